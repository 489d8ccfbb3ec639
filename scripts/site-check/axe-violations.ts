// What axe finds on an open page: put into it once, asked as often as its looks change.
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type { AxeResults } from 'axe-core'
import type { Page } from 'playwright-core'

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')

/** All of axe's rules, or the named ones; one line a violation, beginning with the rule's name. */
export const violations = async (page: Page, rules: readonly string[] = []): Promise<readonly string[]> => {
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(axe)
  const options = { resultTypes: ['violations'], ...(rules.length > 0 && { runOnly: [...rules] }) }
  const results: AxeResults = await page.evaluate((chosen) => Reflect.get(window, 'axe').run(document, chosen), options)
  return results.violations.flatMap(({ id, help, nodes }) =>
    nodes.map((node) => `${id}: ${help} — ${node.target.join(' ')}`),
  )
}
