import type { ImportPreview } from '~/domain/imports/import-preview.server'
import { formatNumber } from '~/ui/format'
import { Icon } from '~/ui/icon'
import { PASSED_ROW_WORDS } from './import-words'

/** How the file was read: which columns and rows were taken, and which were not. */
export function ImportReading({ preview }: { preview: ImportPreview }) {
  const { recognised, privateHeadings, unknownHeadings, unreadSheets, passed } = preview
  return (
    <div className="mt-5 mb-8 flex gap-2 text-sm text-ink-2">
      <Icon name="info" className="mt-0.5" />
      <div className="min-w-0">
        <p>
          {formatNumber(recognised)} kolom dikenali.
          {privateHeadings.length > 0 && (
            <>
              {' '}
              Kolom <b>{privateHeadings.join(', ')}</b> tidak disimpan pada data peserta.
            </>
          )}
          {unknownHeadings.length > 0 && (
            <>
              {' '}
              Kolom <b>{unknownHeadings.join(', ')}</b> tidak dikenali, jadi tidak dibaca.
            </>
          )}
          {unreadSheets.length > 0 && (
            <> Lembar {unreadSheets.join(', ')} tidak dibaca karena tidak berisi kolom nama.</>
          )}
        </p>
        {passed.length > 0 && (
          <details className="mt-1">
            <summary className="link inline-block py-1 pointer-coarse:py-3">
              {formatNumber(passed.length)} baris lain tidak dibaca sebagai orang
            </summary>
            <ul className="mt-1">
              {passed.slice(0, 100).map(({ sheet, row, kind, text }) => (
                <li key={`${sheet}-${row}`}>
                  Baris {row} ({PASSED_ROW_WORDS[kind] ?? kind}): {text}
                </li>
              ))}
            </ul>
          </details>
        )}
      </div>
    </div>
  )
}
