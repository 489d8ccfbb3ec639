// A hundred and twenty questions as people type them, written before the search was made to answer them, each with what
// has to come first. They are bound to the five documents; a larger portal that holds these too answers them as well.
import type { SearchRecord } from '../../src/views/search/search-record.ts'

/** A question; `right` tells of a record whether it is an answer, `null` that nothing may be found. */
export interface TypedQuestion {
  readonly asked: string
  readonly right: ((record: SearchRecord) => boolean) | null
}

export interface TypedSet {
  readonly name: string
  readonly questions: readonly TypedQuestion[]
}

type Right = (record: SearchRecord) => boolean

const allText = ({ title, parts }: SearchRecord): string =>
  [title, ...parts.flatMap(({ label, text }) => [label, text])].join('\n')

/** The page of a department whose name, now or before, fits. */
const department =
  (name: RegExp): Right =>
  (record) =>
    record.kind === '部门' && name.test(allText(record))

/** A project form whose name fits. */
const project =
  (name: RegExp): Right =>
  ({ kind, title }) =>
    (kind === '绩效目标' || kind === '绩效自评') && name.test(title)

/** Anything whose title or row fits. */
const named =
  (name: RegExp): Right =>
  ({ title, parts }) =>
    name.test(title) || parts.some(({ label }) => name.test(label))

/** Anything that says it. */
const says =
  (words: RegExp): Right =>
  (record) =>
    words.test(allText(record))

/** Anything that prints one of these figures, as its amount, in a row or in its text. */
const figure =
  (...printed: readonly string[]): Right =>
  (record) =>
    printed.some(
      (text) =>
        record.amount?.text.split(' ')[0] === text ||
        record.parts.some(
          (part) =>
            part.figures.some((known) => known.text === text) || part.text.includes(text) || part.label.includes(text),
        ),
    )

/** A record or row of this code, or of codes below it. */
const coded =
  (code: string): Right =>
  ({ codes, parts }) =>
    [...codes, ...parts.flatMap((part) => part.codes)].some((known) => known.startsWith(code))

const set = (name: string, questions: readonly (readonly [string, Right | null])[]): TypedSet => ({
  name,
  questions: questions.map(([asked, right]) => ({ asked, right })),
})

const industry = /工业和信息化局|工业信息管理局|经济和信息化局/
const xinzhou = department(/忻州市工业和信息化局/)
const anqing = department(/安庆市工业和信息化局/)
const yutian = department(/玉田县工业和信息化局/)
const funing = department(/抚宁区工业信息管理局/)

const departments = set('部门：简称、旧名、错字', [
  ['工信局', department(industry)],
  ['工信', department(industry)],
  ['忻州工信局', xinzhou],
  ['忻州市工信局', xinzhou],
  ['忻州 工信局', xinzhou],
  ['忻州工信', xinzhou],
  ['山西忻州工信局', xinzhou],
  ['忻州市工业和信息化局', xinzhou],
  ['忻州市工业和信息局', xinzhou],
  ['忻州工业和信息化局', xinzhou],
  ['忻州市工业与信息化局', xinzhou],
  ['忻州市工业和信息华局', xinzhou],
  ['忻州市工业信息化局', xinzhou],
  ['安庆工信局', anqing],
  ['安庆经信局', anqing],
  ['安庆市经济和信息化局', anqing],
  ['安庆市经信局', anqing],
  ['经信局', anqing],
  ['安庆市工业和信息化局本级', says(/安庆市(?:工业|经济)和信息化局/)],
  ['安慶市工業和信息化局', anqing],
  ['玉田工信局', yutian],
  ['玉田县工信局', yutian],
  ['唐山玉田工信局', yutian],
  ['唐山市玉田县工业和信息化局', yutian],
  ['玉田县工业合信息化局', yutian],
  ['抚宁工信局', funing],
  ['抚宁区工业信息管理局', funing],
  ['秦皇岛抚宁工信局', funing],
  ['抚宁区工业和信息化局', funing],
  ['忻州市工信局2022年预算', ({ department: id, period }) => id.startsWith('xinzhou') && period === '2022年预算'],
])

