import type { OwnData } from '~/domain/people/own-data.server'
import { formatNip } from '~/ui/format'

/** One's own data; participants report what is wrong on the page of their certificate name. */
export function OwnDataList({ person }: { person: OwnData }) {
  const rows = [
    ['Nama dan gelar', person.name],
    ['NIP', person.nip && formatNip(person.nip)],
    ['Nomor peserta', person.number],
    ['Unit kerja', person.unit],
    ['Jabatan', person.position],
    ['Golongan', person.grade],
    ['Email', person.email],
    ['Telepon', person.phone],
  ]
  return (
    <>
      <dl className="divide-y divide-line border-y border-line">
        {rows.map(([label, value]) =>
          value ? (
            <div key={label} className="grid grid-cols-1 gap-x-4 py-2 sm:grid-cols-[11rem_1fr]">
              <dt className="text-ink-3">{label}</dt>
              <dd>{value}</dd>
            </div>
          ) : null,
        )}
      </dl>
      <p className="mt-3">
        <a className="link" href="/akun/data" download>
          Unduh data saya
        </a>
      </p>
      {person.learnsIn.length > 0 ? (
        <p className="mt-3">
          Ada yang keliru?{' '}
          <a className="link" href="/belajar/nama">
            Laporkan nama yang keliru
          </a>{' '}
          atau{' '}
          <a className="link" href="/lupa-kata-sandi">
            hubungi BKPSDM
          </a>
          .
        </p>
      ) : null}
    </>
  )
}
