// The build's template runtime against Astro's own, which `npm run dev` uses: what a template says must not depend on
// which of the two renders it.
import * as astro from 'astro/compiler-runtime'
import { expect, test } from 'vitest'
import * as own from '../../src/build/template-runtime.ts'

const context = (): own.PageContext => ({
  head: '<link rel="stylesheet" href="/a.css">',
  scripts: new Set(),
  scriptAddress: (id) => `/${id}.js`,
  createAstro: (props) => ({ props, site: undefined }),
})

const names = ['class', 'class:list', 'id', 'href', 'hidden', 'download', 'checked', 'data-unit', 'aria-hidden', 'open']
const values: readonly unknown[] = [
  null,
  undefined,
  '',
  'plain',
  'a "quoted" & <marked> ‘text’',
  0,
  12.5,
  true,
  false,
  ['one', false, undefined, 'two'],
  [['one'], { two: true, three: false }],
]

test.each(names)('the attribute %s is written as Astro writes it, whatever its value', (name) => {
  for (const value of values) {
    if (Array.isArray(value) && name !== 'class:list') continue
    expect([value, String(own.addAttribute(value, name))]).toEqual([value, String(astro.addAttribute(value, name))])
  }
})

test('text is escaped, markup is not', () => {
  expect(own.render`<p>${`<b> & "x" 'y'`}${own.render`<i>${'<'}</i>`}</p>`.text).toBe(
    '<p>&lt;b&gt; &amp; &quot;x&quot; &#39;y&#39;<i>&lt;</i></p>',
  )
  expect(own.render`${own.unescapeHTML('<b>')}`.text).toBe('<b>')
})

test('what is not there writes nothing, and zero is written', () => {
  expect(own.render`[${null}${undefined}${false}${[]}${0}]`.text).toBe('[0]')
})

test('a list is written item after item', () => {
  expect(own.render`<ul>${['a', 'b'].map((item) => own.render`<li>${item}</li>`)}</ul>`.text).toBe(
    '<ul><li>a</li><li>b</li></ul>',
  )
})

test('a component gets its props and slots; without a slot it shows its fallback', () => {
  const card = own.createComponent(
    (page, props, slots) =>
      own.render`<b>${props.title}</b>${own.renderSlot(page, slots.default, own.render`none`)}${own.renderSlot(page, slots.foot)}`,
  )
  const slots = { default: () => own.render`body`, foot: () => own.render`foot` }
  expect(String(own.renderComponent(context(), 'Card', card, { title: '<t>' }, slots))).toBe('<b>&lt;t&gt;</b>bodyfoot')
  expect(String(own.renderComponent(context(), 'Card', card, { title: 't' }))).toBe('<b>t</b>none')
})

test('an expression may name the element', () => {
  const slots = { default: () => own.render`title` }
  expect(String(own.renderComponent(context(), 'Title', 'h2', { id: 'x' }, slots))).toBe('<h2 id="x">title</h2>')
  expect(String(own.renderComponent(context(), 'Break', 'br'))).toBe('<br>')
})

test('a script is named once a page', () => {
  const page = context()
  expect(
    own.render`${own.renderScript(page, 'a')}${own.renderScript(page, 'a')}${own.renderScript(page, 'b')}`.text,
  ).toBe('<script type="module" src="/a.js"></script><script type="module" src="/b.js"></script>')
})

test('a value that is no text ends the build instead of standing on the page as [object Object]', () => {
  expect(() => own.render`${{ amount: 1n }}`).toThrow('no text')
  expect(() => own.render`${Promise.resolve('late')}`).toThrow('no text')
})

test('a component that is not there ends the build', () => {
  expect(() => own.renderComponent(context(), 'Lost', undefined)).toThrow('Lost')
})
