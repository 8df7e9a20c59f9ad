import type { SurveyIndex } from '~/domain/surveys/index.rules'
import { NATIONAL_TABLE } from '~/domain/surveys/national-table.rules'
import type { Questionnaire } from '~/domain/surveys/questionnaire'
import { nameOf, twoDecimals } from './survey-words'

const LEAST = 25
const WIDTH = 1000

/** One bar an element on the scale of the index, with the lines where a better grade begins. */
export function SurveyBars({
  result,
  questionnaire,
}: {
  result: SurveyIndex
  questionnaire: Questionnaire
}) {
  return (
    <>
      <ul className="survey-bars grid grid-cols-1 gap-3">
        {result.elements.map(({ code, index, grade }) => (
          <li key={code} className="break-inside-avoid">
            <p className="flex justify-between gap-4">
              <span>{nameOf(questionnaire, code)}</span>
              <span className="nowrap tabular-nums">
                {twoDecimals(index)} · {grade.mutu}
              </span>
            </p>
            <Bar index={index} />
          </li>
        ))}
      </ul>
      <p className="mt-2 text-sm text-ink-3">
        Batang dari 25 sampai 100; garis menandai batas mutu C ({begins('C')}), B ({begins('B')}),
        dan A ({begins('A')}).
      </p>
    </>
  )
}

function Bar({ index }: { index: number }) {
  return (
    <svg
      viewBox={`0 0 ${WIDTH} 14`}
      preserveAspectRatio="none"
      className="block h-3.5 w-full"
      aria-hidden="true"
    >
      <rect className="stat stat-rest" width={WIDTH} height="14" />
      <rect className="stat stat-done" width={placeOf(index)} height="14" />
      {NATIONAL_TABLE.filter(({ from }) => from > LEAST * 100).map(({ mutu, from }) => (
        <rect
          key={mutu}
          className="stat stat-set-aside"
          x={placeOf(from / 100)}
          width="3"
          height="14"
        />
      ))}
    </svg>
  )
}

const placeOf = (index: number) => Math.round(((index - LEAST) / (100 - LEAST)) * WIDTH * 10) / 10

const begins = (mutu: string) =>
  twoDecimals((NATIONAL_TABLE.find((grade) => grade.mutu === mutu)?.from ?? 0) / 100)
