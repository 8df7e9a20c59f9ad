import { Form } from '@remix-run/react'
import { Button, LinkButton } from '~/ui/button'
import { formatNumber } from '~/ui/format'
import { filterQuery, type PageFilter } from './participant-filter'

/** Whoever is not recorded yet, of one agency or of all. */
interface Rest {
  itemId: string
  filter: PageFilter
  people: number
}

/** Leads to the question below: what it does cannot be undone at once. */
export function RestLink({ itemId, filter, people }: Rest) {
  const params = new URLSearchParams(filterQuery(filter))
  params.set('butir', itemId)
  params.set('tandai', 'semua')
  return (
    <LinkButton to={`?${params}`} icon="check">
      Tandai hadir {formatNumber(people)} lainnya
    </LinkButton>
  )
}

/** Asks once more, with the head count, before everybody else is recorded as there. */
export function RestConfirmation({
  itemId,
  filter,
  people,
  agency,
}: Rest & { agency: string | null }) {
  const count = formatNumber(people)
  return (
    <section aria-labelledby="tandai" className="mb-6 max-w-2xl rounded-xl bg-peat-soft p-5">
      <h2 id="tandai" className="mb-2">
        Tandai {count} orang hadir?
      </h2>
      <p>
        Mereka yang belum dicatat{agency ? ` di ${agency}` : ' di seluruh kegiatan'} tercatat hadir
        di tempat, dan butir presensi ini selesai bagi mereka. Perbaikan sesudahnya satu per satu,
        dan hari yang sudah selesai tidak dibatalkan. Catat dahulu semua yang tidak hadir.
      </p>
      <Form method="post" className="mt-4 flex flex-wrap gap-3">
        <input type="hidden" name="butir" value={itemId} />
        <input type="hidden" name="jumlah" value={people} />
        <Button name="aksi" value="semua-hadir" icon="check">
          Ya, tandai {count} orang hadir
        </Button>
        <LinkButton to={filterQuery(filter) || '?'} kind="secondary">
          Batal
        </LinkButton>
      </Form>
    </section>
  )
}
