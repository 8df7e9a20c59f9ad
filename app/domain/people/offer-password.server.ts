import { randomInt } from 'node:crypto'
import { EVERYDAY_WORDS } from './everyday-words'
import { passwordFault, type KnownFacts } from './password.rules'

/** Four everyday words drawn at random, to be written down: `kopi-teluk-senja-layar`. */
export function offerPassword(person: KnownFacts): string {
  for (;;) {
    const words = Array.from({ length: 4 }, () => EVERYDAY_WORDS[randomInt(EVERYDAY_WORDS.length)])
    const offered = words.join('-')
    // Now and then the draw is all names or all favourites.
    if (passwordFault(offered, person) === null) return offered
  }
}
