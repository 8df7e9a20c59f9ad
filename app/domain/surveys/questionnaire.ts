/** What a survey asks about: the whole training by the nine national elements, or each trainer. */
export const SURVEY_FORMS = ['skm', 'pengajar'] as const

/** The best score of every element; the worst is 1. */
export const BEST_SCORE = 4

/** A file of `content/surveys/`, as it is stored and asked. */
export interface Questionnaire {
  id: string
  title: string
  form: (typeof SURVEY_FORMS)[number]
  /** Read before the first question. */
  introduction: string
  elements: SurveyElement[]
  /** The question of the free text. */
  remark: string
}

/** One thing that is judged from 1 to 4. Its code is what is stored and counted, never its place. */
export interface SurveyElement {
  code: string
  name: string
  question: string
  /** What 1, 2, 3 and 4 mean here. */
  options: [string, string, string, string]
}
