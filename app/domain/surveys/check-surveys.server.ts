import type { ProgrammeFile } from '../programmes/programme-files.server'
import type { YamlFinding } from '../programmes/read-yaml.rules'
import { readQuestionnaireFiles } from './questionnaire-files.server'

/** Judges the questions of every survey, and that each survey of a programme has some of its form. */
export async function checkSurveys(
  contentDir: string,
  programmes: readonly ProgrammeFile[],
): Promise<{ file: string; findings: YamlFinding[] }[]> {
  const files = await readQuestionnaireFiles(contentDir)
  const forms = new Map(files.map(({ id, questionnaire }) => [id, questionnaire?.form]))
  const unasked = programmes.map(({ file, programme }) => {
    const items = programme?.days.flatMap((day) => day.items) ?? []
    const findings = items.flatMap(({ id, options }): YamlFinding[] => {
      const wanted = options.survei
      if (!wanted || forms.get(wanted.questionnaire) === wanted.form) return []
      const reason = `Survei "${id}" memerlukan content/surveys/${wanted.questionnaire}.yaml berbentuk ${wanted.form}. Buat berkas itu, atau ganti "berkas".`
      return [{ line: 1, column: 1, reason }]
    })
    return { file, findings }
  })
  return [...files, ...unasked]
}
