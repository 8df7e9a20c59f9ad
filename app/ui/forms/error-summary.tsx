import { Icon } from '../icon'
import { Unbroken } from '../unbroken'
import { fieldId } from './field-frame'
import { useRefusedForm } from './use-refused-form'

/**
 * Why the form was refused, with a link to each field. It takes the focus when the page opens, so
 * that it is read first. Shows nothing when nothing was refused.
 */
export function ErrorSummary() {
  const refused = useRefusedForm()
  if (!refused) return null
  const reasons = Object.entries(refused.fields).filter(([, reason]) => reason !== refused.message)
  return (
    <div
      role="alert"
      tabIndex={-1}
      // oxlint-disable-next-line jsx-a11y/no-autofocus -- the page was sent back: this is its news
      autoFocus
      className="mb-5 flex gap-3 rounded-xl bg-alarm-soft px-4 py-3"
    >
      <Icon name="alert" className="mt-0.5 text-alarm" />
      <div className="min-w-0">
        <p className="font-semibold text-alarm">
          <Unbroken text={refused.message} />
        </p>
        {reasons.length > 0 && (
          <ul className="mt-1">
            {reasons.map(([name, reason]) => (
              <li key={name}>
                <a
                  href={`#${fieldId(name)}`}
                  className="inline-block py-1.5 text-ink underline pointer-coarse:py-3"
                >
                  <Unbroken text={reason} />
                </a>
              </li>
            ))}
          </ul>
        )}
      </div>
    </div>
  )
}
