import type { Texts } from './texts.ts';

/** Disputes before certified bodies, on the pages of sellers, rights holders and the review team. */
export const disputes = {
  title: ['Out-of-court settlement', '庭外争议解决'],
  lead: [
    'As well as going to court, you can ask a certified body to review a decision. Its decision is not binding; the programme states whether it follows it.',
    '除诉讼外，还可请经认证的机构审查有关决定。其结论不具约束力；是否采纳由本项目说明。',
  ],
  record: ['A dispute is before a body', '争议已提交机构'],
  before: ['Before {{body}}', '已提交 {{body}}'],
  number: ['Number', '编号'],
  received: ['received on {{day}}', '{{day}} 收到'],
  due: ['It decides by {{at}}.', '该机构应在 {{at}} 前作出决定。'],
  adopted: [
    'The programme follows it: all effects of the case are undone.',
    '本项目予以采纳：案件所造成的一切后果均已撤销。',
  ],
  case: ['About which goods', '涉及的商品'],
  whose: ['Whose dispute', '由哪一方提出'],
  body: ['Body', '机构'],
  reference: ['The body’s number', '机构编号'],
  receivedOn: ['Received by the body on', '机构收到日期'],
  receivedHint: ['The deadline for its decision is counted from then.', '作出决定的期限自该日起算。'],
  complex: ['The body extended its time for a highly complex dispute', '该机构按高度复杂争议延长了期限'],
  submit: ['Record it', '登记'],
  enter: ['Enter the result', '录入处理结果'],
  outcome: ['Outcome', '结果'],
  decidedOn: ['Decided on', '决定日期'],
  document: ['The body’s decision', '机构的决定书'],
  documentHint: ['PDF, JPEG, PNG or WebP, at most 10 MB.', 'PDF、JPEG、PNG 或 WebP，不超过 10 MB。'],
  reasons: ['Reasons', '理由'],
  reasonsHint: [
    'The body’s findings and their consequences here. If the programme follows the decision, both sides read them.',
    '机构认定了什么，本项目据此如何处理。予以采纳的，双方均可阅读。',
  ],
  adopt: [
    'The programme follows it: the listing is restored and all effects of the case are undone',
    '本项目予以采纳：商品恢复，案件所造成的一切后果均予撤销',
  ],
  enterOutcome: ['Enter the outcome', '录入结果'],
} satisfies Texts;
