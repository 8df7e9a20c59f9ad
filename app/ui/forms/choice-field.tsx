import type { ReactNode } from 'react'
import { FieldFrame, FieldNotes, single, useField, type FieldProps } from './field-frame'

export interface Option {
  value: string
  label: ReactNode
  hint?: ReactNode
}

/** Options of a select are plain words. `empty` is the first, valueless choice ("Pilih …"). */
export function SelectField(
  props: FieldProps & {
    options: readonly { value: string; label: string }[]
    empty?: string
    defaultValue?: string
  },
) {
  const field = useField(props)
  return (
    <FieldFrame field={field} label={props.label} hint={props.hint}>
      <select
        {...field.control}
        defaultValue={single(field.kept) ?? props.defaultValue}
        className="input"
      >
        {props.empty !== undefined && <option value="">{props.empty}</option>}
        {props.options.map(({ value, label }) => (
          <option key={value} value={value}>
            {label}
          </option>
        ))}
      </select>
    </FieldFrame>
  )
}

/** One box to tick; `value` is what is sent when it is ticked. */
export function CheckboxField(props: FieldProps & { value?: string; defaultChecked?: boolean }) {
  const { label, hint, value = 'ya', defaultChecked } = props
  const field = useField(props)
  const checked = field.kept === undefined ? defaultChecked : [field.kept].flat().includes(value)
  return (
    <div className="field">
      <FieldNotes id={field.id} error={field.error} />
      <label className="choice">
        <input {...field.control} type="checkbox" value={value} defaultChecked={checked} />
        <span>
          {label}
          {hint && (
            <span id={`${field.id}-hint`} className="field-hint block">
              {hint}
            </span>
          )}
        </span>
      </label>
    </div>
  )
}

/** One of several, all visible. */
export function RadioGroup(
  props: FieldProps & { options: readonly Option[]; defaultValue?: string },
) {
  const field = useField(props)
  const chosen = single(field.kept) ?? props.defaultValue
  return (
    <fieldset className="field" aria-describedby={field.control['aria-describedby']}>
      <legend className="field-label">{props.label}</legend>
      <FieldNotes id={field.id} hint={props.hint} error={field.error} />
      {props.options.map((option, index) => (
        <label key={option.value} className="choice">
          <input
            type="radio"
            id={index === 0 ? field.id : undefined}
            name={props.name}
            value={option.value}
            required={props.required}
            defaultChecked={chosen === option.value}
          />
          <span>
            {option.label}
            {option.hint && <span className="field-hint block">{option.hint}</span>}
          </span>
        </label>
      ))}
    </fieldset>
  )
}
