import { z } from 'zod'
import { isDay, KEBAB } from '~/domain/lessons/id-and-day.rules'

/** A short line of text. */
export const line = (max: number) => z.string().trim().min(1).max(max)

/** `YYYY-MM-DD`. */
export const day = () => z.string().refine(isDay)

/** `rencana-belajar`. */
export const kebabId = () => z.string().regex(KEBAB).max(80)

/** Several ids with a space between them. */
export const kebabIds = () =>
  z.string().refine((text) => {
    const ids = idList(text)
    return ids.length > 0 && ids.length <= 10 && ids.every((id) => KEBAB.test(id))
  })

export const idList = (text: string): string[] => text.split(/\s+/).filter(Boolean)
