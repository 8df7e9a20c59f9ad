import { z } from 'zod'
import { invalid, type FieldErrors } from '~/domain/refusal'

/** What was typed, to show it again: repeated names as lists, never a password, never a file. */
export type TypedValues = Record<string, string | string[]>

/**
 * Checks a posted form. A name takes all its values only where the schema has `z.array`, else the
 * last one; names the schema does not know are dropped (a `z.looseObject` keeps them).
 * Throws `Refusal('invalid')` whose fields are keyed by the name of the input.
 */
export function checkForm<S extends z.ZodType>(schema: S, form: FormData): z.output<S> {
  const read = schema.safeParse(formToObject(schema, form), { error: inPlainIndonesian })
  if (read.success) return read.data
  const fields: FieldErrors = {}
  for (const issue of read.error.issues) {
    const [name] = issue.path
    fields[name === undefined ? '' : String(name)] ??= issue.message
  }
  const { '': whole, ...named } = fields
  const messages = Object.values(named)
  invalid(whole ?? (messages.length === 1 ? messages[0]! : 'Periksa isian yang ditandai.'), named)
}

/** PostgreSQL keeps no zero byte in a text, SQLite does; nobody types one. */
export function withoutZeroBytes(form: FormData): FormData {
  const clean = new FormData()
  for (const [name, value] of form) {
    if (typeof value === 'string') clean.append(withoutZero(name), withoutZero(value))
    else clean.append(withoutZero(name), value, withoutZero(value.name))
  }
  return clean
}

const withoutZero = (text: string) => text.replaceAll('\0', '')

export function typedValues(form: FormData): TypedValues {
  const values: TypedValues = {}
  for (const name of new Set(form.keys())) {
    if (/password/i.test(name)) continue
    const texts = form.getAll(name).filter((value) => typeof value === 'string')
    values[name] = texts.length === 1 ? texts[0]! : texts
  }
  return values
}

/** The file chosen under this name, or null when none was chosen. */
export async function chosenFile(
  form: FormData,
  name: string,
): Promise<{ name: string; bytes: Uint8Array } | null> {
  const file = form.get(name)
  if (!(file instanceof File) || (file.size === 0 && file.name === '')) return null
  return { name: file.name, bytes: new Uint8Array(await file.arrayBuffer()) }
}

function formToObject(schema: z.ZodType, form: FormData): Record<string, unknown> {
  const shape = shapeOf(schema)
  const texts = (name: string) => form.getAll(name).filter((value) => typeof value === 'string')
  const known = Object.entries(shape).map(([name, field]) => [
    name,
    takesMany(field) ? texts(name) : texts(name).at(-1),
  ])
  const others = [...new Set(form.keys())]
    .filter((name) => !(name in shape))
    .map((name) => [name, texts(name).length === 1 ? texts(name)[0] : texts(name)])
  return Object.fromEntries([...known, ...others])
}

function shapeOf(schema: z.ZodType): Record<string, z.ZodType> {
  const bare = unwrapped(schema)
  if (bare instanceof z.ZodObject) return bare.shape as Record<string, z.ZodType>
  if (bare instanceof z.ZodUnion) {
    return Object.assign({}, ...bare.options.map((option) => shapeOf(option as z.ZodType)))
  }
  return {}
}

const takesMany = (field: z.ZodType) => unwrapped(field) instanceof z.ZodArray

function unwrapped(schema: z.ZodType): z.ZodType {
  if (schema instanceof z.ZodPipe) return unwrapped(schema.in as z.ZodType)
  if (
    schema instanceof z.ZodOptional ||
    schema instanceof z.ZodDefault ||
    schema instanceof z.ZodNullable
  ) {
    return unwrapped(schema.unwrap() as z.ZodType)
  }
  return schema
}

/** Wording where a schema brings none of its own. */
const inPlainIndonesian: z.core.$ZodErrorMap = (issue) => {
  switch (issue.code) {
    case 'invalid_type':
      return issue.input === undefined || issue.input === ''
        ? 'Isi bagian ini.'
        : 'Isian ini belum sesuai.'
    case 'too_small':
      return issue.origin === 'string' && Number(issue.minimum) > 1
        ? `Tulis sedikitnya ${issue.minimum} karakter.`
        : issue.origin === 'number'
          ? `Isi angka ${issue.minimum} atau lebih.`
          : 'Isi bagian ini.'
    case 'too_big':
      return issue.origin === 'string'
        ? `Tulis paling banyak ${issue.maximum} karakter.`
        : `Isi angka ${issue.maximum} atau kurang.`
    case 'invalid_value':
      return 'Pilih salah satu.'
    default:
      return 'Isian ini belum sesuai.'
  }
}
