import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { makeContentFolder, type ContentFolder } from '~tests/support/content-folder'
import { guideText } from '~tests/support/guide-text'
import { lessonText, tagged } from '~tests/support/lesson-text'
import { checkContent, checkPath } from './check-content.server'

const TODAY = '2025-06-18'
let content: ContentFolder
beforeEach(() => {
  content = makeContentFolder()
  content.write('courses/kursus/modul/contoh/materi.mdx', lessonText('Isi {ASN}.'))
  content.write('courses/kursus/modul/contoh/soal.gift', '::satu::Tanpa pilihan')
  content.write('programmes/orientasi.yaml', 'id: lain\n')
})
afterEach(() => content.remove())

const at = (path: string) => join(content.path, path)
const places = async (path?: string) => {
  const findings = await (path === undefined
    ? checkContent(content.path, TODAY)
    : checkPath(at(path), TODAY))
  return [
    ...new Set(findings.map(({ file, line }) => `${file.replace(`${content.path}/`, '')}:${line}`)),
  ]
}
const LESSON = [
  'courses/kursus/modul/contoh/materi.mdx:12',
  'courses/kursus/modul/contoh/soal.gift:1',
]
const NO_ABOUT = 'courses/kursus/modul/modul.yaml:1'
/** Errors only: what a module still lacks to be a good one is told by its own tests. */
const errorsOf = async (path?: string) =>
  (await (path ? checkPath(at(path), TODAY) : checkContent(content.path, TODAY))).filter(
    ({ level }) => level === 'error',
  )
const reasonsOf = async (path?: string) => (await errorsOf(path)).map(({ reason }) => reason)
const ABOUT = 'id: modul\njudul: Modul contoh\nringkasan: Modul untuk pengujian.\n'

it('checks modules, lessons, questions and programmes', async () => {
  expect(await places()).toEqual([NO_ABOUT, ...LESSON, 'programmes/orientasi.yaml:1'])
})

it.each([
  'courses/kursus/modul/contoh',
  'courses/kursus/modul/contoh/materi.mdx',
  'courses/kursus/modul/contoh/soal.gift',
])('checks the lesson named by %s whole', async (path) => {
  expect(await places(path)).toEqual(LESSON)
})

it.each(['courses/kursus/modul', 'courses/kursus', 'courses'])(
  'checks the modules in %s with their lessons',
  async (path) => {
    expect(await places(path)).toEqual([NO_ABOUT, ...LESSON])
  },
)

it.each(['courses/kursus/modul/modul.yaml', 'courses/kursus/modul/bank.gift'])(
  'checks the own files of a module named by %s',
  async (path) => {
    content.write('courses/kursus/modul/modul.yaml', 'id: lain')
    content.write('courses/kursus/modul/bank.gift', '::satu::A?{=x ~y}')
    expect(await reasonsOf(path)).toEqual([
      'Soal "satu" belum menyebut tujuannya.',
      '"judul" belum ditulis. Tambahkan barisnya.',
      '"ringkasan" belum ditulis. Tambahkan barisnya.',
    ])
  },
)

describe('a bank', () => {
  const check = (bank: string) => {
    content.write('courses/kursus/modul/modul.yaml', ABOUT)
    content.write('courses/kursus/modul/contoh/materi.mdx', lessonText('Isi.'))
    content.write('courses/kursus/modul/contoh/soal.gift', '')
    content.write(
      'courses/kursus/modul/kedua/materi.mdx',
      lessonText('Isi.').replaceAll('contoh', 'kedua'),
    )
    content.write('courses/kursus/modul/bank.gift', bank)
    return reasonsOf('courses')
  }

  it('tests objectives of any lesson of its module, by questions of any kind', async () => {
    const bank =
      '// [tag:mengenal-kedua]\n::satu::A?{=x ~y}\n\n// [tag:mengenal-contoh]\n::dua::B?{#4}'
    expect(await check(bank)).toEqual([])
  })

  it('may test no objective of its own', async () => {
    expect(await check('// [tag:lain]\n::satu::A?{=x ~y}')).toEqual([
      'Tujuan "lain" pada soal "satu" tidak dikenal.',
    ])
  })
})

describe('an id', () => {
  const lesson = (path: string, id: string, gift: string) => {
    content.write(
      `courses/${path}/${id}/materi.mdx`,
      lessonText('<Kuis soal="satu" />').replace('id: contoh', `id: ${id}`),
    )
    content.write(`courses/${path}/${id}/soal.gift`, tagged(gift))
    content.write(`courses/${path}/modul.yaml`, ABOUT.replace('modul', path.split('/')[1]!))
  }

  it('is used once over all courses, of a module, a lesson or a question', async () => {
    lesson('kursus/modul', 'contoh', '::satu::A?{=x ~y}')
    lesson('lain/modul', 'contoh', '::satu::A?{=x ~y}')
    expect(await reasonsOf('courses')).toEqual(
      [
        'Id modul "modul" sudah dipakai di',
        'Id materi "contoh" sudah dipakai di',
        'Id soal "satu" sudah dipakai di',
      ].map((start) => expect.stringContaining(start)),
    )
  })

  it('of an objective is used once in its module', async () => {
    lesson('kursus/modul', 'contoh', '::satu::A?{=x ~y}')
    lesson('kursus/modul', 'kedua', '::dua::A?{=x ~y}')
    content.write(
      'courses/kursus/modul/kedua/materi.mdx',
      lessonText('<Kuis soal="dua" />').replace('id: contoh', 'id: kedua'),
    )
    const [finding, ...more] = await errorsOf('courses')
    expect(more).toEqual([])
    expect(finding).toMatchObject({ file: at('courses/kursus/modul/kedua/materi.mdx'), line: 6 })
    expect(finding?.reason).toContain('Id tujuan "mengenal-contoh" sudah dipakai')
  })
})

it('finds a lesson that lies beside the modules', async () => {
  content.write('courses/kursus/lepas/materi.mdx', lessonText('Isi.'))
  expect(await reasonsOf()).toContain('Ada materi di luar folder modul.')
})

it.each([undefined, 'guides', 'guides/contoh', 'guides/contoh/panduan.mdx'])(
  'checks guides, when asked for %s',
  async (path) => {
    content.write('guides/contoh/panduan.mdx', guideText('Isi {ASN}.'))
    expect(await places(path)).toContain('guides/contoh/panduan.mdx:12')
  },
)

it('checks one programme', async () => {
  expect(await places('programmes/orientasi.yaml')).toEqual(['programmes/orientasi.yaml:1'])
})

it('checks a text or questions of any name, wherever they lie', async () => {
  content.write('coba.mdx', lessonText('Isi {ASN}.'))
  content.write('coba.gift', '::satu::Tanpa pilihan')
  expect(await places('coba.mdx')).toEqual(['coba.mdx:12'])
  expect(await places('coba.gift')).toEqual(['coba.gift:1'])
})

it('says when nothing is there', async () => {
  await expect(places('hilang.mdx')).rejects.toMatchObject({ kind: 'invalid' })
})
