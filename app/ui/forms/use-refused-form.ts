import { useActionData } from '@remix-run/react'

export type FormValues = Record<string, string | string[]>

/** What a refused form gives back: the reason, the reason of each field, and what was typed. */
export interface RefusedForm {
  message: string
  fields: Record<string, string>
  values: FormValues
}

/** The refusal of the form on this page, or null when nothing was sent or all was well. */
export function useRefusedForm(): RefusedForm | null {
  const data = useActionData() as
    | { refusal?: { message: string; fields?: Record<string, string> }; values?: FormValues }
    | undefined
  if (!data?.refusal) return null
  return {
    message: data.refusal.message,
    fields: data.refusal.fields ?? {},
    values: data.values ?? {},
  }
}
