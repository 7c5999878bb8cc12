/** Wrong codes asked from one address. Codes can't be guessed; this keeps anyone from trying. */
export const WRONG_CODES = { kind: 'verify-code', most: 100, minutes: 15 }
/** Register numbers can be guessed and family names are few: tries that fail, from one address and for one number. */
export const LOOK_UPS_FROM = { kind: 'verify-look-up', most: 10, minutes: 15 }
export const LOOK_UPS_OF = { kind: 'verify-number', most: 20, minutes: 24 * 60 }
