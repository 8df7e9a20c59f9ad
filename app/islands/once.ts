/** A form is sent once: a second press while the answer is under way does nothing. */
document.addEventListener('submit', (event) => {
  const form = event.target as HTMLFormElement
  if (form.dataset.sent) return event.preventDefault()
  // A GET form filters a list in place and a form into another tab leaves this page as it is.
  if (form.method !== 'post' || form.target) return
  form.dataset.sent = 'yes'
  form.setAttribute('aria-busy', 'true')
})

// A page that comes back from the browser's memory may be sent again.
addEventListener('pageshow', (event) => {
  if (!event.persisted) return
  for (const form of document.querySelectorAll<HTMLFormElement>('form[data-sent]')) {
    delete form.dataset.sent
    form.removeAttribute('aria-busy')
  }
})

export {}
