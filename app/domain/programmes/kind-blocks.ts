import type { z } from 'zod'
import { testSettingsSchema } from '../assessment/test-settings.schema'
import { surveySettingsSchema } from '../surveys/survey-settings.schema'

/**
 * The settings an item carries in its file under the word of its own kind (`jenis: tes` with `tes:`).
 * Each is parsed by its schema, and what comes out is stored in the item's `options` under the same
 * word. A kind with settings of its own adds one line here.
 */
export const KIND_BLOCKS = {
  tes: testSettingsSchema,
  survei: surveySettingsSchema,
} as const satisfies Record<string, z.ZodType>

/** What `options` of an item may hold beside the plain words of `pilihan`. */
export type KindOptions = {
  [Kind in keyof typeof KIND_BLOCKS]?: z.output<(typeof KIND_BLOCKS)[Kind]>
}

/** The parsed settings of one kind out of an item's stored `options`; null for an item without them. */
export function kindOptions<Kind extends keyof KindOptions>(
  options: string,
  kind: Kind,
): NonNullable<KindOptions[Kind]> | null {
  // Written by the programme's schema when the file was read.
  return (JSON.parse(options) as KindOptions)[kind] ?? null
}
