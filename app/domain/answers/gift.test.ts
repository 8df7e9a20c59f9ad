import { describe, expect, it } from 'vitest'
import { parseGift, type GiftFile } from './gift.server'
import type { ChoiceQuestion } from './question'

const read = (source: string, file: GiftFile) => {
  const { questions, findings } = parseGift(source, file)
  expect(findings).toEqual([])
  expect(questions).toHaveLength(1)
  return questions[0]!.question
}
const only = (source: string) => read(source, 'soal.gift') as ChoiceQuestion
const inBank = (source: string) => read(source, 'bank.gift')

describe('questions in GIFT', () => {
  it('reads a single choice with feedback and the general reason', () => {
    expect(
      only(
        '// Nilai Kompeten\n::sikap-kompeten::Warga bertanya\\: bagaimana?{\n=Bertanya kepada rekan#Tepat.\n~Menjawab seadanya#Warga bolak-balik.\n####Mencatat berarti belajar.\n}',
      ),
    ).toEqual({
      id: 'sikap-kompeten',
      kind: 'single',
      prompt: 'Warga bertanya: bagaimana?',
      options: [
        { id: 'a', html: 'Bertanya kepada rekan', correct: true, weight: 1, feedback: 'Tepat.' },
        {
          id: 'b',
          html: 'Menjawab seadanya',
          correct: false,
          weight: 0,
          feedback: 'Warga bolak-balik.',
        },
      ],
      explanation: 'Mencatat berarti belajar.',
      objective: null,
    })
  })

  it('reads the objective from the tag above, among other comments', () => {
    const source = '// Nilai Kompeten\n// [tag:membantu-rekan]\n::a::A?{=x ~y}'
    expect(only(source).objective).toBe('membantu-rekan')
    expect(parseGift(source).questions[0]?.line).toBe(3)
    expect(only(`// [tag:lain]\n\n${source}`).objective).toBe('membantu-rekan')
  })

  it('reads several choices by their weights', () => {
    const { kind, options } = only('::hak::Mana hak ASN?{~%50%Gaji ~%50%Cuti ~%-50%Mobil ~Rumah}')
    expect(kind).toBe('multiple')
    expect(options.map(({ weight, correct }) => [weight, correct])).toEqual([
      [0.5, true],
      [0.5, true],
      [-0.5, false],
      [0, false],
    ])
  })

  it('reads true and false, the reason for the wrong answer first', () => {
    const { kind, options } = only('::cuti::Cuti tahunan 12 hari.{TRUE#Baca lagi.#Benar.}')
    expect(kind).toBe('true-false')
    expect(options).toEqual([
      { id: 'benar', html: 'Benar', correct: true, weight: 1, feedback: 'Benar.' },
      { id: 'salah', html: 'Salah', correct: false, weight: 0, feedback: 'Baca lagi.' },
    ])
  })

  it('reads false the same way', () => {
    expect(only('::cuti::Cuti 30 hari.{F#Terlalu banyak.#Tepat.}').options).toEqual([
      { id: 'benar', html: 'Benar', correct: false, weight: 0, feedback: 'Terlalu banyak.' },
      { id: 'salah', html: 'Salah', correct: true, weight: 1, feedback: 'Tepat.' },
    ])
  })

  it('makes markup of stars and backticks, and text of everything else', () => {
    const source = '::a::**Tebal** *miring* `x` & 1 < 2 "kutip" {=Ya ~Tidak}'
    expect(only(source).prompt).toBe(
      '<strong>Tebal</strong> <em>miring</em> <code>x</code> &amp; 1 &lt; 2 &quot;kutip&quot;',
    )
  })

  it('drops tags, keeps their words and warns', () => {
    const { questions, findings } = parseGift(
      '::a::Halo <img src\\=x onerror\\=alert(1)><b>dunia</b> {=Ya<script>x</script> ~Tidak}',
    )
    expect(questions[0]?.question.prompt).toBe('Halo dunia')
    expect(questions[0]?.question).toMatchObject({ options: [{ html: 'Yax' }, {}] })
    expect(findings).toMatchObject([
      { level: 'warning', line: 1, reason: 'Tag HTML di soal dibuang.' },
    ])
  })

  it('keeps good questions when one cannot be read, and names its line', () => {
    const { questions, findings } = parseGift(
      '::satu::A?{=x ~y}\n\n::dua::Pukul 07:30 buka?{=x ~y}\n\n::tiga::B?{=x ~y}',
    )
    expect(questions.map(({ question, line }) => [question.id, line])).toEqual([
      ['satu', 1],
      ['tiga', 5],
    ])
    expect(findings).toMatchObject([{ file: 'soal.gift', line: 3, column: 16, level: 'error' }])
    expect(findings[0]?.fix).toContain('tulis \\:')
  })

  it.each([
    ['a number', '::a::2+2?{#4}', /Soal angka hanya dapat dipakai di bank/],
    ['an essay', '::a::Ceritakan.{}', /Soal uraian hanya/],
    ['a short answer', '::a::Ibu kota?{=Pontianak}', /Soal isian singkat hanya/],
    ['matching', '::a::Jodohkan{=a -> b =c -> d =e -> f}', /Soal menjodohkan hanya/],
    ['two objectives', '// [tag:satu] [tag:dua]\n::a::A?{=x ~y}', /lebih dari satu tujuan/],
    ['no options', '::a::Hanya kalimat', /belum punya pilihan/],
    ['no id', 'Tanpa id?{=x ~y}', /belum punya id/],
    ['an id with spaces', '::Dua kata::A?{=x ~y}', /tidak dapat dipakai/],
    ['two right answers', '::a::A?{=x =y ~z}', /2 jawaban bertanda =/],
    ['no right answer', '::a::A?{~x ~y}', /Belum ada jawaban yang benar/],
    ['weights that miss the mark', '::a::A?{~%50%x ~%20%y}', /berjumlah 70/],
    ['text behind the options', '::a::A {=x ~y} lalu ini', /sesudah tanda \}/],
    ['a question that never ends', '::a::A?{=x ~y', /belum ada/],
  ])('refuses %s with its line', (_, source, reason) => {
    const { questions, findings } = parseGift(`\n\n${source}\n`)
    expect(questions).toEqual([])
    expect(findings).toMatchObject([{ line: source.startsWith('//') ? 4 : 3, level: 'error' }])
    expect(findings[0]?.reason).toMatch(reason)
  })

  it('refuses an id used twice', () => {
    const { questions, findings } = parseGift('::a::A?{=x ~y}\n\n::a::B?{=x ~y}')
    expect(questions).toHaveLength(1)
    expect(findings).toMatchObject([{ line: 3, reason: 'Id soal "a" sudah dipakai di baris 1.' }])
  })

  it('leaves categories and comments out', () => {
    expect(parseGift('$CATEGORY: orientasi\n\n// catatan penulis\n')).toEqual({
      questions: [],
      findings: [],
    })
  })

  it('refuses a file of 20 MB', () => {
    expect(parseGift('x'.repeat(20_000_000)).findings).toMatchObject([{ line: 1, level: 'error' }])
  })
})

