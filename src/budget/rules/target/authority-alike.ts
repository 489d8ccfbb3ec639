// ZB-607: the forms of a disclosure print the same 主管部门 code; another one is worth a look, never an error.

import type { KeyPlace } from '../../place.ts'
import { below } from '../../place.ts'
import type { Authority, Form } from '../../project.ts'
import { examplePlace } from '../example-form.ts'
import { noTolerance, targetBasis } from '../form-rule-text.ts'
import { formPosition, formSubject, quoted, textOperand } from '../form-subjects.ts'
import { defineRule, type Judgement, wordJudgement } from '../rule.ts'

interface AuthorityInput {
  readonly authority: Authority
  /** The code that more than half of the forms print; '' when none does. */
  readonly usual: string
  readonly forms: number
  readonly position: string
  readonly place: KeyPlace
}

const usualCode = (forms: readonly Form[]): string => {
  const codes = forms.map(({ authority }) => authority.code).filter((code) => code !== '')
  return codes.find((code) => codes.filter((other) => other === code).length * 2 > codes.length) ?? ''
}

const judge = ({ authority, usual, forms, position, place }: AuthorityInput): Judgement => {
  const evidence = [textOperand('主管部门', authority.printed, position, place)]
  if (usual === '' || authority.code === '')
    return wordJudgement('unexecuted', '主管部门没有印出编码，或没有过半数的编码可比', evidence)
  return authority.code === usual
    ? wordJudgement('agree', `主管部门编码为 ${usual}，与其他表相同`, evidence)
    : wordJudgement(
        'hint',
        `主管部门印作${quoted(authority.printed)}，同一文件 ${forms} 张表多数的编码是 ${usual}`,
        evidence,
      )
}

const example = (printed: string, code: string, usual: string): AuthorityInput => ({
  authority: { printed, code, name: '' },
  usual,
  forms: 11,
  position: '',
  place: examplePlace,
})

export const authorityAlike = defineRule<AuthorityInput>({
  code: 'ZB-607',
  title: '主管部门编码与同一文件的多数表相同',
  compares: '每张表“主管部门”所印的编码，与同一份文件过半数的表所印的编码比较；不与部门目录比较。',
  meaning: '编码不同，可能是预算列在别的科室或待分单位之下，由本部门执行；合计时要留意是否重复或遗漏。',
  tolerance: noTolerance,
  basis: targetBasis,
  related: ['GJ-219'],
  severity: '提示',
  fix: '核对该项目的预算列在哪个部门；确属代列的，请在答复中说明',
  examples: [
    { shows: '编码相同', input: example('402-示例市工业和信息化局', '402', '402'), verdict: 'agree' },
    { shows: '印作别的科室', input: example('907-经济建设科', '907', '402'), verdict: 'hint' },
    { shows: '没有过半数的编码', input: example('402-示例市工业和信息化局', '402', ''), verdict: 'unexecuted' },
  ],
  select: ({ disclosure }) => {
    const usual = usualCode(disclosure.forms)
    return disclosure.forms
      .filter(({ authority }) => authority.printed !== '')
      .map((form) =>
        formSubject(
          form,
          {
            authority: form.authority,
            usual,
            forms: disclosure.forms.length,
            position: formPosition(form, '主管部门'),
            place: below(form.place, '主管部门'),
          },
          '主管部门',
        ),
      )
  },
  judge,
})
