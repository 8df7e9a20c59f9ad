import { z } from 'zod'
import { readYaml, type YamlFinding } from '../programmes/read-yaml.rules'
import { KEBAB } from './id-and-day.rules'

const words = (key: string, least: number, most: number) =>
  z
    .string({ error: `"${key}" belum ditulis. Tambahkan barisnya.` })
    .trim()
    .min(least, `"${key}" paling pendek ${least} huruf.`)
    .max(most, `"${key}" paling panjang ${most} huruf.`)

const moduleSchema = z.strictObject(
  {
    id: z
      .string({ error: 'Belum ada id. Tulis id yang sama dengan nama folder modul.' })
      .regex(KEBAB, 'Id hanya boleh huruf kecil, angka dan tanda hubung.'),
    judul: words('judul', 3, 120),
    ringkasan: words('ringkasan', 10, 400),
    bentuk: z
      .enum(['penuh', 'ringkas'], { error: '"bentuk" harus penuh atau ringkas.' })
      .default('penuh'),
  },
  {
    error: (issue) =>
      issue.code === 'unrecognized_keys'
        ? `"${issue.keys.join('", "')}" tidak dikenal di sini. Pakai hanya id, judul, ringkasan, bentuk.`
        : 'Tulis id, judul dan ringkasan, masing-masing satu baris.',
  },
)

/** What `modul.yaml` says of a module: lessons on one subject, with one bank of questions. */
export interface ModuleAbout {
  id: string
  title: string
  summary: string
  /** A short module (the opening, a self-study day) need not have what a full one has. */
  shape: 'penuh' | 'ringkas'
}

/** Reads `modul.yaml`; the module's id must be its folder's name. */
export function readModuleAbout(
  source: string,
  folder: string,
): { about: ModuleAbout | null; findings: YamlFinding[] } {
  const { value, findings, placeOf } = readYaml(source, moduleSchema)
  if (!value) return { about: null, findings }
  if (value.id !== folder) {
    const reason = `Id "${value.id}" berbeda dari nama folder. Pakai id "${folder}", atau ganti nama foldernya.`
    return { about: null, findings: [{ ...placeOf(['id']), reason }] }
  }
  const { id, judul: title, ringkasan: summary, bentuk: shape } = value
  return { about: { id, title, summary, shape }, findings: [] }
}
