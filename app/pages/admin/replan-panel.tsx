import { Form } from '@remix-run/react'
import type { ReplanPreview } from '~/domain/cohorts/replan.server'
import { Button } from '~/ui/button'
import { TextField } from '~/ui/forms/field'
import { formatCount, formatDay, formatDayShort } from '~/ui/format'
import { Notice } from '~/ui/notice'
import { Table } from '~/ui/table'

/** Old and new dates side by side when the calendar asks for it, and the button that moves them. */
export function ReplanPanel({
  id,
  preview,
  closesOn,
}: {
  id: string
  preview: ReplanPreview
  closesOn: string
}) {
  const { moves, closing, people, signature } = preview
  if (moves.length === 0) {
    return (
      <Notice kind="done" title="Jadwal sesuai dengan kalender">
        <p>Batas akhir {formatDay(closesOn)}.</p>
        <p>
          Bila hari libur berubah, catat di{' '}
          <a href="/kelola/kalender" className="link">
            Kalender
          </a>
          , lalu kembali ke sini.
        </p>
      </Notice>
    )
  }
  return (
    <section aria-labelledby="pindah" className="grid grid-cols-1 gap-4">
      <h2 id="pindah">Kalender berubah</h2>
      <Notice kind="late" title="Belum ada yang dipindahkan">
        {formatCount(moves.length, 'hari')} akan pindah bagi {formatCount(people, 'peserta')}. Hari
        yang sudah lewat, hari ini, dan hari bertanggal tetap tidak pindah.
        {closing && (
          <>
            {' '}
            Batas akhir ikut mundur dari {formatDay(closing.from)} ke {formatDay(closing.to)}.
          </>
        )}
      </Notice>
      <Table
        caption="Tanggal lama dan baru"
        head={[{ head: 'Hari' }, 'Semula', 'Menjadi']}
        rows={moves.map(({ dayId, number, title, from, to }) => ({
          key: dayId,
          cells: [
            `${number}. ${title}`,
            <span key="from" className="nowrap">
              {formatDayShort(from)}
            </span>,
            <span key="to" className="nowrap">
              {formatDayShort(to)}
            </span>,
          ],
        }))}
      />
      <Form method="post">
        <input type="hidden" name="id" value={id} />
        <input type="hidden" name="signature" value={signature} />
        <TextField
          name="reason"
          label="Alasan"
          hint="Misalnya nomor surat edaran yang mengubah hari libur"
          autoComplete="off"
          required
        />
        <Button name="aksi" value="pindahkan">
          Pindahkan {formatCount(moves.length, 'hari')}
        </Button>
      </Form>
    </section>
  )
}
