// The first letters of the sounds of a name (gxj for 工信局), for the index alone: worked out once, when a portal is built.
// Of a character with several sounds it is the most common one; a rare character has none and stays.

/** Where the characters of each letter begin in GB/T 2312, whose first level stands in the order of sounds: row and place. */
const beginnings: readonly (readonly [letter: string, code: number])[] = [
  ['a', 1601],
  ['b', 1637],
  ['c', 1833],
  ['d', 2078],
  ['e', 2274],
  ['f', 2302],
  ['g', 2433],
  ['h', 2594],
  ['j', 2787],
  ['k', 3106],
  ['l', 3212],
  ['m', 3472],
  ['n', 3635],
  ['o', 3722],
  ['p', 3730],
  ['q', 3858],
  ['r', 4027],
  ['s', 4086],
  ['t', 4390],
  ['w', 4558],
  ['x', 4684],
  ['y', 4925],
  ['z', 5249],
]
const lastRow = 55
const placesInRow = 94

const letterAt = (code: number): string => beginnings.findLast(([, first]) => first <= code)?.[0] ?? ''

const letters: ReadonlyMap<string, string> = (() => {
  const decoder = new TextDecoder('gb18030')
  const found = new Map<string, string>()
  for (let row = 16; row <= lastRow; row++)
    for (let place = 1; place <= placesInRow; place++) {
      const character = decoder.decode(new Uint8Array([0xa0 + row, 0xa0 + place]))
      if (/^\p{Script=Han}$/u.test(character)) found.set(character, letterAt(row * 100 + place))
    }
  return found
})()

/** A letter for each character of a compared text; what is no common Chinese character stays. */
export const initialsOf = (plain: string): string =>
  [...plain].map((character) => letters.get(character) ?? character).join('')
