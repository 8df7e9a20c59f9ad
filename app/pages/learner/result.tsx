import type { MetaFunction } from '@remix-run/react'
import { useLoaderData } from '@remix-run/react'
import { resultPage, type ResultPage } from '~/domain/results/result-page.server'
import { forLearner } from '~/http/page.server'
import { LinkButton } from '~/ui/button'
import { formatDay, initials } from '~/ui/format'
import { Icon } from '~/ui/icon'
import { Notice } from '~/ui/notice'
import { LearnerShell } from '~/ui/shell/learner-shell'

export const meta: MetaFunction = () => [{ title: 'Hasil · Orientasi ASN Pontianak' }]

export const loader = forLearner(async ({ db, actor, enrolmentId }) => ({
  name: actor.name,
  page: await resultPage(db, actor, enrolmentId),
}))

export default function Result() {
  const { name, page } = useLoaderData<typeof loader>()
  return (
    <LearnerShell current="jadwal" person={{ name, initials: initials(name) }}>
      <p className="text-sm text-ink-2">{page.cohortName}</p>
      <h1 className="mb-4">Hasil</h1>
      <Standing page={page} />
      <h2 className="mt-8 mb-2">Yang diminta program ini</h2>
      <ul className="rounded-xl border border-line bg-surface">
        {page.asked.map((asked) => (
          <li key={asked.key} className="task task-row">
            <span className={`glyph ${asked.met ? 'glyph-done' : ''}`}>
              {asked.met && <Icon name="check" />}
            </span>
            <span className="min-w-0">
              <span className="font-semibold">{asked.label}</span>
              <span className="block text-sm text-ink-3">
                {asked.met ? 'Terpenuhi' : 'Belum terpenuhi'}
                {asked.detail && ` · ${asked.detail}`}
              </span>
            </span>
          </li>
        ))}
      </ul>
    </LearnerShell>
  )
}

function Standing({ page }: { page: ResultPage }) {
  if (page.passed) {
    return (
      <>
        <Notice kind="done" title="Anda lulus">
          Semua yang diminta program ini sudah terpenuhi, dan tidak akan diambil kembali.
        </Notice>
        <div className="mt-4">
          <LinkButton to="/belajar/sertifikat" icon="gill" wide>
            Lihat sertifikat
          </LinkButton>
        </div>
      </>
    )
  }
  return (
    <>
      <Notice
        kind={page.closed ? 'late' : 'info'}
        title={page.closed ? 'Anda belum lulus' : 'Belum lengkap'}
      >
        {page.closed
          ? `Batas akhir ${formatDay(page.closesOn)} sudah lewat. Hubungi BKPSDM bila Anda masih perlu melengkapinya.`
          : `Boleh dilengkapi sampai ${formatDay(page.closesOn)}.`}
      </Notice>
      <h2 className="mt-6 mb-2">Kurang</h2>
      <ul className="list-disc pl-5">
        {page.missing.map(({ words, dayId }) => (
          <li key={words}>
            <a
              href={dayId === null ? '/belajar/jadwal' : `/belajar/hari/${dayId}`}
              className="link inline-block py-2.5 first-letter:uppercase"
            >
              {words}
            </a>
          </li>
        ))}
      </ul>
      {page.closed && (
        <div className="mt-4">
          <LinkButton to="/belajar/bantuan" wide>
            Hubungi BKPSDM
          </LinkButton>
        </div>
      )}
    </>
  )
}
