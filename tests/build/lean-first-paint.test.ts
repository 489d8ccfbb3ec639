// The one script that is sent as it is written loses its comments on the way, and nothing of what it does.
import { expect, test } from 'vitest'
import { withoutComments } from '../../src/build/lean-first-paint.ts'

test('lines of comment and indents go, statements and the addresses in them stay', () => {
  const script =
    "// Why.\nconst root = document.documentElement\n{\n  // How.\n  root.title = 'https://example.gov.cn' // beside\n}\n"
  expect(withoutComments(script)).toBe(
    "const root = document.documentElement\n{\nroot.title = 'https://example.gov.cn' // beside\n}\n",
  )
})
