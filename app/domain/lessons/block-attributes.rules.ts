import type { z } from 'zod'
import type { BlockRules } from '~/lesson-blocks/block'
import { placeOf, refuse, type Judgement, type Place } from './judgement'
import type { BlockNode } from './lesson-tree'

/** Judges the attributes of a known block: literal text only, known names, accepted values. */
export function judgeAttributes(
  node: BlockNode,
  rules: BlockRules,
  judgement: Judgement,
  around: Place,
): void {
  const known = rules.attributes.shape as Record<string, z.ZodType>
  const values: Record<string, string> = {}
  const places: Record<string, Place> = {}
  let complete = true
  const say = (place: Place, reason: string, fix: string) => {
    complete = false
    refuse(judgement, place, reason, fix)
  }
  for (const attribute of node.attributes) {
    const place = placeOf(attribute, around)
    if (attribute.type === 'mdxJsxExpressionAttribute') {
      say(
        place,
        'Tanda {...} tidak diizinkan di blok.',
        `Tulis atribut satu per satu. ${listOf(known)}`,
      )
      continue
    }
    const { name, value } = attribute
    if (!Object.hasOwn(known, name)) {
      say(place, `Atribut ${name} tidak dikenal di blok ${node.name}.`, listOf(known))
    } else if (Object.hasOwn(values, name)) {
      say(place, `Atribut ${name} ditulis dua kali.`, 'Hapus salah satunya.')
    } else if (typeof value === 'string') {
      values[name] = value
      places[name] = place
    } else if (value) {
      const reason = `Kurung kurawal tidak diizinkan: ${name}={${value.value.slice(0, 40)}}.`
      say(place, reason, `Tulis sebagai teks: ${name}="…"`)
    } else {
      say(
        place,
        `Atribut ${name} belum bernilai.`,
        `Tulis ${known[name]?.description ?? `${name}="…"`}`,
      )
    }
  }
  if (!complete) return
  for (const issue of rules.attributes.safeParse(values).error?.issues ?? []) {
    const name = String(issue.path[0])
    const given = Object.hasOwn(values, name) ? values[name] : undefined
    const reason =
      given === undefined
        ? `Blok ${node.name} belum punya ${name}.`
        : `Nilai ${name}="${given.slice(0, 60)}" tidak dapat dipakai.`
    refuse(judgement, places[name] ?? around, reason, `Tulis ${known[name]?.description ?? name}`)
  }
}

function listOf(known: Record<string, z.ZodType>): string {
  const names = Object.keys(known)
  return names.length === 0
    ? 'Blok ini tidak punya atribut; hapus saja.'
    : `Atribut yang ada: ${names.join(', ')}.`
}
