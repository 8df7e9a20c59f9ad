import type { ReactNode } from 'react'
import { Icon } from '../icon'
import { useRefusedForm } from './use-refused-form'

/** What every field knows. Its error and what was typed come from the refused form, by `name`. */
export interface FieldProps {
  name: string
  label: string
  hint?: ReactNode
  required?: boolean
  /** Only when two forms of a page use the same name. */
  id?: string
}

interface Field {
  id: string
  error: string | undefined
  /** What was typed before the refusal; undefined when nothing was sent. */
  kept: string | string[] | undefined
  /** For the control: its id, name, whether it is wrong and what describes it. */
  control: {
    id: string
    name: string
    required: boolean | undefined
    'aria-invalid': true | undefined
    'aria-describedby': string | undefined
  }
}

export const fieldId = (name: string) => `field-${name}`

export function useField({ name, hint, required, id = fieldId(name) }: FieldProps): Field {
  const refused = useRefusedForm()
  const error = refused?.fields[name]
  const described = [hint && `${id}-hint`, error && `${id}-error`].filter(Boolean).join(' ')
  return {
    id,
    error,
    kept: refused?.values[name],
    control: {
      id,
      name,
      required,
      'aria-invalid': error ? true : undefined,
      'aria-describedby': described || undefined,
    },
  }
}

/** The first value kept for a field that takes one. */
export const single = (kept: string | string[] | undefined) =>
  Array.isArray(kept) ? kept[0] : kept

/** Label, hint, reason, then the control. */
export function FieldFrame({
  field,
  label,
  hint,
  children,
}: {
  field: Field
  label: string
  hint?: ReactNode
  children: ReactNode
}) {
  return (
    <div className="field">
      <label htmlFor={field.id} className="field-label">
        {label}
      </label>
      <FieldNotes id={field.id} hint={hint} error={field.error} />
      {children}
    </div>
  )
}

export function FieldNotes({ id, hint, error }: { id: string; hint?: ReactNode; error?: string }) {
  return (
    <>
      {hint && (
        <p id={`${id}-hint`} className="field-hint">
          {hint}
        </p>
      )}
      {error && (
        <p id={`${id}-error`} className="field-error">
          <Icon name="alert" /> {error}
        </p>
      )}
    </>
  )
}
