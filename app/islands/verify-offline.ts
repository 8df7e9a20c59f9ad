import { checkProof, type Checked } from '../domain/certificates/check-proof.rules'
import { dateInWords } from '../domain/schedule/day-words.rules'

/**
 * Checks what the QR of a certificate's back holds, on this device alone, and keeps the page for when
 * there is no network.
 */
const form = document.querySelector<HTMLFormElement>('form[data-luring]')!
const field = form.querySelector('textarea')!
const result = document.querySelector('[data-hasil]')!
const known = JSON.parse(
  document.querySelector<HTMLElement>('[data-daftar]')!.dataset.daftar!,
) as Parameters<typeof checkProof>[1]

const WORDS: Record<Checked['verdict'], string> = {
  asli: 'Asli: tanda tangan digitalnya cocok dan tidak ada di daftar pencabutan halaman ini.',
  dicabut: 'Dicabut: pernah diterbitkan, tetapi tidak berlaku lagi.',
  diganti: 'Diganti: ada penggantinya dengan nomor lain, yang ini tidak berlaku lagi.',
  palsu: 'Tidak cocok: isi kode ini berubah sejak ditandatangani, atau bukan dari platform ini.',
  'kunci-tidak-dikenal':
    'Belum dapat diperiksa: kuncinya tidak ada di halaman ini. Buka halaman ini dengan jaringan, lalu coba lagi.',
  'bukan-kode':
    'Ini bukan isi kode QR halaman belakang. Pindai kode yang besar di halaman belakang sertifikat.',
}
const UNABLE =
  'Peramban ini belum mengenal tanda tangan Ed25519. Pakai peramban yang lebih baru, atau periksa dengan jaringan di halaman Periksa sertifikat.'
const LABELS = {
  name: 'Nama',
  programme: 'Program',
  from: 'Mulai',
  to: 'Sampai',
  hours: 'JP',
  number: 'Nomor',
  issuedOn: 'Terbit',
} as const

function line(tag: string, text: string, className = '') {
  const element = document.createElement(tag)
  element.textContent = text
  element.className = className
  return element
}

/** A day in words, an amount with its comma, anything else as it stands. */
function valueOf(value: string | number): string {
  if (typeof value === 'number') return String(value).replace('.', ',')
  return /^\d{4}-\d\d-\d\d$/.test(value) ? dateInWords(value) : value
}

function show(checked: Checked) {
  const tone = checked.verdict === 'asli' ? 'bg-river-soft' : 'bg-peat-soft'
  result.replaceChildren(line('p', WORDS[checked.verdict], `rounded-xl px-4 py-3 ${tone}`))
  if (!('facts' in checked)) return
  const { facts } = checked
  const list = line('dl', '', 'mt-4 border-t border-line')
  for (const name of Object.keys(LABELS) as (keyof typeof LABELS)[]) {
    const row = line('div', '', 'border-b border-line py-2')
    row.append(
      line('dt', LABELS[name], 'text-sm text-ink-3'),
      line('dd', valueOf(facts[name]), 'break-words'),
    )
    list.append(row)
  }
  result.append(list)
}

async function check() {
  if (!field.value.trim()) return
  try {
    show(await checkProof(field.value, known, crypto.subtle))
  } catch {
    // No WebCrypto (a plain http address) or no Ed25519 in it.
    result.replaceChildren(line('p', UNABLE, 'rounded-xl bg-peat-soft px-4 py-3'))
  }
}

function checkAddress() {
  if (!location.hash.slice(1)) return
  field.value = location.hash.slice(1)
  void check()
}

form.hidden = false
document.querySelector('[data-tanpa-skrip]')?.remove()
form.addEventListener('submit', (event) => {
  event.preventDefault()
  void check()
})
addEventListener('hashchange', checkAddress)
checkAddress()

/** What this first visit loaded came before the worker, which therefore asks for it once more. */
async function keepPage() {
  await navigator.serviceWorker.register('/verifikasi/luring/simpan.js', {
    scope: location.pathname,
  })
  await navigator.serviceWorker.ready
  const loaded = performance.getEntriesByType('resource').map(({ name }) => name)
  for (const address of [location.pathname, ...loaded]) {
    const { pathname } = new URL(address, location.href)
    if (pathname === location.pathname || pathname.startsWith('/assets/')) void fetch(address)
  }
}

// Private windows and plain http addresses keep nothing.
if ('serviceWorker' in navigator) keepPage().catch(() => {})
