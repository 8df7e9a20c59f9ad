import type { Plugin } from 'esbuild'
import { bundleMDX } from 'mdx-bundler'
import { lessonPlugins } from './allow-list.rules'
import { hasErrors } from './finding'
import type { Judgement } from './judgement'
import { layOutLesson, type PictureFile } from './layout.rules'

const TIMEOUT = 20_000

let last: Promise<unknown> = Promise.resolve()

/**
 * Bundles an accepted body to code that builds its elements. One at a time, because bundling at once
 * costs memory; under a timeout.
 */
export function bundleLesson(
  body: string,
  pictures: ReadonlyMap<string, PictureFile>,
): Promise<string> {
  const mine = last.then(() => withTimeout(bundle(body, pictures)))
  last = mine.catch(() => {})
  return mine
}

async function bundle(body: string, pictures: ReadonlyMap<string, PictureFile>): Promise<string> {
  const { code } = await bundleMDX({
    source: body,
    grayMatterOptions: () => ({ engines: refusedEngines }),
    mdxOptions: (options) => ({
      ...options,
      development: false,
      remarkPlugins: [...lessonPlugins(stopOnError), () => layOutLesson(pictures)],
    }),
    esbuildOptions: (options) => ({
      ...options,
      logLevel: 'silent',
      plugins: [refuseImports, ...(options.plugins ?? [])],
    }),
  })
  return code
}

/** The linter accepted the same text with the same plugins; if they ever differ, nothing is compiled. */
function stopOnError({ findings }: Judgement): void {
  if (hasErrors(findings)) throw new Error(`Lesson refused: ${findings[0]?.reason}`)
}

/** Front matter was split off by hand; a body that still has some must not reach a language of its choice. */
const refuseEngine = (): never => {
  throw new Error('Front matter does not reach the bundler.')
}
const refusedEngines = Object.fromEntries(
  ['yaml', 'yml', 'json', 'toml', 'javascript', 'js', 'coffee', 'coffeescript', 'cson'].map(
    (language) => [language, { parse: refuseEngine, stringify: refuseEngine }],
  ),
)

const refuseImports: Plugin = {
  name: 'refuse-imports',
  setup(build) {
    build.onResolve({ filter: /.*/ }, ({ kind, path }) =>
      kind === 'entry-point' || path === 'react/jsx-runtime'
        ? undefined
        : { errors: [{ text: `A lesson may not import ${path}.` }] },
    )
  },
}

async function withTimeout<T>(work: Promise<T>): Promise<T> {
  let timer: NodeJS.Timeout | undefined
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error('Bundling a lesson took too long.')), TIMEOUT)
  })
  try {
    return await Promise.race([work, late])
  } finally {
    clearTimeout(timer)
  }
}
