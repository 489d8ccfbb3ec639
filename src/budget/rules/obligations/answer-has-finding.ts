// YW-303: an answer (答复) speaks of a finding that is still there; one that does not is shown, never dropped.
import type { Answer } from '../../disclosure.ts'
import type { Place } from '../../place.ts'
import { defineRule, isAnsweredBy, isFound, wordJudgement } from '../rule.ts'

interface AnswerInput {
  readonly answer: Pick<Answer, 'code' | 'position'>
  /** Where the answer stands in disclosure.yaml; `null` in an example. */
  readonly place: Place | null
  /** Whether the rules before this one found what the answer names. */
  readonly found: boolean
}

export const answerHasFinding = defineRule<AnswerInput>({
  code: 'YW-303',
  title: '答复对应的发现仍然存在',
  compares: '公开说明中的每一条答复，按编号和位置与本次核对的发现对照。',
  meaning: '更正数据以后，原来的发现不再出现，答复就没有了对象；也可能是编号或位置写错。答复本身照样保留。',
  tolerance: '不涉及数值。',
  basis: [],
  related: [],
  severity: '提示',
  fix: '核对答复的编号和位置；发现已经消除的，删去这条答复',
  examples: [
    {
      shows: '答复的发现仍在',
      input: { answer: { code: 'GJ-103', position: 'basic/505/total' }, place: null, found: true },
      verdict: 'agree',
    },
    {
      shows: '数据更正后发现已不存在',
      input: { answer: { code: 'GJ-103', position: 'basic/501/total' }, place: null, found: false },
      verdict: 'hint',
    },
  ],
  select: ({ disclosure, checks = [] }) =>
    disclosure.answers.map((answer) => ({
      input: {
        answer,
        place: answer.place,
        found: checks.some((check) => isFound(check) && isAnsweredBy(check, answer)),
      },
      position: answer.position,
      marks: [],
      torn: [],
    })),
  judge: ({ answer, place, found }) => {
    const evidence = [{ label: '答复', text: `${answer.code}，${answer.position}`, position: answer.position, place }]
    return found
      ? wordJudgement('agree', `对 ${answer.code} 的答复有对应的发现`, evidence)
      : wordJudgement('hint', `答复说的是 ${answer.code} 在“${answer.position}”的发现，这次核对没有这项发现`, evidence)
  },
})
