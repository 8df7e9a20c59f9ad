import type { ReactNode } from 'react'
import { Bertangkup } from '../motif/bertangkup'
import { Unbroken } from '../unbroken'
import { OneTimeNotice, SkipLink } from './frame'

/**
 * The frame before sign-in: the mirrored band, then one column. On a wide screen the band stands at
 * the left. `band="slim"` keeps a form of several fields in sight on a phone.
 */
export function PublicShell({
  title,
  lead,
  band = 'slim',
  children,
}: {
  title: string
  lead?: ReactNode
  band?: 'full' | 'slim'
  children: ReactNode
}) {
  return (
    <>
      <SkipLink />
      <div className="public-shell">
        <Bertangkup
          className={`lg:sticky lg:top-0 lg:h-dvh lg:w-2/5 ${band === 'full' ? 'h-54' : 'h-36'}`}
        />
        <div className="grow">
          <main id="isi" className="mx-auto w-full max-w-md px-5 py-6 lg:py-16">
            <OneTimeNotice />
            <h1 className="text-2xl">{title}</h1>
            {lead && (
              <p className="mt-2 text-ink-2">
                {typeof lead === 'string' ? <Unbroken text={lead} /> : lead}
              </p>
            )}
            <div className="mt-6">{children}</div>
          </main>
          <footer className="mx-auto max-w-md px-5 pb-8 text-center text-sm text-ink-3">
            Dikelola BKPSDM Kota Pontianak.
            <br />
            Data Anda hanya dipakai untuk orientasi ini.{' '}
            <a href="/privasi" className="inline-block py-3 underline">
              Privasi
            </a>
          </footer>
        </div>
      </div>
    </>
  )
}
