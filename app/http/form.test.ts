import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import { Refusal } from '~/domain/refusal'
import { checkForm, chosenFile, typedValues } from './form.server'

function posted(pairs: [string, string][]): FormData {
  const form = new FormData()
  for (const [name, value] of pairs) form.append(name, value)
  return form
}

function faults(schema: z.ZodType, form: FormData) {
  try {
    checkForm(schema, form)
  } catch (error) {
    if (error instanceof Refusal) return { message: error.message, fields: error.fields }
  }
  return null
}

describe('a posted form', () => {
  it('takes a repeated name as a list only where the schema has one', () => {
    const schema = z.object({ units: z.array(z.string()), name: z.string() })
    const form = posted([
      ['units', 'a'],
      ['units', 'b'],
      ['name', 'lama'],
      ['name', 'baru'],
    ])
    expect(checkForm(schema, form)).toEqual({ units: ['a', 'b'], name: 'baru' })
    expect(checkForm(z.object({ units: z.array(z.string()) }), posted([]))).toEqual({ units: [] })
  })

  it('drops fields the schema does not know, so nobody grades themselves', () => {
    const schema = z.object({ answer: z.string() })
    expect(
      checkForm(
        schema,
        posted([
          ['answer', 'a'],
          ['score', '100'],
        ]),
      ),
    ).toEqual({ answer: 'a' })
  })

  it('keeps unknown names where the schema is loose', () => {
    const form = posted([
      ['aksi', 'simpan'],
      ['jawab:1', 'a'],
      ['jawab:2', 'b'],
      ['jawab:2', 'c'],
    ])
    expect(checkForm(z.looseObject({ aksi: z.string() }), form)).toEqual({
      aksi: 'simpan',
      'jawab:1': 'a',
      'jawab:2': ['b', 'c'],
    })
  })

  it('knows the fields of every branch of a union', () => {
    const schema = z.discriminatedUnion('aksi', [
      z.object({ aksi: z.literal('satu'), ids: z.array(z.string()) }),
      z.object({ aksi: z.literal('dua'), alasan: z.string() }),
    ])
    expect(
      checkForm(
        schema,
        posted([
          ['aksi', 'satu'],
          ['ids', 'a'],
        ]),
      ),
    ).toEqual({
      aksi: 'satu',
      ids: ['a'],
    })
  })

  it('names each field at fault in plain Indonesian', () => {
    const schema = z.object({
      name: z.string().min(3),
      reason: z.string(),
      kind: z.enum(['a', 'b']),
      own: z.string().refine(() => false, 'Kata sendiri.'),
    })
    expect(
      faults(
        schema,
        posted([
          ['name', 'ab'],
          ['kind', 'c'],
          ['own', 'x'],
        ]),
      ),
    ).toEqual({
      message: 'Periksa isian yang ditandai.',
      fields: {
        name: 'Tulis sedikitnya 3 karakter.',
        reason: 'Isi bagian ini.',
        kind: 'Pilih salah satu.',
        own: 'Kata sendiri.',
      },
    })
  })

  it('says the one fault there is', () => {
    expect(faults(z.object({ name: z.string().min(1) }), posted([['name', '']]))?.message).toBe(
      'Isi bagian ini.',
    )
  })
})

describe('what was typed', () => {
  it('comes back, but no password and no file', () => {
    const form = posted([
      ['name', 'Siti'],
      ['newPassword', 'rahasia'],
      ['units', 'a'],
      ['units', 'b'],
    ])
    form.append('sheet', new File(['isi'], 'peserta.xlsx'))
    expect(typedValues(form)).toEqual({ name: 'Siti', units: ['a', 'b'], sheet: [] })
  })
})

describe('a chosen file', () => {
  it('is its name and bytes, or null when none was chosen', async () => {
    const form = new FormData()
    form.append('sheet', new File(['isi'], 'peserta.xlsx'))
    form.append('none', new File([], ''))
    expect(await chosenFile(form, 'sheet')).toMatchObject({ name: 'peserta.xlsx' })
    expect(await chosenFile(form, 'none')).toBeNull()
    expect(await chosenFile(form, 'missing')).toBeNull()
  })
})
