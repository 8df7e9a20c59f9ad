/** Who may sign in to the demo; printed at start and used by the browser tests. */
export const DEMO_PASSWORD = 'perahu kapuas senja teduh'

/** Argon2id of `DEMO_PASSWORD`, made once: hashing it for 600 people would take a minute. */
export const DEMO_HASH =
  '$argon2id$v=19$m=19456,t=2,p=1$HGijPKtYrNUVNorvg7tovA$58xysuIIQRnen3W/53byHsQwWBYcsCqRpPzRAnkwDB8'

export const demoSignIns = {
  administrator: {
    name: 'Budi Hartono',
    signIn: 'budi.hartono@contoh.id',
    password: DEMO_PASSWORD,
  },
  trainer: { name: 'Rina Kartika', signIn: 'rina.kartika@contoh.id', password: DEMO_PASSWORD },
  participant: { name: 'Siti Rahmawati', signIn: '198909032025212900', password: DEMO_PASSWORD },
} as const
