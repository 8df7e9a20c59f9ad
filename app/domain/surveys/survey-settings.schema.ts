import { z } from 'zod'
import { unknownKeyMessage } from '../programmes/unknown-key'
import { SURVEY_FORMS } from './questionnaire'

/** What a programme says of one survey. Compiled from the block `survei:` of its file. */
export interface SurveySettings {
  /** `skm` asks once of the whole training, `pengajar` once of each trainer of the cohort. */
  form: (typeof SURVEY_FORMS)[number]
  /** The questions: the name of a file in `content/surveys/`. */
  questionnaire: string
  /** Fewer answers than this are never shown. */
  threshold: number
}

const QUESTIONNAIRES = { skm: 'skm-pelatihan', pengajar: 'evaluasi-pengajar' } as const

const THRESHOLD = '"ambang" harus angka bulat 3 sampai 50.'

/** The block `survei:` of an item, as authors write it. */
export const surveySettingsSchema = z
  .strictObject(
    {
      bentuk: z.enum(SURVEY_FORMS, { error: '"bentuk" harus skm atau pengajar.' }),
      berkas: z
        .string()
        .regex(/^[a-z0-9-]+$/, '"berkas" harus nama berkas di content/surveys tanpa ".yaml".')
        .optional(),
      ambang: z
        .number({ error: THRESHOLD })
        .int(THRESHOLD)
        .min(3, THRESHOLD)
        .max(50, THRESHOLD)
        .default(5),
    },
    { error: unknownKeyMessage },
  )
  .transform(({ bentuk, berkas, ambang }): SurveySettings => ({
    form: bentuk,
    questionnaire: berkas ?? QUESTIONNAIRES[bentuk],
    threshold: ambang,
  }))
