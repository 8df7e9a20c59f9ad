import { Icon } from '~/ui/icon'
import type { ViewProps } from '../block'
import type { noteRules } from './schema'

const LOOKS = {
  info: { icon: 'info', title: 'Catatan' },
  penting: { icon: 'alert', title: 'Penting' },
  tips: { icon: 'check', title: 'Tips' },
} as const

export function NoteView({
  jenis = 'info',
  judul,
  children,
}: ViewProps<typeof noteRules.attributes>) {
  const { icon, title } = LOOKS[jenis]
  return (
    <div className={`block block-note block-note-${jenis}`} role="note">
      <p className="block-title">
        <Icon name={icon} /> {judul ?? title}
      </p>
      {children}
    </div>
  )
}
