import { z } from 'zod'
import { type Clock, clockFrom, systemClock } from '~/domain/clock'
import type { Instant } from '~db/schema'

/** The settings of one running platform, read once at start-up. */
export interface Env {
  /**
   * `demo`: this machine only, a banner, `APP_NOW` accepted, demo data. `live`: real people, https.
   * Apart from NODE_ENV, which only says how the code was built.
   */
  mode: 'demo' | 'live'
  host: string
  port: number
  /** The public address in live mode (`https://orientasi.pontianak.go.id`); null in demo. */
  origin: string | null
  databaseUrl: string
  /** Opens the keys that sign certificates; null live until `SIGNING_SECRET` is set: nothing can be issued. */
  signingSecret: string | null
  /** Where the programme, lesson and calendar files stand; relative to where the platform was started. */
  contentDir: string
  /** The instant the demo pretends it is at start-up. */
  now: Instant | null
  logLevel: 'silent' | 'error' | 'warn' | 'info' | 'debug'
}

/** The demo's certificates are worth nothing, so its secret may be read here. */
const DEMO_SIGNING_SECRET = 'rahasia-contoh-hanya-untuk-demo-orientasi'

const PORT_FAULT = 'harus angka 0 sampai 65535.'

const settings = z.object({
  APP_MODE: z.enum(['demo', 'live'], { error: 'harus demo atau live.' }).default('demo'),
  APP_ORIGIN: z
    .url({
      protocol: /^https$/,
      error: 'harus alamat https, misalnya https://orientasi.pontianak.go.id.',
    })
    .optional(),
  APP_NOW: z
    .string()
    .refine((text) => !Number.isNaN(Date.parse(text)), {
      error: 'harus waktu ISO, misalnya 2025-06-18T00:15:00Z.',
    })
    .optional(),
  HOST: z.string().default('127.0.0.1'),
  PORT: z
    .string()
    .regex(/^\d{1,5}$/, { error: PORT_FAULT })
    .transform(Number)
    .refine((port) => port <= 65_535, { error: PORT_FAULT })
    .default(3000),
  DATABASE_URL: z
    .string()
    .regex(/^(file:|postgres(ql)?:\/\/)/, {
      error: 'harus diawali file: atau postgres://.',
    })
    .default('file:.data/orientasi.db'),
  SIGNING_SECRET: z
    .string()
    .min(32, 'paling sedikit 32 huruf. Buat dengan: openssl rand -base64 48')
    .optional(),
  CONTENT_DIR: z.string().default('content'),
  LOG_LEVEL: z
    .enum(['silent', 'error', 'warn', 'info', 'debug'], {
      error: 'harus silent, error, warn, info atau debug.',
    })
    .default('info'),
})

/**
 * Reads and checks the settings. Throws an `Error` whose message lists every fault in Indonesian.
 */
export function readEnv(source: Record<string, string | undefined> = process.env): Env {
  const given = Object.fromEntries(Object.entries(source).filter(([, value]) => value !== ''))
  const read = settings.safeParse(given)
  const faults = [...(read.error?.issues.map(describeIssue) ?? []), ...contradictions(given)]
  if (!read.success || faults.length > 0) {
    throw new Error(`Pengaturan belum benar:\n${faults.map((fault) => `- ${fault}`).join('\n')}`)
  }
  const { APP_MODE, APP_ORIGIN, APP_NOW, HOST, PORT, DATABASE_URL, CONTENT_DIR, LOG_LEVEL } =
    read.data
  const { SIGNING_SECRET = APP_MODE === 'demo' ? DEMO_SIGNING_SECRET : null } = read.data
  return {
    mode: APP_MODE,
    host: HOST,
    port: PORT,
    origin: APP_MODE === 'live' && APP_ORIGIN ? new URL(APP_ORIGIN).origin : null,
    databaseUrl: DATABASE_URL,
    signingSecret: SIGNING_SECRET,
    now: APP_NOW ? new Date(APP_NOW).toISOString() : null,
    contentDir: CONTENT_DIR,
    logLevel: LOG_LEVEL,
  }
}

/** What each setting allows by itself but not beside another. */
function contradictions(given: Record<string, string | undefined>): string[] {
  const { APP_MODE = 'demo', APP_ORIGIN, APP_NOW, HOST = '127.0.0.1' } = given
  const faults: string[] = []
  if (APP_MODE === 'live' && APP_ORIGIN === undefined) {
    faults.push('APP_MODE=live memerlukan APP_ORIGIN=https://… (alamat yang dibuka peserta).')
  }
  if (APP_MODE === 'live' && APP_NOW !== undefined) {
    faults.push('APP_NOW hanya untuk APP_MODE=demo. Hapus APP_NOW.')
  }
  if (APP_MODE === 'demo' && !isLoopback(HOST)) {
    faults.push(
      `APP_MODE=demo hanya melayani komputer ini, bukan HOST=${HOST}. Hapus HOST, atau pakai APP_MODE=live.`,
    )
  }
  return faults
}

const describeIssue = (issue: z.core.$ZodIssue) => `${issue.path.join('.')}: ${issue.message}`

/** The clock of this run: the machine's, or one that started at `APP_NOW`. */
export function clockOf(env: Pick<Env, 'now'>): Clock {
  return env.now ? clockFrom(env.now) : systemClock
}

function isLoopback(host: string): boolean {
  return host === 'localhost' || host === '::1' || /^127(\.\d{1,3}){3}$/.test(host)
}
