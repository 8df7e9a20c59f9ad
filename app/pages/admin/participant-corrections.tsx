import { Form } from '@remix-run/react'
import type { ParticipantPage } from '~/domain/progress/participant-page.server'
import { Button } from '~/ui/button'
import { formatInstant } from '~/ui/format'
import { Notice } from '~/ui/notice'

/** What this person reported as wrong about their name and nobody has settled yet. */
export function Corrections({ corrections }: { corrections: ParticipantPage['corrections'] }) {
  const open = corrections.filter(({ settledAt }) => settledAt === null)
  return open.map(({ id, wanted, reportedAt, dueAt }) => (
    <div key={id} className="mb-5">
      <Notice kind="late" title={`Melaporkan nama seharusnya: ${wanted}`}>
        <p className="text-ink-2">
          Dilaporkan {formatInstant(reportedAt)}, diselesaikan paling lambat {formatInstant(dueAt)}.
        </p>
        <Form method="post" className="mt-3 flex flex-wrap gap-3">
          <input type="hidden" name="laporan" value={id} />
          <Button name="aksi" value="ubah-nama" kind="secondary">
            Ubah nama
          </Button>
          <Button name="aksi" value="tutup-laporan" kind="quiet">
            Tutup tanpa mengubah
          </Button>
        </Form>
      </Notice>
    </div>
  ))
}
