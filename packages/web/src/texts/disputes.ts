import type { Texts } from './texts.ts';

/** Disputes before certified bodies: on the pages of sellers, rights holders and the desk. */
export const disputes = {
  title: ['Out-of-court settlement', '庭外争议解决'],
  lead: [
    'Beside the courts, a certified body can be asked to look at a decision. What it decides binds nobody; the programme says whether it follows.',
    '除诉讼外，还可请经认证的机构审查有关决定。其结论不具约束力；是否采纳由本计划说明。',
  ],
  record: ['A dispute is before a body', '争议已提交机构'],
  before: ['Before {{body}}', '已提交 {{body}}'],
  number: ['Number', '编号'],
  received: ['received on {{day}}', '{{day}} 收到'],
  due: ['It decides by {{at}}.', '该机构应在 {{at}} 前作出决定。'],
  adopted: [
    'The programme follows it: what the case had caused is undone.',
    '本计划予以采纳：案件所造成的一切后果均已撤销。',
  ],
  case: ['About which goods', '涉及的商品'],
  whose: ['Whose dispute', '由哪一方提出'],
  body: ['Body', '机构'],
  reference: ['The body’s number', '机构编号'],
  receivedOn: ['Received by the body on', '机构收到日期'],
  receivedHint: ['The time for its decision is counted from there.', '作出决定的期限自该日起算。'],
  complex: ['The body took the longer time of a highly complex dispute', '该机构按高度复杂争议延长了期限'],
  submit: ['Record it', '登记'],
  enter: ['Enter how it ended', '录入处理结果'],
  outcome: ['Outcome', '结果'],
  decidedOn: ['Decided on', '决定日期'],
  document: ['The body’s decision', '机构的决定书'],
  documentHint: ['PDF, JPEG, PNG or WebP, at most 10 MiB.', 'PDF、JPEG、PNG 或 WebP，不超过 10 MiB。'],
  reasons: ['Reasons', '理由'],
  reasonsHint: [
    'What the body found, and what follows from it here. Where the programme follows, both sides read it.',
    '机构认定了什么，本计划据此如何处理。予以采纳的，双方均可阅读。',
  ],
  adopt: [
    'The programme follows it: the listing comes back and everything that the case had caused is undone',
    '本计划予以采纳：商品恢复，案件所造成的一切后果均予撤销',
  ],
  enterOutcome: ['Enter the outcome', '录入结果'],
} satisfies Texts;
