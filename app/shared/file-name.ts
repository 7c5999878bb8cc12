// What no name needs and what can deceive its reader: controls, direction and invisible marks, tags, halves of a pair.
const MARKS = /[\p{Cc}\p{Cs}\p{Zl}\p{Zp}\u00AD\u061C\u115F\u1160\u180E\u200B\u200E\u200F\u202A-\u202E\u2060-\u2069\u3164\uFE00-\uFE0F\uFEFF\uFFF9-\uFFFD\u{E0000}-\u{E0FFF}]/gu

/**
 * The name that a file came with, to be read by people and never used as a path: without folders, marks or signs that some
 * device forbids, at most a hundred characters; its ending is by what it is, whatever it said. A half-space is a letter's part.
 */
export function fileName(name: string, otherwise: string, ending: string) {
  const bare = name.normalize('NFC').replace(MARKS, '').replace(/^.*[\\/]/, '').replace(/\.[^.]*$/, '').replace(/["<>|:*?]/g, '').replace(/\s+/g, ' ').replace(/^[\s.]+/, '')
  return `${[...bare].slice(0, 100).join('').trim() || otherwise}.${ending}`
}
