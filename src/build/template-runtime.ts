// What compiled .astro templates call while a site is built: they become plain functions that return text. Astro's own
// runtime streams every expression through promises, because a page of a web server may wait for anything; our views
// are finished values, so a page is one concatenation of strings. `npm run dev` keeps Astro's runtime. What a page says
// is decided in views, where it stands in templates; nothing here knows either.

/** Text that is markup already; every other value is escaped. */
export class Markup {
  readonly text: string
  constructor(text: string) {
    this.text = text
  }
  toString(): string {
    return this.text
  }
}

/** What one page is rendered with; made anew for every page. */
export interface PageContext {
  /** Style sheets and policy of the page's route, placed at the end of `<head>`. */
  readonly head: string
  /** Address of a script that a component brings along, by the compiler's id of it. */
  readonly scriptAddress: (id: string) => string
  /** Scripts that the page has named already: each is named once. */
  readonly scripts: Set<string>
  readonly createAstro: (props: Props, slots: Slots) => AstroValue
}

/** `Astro` inside a template; only what templates of this project read. */
export interface AstroValue {
  readonly props: Props
  readonly site: URL | undefined
  self?: unknown
}

type Props = Readonly<Record<string, unknown>>
type Slot = (context: PageContext) => unknown
type Slots = Readonly<Record<string, Slot>>
/** A compiled component; one that waits for something (a page alone may) gives a promise. */
export type Component = (context: PageContext, props: Props, slots: Slots) => Markup | Promise<Markup>

const nothing = new Markup('')

const escapable = /[&<>'"]/
const textEntities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  "'": '&#39;',
  '"': '&quot;',
}

