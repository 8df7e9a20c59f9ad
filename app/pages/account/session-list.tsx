import { Form } from '@remix-run/react'
import type { OwnSession } from '~/domain/people/own-sessions.server'
import { Button } from '~/ui/button'
import { formatInstant } from '~/ui/format'
import { Tag } from '~/ui/tag'

/** Where one is signed in, each with a way to end it. */
export function SessionList({
  sessions,
  current,
}: {
  sessions: readonly OwnSession[]
  current: string | undefined
}) {
  return (
    <>
      <ul className="divide-y divide-line border-y border-line">
        {sessions.map(({ id, label, device, seenAt }) => (
          <li key={id} className="flex flex-wrap items-center justify-between gap-3 py-3">
            <div>
              <p className="font-medium">
                {label} {id === current ? <Tag>Perangkat ini</Tag> : null}
              </p>
              <p className="text-sm text-ink-3">
                Terakhir dipakai {formatInstant(seenAt)}
                {device === 'shared' ? ', bukan perangkat Anda' : ''}
              </p>
            </div>
            {id === current ? null : (
              <Form method="post">
                <input type="hidden" name="session" value={id} />
                <Button name="aksi" value="akhiri" kind="secondary">
                  Akhiri
                </Button>
              </Form>
            )}
          </li>
        ))}
      </ul>
      {sessions.length > 1 ? (
        <Form method="post" className="mt-4">
          <Button name="aksi" value="akhiri-lainnya" kind="danger">
            Akhiri semua yang lain
          </Button>
        </Form>
      ) : null}
    </>
  )
}
