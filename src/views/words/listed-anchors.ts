// Where a thing of a list stands on its page: an id after its own words, so that it does not move when another is added
// before it. The number that older pages gave it goes on working beside it.
import { createAnchors } from '../../budget/slug.ts'

/** `former` is the number in the list, '' where another thing of the list has that very id by its words. */
export interface ListedAnchor {
  readonly anchor: string
  readonly former: string
}

/** `fund-财政拨款`, before `fund-2`: the ids of a list in its order; the same words a second time get `-2`. */
export const listedAnchors = (kind: string, words: readonly string[]): readonly ListedAnchor[] => {
  const anchors = words.map(createAnchors(kind))
  const given = new Set(anchors)
  return anchors.map((anchor, index) => {
    const former = `${kind}-${index + 1}`
    return { anchor, former: given.has(former) ? '' : former }
  })
}

/** The same on a page that shows several lists of the kind. */
export const prefixedAnchor = (prefix: string, own: ListedAnchor | undefined): ListedAnchor => ({
  anchor: `${prefix}${own?.anchor ?? ''}`,
  former: own === undefined || own.former === '' ? '' : `${prefix}${own.former}`,
})
