// What is not valid HTML on a built page.
import { HtmlValidate } from 'html-validate'
import type { BuiltPage } from './built-pages.ts'

const validator = new HtmlValidate({
  root: true,
  extends: ['html-validate:standard', 'html-validate:a11y', 'html-validate:document'],
  rules: {
    // How templates are written, not what a browser reads.
    'no-trailing-whitespace': 'off',
    'doctype-style': 'off',
    'void-style': 'off',
    'attr-quotes': 'off',
    'no-raw-characters': 'off',
    // Titles name department, year and page: search results cut them, readers do not.
    'long-title': 'off',
    // Styles and scripts come from the site itself.
    'require-sri': ['error', { target: 'crossorigin' }],
    // A list without bullets loses its role in Safari, and a scroll region is a div around a table.
    'no-redundant-role': 'off',
    // Suggestions while typing are a list box (WAI-ARIA combobox): a <select> cannot stand below a text field.
    'prefer-native-element': ['error', { exclude: ['list', 'listbox', 'region'] }],
  },
})

/** One line a fault, with its place and the name of the rule. */
export const htmlFaults = async ({
  address,
  html,
}: Pick<BuiltPage, 'address' | 'html'>): Promise<readonly string[]> => {
  const report = await validator.validateString(html)
  return report.results.flatMap(({ messages }) =>
    messages.map(({ line, column, ruleId, message }) => `${address}:${line}:${column} ${ruleId}: ${message}`),
  )
}
