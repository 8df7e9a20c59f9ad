import { vitePlugin as remix } from '@remix-run/dev'
import tailwindcss from '@tailwindcss/vite'
import tsconfigPaths from 'vite-tsconfig-paths'
import { defineConfig } from 'vitest/config'
import { islands } from './app/islands/plugin'
import remixConfig from './remix.config.js'

// The Remix plugin cannot run inside Vitest, which only needs the path aliases and the islands' map.
const appPlugins = process.env.VITEST ? [islands()] : [islands(), tailwindcss(), remix(remixConfig)]

export default defineConfig({
  plugins: [...appPlugins, tsconfigPaths()],
  build: { assetsInlineLimit: 0 },
  // The browser never needs it, and the dev server's search for packages stumbles over it.
  optimizeDeps: { exclude: ['@node-rs/argon2'] },
  test: {
    projects: [
      {
        extends: true,
        test: {
          name: 'unit',
          include: ['{app,db,scripts,tests}/**/*.test.{ts,tsx}'],
          exclude: ['**/*.engines.test.ts', 'tests/e2e/**'],
          setupFiles: ['tests/support/fail-on-console-error.ts'],
        },
      },
      {
        extends: true,
        test: {
          name: 'engines',
          include: ['{app,db,tests}/**/*.engines.test.ts'],
          globalSetup: ['tests/support/postgres.global.ts'],
          setupFiles: ['tests/support/fail-on-console-error.ts'],
          testTimeout: 20_000,
          hookTimeout: 60_000,
        },
      },
    ],
  },
})
