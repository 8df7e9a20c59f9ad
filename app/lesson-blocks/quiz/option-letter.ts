/** A, B, C … as printed beside the options. */
export const optionLetter = (index: number) => String.fromCodePoint(65 + index)