const amounts = set('金额：五种写法', [
  ['10,441.41', figure('10,441.41')],
  ['10441.41万元', figure('10,441.41')],
  ['104414100', figure('10,441.41')],
  ['104,414,100元', figure('10,441.41')],
  ['1.044141亿元', figure('10,441.41')],
  ['9000万', figure('9,000.00', '90,000,000')],
  ['9,000.00', figure('9,000.00')],
  ['0.9亿', figure('9,000.00', '90,000,000')],
  ['90000000', figure('9,000.00', '90,000,000')],
  ['９０００万元', figure('9,000.00', '90,000,000')],
  ['1168.84', figure('1,168.84')],
  ['1168.84 万元', figure('1,168.84')],
  ['11688400元', figure('1,168.84')],
  ['23.5万元', figure('235000.00', '23.50', '23.5')],
  ['235000', figure('235000.00', '23.5')],
  ['235,000.00元', figure('235000.00')],
  ['152.52万', figure('152.52')],
  ['1525200', figure('152.52')],
  ['83万', figure('83.00', '83')],
  ['830000元', figure('83.00', '83')],
  ['16.6万元', figure('166,000', '16.6')],
  ['124.93万元', figure('124.93')],
  ['0.72万元', figure('7,200', '0.72')],
  ['二百万元', figure('2,000,000', '200.00')],
  ['6万元', figure('60000.00', '6.00', '6')],
])

const codes = set('编码', [
  ['[20805]', coded('20805')],
  ['20805', coded('20805')],
  ['208.05', coded('20805')],
  ['208 05 05', coded('2080505')],
  ['2080505', coded('2080505')],
  ['２０８０５０５', coded('2080505')],
  ['[2080505]机关事业单位基本养老保险缴费支出', coded('2080505')],
  ['20805 行政事业单位养老支出', coded('20805')],
  ['（50201）', coded('50201')],
  ['【502】', coded('502')],
  ['471-0602-YBN-G1UW', coded('471-0602-YBN-G1UW')],
  ['471 0602 ybn g1uw', coded('471-0602-YBN-G1UW')],
  ['13022925P00004010009Y', coded('13022925P00004010009Y')],
  ['402001', coded('402001')],
  ['GJ-208', coded('GJ-208')],
])

const words = set('片段与日常用语', [
  ['三公', says(/三公/)],
  ['三公经费', says(/“三公”经费/)],
  ['公车', says(/公务用车/)],
  ['招待费', says(/公务接待费/)],
  ['出国', says(/因公出国/)],
  ['公积金', says(/住房公积金/)],
  ['养老保险', says(/养老保险/)],
  ['医保', says(/医疗保险|医疗保障/)],
  ['办公费', says(/办公/)],
  ['工资', says(/工资|人员经费/)],
  ['满意度', says(/满意度/)],
  ['總支出', says(/支出[总合]计|总支出/)],
  ['收支总表', named(/收支总表/)],
  ['财政拨款收支', named(/财政拨款收支/)],
  ['机关运行', says(/机关运行/)],
  ['二〇二二年预算', ({ period }) => period === '2022年预算'],
  ['２０２２年预算', ({ period }) => period === '2022年预算'],
  ['二零二五年预算', ({ period }) => period === '2025年预算'],
  ['2023年决算', ({ period }) => period === '2023年决算'],
  ['政府采购', says(/政府采购/)],
  ['国有资产', says(/国有资产/)],
  ['规上企业', says(/规上|规模以上/)],
  ['≥90%', says(/≥\s*90\s*%/)],
  ['職稱評審', says(/职称评审/)],
  [
    '绩效自评',
    ({ kind, title, parts }) =>
      kind === '绩效自评' || /绩效自评/.test(title) || parts.some(({ label }) => /绩效自评/.test(label)),
  ],
])

const projects = set('项目：说的是什么事', [
  ['正通铁合金', project(/正通铁合金/)],
  ['铁合金公司改革', project(/正通铁合金/)],
  ['铁路道口', project(/铁路道口/)],
  ['道口安全', project(/铁路道口/)],
  ['矽肺病', project(/矽肺病/)],
  ['退伍军人', says(/退役军人/)],
  ['世界制造业大会', project(/世界制造业大会/)],
  ['视频会议', project(/视频会议/)],
  ['驻村第一书记', project(/驻村工作队/)],
  ['职称评审费', project(/职称评审费/)],
  ['困难职工救助', project(/困难企业/)],
  ['食盐储备', project(/食盐储备/)],
  ['玉螺水泥医保', project(/玉螺水泥/)],
  ['推进工业经济高质量发站', project(/工业经济高质量发展/)],
  ['中小企业发展资金', project(/中小企业发展/)],
])

const nowhere = set('并不存在', [
  ['火星探测器', null],
  ['税务局', null],
  ['杭州市工业和信息化局', null],
  ['海关总署', null],
  ['2080599', null],
  ['[2099901]', null],
  ['77777.77万元', null],
  ['876543219', null],
  ['3.1415926亿元', null],
  ['核潜艇采购项目', null],
])

/** All questions by what they ask for. */
export const typedSets: readonly TypedSet[] = [departments, amounts, codes, words, projects, nowhere]
