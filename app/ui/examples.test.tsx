import { beforeEach, describe, expect, test, vi } from 'vitest'
import type { Example } from './example'
import { examples, renderExample, writeExamples } from '~tests/support/render-examples'

const router = vi.hoisted(() => ({ actionData: undefined as unknown, rootData: {} as unknown }))

vi.mock('@remix-run/react', () => ({
  useActionData: () => router.actionData,
  useRouteLoaderData: () => router.rootData,
}))

function draw(example: Example): string {
  router.actionData = example.refusal && {
    refusal: { kind: 'invalid', ...example.refusal },
    values: example.values ?? {},
  }
  router.rootData = { notice: example.notice ?? null, demo: true }
  return renderExample(example)
}

beforeEach(() => {
  router.actionData = undefined
})

describe.each(examples.map((example) => [example.name, example] as const))('%s', (_, example) => {
  const html = draw(example)

  test('has no inline style, which the content security policy would block', () => {
    expect(html).not.toMatch(/\sstyle=/)
  })

  test('every drawing is named or hidden', () => {
    const drawings = html.match(/<(?:svg|img)\b[^>]*>/g) ?? []
    expect(drawings.filter((tag) => !/aria-hidden="true"|aria-label="|alt="/.test(tag))).toEqual([])
  })

  test('no id occurs twice', () => {
    const ids = [...html.matchAll(/\sid="([^"]*)"/g)].map(([, id]) => id)
    expect(ids).toEqual([...new Set(ids)])
  })

  test('has one main heading', () => {
    expect(html.match(/<h1\b/g)).toHaveLength(1)
  })
})

test('a refused form keeps what was typed, but never a password', () => {
  const [form] = examples.filter((example) => example.name === 'masuk-ditolak')
  const html = form ? draw({ ...form, values: { nama: '1996', sandi: 'rahasia sekali' } }) : ''
  expect(html).toContain('value="1996"')
  expect(html).not.toContain('rahasia sekali')
})

test('a refused field is described by its reason', () => {
  const [form] = examples.filter((example) => example.name === 'formulir')
  const html = form ? draw(form) : ''
  expect(html).toContain('aria-describedby="field-mulai-error"')
  expect(html).toContain('href="#field-mulai"')
})

// To look at the screens: EXAMPLES=.cache/examples npx vitest run --project unit app/ui/examples
test.runIf(process.env.EXAMPLES)('writes the screens as pages', async () => {
  const written = await writeExamples(process.env.EXAMPLES ?? '', draw)
  expect(written).toBe(examples.length)
})
