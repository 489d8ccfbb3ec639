// Writes small PDFs for the tests of the reader: text at places, rulings as strokes or thin fills, clips, pages. The
// font is not embedded, as some office programs leave it, so that the character maps are tried, too.
import { readFileSync } from 'node:fs'

/** A page as a list of painting operators. */
export interface TinyPage {
  readonly width: number
  readonly height: number
  readonly operators: readonly string[]
  /** Points cut off its lower edge, as a program that crops pages leaves them in the file. */
  readonly cropped?: number
}

const hex = (text: string): string => [...text].map((sign) => sign.charCodeAt(0).toString(16).padStart(4, '0')).join('')

/** Text with its left edge and baseline in points from the upper left corner of an A4 page lying on its side. */
export const say = (text: string, x: number, y: number, size = 10): string =>
  `BT /F1 ${size} Tf 1 0 0 1 ${x} ${595 - y} Tm <${hex(text)}> Tj ET`

/** A ruling as a thin filled rectangle, as WPS draws it. */
export const filled = (x0: number, y0: number, x1: number, y1: number): string =>
  `${Math.min(x0, x1)} ${595 - Math.max(y0, y1) - 0.4} ${Math.max(0.8, Math.abs(x1 - x0))} ${Math.max(0.8, Math.abs(y1 - y0))} re f`

/** A ruling as a stroked line. */
export const stroked = (x0: number, y0: number, x1: number, y1: number): string =>
  `0.5 w ${x0} ${595 - y0} m ${x1} ${595 - y1} l S`

/** Operators that paint only within a box. */
export const clipped = (x: number, y: number, width: number, height: number, ...operators: readonly string[]): string =>
  `q ${x} ${595 - y - height} ${width} ${height} re W n ${operators.join('\n')} Q`

/** Operators that paint on a layer that is switched off. */
export const switchedOff = (...operators: readonly string[]): string => `/OC /Off BDC ${operators.join('\n')} EMC`

/** Operators whose fills let shine through what is below them. */
export const transparent = (...operators: readonly string[]): string => `q /Half gs ${operators.join('\n')} Q`

/** All rulings of a lattice. */
export const lattice = (xs: readonly number[], ys: readonly number[], ruling = filled): readonly string[] => {
  const [left = 0, right = 0, top = 0, bottom = 0] = [xs[0], xs.at(-1), ys[0], ys.at(-1)]
  return [...xs.map((x) => ruling(x, top, x, bottom)), ...ys.map((y) => ruling(left, y, right, y))]
}

/** An A4 page lying on its side. */
export const page = (...operators: readonly string[]): TinyPage => ({ width: 842, height: 595, operators })

/** The bytes of a PDF. `encrypted` locks it with a password that nobody knows. */
export const tinyPdf = (pages: readonly TinyPage[], encrypted = false): Uint8Array => {
  const objects: string[] = []
  const add = (body: string): number => objects.push(body)
  const font = add(
    '<< /Type /Font /Subtype /Type0 /BaseFont /STSong-Light /Encoding /UniGB-UCS2-H /DescendantFonts [2 0 R] >>',
  )
  add(
    '<< /Type /Font /Subtype /CIDFontType0 /BaseFont /STSong-Light /CIDSystemInfo << /Registry (Adobe) /Ordering (GB1) /Supplement 2 >> /DW 1000 /W [1 95 500] /FontDescriptor 3 0 R >>',
  )
  add(
    '<< /Type /FontDescriptor /FontName /STSong-Light /Flags 6 /FontBBox [-25 -254 1000 880] /ItalicAngle 0 /Ascent 880 /Descent -120 /CapHeight 880 /StemV 93 >>',
  )
  const layer = add('<< /Type /OCG /Name (draft) >>')
  const tree = pages.length * 2 + 5
  const kids = pages.map(({ width, height, operators, cropped = 0 }) => {
    const content = operators.join('\n')
    const stream = add(`<< /Length ${content.length} >>\nstream\n${content}\nendstream`)
    return add(
      `<< /Type /Page /Parent ${tree} 0 R /MediaBox [0 0 ${width} ${height}] /CropBox [0 ${cropped} ${width} ${height}] /Contents ${stream} 0 R /Resources << /Font << /F1 ${font} 0 R >> /Properties << /Off ${layer} 0 R >> /ExtGState << /Half << /ca 0.5 >> >> >> >>`,
    )
  })
  add(`<< /Type /Pages /Count ${kids.length} /Kids [${kids.map((kid) => `${kid} 0 R`).join(' ')}] >>`)
  const catalog = add(
    `<< /Type /Catalog /Pages ${tree} 0 R /OCProperties << /OCGs [${layer} 0 R] /D << /OFF [${layer} 0 R] >> >> >>`,
  )
  const lock = encrypted
    ? add(`<< /Filter /Standard /V 1 /R 2 /P -44 /O <${'11'.repeat(32)}> /U <${'22'.repeat(32)}> >>`)
    : 0
  let text = '%PDF-1.4\n'
  const offsets = objects.map((body, index) => {
    const at = text.length
    text += `${index + 1} 0 obj\n${body}\nendobj\n`
    return at
  })
  const start = text.length
  text += `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${offsets.map((at) => `${String(at).padStart(10, '0')} 00000 n \n`).join('')}`
  text += `trailer\n<< /Size ${objects.length + 1} /Root ${catalog} 0 R${lock > 0 ? ` /Encrypt ${lock} 0 R /ID [<00112233445566778899aabbccddeeff> <00112233445566778899aabbccddeeff>]` : ''} >>\nstartxref\n${start}\n%%EOF`
  return new TextEncoder().encode(text)
}

/** Character maps as they ship with the engine. */
export const shippedMaps = (name: string): Promise<Uint8Array | null> =>
  Promise.resolve(new Uint8Array(readFileSync(new URL(`../../node_modules/pdfjs-dist/cmaps/${name}`, import.meta.url))))
