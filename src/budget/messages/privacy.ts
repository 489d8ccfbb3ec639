// YS: messages about personal information. They stop everything: what is published once cannot be called back.
import type { Message } from './message.ts'

const law = '政府信息公开条例第十五条：涉及个人隐私、公开会对第三方合法权益造成损害的信息，不得公开。'

export const privacyMessages = {
  'YS-101': {
    severity: '错误',
    title: '疑似手机号码',
    meaning: `${law}办公电话可以公开，个人手机号码不公开；空格、连字符和全角数字写的也会认出来，表格、文字、文件名里都找。十一位的金额写上千分位逗号，编号前写明“编号”，就不会误认。`,
    fix: '删去手机号码；表中原有经办人的，写“经办人信息: 不予公开”',
  },
  'YS-102': {
    severity: '错误',
    title: '疑似身份证号码',
    meaning: `${law}按校验码（GB 11643）判断是公民身份号码的，不予公开。`,
    fix: '删去身份证号码',
  },
  'YS-103': {
    severity: '错误',
    title: '疑似银行卡号',
    meaning: `${law}按校验位判断是银行卡号的，不予公开。`,
    fix: '删去银行卡号',
  },
  'YS-104': {
    severity: '错误',
    title: '疑似个人电子邮箱',
    meaning: `${law}单位公务邮箱（gov.cn）可以公开，个人邮箱不公开。`,
    fix: '删去电子邮箱，或改为单位公务邮箱',
  },
  'YS-105': {
    severity: '错误',
    title: '疑似经办人员的姓名',
    meaning: `${law}表中的负责人、经办人、制表人等和联系电话不录入。`,
    fix: '删去姓名和电话，写“经办人信息: 不予公开”',
  },
  'YS-106': {
    severity: '错误',
    title: '疑似护照等证件号码',
    meaning: `${law}写在“护照”“通行证”“军官证”“居住证”“社保卡”等字样后面的号码，不予公开；证件的数量写明单位（“12345678本”），就不会误认。`,
    fix: '删去证件号码',
  },
  'YS-107': {
    severity: '错误',
    title: '疑似个人微信号、QQ号',
    meaning: `${law}写在“微信”“QQ”后面的账号不公开；单位的公众号写明“微信公众号”，就不会误认。`,
    fix: '删去账号，或改为单位的微信公众号',
  },
} as const satisfies Record<`YS-${number}`, Message>
