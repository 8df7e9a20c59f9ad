import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import tailwindcss from '@tailwindcss/vite'
import { renderToStaticMarkup } from 'react-dom/server'
import { build } from 'vite'
import type { Example } from '~/ui/example'
import { learnerExamples } from '~/ui/learner.examples'
import { publicExamples } from '~/ui/public.examples'
import { staffExamples } from '~/ui/staff.examples'
import { lessonExamples } from './lesson.examples'

export const examples: readonly Example[] = [
  ...lessonExamples,
  ...learnerExamples,
  ...publicExamples,
  ...staffExamples,
]

export const renderExample = (example: Example) => renderToStaticMarkup(example.screen)

/** Writes one page per example and the built stylesheets into `folder`; returns how many pages. */
export async function writeExamples(folder: string, render: (example: Example) => string) {
  await build({
    configFile: false,
    logLevel: 'error',
    plugins: [tailwindcss()],
    build: {
      outDir: folder,
      assetsInlineLimit: 0,
      rollupOptions: {
        input: ['app/ui/theme.css', 'app/ui/theme/staff.css'],
        output: { assetFileNames: '[name][extname]' },
      },
    },
    base: './',
  })
  await mkdir(folder, { recursive: true })
  for (const example of examples) {
    const page = `<!doctype html><html lang="id"><head><meta charset="utf-8"><title>${example.name}</title>
<meta name="viewport" content="width=device-width, initial-scale=1"><link rel="stylesheet" href="theme.css"><link rel="stylesheet" href="staff.css"></head>
<body>${render(example)}</body></html>`
    await writeFile(join(folder, `${example.name}.html`), page)
  }
  return examples.length
}
