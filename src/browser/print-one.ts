// 打印本表: goes to the address of one statement and prints; on paper only the statement whose address is open is left
// (document.css), so that the browser's own menu does the same without this script.

for (const button of document.querySelectorAll<HTMLButtonElement>('button[data-print]')) {
  button.hidden = false
  button.addEventListener('click', () => {
    location.hash = button.dataset.print ?? ''
    print()
  })
}
