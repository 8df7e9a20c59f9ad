import type { ReactNode } from 'react'
import { Icon, type IconName } from './icon'

export type ButtonKind = 'primary' | 'secondary' | 'quiet' | 'danger'

interface Looks {
  /** One primary button a screen. */
  kind?: ButtonKind
  icon?: IconName
  /** Full width, as on phones. */
  wide?: boolean
  children: ReactNode
}

/** A button that submits its form; `name` and `value` tell the action which button was pressed. */
export function Button({
  kind = 'primary',
  icon,
  wide = false,
  type = 'submit',
  name,
  value,
  form,
  formAction,
  disabled,
  formNoValidate,
  describedBy,
  children,
}: Looks & {
  type?: 'submit' | 'button'
  name?: string
  value?: string
  form?: string
  formAction?: string
  disabled?: boolean
  formNoValidate?: boolean
  describedBy?: string
}) {
  return (
    <button
      type={type}
      {...{ name, value, form, formAction, disabled, formNoValidate }}
      aria-describedby={describedBy}
      className={classes(kind, wide)}
    >
      <Face icon={icon}>{children}</Face>
    </button>
  )
}

/** A link that looks like a button: for going somewhere, never for changing something. */
export function LinkButton({
  kind = 'primary',
  icon,
  wide = false,
  to,
  download,
  children,
}: Looks & { to: string; download?: boolean }) {
  return (
    <a href={to} download={download} className={classes(kind, wide)}>
      <Face icon={icon}>{children}</Face>
    </a>
  )
}

const classes = (kind: ButtonKind, wide: boolean) =>
  `button button-${kind}${wide ? ' button-wide' : ''}`

/** The gill points onward and stands after the word; every other icon stands before it. */
function Face({ icon, children }: { icon?: IconName; children: ReactNode }) {
  if (!icon) return children
  const drawing = <Icon name={icon} />
  return icon === 'gill' ? (
    <>
      {children} {drawing}
    </>
  ) : (
    <>
      {drawing} {children}
    </>
  )
}
