import { titleCaseName } from './name.rules'

/** `dr. Siti Rahmawati, S.Ked.`: the one way a person's name is printed. */
export function fullName(person: {
  name: string
  title_front: string
  title_back: string
}): string {
  const front = person.title_front ? `${person.title_front} ` : ''
  const back = person.title_back ? `, ${person.title_back}` : ''
  return front + titleCaseName(person.name) + back
}