const escapeText = (text: string): string =>
  escapable.test(text) ? text.replace(/[&<>'"]/g, (mark) => textEntities[mark] ?? mark) : text

const escapeAttribute = (text: string): string =>
  text.includes('&') || text.includes('"') ? text.replaceAll('&', '&amp;').replaceAll('"', '&quot;') : text

const childText = (value: unknown): string => {
  if (value instanceof Markup) return value.text
  if (typeof value === 'string') return escapeText(value)
  if (typeof value === 'number' || typeof value === 'bigint') return String(value)
  if (value === null || value === undefined || value === false || value === true) return ''
  if (Array.isArray(value)) {
    let text = ''
    for (const item of value) text += childText(item)
    return text
  }
  throw new Error(`a template was given a value that is no text: ${Object.prototype.toString.call(value)}`)
}

/** A template literal of markup with its expressions, escaped where they are not markup. */
export const render = (parts: TemplateStringsArray, ...values: readonly unknown[]): Markup => {
  let text = parts[0] ?? ''
  for (let index = 0; index < values.length; index++) text += childText(values[index]) + (parts[index + 1] ?? '')
  return new Markup(text)
}

/** `set:html`: text that a view has made safe. */
export const unescapeHTML = (value: unknown): Markup =>
  value instanceof Markup ? value : new Markup(value === null || value === undefined ? '' : String(value))

const classes = (value: unknown): string => {
  if (typeof value === 'string') return value
  if (typeof value === 'number' && value !== 0) return String(value)
  if (Array.isArray(value))
    return value
      .map(classes)
      .filter((name) => name !== '')
      .join(' ')
  if (typeof value === 'object' && value !== null)
    return Object.entries(value)
      .flatMap(([name, on]) => (on ? [name] : []))
      .join(' ')
  return ''
}

/** Attributes that stand alone when true and are left out when false (WHATWG HTML, boolean attributes). */
const booleanAttributes =
  /^(?:allowfullscreen|async|autofocus|autoplay|checked|controls|default|defer|disabled|formnovalidate|inert|loop|multiple|muted|nomodule|novalidate|open|playsinline|readonly|required|reversed|selected|itemscope)$/i

/** ` name="value"`, or nothing where the value is null or undefined; a boolean attribute stands or does not. */
export const addAttribute = (value: unknown, name: string): Markup => {
  if (value === null || value === undefined) return nothing
  if (name === 'class:list') {
    const list = classes(value)
    return list === '' ? nothing : new Markup(` class="${escapeAttribute(list)}"`)
  }
  const alone =
    booleanAttributes.test(name) || ((name === 'hidden' || name === 'download') && typeof value === 'boolean')
  if (alone) return value ? new Markup(` ${name}`) : nothing
  const text = String(value)
  return new Markup(text === '' ? ` ${name}` : ` ${name}="${escapeAttribute(text)}"`)
}

/** Attributes of an object in its own order. */
export const spreadAttributes = (values: Props = {}): Markup =>
  new Markup(
    Object.entries(values)
      .map(([name, value]) => addAttribute(value, name).text)
      .join(''),
  )

/** Groups without an element of its own. */
export const Fragment: Component = (context, _props, slots) => renderSlot(context, slots.default)

/** What stands between a component's tags, else its fallback. */
export const renderSlot = (context: PageContext, slot: Slot | undefined, fallback?: Slot | Markup): Markup => {
  if (slot !== undefined) return new Markup(childText(slot(context)))
  if (fallback === undefined) return nothing
  return fallback instanceof Markup ? fallback : new Markup(childText(fallback(context)))
}

/** Slots chosen by an expression beside those that are written out. */
export const mergeSlots = (...parts: readonly (Slots | Markup)[]): Slots =>
  Object.assign({}, ...parts.filter((part) => !(part instanceof Markup)))

const voidElements = /^(?:area|base|br|col|embed|hr|img|input|link|meta|source|track|wbr)$/

const element = (tag: string, props: Props, content: string): Markup => {
  const start = `<${tag}${spreadAttributes(props).text}>`
  return new Markup(voidElements.test(tag) ? start : `${start}${content}</${tag}>`)
}

/** A component, or an element whose name an expression decides. */
export const renderComponent = (
  context: PageContext,
  name: string,
  component: unknown,
  props: Props = {},
  slots: Slots = {},
): Markup | Promise<Markup> => {
  if (typeof component === 'string') return element(component, props, renderSlot(context, slots.default).text)
  if (typeof component !== 'function') throw new Error(`the template ${name} is not there`)
  return (component as Component)(context, props, slots)
}

/** A compiled template is its own component. */
export const createComponent = (component: Component | { readonly factory: Component }): Component =>
  typeof component === 'function' ? component : component.factory

/** The module's own `Astro`, which templates do not read: theirs comes from the page's context. */
export const createAstro = (): Readonly<Record<string, never>> => ({})

/** The end of `<head>`. */
export const renderHead = (context: PageContext): Markup => new Markup(context.head)

/** Every page of this project has a `<head>` in its layout, so nothing has to be put in its place. */
export const maybeRenderHead = (): Markup => nothing

/** A component's script, named once a page, where it first stands. */
export const renderScript = (context: PageContext, id: string): Markup => {
  if (context.scripts.has(id)) return nothing
  context.scripts.add(id)
  return new Markup(`<script type="module" src="${context.scriptAddress(id)}"></script>`)
}

const unused = (feature: string) => (): never => {
  throw new Error(`templates of this project do not use ${feature}`)
}
/** Not used by templates of this project; named because the compiler imports them. */
export const createTransitionScope = unused('transitions')
/** Not used by templates of this project. */
export const renderTransition = unused('transitions')
/** Not used by templates of this project: the policy forbids inline scripts. */
export const defineScriptVars = unused('define:vars')
/** Not used by templates of this project: the policy forbids inline styles. */
export const defineStyleVars = unused('define:vars')
/** Marks of a template's depth for hydration, of which there is none. */
export const templateEnter = (): Markup => nothing
/** Marks of a template's depth for hydration, of which there is none. */
export const templateExit = (): Markup => nothing
