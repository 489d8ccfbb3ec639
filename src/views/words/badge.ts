// The word beside a disclosure's name wherever it is named: what keeps it from being taken for a published final text.
import type { Disclosure } from '../../budget/disclosure.ts'

/** 草稿 is seen by `npm run dev` alone and says so; 草案 is what the document calls itself; '' for all others. */
export const badgeOf = ({ state, nature }: Pick<Disclosure, 'state' | 'nature'>): string => {
  if (state === '草稿') return '草稿，没有公开'
  return nature === '草案' ? '草案' : ''
}
