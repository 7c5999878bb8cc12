const TIME = /^((?:\d{1,2}:)?\d{1,2}:\d\d[.,]\d{3})\s+-->\s+((?:\d{1,2}:)?\d{1,2}:\d\d[.,]\d{3})/

/** WebVTT from WebVTT or SRT, its cues alone and in plain words; undefined when there is no cue in it. */
export function readCaptions(source: string): { vtt: string; cues: number } | undefined {
  const cues = source.replace(/^\uFEFF/, '').replaceAll('\r', '').split(/\n{2,}/).flatMap(block => {
    const lines = block.split('\n')
    const at = lines.findIndex(line => TIME.test(line))
    const [, from, to] = TIME.exec(lines[at] ?? '') ?? []
    const words = lines.slice(at + 1).map(line => line.replace(/<[^>]*>/g, '').replaceAll('-->', '→').trim()).filter(Boolean)
    return from && to && words.length > 0 ? [`${stamp(from)} --> ${stamp(to)}\n${words.join('\n')}`] : []
  })
  return cues.length > 0 ? { vtt: `WEBVTT\n\n${cues.join('\n\n')}\n`, cues: cues.length } : undefined
}

// 'mm:ss.mmm' or 'hh:mm:ss.mmm', each part with two digits.
const stamp = (time: string) =>
  time.replace(',', '.').split(':').map(part => (/^\d\./.test(part) || /^\d$/.test(part) ? `0${part}` : part)).join(':')
