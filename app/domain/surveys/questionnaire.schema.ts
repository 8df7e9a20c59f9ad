import { z } from 'zod'
import { unknownKeyMessage } from '../programmes/unknown-key'
import { NATIONAL_ELEMENTS } from './national-table.rules'
import { SURVEY_FORMS, type Questionnaire } from './questionnaire'

const words = (name: string, most: number) =>
  z
    .string({ error: `"${name}" belum ditulis. Tambahkan barisnya.` })
    .trim()
    .min(1, `"${name}" masih kosong. Isi dengan kalimat pendek.`)
    .max(most, `"${name}" paling panjang ${most} huruf.`)

const unknownKey = { error: unknownKeyMessage }
const FOUR = '"pilihan" harus tepat empat, dari yang paling kurang (1) sampai yang paling baik (4).'
const choice = words('pilihan', 60)

const element = z
  .strictObject(
    {
      kode: z
        .string({ error: '"kode" belum ditulis. Tambahkan barisnya.' })
        .regex(/^[A-Za-z0-9-]{1,30}$/, '"kode" hanya boleh huruf, angka, dan tanda hubung.'),
      nama: words('nama', 80),
      tanya: words('tanya', 240),
      pilihan: z.tuple([choice, choice, choice, choice], { error: FOUR }),
    },
    unknownKey,
  )
  .transform(({ kode, nama, tanya, pilihan }) => ({
    code: kode,
    name: nama,
    question: tanya,
    options: pilihan,
  }))

/** A file of `content/surveys/`, as its authors write it. */
export const questionnaireSchema = z
  .strictObject(
    {
      id: words('id', 80),
      judul: words('judul', 120),
      bentuk: z.enum(SURVEY_FORMS, { error: '"bentuk" harus skm atau pengajar.' }),
      pengantar: words('pengantar', 600),
      unsur: z
        .array(element, { error: '"unsur" harus daftar. Awali tiap unsur dengan tanda "-".' })
        .min(1, 'Survei ini belum punya unsur. Tambahkan setidaknya satu.')
        .max(20, 'Survei paling banyak 20 unsur.'),
      masukan: words('masukan', 240),
    },
    unknownKey,
  )
  .check(({ value, issues }) => {
    if (issues.length > 0) return // an element that is broken has no code yet
    const codes = value.unsur.map(({ code }) => code)
    codes.forEach((code, index) => {
      if (codes.indexOf(code) === index) return
      const message = `Kode "${code}" sudah dipakai. Ganti dengan kode yang lain.`
      issues.push({ code: 'custom', input: code, path: ['unsur', index, 'kode'], message })
    })
    if (value.bentuk === 'skm') issues.push(...againstTheNation(value.unsur))
  })
  .transform(({ id, judul, bentuk, pengantar, unsur, masukan }): Questionnaire => ({
    id,
    title: judul,
    form: bentuk,
    introduction: pengantar,
    elements: unsur,
    remark: masukan,
  }))

/** The nine elements belong to their codes; the wording of a question is free, the name is not. */
function againstTheNation(
  elements: readonly { code: string; name: string }[],
): z.core.$ZodRawIssue[] {
  const missing = Object.entries(NATIONAL_ELEMENTS).filter(
    ([code]) => !elements.some((one) => one.code === code),
  )
  const wrong = elements.flatMap(({ code, name }, index): z.core.$ZodRawIssue[] => {
    const wanted = Object.entries(NATIONAL_ELEMENTS).find(([known]) => known === code)?.[1]
    if (wanted === name) return []
    const message = wanted
      ? `Unsur ${code} bernama "${wanted}" menurut Permenpan-RB 14/2017. Tulis nama itu.`
      : `Kode "${code}" bukan unsur survei kepuasan. Pakai U1 sampai U9.`
    return [
      { code: 'custom', input: name, path: ['unsur', index, wanted ? 'nama' : 'kode'], message },
    ]
  })
  if (missing.length === 0) return wrong
  const message = `Unsur ${missing.map(([code, name]) => `${code} (${name})`).join(', ')} belum ada. Tambahkan.`
  return [...wrong, { code: 'custom', input: elements, path: ['unsur'], message }]
}
