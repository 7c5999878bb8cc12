/** How long a film or recording lasts in whole seconds, by what its own file says; undefined where it doesn't. */
export function lengthOf(bytes: Buffer, ending: string): number | undefined {
  const seconds = ending === 'mp4' || ending === 'm4a' ? mp4Length(bytes) : ending === 'webm' ? webmLength(bytes) : undefined
  return seconds !== undefined && seconds > 0 && seconds <= 86_400 ? Math.ceil(seconds) : undefined
}

// The movie's header: its clock's ticks a second, then its ticks; eight bytes each for times since version 1.
function mp4Length(bytes: Buffer) {
  const at = bytes.indexOf('mvhd')
  if (at === -1 || at + 36 > bytes.length) return undefined
  return bytes[at + 4] === 1
    ? Number(bytes.readBigUInt64BE(at + 28)) / bytes.readUInt32BE(at + 24)
    : bytes.readUInt32BE(at + 20) / bytes.readUInt32BE(at + 16)
}

// Duration, a float of four or eight bytes, in milliseconds unless TimestampScale says otherwise, which hardly anybody does.
function webmLength(bytes: Buffer) {
  const head = bytes.subarray(0, 4096)
  const short = head.indexOf(Buffer.from([0x44, 0x89, 0x84]))
  const long = head.indexOf(Buffer.from([0x44, 0x89, 0x88]))
  if (long !== -1 && long + 11 <= head.length) return head.readDoubleBE(long + 3) / 1000
  return short !== -1 && short + 7 <= head.length ? head.readFloatBE(short + 3) / 1000 : undefined
}
