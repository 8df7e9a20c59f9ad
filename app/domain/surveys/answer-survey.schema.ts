import { z } from 'zod'

/** Letters of the free text. */
export const LONGEST_REMARK = 1000

/** Beside these, one field for each element, whose names come from the questions. */
export const answerSurveySchema = z.looseObject({
  revisi: z.string(),
  masukan: z
    .string()
    .trim()
    .max(LONGEST_REMARK, `Tulis paling banyak ${LONGEST_REMARK} huruf.`)
    .transform((text) => text.replaceAll('\r\n', '\n'))
    .default(''),
})
