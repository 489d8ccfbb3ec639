// YW-503: nothing personal is published. The scan (YS) stops the build, so whatever is published has passed it.
import { defineDuty, outcome } from '../obligation.ts'

export const personalPrivacy = defineDuty({
  code: 'YW-503',
  title: '不公开个人隐私',
  heading: '公开形式',
  basis: ['政府信息公开条例第十五条'],
  meaning: '公开会侵害他人合法权益的个人隐私不予公开。发布前逐字扫描手机号码、身份证号等；查出的不能发布。',
  judge: ({ disclosure }) => {
    const withheld = disclosure.forms.filter(({ clerkWithheld }) => clerkWithheld)
    return withheld.length === 0
      ? outcome('合格', '发布前扫描未发现个人信息')
      : outcome('合格', `发布前扫描未发现个人信息；原表有经办人信息的 ${withheld.length} 张，本站不予公开`, [
          'projects',
        ])
  },
})
