/**
 * Counts down the time that the server says is left of a test, says so at five minutes and at one, and
 * hands its form over when it is up, so that what was typed arrives in time. The server decides.
 */
const shown = document.querySelector<HTMLElement>('[data-sisa]')
const news = document.querySelector<HTMLElement>('[data-sisa-kabar]')
const seconds = Number(shown?.dataset.sisa ?? 0)
const end = Date.now() + seconds * 1000
const SAID_AT = [300, 60]

function inWords(left: number): string {
  const two = (number: number) => String(number).padStart(2, '0')
  const minutes = Math.floor(left / 60)
  return `Sisa waktu ${minutes}.${two(left % 60)}`
}

function tick() {
  if (!shown) return
  const left = Math.max(0, Math.ceil((end - Date.now()) / 1000))
  shown.textContent = left > 0 ? inWords(left) : 'Waktu habis'
  if (left <= 60) shown.dataset.akhir = 'ya'
  if (news && SAID_AT.includes(left)) news.textContent = `Sisa waktu ${left / 60} menit.`
  if (left > 0) return
  clearInterval(clock)
  const form = document.querySelector<HTMLFormElement>(`#${shown.dataset.formulir}`)
  const button = form?.querySelector<HTMLButtonElement>('button[value="waktu"]')
  form?.requestSubmit(button)
}

const clock = setInterval(tick, 1000)
if (seconds > 0) tick()
else clearInterval(clock)

export {}
