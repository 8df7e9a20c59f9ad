import { readdir, readFile } from 'node:fs/promises'
import { basename, join } from 'node:path'
import { readYaml, type YamlFinding } from '../programmes/read-yaml.rules'
import type { Questionnaire } from './questionnaire'
import { questionnaireSchema } from './questionnaire.schema'

/** The folder below `content/` that holds them. */
export const SURVEY_FOLDER = 'surveys'

export type ParsedQuestionnaire =
  { questionnaire: Questionnaire; findings: [] } | { questionnaire: null; findings: YamlFinding[] }

/** Reads the questions of a survey; `fileId` is the file's name without `.yaml`. */
export function parseQuestionnaire(source: string, fileId: string): ParsedQuestionnaire {
  const { value, findings, placeOf } = readYaml(source, questionnaireSchema)
  if (!value) return { questionnaire: null, findings }
  if (value.id !== fileId) {
    const reason = `Id "${value.id}" berbeda dari nama berkas. Pakai id "${fileId}", atau ganti nama berkasnya.`
    return { questionnaire: null, findings: [{ ...placeOf(['id']), reason }] }
  }
  return { questionnaire: value, findings: [] }
}

export type QuestionnaireFile = ParsedQuestionnaire & {
  id: string
  /** Relative to the content folder, as findings name it: `surveys/skm-pelatihan.yaml`. */
  file: string
  source: string
}

/** Reads and judges every content/surveys/*.yaml, in order of name; none where the folder is missing. */
export async function readQuestionnaireFiles(contentDir: string): Promise<QuestionnaireFile[]> {
  const folder = join(contentDir, SURVEY_FOLDER)
  const names = (await readdir(folder).catch(() => [])).filter((name) => name.endsWith('.yaml'))
  return Promise.all(
    names.toSorted().map(async (name) => {
      const id = basename(name, '.yaml')
      const source = await readFile(join(folder, name), 'utf8')
      return { id, file: `${SURVEY_FOLDER}/${name}`, source, ...parseQuestionnaire(source, id) }
    }),
  )
}
