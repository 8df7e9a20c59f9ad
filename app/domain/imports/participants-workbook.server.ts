import type { Employment, IsoDate, StaffGroup } from '~db/schema'
import { STAFF_GROUP_NAMES } from '../people/staff-group.rules'
import { writeDate } from './read-date.rules'
import { textWorkbook } from './text-workbook.server'

export interface ExportedParticipant {
  number: string
  nip: string | null
  name: string
  titleFront: string
  titleBack: string
  position: string
  grade: string
  /** Empty when the person works at the agency itself. */
  unit: string
  agency: string
  staffGroup: StaffGroup | null
  employment: Employment | null
  appointedOn: IsoDate | null
  email: string | null
  phone: string | null
  /** Columns after the person's own, such as progress; an import leaves them unread. */
  more?: readonly string[]
}

const COLUMNS = [
  { heading: 'NO', width: 6 },
  { heading: 'NOMOR PESERTA', width: 16 },
  { heading: 'NIP', width: 22 },
  { heading: 'NAMA', width: 32 },
  { heading: 'GELAR DEPAN', width: 14 },
  { heading: 'GELAR BELAKANG', width: 18 },
  { heading: 'JABATAN', width: 34 },
  { heading: 'GOLONGAN', width: 11 },
  { heading: 'UNIT KERJA', width: 38 },
  { heading: 'PERANGKAT DAERAH', width: 38 },
  { heading: 'JENIS TENAGA', width: 18 },
  { heading: 'JENIS ASN', width: 18 },
  { heading: 'TMT', width: 12 },
  { heading: 'EMAIL', width: 32 },
  { heading: 'NO HP', width: 16 },
]

/**
 * The participants of a cohort as a sheet that imports again without a change. `moreHeadings` name the
 * `more` of every row.
 */
export function participantsWorkbook(
  participants: readonly ExportedParticipant[],
  moreHeadings: readonly string[] = [],
): Promise<Uint8Array> {
  const columns = [...COLUMNS, ...moreHeadings.map((heading) => ({ heading, width: 16 }))]
  return textWorkbook(
    'Peserta',
    columns,
    participants.map((one, index) => [
      String(index + 1),
      one.number,
      one.nip ?? '',
      one.name,
      one.titleFront,
      one.titleBack,
      one.position,
      one.grade,
      one.unit,
      one.agency,
      one.staffGroup ? STAFF_GROUP_NAMES[one.staffGroup] : '',
      one.employment?.replaceAll('_', ' ') ?? '',
      one.appointedOn ? writeDate(one.appointedOn) : '',
      one.email ?? '',
      one.phone ?? '',
      ...(one.more ?? []),
    ]),
  )
}
