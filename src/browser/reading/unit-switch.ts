// 金额单位: shows the choice where a script runs. What reads and rewrites the amounts of the page comes with the first choice:
// most readers never make one.

const control = document.querySelector<HTMLFieldSetElement>('.unit-switch')
control?.removeAttribute('hidden')
// Some browsers keep the choice of a page that is loaded again; its amounts are as printed.
const asPrinted = control?.querySelector<HTMLInputElement>('input[value=""]')
if (asPrinted) asPrinted.checked = true
control?.addEventListener('change', async ({ target }) => {
  if (!(target instanceof HTMLInputElement)) return
  try {
    const { showIn } = await import('./amounts-in-unit.ts')
    // Another unit may have been chosen meanwhile.
    if (target.checked) showIn(target.value)
  } catch {
    if (asPrinted) asPrinted.checked = true
  }
})
