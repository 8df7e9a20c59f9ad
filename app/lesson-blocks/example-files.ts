/** The files beside a block's code that authors read. */
export interface BlockFiles {
  example: string
  help: string
  /** The questions its example uses. */
  gift: string | null
  /** The story its example plays. */
  simulation: string | null
}

const packed = import.meta.glob<string>('./*/{example.mdx,help.md,example.gift,example.yaml}', {
  query: '?raw',
  import: 'default',
  eager: true,
})

/** What authors read of the block in a folder, as Vite packed them: only pages may read this. */
export function blockFiles(folder: string): BlockFiles {
  return {
    example: packed[`./${folder}/example.mdx`] ?? '',
    help: packed[`./${folder}/help.md`] ?? '',
    gift: packed[`./${folder}/example.gift`] ?? null,
    simulation: packed[`./${folder}/example.yaml`] ?? null,
  }
}
