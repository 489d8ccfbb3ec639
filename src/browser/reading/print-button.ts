// Opens the browser's own print dialogue, which also saves as PDF; shown only where a script runs.
const button = document.querySelector<HTMLButtonElement>('[data-print]')
button?.removeAttribute('hidden')
button?.addEventListener('click', () => print())
