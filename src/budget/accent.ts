// The accent colour of a portal: whether its words can be read (WCAG 2.2, 1.4.3: 4.5:1) on every ground of the site, the
// nearest colour that can, and the shades by day and by night that follow from it.

type Rgb = readonly [number, number, number]

/** The shades that take the place of the shipped ones, each by day and by night. */
export interface Accent {
  readonly accent: Shade
  readonly strong: Shade
  readonly soft: Shade
  readonly on: Shade
}

interface Shade {
  readonly day: string
  readonly night: string
}

const readable = 4.5
const white: Rgb = [255, 255, 255]
const black: Rgb = [0, 0, 0]
/** The darkest ground by day and the lightest by night (`--sunken` of src/styles/tokens.css). */
const dayGround: Rgb = [0xf3, 0xf1, 0xea]
const nightGround: Rgb = [0x20, 0x28, 0x2b]
const nightPaper: Rgb = [0x13, 0x18, 0x1a]
const steps = 200

const toRgb = (text: string): Rgb => {
  const at = (index: number): number => Number.parseInt(text.slice(index, index + 2), 16)
  return [at(1), at(3), at(5)]
}

const toText = (colour: Rgb): string => `#${colour.map((part) => part.toString(16).padStart(2, '0')).join('')}`

const mixed = ([a, b, c]: Rgb, [x, y, z]: Rgb, share: number): Rgb => {
  const part = (from: number, to: number): number => Math.round(from + (to - from) * share)
  return [part(a, x), part(b, y), part(c, z)]
}

/** Relative luminance, WCAG 2.2. */
const luminance = (colour: Rgb): number => {
  const [red = 0, green = 0, blue = 0] = colour.map((part) => {
    const share = part / 255
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4
  })
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue
}

const contrastOf = (one: Rgb, other: Rgb): number => {
  const [light = 0, dark = 0] = [luminance(one), luminance(other)].sort((a, b) => b - a)
  return (light + 0.05) / (dark + 0.05)
}

const daySoft = (colour: Rgb): Rgb => mixed(white, colour, 0.12)
const nightSoft = (colour: Rgb): Rgb => mixed(nightPaper, colour, 0.16)

const isReadable = (colour: Rgb): boolean =>
  [dayGround, daySoft(colour), white].every((ground) => contrastOf(colour, ground) >= readable)

/** The first of the shades on the way to `end` that does; the way's end always does. */
const towards = (colour: Rgb, end: Rgb, does: (shade: Rgb) => boolean): Rgb => {
  for (let step = 0; step < steps; step++) {
    const shade = mixed(colour, end, step / steps)
    if (does(shade)) return shade
  }
  return end
}

/** True for `#` and six hexadecimal digits. */
export const isColour = (text: string): boolean => /^#[\da-f]{6}$/i.test(text)

/** How the colour stands out from the darkest ground by day, to two digits: `3.21`. */
export const accentContrast = (text: string): string => {
  const colour = toRgb(text)
  return Math.min(contrastOf(colour, dayGround), contrastOf(colour, daySoft(colour))).toFixed(2)
}

/** The colour itself where it can be read everywhere, else the nearest darker one of its hue. */
export const readableAccent = (text: string): string => toText(towards(toRgb(text), black, isReadable))

/** All shades of a colour that can be read. */
export const accentOf = (text: string): Accent => {
  const day = toRgb(text)
  const night = towards(day, white, (shade) =>
    [nightGround, nightSoft(shade), nightPaper].every((ground) => contrastOf(shade, ground) >= 7),
  )
  const onNight = towards(mixed(day, black, 0.5), black, (shade) => contrastOf(shade, night) >= readable)
  return {
    accent: { day: toText(day), night: toText(night) },
    strong: { day: toText(mixed(day, black, 0.3)), night: toText(mixed(night, white, 0.4)) },
    soft: { day: toText(daySoft(day)), night: toText(nightSoft(night)) },
    on: { day: toText(white), night: toText(onNight) },
  }
}