describe('questions of a bank', () => {
  it('match rows to words whose places say nothing', () => {
    expect(
      inBank('::a::Jodohkan.{=satu -> cuti =dua -> absen =tiga -> cuti = -> bolos ####Sebab}'),
    ).toEqual({
      id: 'a',
      kind: 'matching',
      prompt: 'Jodohkan.',
      explanation: 'Sebab',
      objective: null,
      rows: [
        { id: '1', html: 'satu', match: 'c' },
        { id: '2', html: 'dua', match: 'a' },
        { id: '3', html: 'tiga', match: 'c' },
      ],
      matches: [
        { id: 'a', html: 'absen' },
        { id: 'b', html: 'bolos' },
        { id: 'c', html: 'cuti' },
      ],
    })
  })

  it('accept several words, some for part of the score', () => {
    expect(inBank('::a::Ibu kota?{=Pontianak#Ya. =%50%Kota Pontianak}')).toMatchObject({
      kind: 'short',
      accepted: [
        { text: 'Pontianak', weight: 1, feedback: 'Ya.' },
        { text: 'Kota Pontianak', weight: 0.5, feedback: '' },
      ],
    })
  })

  it.each([
    ['{#12}', [{ low: 12, high: 12, weight: 1 }]],
    ['{#12:2}', [{ low: 10, high: 14, weight: 1 }]],
    ['{#3..5}', [{ low: 3, high: 5, weight: 1 }]],
    [
      '{#=12:0#Tepat. =%50%12:3#Dekat. ~#Belum.}',
      [
        { low: 12, high: 12, weight: 1, feedback: 'Tepat.' },
        { low: 9, high: 15, weight: 0.5, feedback: 'Dekat.' },
      ],
    ],
  ])('accept the numbers of %s', (answer, accepted) => {
    expect(inBank(`::a::Berapa hari?${answer}`)).toMatchObject({ kind: 'numeric', accepted })
  })

  it('ask for a text that a person reads', () => {
    expect(inBank('::a::Ceritakan.{####Pedoman}')).toMatchObject({
      kind: 'essay',
      explanation: 'Pedoman',
    })
  })

  it.each([
    ['::a::Jodohkan{=a -> b =c -> d}', /terlalu pendek/],
    ['::a::Jodohkan{=a -> b =a -> d =e -> f}', /dua baris kiri yang sama/],
    ['::a::Berapa?{#5..1}', /terbalik/],
    ['::a::Apa?{=%50%x}', /bernilai penuh/],
  ])('refuse %s', (source, reason) => {
    const { questions, findings } = parseGift(source, 'bank.gift')
    expect(questions).toEqual([])
    expect(findings).toMatchObject([{ file: 'bank.gift', line: 1, level: 'error' }])
    expect(findings[0]?.reason).toMatch(reason)
  })
})
