import { z } from 'zod'
import { safePath } from './places'

const unsentSchema = z.object({
  path: z.string().refine((path) => safePath(path) === path),
  values: z.record(z.string(), z.union([z.string(), z.array(z.string())])),
})

/** A form that was being sent when the session had ended: where to, and what was typed. */
export type Unsent = z.infer<typeof unsentSchema>

/** Reads it back from the hidden field that carried it through signing in; null when it is not one. */
export function readUnsent(text: string | undefined): Unsent | null {
  if (!text) return null
  try {
    return unsentSchema.parse(JSON.parse(text))
  } catch {
    return null
  }
}
