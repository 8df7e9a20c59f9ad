/** Adds a "Tampilkan" button to every password field. Without scripts the field simply stays covered. */
for (const field of document.querySelectorAll<HTMLInputElement>('input[type="password"]')) {
  const button = document.createElement('button')
  button.type = 'button'
  button.className = 'show-password'
  button.setAttribute('aria-pressed', 'false')
  if (field.id) button.setAttribute('aria-controls', field.id)
  button.textContent = 'Tampilkan'
  button.addEventListener('click', () => show(field.type === 'password'))
  field.after(button)
  // Browsers offer to keep the password only from a covered field.
  field.form?.addEventListener('submit', () => show(false))

  const show = (visible: boolean) => {
    field.type = visible ? 'text' : 'password'
    button.textContent = visible ? 'Sembunyikan' : 'Tampilkan'
    button.setAttribute('aria-pressed', String(visible))
  }
}

export {}
