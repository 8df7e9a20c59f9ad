import { randomInt } from 'node:crypto'
import { syncSurveys } from '~/domain/surveys/sync.server'
import { platformActor } from '~/domain/permissions/actor'
import type { Db } from '~db/schema'
import { DAY_SEVEN, siti } from './actors'
import { makeCohort, makeEnrolment, makePerson, makeRole } from './make'

const survey = (form: 'skm' | 'trainers', questionnaire: string) => ({
  kind: 'survey' as const,
  options: JSON.stringify({
    survei: { form: form === 'skm' ? 'skm' : 'pengajar', questionnaire, threshold: 5 },
  }),
})

/**
 * `people` participants of a cohort whose only day, 18 June 2025, asks for the satisfaction survey
 * `survei` and, if they like, the evaluation of its trainer Rina, `evaluasi`.
 */
export async function makeSurveyCohort(db: Db, people: number) {
  await syncSurveys(db, platformActor(DAY_SEVEN), 'content')
  const { cohort } = await makeCohort(db, {
    closes_on: '2025-06-20',
    days: [
      {
        day_id: 'akhir',
        date: '2025-06-18',
        items: [
          {
            ...survey('skm', 'skm-pelatihan'),
            item_id: 'survei',
            title: 'Survei kepuasan peserta',
          },
          {
            ...survey('trainers', 'evaluasi-pengajar'),
            item_id: 'evaluasi',
            title: 'Evaluasi pengajar',
            required: 0,
          },
        ],
      },
    ],
  })
  const rina = await makePerson(db, { name: 'Rina Kartika', title_back: '', number: freeNumber() })
  await makeRole(db, { person_id: rina.id, role: 'trainer', cohort_id: cohort.id })
  const enrolments = []
  for (let count = 0; count < people; count++) {
    const person = await makePerson(db, { number: freeNumber() })
    enrolments.push(await makeEnrolment(db, { cohort_id: cohort.id, person_id: person.id }))
  }
  return { cohort, rina, enrolments, actors: enrolments.map((enrolment) => siti(enrolment)) }
}

/** Far from the numbers that a store may hold already: a journey adds these people to a lived-in one. */
const freeNumber = () => String(randomInt(50_000_000, 99_999_999))

/** The nine scores as the form sends them: `given`, or the same for all. */
export const nineScores = (given: number | readonly number[]): Record<string, string> =>
  Object.fromEntries(
    Array.from({ length: 9 }, (_, at) => [
      `U${at + 1}`,
      String(typeof given === 'number' ? given : given[at]),
    ]),
  )
