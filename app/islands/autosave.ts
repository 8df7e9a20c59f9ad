import {
  isSamePlace,
  nextBatch,
  readQueue,
  savedAt,
  withAnswer,
  withReceipts,
  withTried,
  type AnswerReceipt,
  type UnsentAnswer,
} from '../domain/answers/unsent.rules'

/**
 * Saves fields with `data-simpan` while they are filled: at once on this device, then on the server,
 * text after a pause. What did not arrive waits here for its person alone, is sent when the network
 * is back or the next page opens, and is gone as soon as the server has it. Without this script the
 * form saves. Lines with `data-belum-terkirim` (`UnsentNotice`) say whose page it is and what waits.
 */
const PREFIX = 'belum-terkirim:'
const PAUSE_MS = 4_000
const AGAIN_MS = 30_000
const PATIENCE_MS = 20_000
const WAITS = 'Tersimpan di perangkat ini dan terkirim sendiri saat sinyal kembali.'

const notices = document.querySelectorAll<HTMLElement>('[data-belum-terkirim]')
const { orang = '', peserta = '', bersama } = notices[0]?.dataset ?? {}
const key = PREFIX + orang
// On somebody else's device nothing outlives the tab.
const device = bersama ? sessionStorage : localStorage

const queue = () => readQueue(device.getItem(key))
const keep = (answers: readonly UnsentAnswer[]) =>
  answers.length > 0 ? device.setItem(key, JSON.stringify(answers)) : device.removeItem(key)

/** A session on a shared device is over, or another person's has begun. */
function forgetOthers() {
  for (const name of Object.keys(sessionStorage)) {
    if (name.startsWith(PREFIX) && name !== key) sessionStorage.removeItem(name)
  }
}

const known = new Map<string, number>()
const held = new Set<string>()
let pause = 0
let sending = false
let over = false

const form = document.querySelector<HTMLFormElement>('form[data-butir]')
type AnswerValue = UnsentAnswer['value']
type Field = HTMLTextAreaElement | HTMLInputElement | HTMLFieldSetElement
type Choice = HTMLInputElement | HTMLSelectElement
const fields = [...(form?.querySelectorAll<Field>('[data-simpan]') ?? [])].map((field) => {
  const targetId = field.dataset.simpan ?? ''
  const { butir: itemId = '', bagian: partId = '', pengerjaan: attemptId } = form?.dataset ?? {}
  const place = { enrolmentId: peserta, itemId, partId, targetId, attemptId }
  const beside = (name: string) =>
    form?.elements.namedItem(`${name}:${targetId}`) as HTMLInputElement | null
  const line = form?.querySelector(`[data-tersimpan="${targetId}"]`)
  const say = (text: string) => {
    if (line) line.textContent = `${text} `
  }
  const waiting = () => queue().find((one) => isSamePlace(one, place))
  const printed = Number(field.dataset.urutan ?? 0)
  return { field, place, printed, beside, say, waiting }
})

/** A group's boxes, buttons and lists; none in a field of text. */
const choicesIn = (field: Field) => [
  ...field.querySelectorAll<Choice>('input:not([type="hidden"]), select'),
]
const isChosen = (choice: Choice) => ('checked' in choice ? choice.checked : choice.value !== '')

function valueOf(field: Field): AnswerValue {
  if (!(field instanceof HTMLFieldSetElement)) return { text: field.value }
  const chosen = choicesIn(field).filter(isChosen)
  return { choices: chosen.map(({ value }) => value).toSorted() }
}

function fill(field: Field, value: AnswerValue) {
  if (!(field instanceof HTMLFieldSetElement)) {
    if ('text' in value) field.value = value.text
  } else if ('choices' in value) {
    for (const choice of choicesIn(field)) {
      if (choice instanceof HTMLInputElement) choice.checked = value.choices.includes(choice.value)
      else {
        const options = [...choice.options].map((option) => option.value)
        choice.value = options.find((option) => value.choices.includes(option)) ?? ''
      }
    }
  }
}

