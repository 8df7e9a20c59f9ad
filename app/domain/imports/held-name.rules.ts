import { fullName } from '../people/full-name.rules'
import { nameKey, splitName } from '../people/name.rules'
import type { Change, ImportedPerson } from './import.schema'
import type { ExistingPerson } from './match-people.rules'

type Naming = Pick<ExistingPerson, 'name' | 'title_front' | 'title_back'>

/** The name as the sheet would have it: capitals alone are no change, a missing title takes none away. */
export function nameInSheet(person: ImportedPerson, existing: Naming): Naming {
  const sameName = nameKey(person.name) === nameKey(existing.name)
  return {
    name: sameName ? existing.name : person.name,
    title_front: person.titleFront || existing.title_front,
    title_back: person.titleBack || existing.title_back,
  }
}

/**
 * The other name that the sheet has for somebody whose name stands: they confirmed it for the
 * certificate, or an administrator put it right at their request. An office's sheet is often older than
 * either, so the name stays; that it differs is shown before anything is saved, and an administrator may
 * still take the sheet's name, which its owner is then asked to confirm anew. Null for any other name.
 */
export function heldName(person: ImportedPerson, existing: ExistingPerson): Change | null {
  const from = fullName(existing)
  const to = fullName(nameInSheet(person, existing))
  if (from === to) return null
  const held = isAsAsked(existing)
    ? ('corrected' as const)
    : existing.confirmed_name === from
      ? ('confirmed' as const)
      : null
  return held && { label: 'Nama', from, to, held }
}

function isAsAsked({ asked_name, name, title_front, title_back }: ExistingPerson): boolean {
  if (asked_name === null) return false
  const asked = splitName(asked_name)
  return asked.name === name && asked.titleFront === title_front && asked.titleBack === title_back
}
