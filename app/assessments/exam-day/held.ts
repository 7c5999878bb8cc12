/** The device of a sitting that is held: none has it. */
export const HELD = '0'.repeat(64)
