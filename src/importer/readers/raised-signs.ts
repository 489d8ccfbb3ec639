// Signs that a run of rich text raises above the line. Joined to the words before it, a raised 1 would be a digit of the
// amount that it only annotates: it is written as the superscript that it is, which no reader takes for a digit.
const superscripts: Readonly<Record<string, string>> = {
  0: '⁰',
  1: '¹',
  2: '²',
  3: '³',
  4: '⁴',
  5: '⁵',
  6: '⁶',
  7: '⁷',
  8: '⁸',
  9: '⁹',
  '+': '⁺',
  '-': '⁻',
  n: 'ⁿ',
}

/** Words of a raised run: digits become superscripts, full-width ones too; everything else stays. */
export const raised = (text: string): string =>
  [...text]
    .map(
      (sign) => superscripts[sign] ?? (/[０-９]/.test(sign) ? superscripts[sign.normalize('NFKC')] : undefined) ?? sign,
    )
    .join('')
