import { FieldFrame, single, useField, type FieldProps } from './field-frame'

export interface TextFieldProps extends FieldProps {
  type?: 'text' | 'password' | 'email' | 'tel' | 'search' | 'url' | 'number'
  autoComplete?: string
  inputMode?: 'text' | 'numeric' | 'tel' | 'email' | 'search' | 'decimal'
  defaultValue?: string
  maxLength?: number
  placeholder?: string
  min?: number
  max?: number
  autoFocus?: boolean
}

/** One line of text. A password is never given back to the page. */
export function TextField(props: TextFieldProps) {
  const { label, hint, type = 'text', defaultValue, autoComplete, inputMode } = props
  const { maxLength, placeholder, min, max, autoFocus } = props
  const field = useField(props)
  const kept = type === 'password' ? undefined : single(field.kept)
  return (
    <FieldFrame field={field} label={label} hint={hint}>
      <div className={type === 'password' ? 'input-row' : undefined}>
        <input
          {...field.control}
          {...{ type, autoComplete, inputMode, maxLength, placeholder, min, max, autoFocus }}
          defaultValue={kept ?? defaultValue}
          spellCheck={type === 'text' ? undefined : false}
          className="input"
        />
      </div>
    </FieldFrame>
  )
}

/** A calendar day; its value is `2025-06-18`. */
export function DateField(
  props: FieldProps & { defaultValue?: string; min?: string; max?: string },
) {
  const field = useField(props)
  return (
    <FieldFrame field={field} label={props.label} hint={props.hint}>
      <input
        {...field.control}
        type="date"
        min={props.min}
        max={props.max}
        defaultValue={single(field.kept) ?? props.defaultValue}
        className="input w-auto"
      />
    </FieldFrame>
  )
}

export function TextAreaField(
  props: FieldProps & { defaultValue?: string; rows?: number; maxLength?: number },
) {
  const field = useField(props)
  return (
    <FieldFrame field={field} label={props.label} hint={props.hint}>
      <textarea
        {...field.control}
        rows={props.rows ?? 4}
        maxLength={props.maxLength}
        defaultValue={single(field.kept) ?? props.defaultValue}
        className="input"
      />
    </FieldFrame>
  )
}

/** A file to send; what was chosen cannot be given back after a refusal. */
export function FileField(props: FieldProps & { accept?: string }) {
  const field = useField(props)
  return (
    <FieldFrame field={field} label={props.label} hint={props.hint}>
      <input {...field.control} type="file" accept={props.accept} className="input" />
    </FieldFrame>
  )
}
