import { Fragment, type ReactNode } from 'react'
import type { ParticipantPage } from '~/domain/progress/participant-page.server'
import { formatDayNoWeekday, formatInstant } from '~/ui/format'
import { STAFF_GROUP_LABELS } from './participant-filter'

const EMPLOYMENT: Record<NonNullable<ParticipantPage['person']['employment']>, string> = {
  CPNS: 'CPNS',
  PNS: 'PNS',
  PPPK: 'PPPK',
  PPPK_PARUH_WAKTU: 'PPPK Paruh Waktu',
}

/** Who this is, as the sheet said it. */
export function Identity({ person }: { person: ParticipantPage['person'] }) {
  const unit = person.unitName ?? person.agencyName
  return (
    <Facts
      title="Identitas"
      facts={[
        ['Unit kerja', unit],
        ['Perangkat daerah', person.agencyName],
        ['Jenis tenaga', person.staffGroup && STAFF_GROUP_LABELS[person.staffGroup]],
        ['Jenis ASN', person.employment && EMPLOYMENT[person.employment]],
        ['Jabatan', person.position],
        ['Golongan', person.grade],
        ['TMT', person.appointedOn && formatDayNoWeekday(person.appointedOn)],
        ['Email', person.email],
        ['Nomor HP', person.phone],
      ]}
    />
  )
}

const CODE_STATES = { open: 'belum dipakai', used: 'sudah dipakai', over: 'tidak berlaku lagi' }

/** Whether and where this person is signed in; the code itself is never shown again. */
export function Account({ page }: { page: ParticipantPage }) {
  const { activatedAt, lastSeenAt, code, sessions } = page.account
  return (
    <Facts
      title="Akun"
      facts={[
        ['Diaktifkan', activatedAt ? formatInstant(activatedAt) : 'Belum'],
        ['Terakhir belajar', lastSeenAt ? formatInstant(lastSeenAt) : 'Belum pernah'],
        [
          'Kode terakhir',
          code && `${CODE_STATES[code.state]}, terbit ${formatInstant(code.issuedAt)}`,
        ],
        ...sessions.map(({ label, device, seenAt }): [string, string] => [
          label,
          `masuk di perangkat ${device === 'own' ? 'sendiri' : 'bersama'}, terakhir ${formatInstant(seenAt)}`,
        ]),
        ['Batas akhir', formatDayNoWeekday(page.closesOn)],
      ]}
    />
  )
}

function Facts({ title, facts }: { title: string; facts: [string, ReactNode][] }) {
  return (
    <section>
      <h2 className="mb-2">{title}</h2>
      <dl className="grid grid-cols-[8rem_minmax(0,1fr)] gap-x-3 gap-y-1.5">
        {facts.map(([term, fact], index) => (
          <Fragment key={index}>
            <dt className="text-ink-3">{term}</dt>
            <dd className="wrap-anywhere">
              {fact || <span className="text-ink-3">tidak ada</span>}
            </dd>
          </Fragment>
        ))}
      </dl>
    </section>
  )
}
