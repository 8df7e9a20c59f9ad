import type { Measurement } from '../result'
import { answerStore } from './answer-store'
import { answersEndpoint } from './answers-endpoint'
import { certificates } from './certificates'
import { dailyWatch } from './daily-watch'
import { firstSignIns } from './first-sign-ins'
import { formPosts } from './form-posts'
import { importCommand } from './import-command'
import { importSheet } from './import-sheet'
import { kill } from './kill'
import { lessonPart } from './lesson-part'
import { pageWeight } from './page-weight'
import { publish } from './publish'
import { readingMix } from './reading-mix'
import { testStart } from './test-start'

/** Everything `npm run bench` measures, in the order of the table. */
export const measurements: readonly Measurement[] = [
  pageWeight,
  readingMix,
  lessonPart,
  answerStore,
  answersEndpoint,
  formPosts,
  testStart,
  kill,
  firstSignIns,
  importSheet,
  importCommand,
  certificates,
  dailyWatch,
  publish,
]
