import { z } from 'zod'

/** What a row says about a person, normalised. Empty text and null mean: the sheet does not say. */
export const importedPerson = z.object({
  name: z.string(),
  titleFront: z.string(),
  titleBack: z.string(),
  nip: z.string().nullable(),
  /** The participant number, in sheets that the platform itself exported. */
  number: z.string().nullable(),
  employment: z.enum(['CPNS', 'PNS', 'PPPK', 'PPPK_PARUH_WAKTU']).nullable(),
  staffGroup: z.enum(['teknis', 'guru', 'kesehatan']).nullable(),
  position: z.string(),
  grade: z.string(),
  email: z.string().nullable(),
  phone: z.string().nullable(),
  /** As written; empty when the person works at the agency itself. */
  unit: z.string(),
  /** The agency the sheet names, by a column or by the section the row stands in; may be empty. */
  agency: z.string(),
  /** `YYYY-MM-DD` */
  appointedOn: z.string().nullable(),
})
export type ImportedPerson = z.infer<typeof importedPerson>

/** One thing to know about a row: a refusal keeps it out, a warning lets it in. */
export const finding = z.object({
  level: z.enum(['refusal', 'warning']),
  sheet: z.string(),
  row: z.number().int(),
  /** The column's letter, as Excel heads it. */
  column: z.string(),
  /** The column as the sheet names it. */
  field: z.string(),
  /** The cell as Excel shows it; empty for an empty cell. */
  found: z.string(),
  reason: z.string(),
  fix: z.string(),
})
export type Finding = z.infer<typeof finding>

/** One thing that saving a row changes of somebody the platform knows, as screens show it. */
export const change = z.object({
  label: z.string(),
  /** "kosong" for nothing. */
  from: z.string(),
  to: z.string(),
  /** Why the name stays although the sheet has another; null when it changes. */
  held: z.enum(['confirmed', 'corrected']).nullable(),
})
export type Change = z.infer<typeof change>

/** How the sheets were read: shown so that the administrator can see what was and was not taken. */
export const importMapping = z.object({
  tables: z.array(
    z.object({
      sheet: z.string(),
      headings: z.array(
        z.object({ column: z.string(), heading: z.string(), field: z.string().nullable() }),
      ),
      passed: z.array(z.object({ row: z.number(), kind: z.string(), text: z.string() })),
    }),
  ),
  /** Sheets without a column of names, such as a recap. */
  unreadSheets: z.array(z.string()),
})
export type ImportMapping = z.infer<typeof importMapping>

/** Numbers of the rows that may enter. */
export const importSummary = z.object({
  rows: z.number(),
  accepted: z.number(),
  byStaffGroup: z.object({ teknis: z.number(), guru: z.number(), kesehatan: z.number() }),
  units: z.array(z.object({ unit: z.string(), agency: z.string(), people: z.number() })),
})
export type ImportSummary = z.infer<typeof importSummary>