const isSameValue = (one: AnswerValue, other: AnswerValue) =>
  JSON.stringify(one) === JSON.stringify(other)

function typed({ field, place, printed, say }: (typeof fields)[number]) {
  const counted = known.get(place.targetId) ?? printed
  const next = { known: counted, newId: () => crypto.randomUUID() }
  keep(withAnswer(queue(), place, valueOf(field), next))
  say('Belum terkirim.')
  clearTimeout(pause)
  pause = window.setTimeout(send, PAUSE_MS)
}

async function send() {
  clearTimeout(pause)
  pause = 0
  const batch = nextBatch(queue().filter(({ id }) => !held.has(id)))
  if (over || batch.length === 0) return
  if (!navigator.onLine) return tell('')
  if (sending) return
  sending = true
  keep(withTried(queue(), batch))
  let problem = ''
  let answered = false
  try {
    const reply = await fetch('/belajar/jawaban', {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify({ person: orang, answers: batch }),
      keepalive: true,
      signal: AbortSignal.timeout?.(PATIENCE_MS),
    })
    const said = (await reply.json()) as { reason?: string; answers?: AnswerReceipt[] }
    problem = said.reason ?? ''
    // Signed out, or in as somebody else: more of the same would not help.
    over = reply.status === 401 || reply.status === 409
    if (reply.status === 401 && bersama) device.removeItem(key)
    answered = said.answers !== undefined
    problem ||= take(batch, said.answers ?? [])
  } catch {
    // No network, or no server: what was typed waits.
  }
  sending = false
  tell(problem)
  // Unless more is being typed: that has a pause of its own.
  if (answered && !pause) void send()
}

/** Says how many answers wait, and why where the server told. */
function tell(problem: string) {
  const left = queue().length
  for (const notice of notices) {
    const more = notice.dataset.belumTerkirim ?? ''
    notice.textContent =
      left > 0 ? `${left} jawaban belum terkirim. ${problem || WAITS} ${more}` : problem
  }
}

/** Tells each field what became of its answer; answers what the person should know beside it. */
function take(batch: readonly UnsentAnswer[], receipts: readonly AnswerReceipt[]): string {
  keep(withReceipts(queue(), receipts))
  let problem = ''
  for (const { id } of batch) held.add(id)
  for (const receipt of receipts) {
    const answer = batch.find(({ id }) => id === receipt.id)
    const at = answer && fields.find(({ place }) => isSamePlace(place, answer))
    if (receipt.status === 'ditolak') {
      problem = receipt.reason
      at?.say('Belum tersimpan.')
      continue
    }
    if (!at) continue
    known.set(at.place.targetId, receipt.newest)
    if (at.waiting()) continue
    if (receipt.newest > (answer?.sequence ?? 0)) {
      at.say('Jawaban yang lebih baru dari perangkat lain sudah tersimpan. Muat ulang halaman ini.')
      continue
    }
    at.say(`Tersimpan ${savedAt(receipt.receivedAt)}.`)
    const shown = at.beside('semula')
    if (shown) shown.value = receipt.receivedAt
  }
  return problem
}

forgetOthers()
if (orang) {
  for (const one of fields) {
    const answer = one.waiting()
    // What another device saved since counts further and stays on the page.
    if (answer && answer.sequence >= one.printed) {
      fill(one.field, answer.value)
      one.say('Belum terkirim.')
    }
    one.field.addEventListener('input', () => typed(one))
    one.field.addEventListener('change', send)
  }
  // The form saves the same answers: under the same ids, so that none is kept twice.
  form?.addEventListener('submit', () => {
    for (const { field, beside, waiting } of fields) {
      const answer = waiting()
      const number = beside('nomor')
      const same = answer && isSameValue(answer.value, valueOf(field))
      if (number && same) number.value = answer.id
    }
  })
  addEventListener('online', send)
  addEventListener('offline', send)
  document.addEventListener('visibilitychange', send)
  setInterval(send, AGAIN_MS)
  void send()
}
