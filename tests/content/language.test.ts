import { expect, it } from 'vitest'
import { writingFindings } from '~/domain/lessons/writing.rules'
import { shippedModules } from '~tests/support/shipped-content'

const lessons = (await shippedModules()).flatMap((module) => module.lessons)

it.each(lessons.map(({ folder, read }) => [folder.path, read] as const))(
  '%s keeps its sentences short and spells out what it abbreviates',
  (_, { judgement }) => {
    const found = writingFindings(judgement)
    expect(found.map(({ line, reason }) => `${line} ${reason}`)).toEqual([])
  },
)

it('nothing is shouted', () => {
  const shouted = lessons.flatMap(({ folder, read }) =>
    read.judgement.passages
      .filter(
        ({ text, within }) =>
          text.replaceAll('LAPOR!', '').includes('!') && !within.includes('Kutipan'),
      )
      .map(({ line, text }) => `${folder.path}:${line} ${text}`),
  )
  expect(shouted).toEqual([])
})

it('nobody has failed', () => {
  const said = lessons.flatMap(({ folder, read }) =>
    read.judgement.passages
      .filter(({ text }) =>
        /\b(?:peserta|pegawai|Anda) (?:yang )?gagal\b|\bAnda menyusul\b/i.test(text),
      )
      .map(({ line, text }) => `${folder.path}:${line} ${text}`),
  )
  expect(said).toEqual([])
})
