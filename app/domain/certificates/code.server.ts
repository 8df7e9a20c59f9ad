import { newLetters, readLetters } from '../people/activation-code.server'

/** Sixteen letters of five bits: 80 random bits, too many to guess. */
const LENGTH = 16

/** `7K4M9QXT2HWC5N8P`, as addresses carry it. */
export const newCertificateCode = (): string => newLetters(LENGTH)

/** A typed code in its one form, or null when it cannot be one. */
export const readCertificateCode = (typed: string): string | null => readLetters(typed, LENGTH)
