// Puts the remembered reading settings on <html> before the first paint; reading-settings.ts changes them. A plain
// file that blocks, because a module runs after the paint and the page would flash.
;(() => {
  const root = document.documentElement
  // Controls that need a script are shown where one runs.
  root.dataset.script = ''
  try {
    for (const [name, values] of [
      ['reading', ['elder']],
      ['theme', ['light', 'dark']],
    ]) {
      const value = localStorage.getItem(`reading.${name}`)
      if (values.includes(value)) root.dataset[name] = value
    }
  } catch {
    // The browser keeps nothing for this site: the page stays as it is without settings.
  }
})()
