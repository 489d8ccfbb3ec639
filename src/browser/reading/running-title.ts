// The title of the page for the margin of every printed sheet (print.css): a policy without inline styles leaves no
// other way to bring it there. Without this script the browser prints its own.
document.documentElement.style.setProperty('--running-title', JSON.stringify(document.title))
