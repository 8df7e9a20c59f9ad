import type { Questionnaire } from '~/domain/surveys/questionnaire'
import { scoreField, type SurveySubject } from '~/domain/surveys/survey-subjects.rules'
import { RadioGroup } from '~/ui/forms/choice-field'

/** Every question, once for the training or once for each trainer; best answers stand last. */
export function SurveyQuestions({
  questionnaire,
  subjects,
}: {
  questionnaire: Questionnaire
  subjects: readonly SurveySubject[]
}) {
  if (subjects.length === 0) {
    return (
      <p className="mb-5 rounded-lg bg-sunk px-4 py-3">
        Belum ada pengajar yang terdaftar di kegiatan ini. Tulis masukan Anda bila ada, lalu kirim.
      </p>
    )
  }
  return subjects.map((subject) => (
    <section key={subject.id} aria-label={subject.name ?? 'Pertanyaan'}>
      {subject.name !== null && (
        <>
          <h2>{subject.name}</h2>
          <p className="mt-1 mb-4 text-ink-2">
            Biarkan semua kosong bila Anda tidak diajar oleh pengajar ini.
          </p>
        </>
      )}
      {questionnaire.elements.map((element, index) => (
        <RadioGroup
          key={element.code}
          name={scoreField(subject.id, element.code)}
          label={`${index + 1}. ${element.question}`}
          options={element.options.map((label, at) => ({ value: String(at + 1), label }))}
        />
      ))}
    </section>
  ))
}
