// 保存图片: the drawing of the page with its title, sentence and source, as a PNG that can be passed on. It is made
// from the SVG, at one size whatever the screen, and loaded only when asked for.

const width = 760
const margin = 32
const scale = 2

/** What the style sheet gives to a shape, written onto the shape itself: a picture has no style sheet. */
const properties = [
  'fill',
  'stroke',
  'stroke-width',
  'stroke-dasharray',
  'fill-opacity',
  'font-family',
  'font-size',
  'font-weight',
  'text-anchor',
  'vector-effect',
  'paint-order',
  'stroke-linejoin',
] as const

const withOwnStyle = (svg: SVGSVGElement): SVGSVGElement => {
  const copy = svg.cloneNode(true) as SVGSVGElement
  const originals = [svg, ...svg.querySelectorAll('*')]
  const copies = [copy, ...copy.querySelectorAll('*')]
  originals.forEach((original, index) => {
    const style = getComputedStyle(original)
    const target = copies[index]
    for (const property of properties) {
      const value = style.getPropertyValue(property)
      // A pattern keeps its name; browsers answer with the address of the page before it.
      if (value !== '') target?.setAttribute(property, value.replace(/url\(".*?(#[^"]+)"\)/, 'url($1)'))
    }
  })
  return copy
}

/** The drawing as an image `width` wide and as high as it stands in the page. */
const imageOf = async (svg: SVGSVGElement, inner: number, height: number): Promise<HTMLImageElement> => {
  const copy = withOwnStyle(svg)
  copy.setAttribute('xmlns', 'http://www.w3.org/2000/svg')
  copy.setAttribute('width', String(inner))
  copy.setAttribute('height', String(height))
  const image = new Image()
  image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(new XMLSerializer().serializeToString(copy))}`
  await image.decode()
  return image
}

/** `text` over as many lines as it needs. */
const wrapped = (context: CanvasRenderingContext2D, text: string, inner: number): readonly string[] => {
  const lines: string[] = ['']
  for (const sign of text) {
    const line = (lines.at(-1) ?? '') + sign
    if (context.measureText(line).width > inner) lines.push(sign)
    else lines[lines.length - 1] = line
  }
  return lines
}

interface Line {
  readonly text: string
  readonly font: string
  readonly colour: string
}

const textLines = (context: CanvasRenderingContext2D, figure: HTMLElement, inner: number) => {
  const linesOf = (text: string, selector: string): readonly Line[] => {
    const element = figure.querySelector(selector)
    const style = getComputedStyle(element ?? figure)
    const font = `${style.fontWeight} ${style.fontSize} ${style.fontFamily}`
    context.font = font
    return wrapped(context, text, inner).map((line) => ({ text: line, font, colour: style.color }))
  }
  const textOf = (selector: string): string => figure.querySelector(selector)?.textContent?.trim() ?? ''
  const page = document.title
  const address = `${location.origin}${location.pathname}#${figure.id}`
  return {
    above: ['.chart-title', '.chart-sentence', '.chart-unit'].flatMap((selector) =>
      linesOf(textOf(selector), selector),
    ),
    below: [...linesOf(page, '.chart-unit'), ...linesOf(address, '.chart-unit')],
  }
}

const lineHeight = 26

/** The picture of a chart; `null` where the browser cannot draw. */
export const chartPicture = async (figure: HTMLElement): Promise<Blob | null> => {
  const svg = figure.querySelector<SVGSVGElement>('[data-chart-plot] > svg')
  const canvas = document.createElement('canvas')
  const context = canvas.getContext('2d')
  if (svg === null || context === null) return null
  const inner = width - 2 * margin
  const { above, below } = textLines(context, figure, inner)
  const height = svg.getBoundingClientRect().height
  const image = await imageOf(svg, inner, height)
  canvas.width = width * scale
  canvas.height = (2 * margin + (above.length + below.length) * lineHeight + height + 24) * scale
  context.scale(scale, scale)
  context.fillStyle = getComputedStyle(document.documentElement).backgroundColor
  context.fillRect(0, 0, canvas.width, canvas.height)
  let y = margin
  const write = ({ text, font, colour }: Line): void => {
    context.font = font
    context.fillStyle = colour
    context.textBaseline = 'top'
    context.fillText(text, margin, y)
    y += lineHeight
  }
  above.forEach(write)
  context.drawImage(image, margin, y + 8, inner, height)
  y += height + 24
  below.forEach(write)
  return new Promise((done) => canvas.toBlob(done, 'image/png'))
}
