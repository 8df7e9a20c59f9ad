import type { Programme } from './programme'
import { programmeSchema } from './programme.schema'
import { readYaml, type YamlFinding } from './read-yaml.rules'

export type ParsedProgramme =
  { programme: Programme; findings: [] } | { programme: null; findings: YamlFinding[] }

/**
 * Reads a programme file by the rules of `programmeSchema`.
 * @param fileId the file's name without `.yaml`; the programme's id must be the same.
 */
export function parseProgramme(source: string, fileId: string): ParsedProgramme {
  const { value, findings, placeOf } = readYaml(source, programmeSchema)
  if (!value) return { programme: null, findings }
  if (value.id !== fileId) {
    const reason = `Id "${value.id}" berbeda dari nama berkas. Pakai id "${fileId}", atau ganti nama berkasnya.`
    return { programme: null, findings: [{ ...placeOf(['id']), reason }] }
  }
  return { programme: value, findings: [] }
}
