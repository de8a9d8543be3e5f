import type { NoticeKind } from '@marketsafe/procedure';
import { type Language, withinSentence, words } from '@marketsafe/terms';
import type { NoticeFacts, Words } from './words.ts';

const reasons = withinSentence(words.clearance);

const because = (language: Language, { why }: NoticeFacts): string =>
  why !== undefined && why in reasons ? reasons[why as keyof typeof reasons][language] : '';
const until = ({ due }: NoticeFacts): string => due ?? '';

export const clearanceTexts = {
  'clearance-link': {
    en: () => [
      'Have your authorisation checked once',
      'You asked for this link. On its page you show once that you may sell a brand’s goods, and see the state of each request. It opens none of your cases.',
    ],
    'zh-CN': () => [
      '一次核实您的授权',
      '这是您申请的链接。打开后，您可以一次性证明自己有权销售某品牌的商品，并查看各项申请的进展；该链接不能打开您的任何案件。',
    ],
  },
  'clearance-invitation': {
    en: (f) => [
      `${f.other} asks for your authorisation`,
      `${f.other} would like to check once that you may sell their goods. Open the link and upload your authorisation or invoices. This is not a complaint, and you need not answer. After the check, a reviewer looks at complaints about these goods before anything is taken down.`,
    ],
    'zh-CN': (f) => [
      `${f.other} 请您提交授权材料`,
      `${f.other} 希望一次性核实您是否有权销售其商品。请打开链接上传授权书或进货发票。这不是投诉，您也可以不提交；但核实之后，针对这些商品的投诉会先由人工审核，不会直接下架。`,
    ],
  },
  'clearance-received': {
    en: (f) => [
      'Your documents have arrived',
      `Your documents went to ${f.other}, which has until ${until(f)} to answer. If they do not, our review team decides. You need do nothing more now.`,
    ],
    'zh-CN': (f) => [
      '已收到您的授权材料',
      `材料已转交 ${f.other}，对方须在 ${until(f)} 前答复；逾期不答复的，由审理组决定。您现在不需要再做什么。`,
    ],
  },
  'clearance-asked': {
    en: (f) => [
      'A seller asks you to confirm their authorisation',
      `${f.other} submitted documents to show that they may sell your goods. Confirm or decline by ${until(f)}; after that the review team decides.`,
    ],
    'zh-CN': (f) => [
      '有卖家请您确认授权',
      `${f.other} 提交了材料，说明其有权销售您的商品。请在 ${until(f)} 前确认或拒绝；逾期由审理组决定。`,
    ],
  },
  'clearance-reminder': {
    en: (f) => [
      'A seller’s authorisation is waiting for you',
      `${f.other} is still waiting for your answer about their authorisation. After ${until(f)} the review team decides without you.`,
    ],
    'zh-CN': (f) => ['卖家授权等待您确认', `${f.other} 仍在等待您对其授权的答复。${until(f)} 之后将由审理组直接决定。`],
  },
  'clearance-with-desk': {
    en: (f) => [
      'The review team decides on an authorisation',
      `There was no answer in time, so the review team now checks the documents (${f.other}).`,
    ],
    'zh-CN': (f) => ['授权改由审理组审核', `因逾期未答复，现由审理组审核相关材料（${f.other}）。`],
  },
  'clearance-confirmed': {
    en: (f) => [
      'An authorisation was confirmed',
      `The authorisation (${f.other}) is confirmed until ${until(f)}. A reviewer looks at complaints about the goods that it covers before anything is taken down.`,
    ],
    'zh-CN': (f) => [
      '授权已确认',
      `授权（${f.other}）已确认，有效至 ${until(f)}。针对其所包括商品的投诉，会先由人工审核，不会直接下架。`,
    ],
  },
  'clearance-declined': {
    en: (f) => [
      'An authorisation was not confirmed',
      `The authorisation (${f.other}) was not confirmed: ${because('en', f)}. There are no further consequences. You can ask again with other documents.`,
    ],
    'zh-CN': (f) => [
      '授权未获确认',
      `授权（${f.other}）未获确认：${because('zh-CN', f)}。除此之外没有任何不利后果，换用其他材料可以重新提交。`,
    ],
  },
  'clearance-ended': {
    en: (f) => [
      'An authorisation no longer counts',
      `The confirmed authorisation (${f.other}) was ended: ${because('en', f)}. Complaints are handled as usual again. You can ask again with other documents.`,
    ],
    'zh-CN': (f) => [
      '授权确认已终止',
      `已确认的授权（${f.other}）被终止：${because('zh-CN', f)}。今后的投诉按一般流程处理；换用其他材料可以重新提交。`,
    ],
  },
  'clearance-expiring': {
    en: (f) => [
      'Your confirmed authorisation ends soon',
      `Your authorisation by ${f.other} is confirmed until ${until(f)}. If it continues, open the link and upload the new document in time.`,
    ],
    'zh-CN': (f) => [
      '您的授权确认即将到期',
      `您由 ${f.other} 授权的确认有效至 ${until(f)}。如授权继续有效，请及时打开链接上传新材料。`,
    ],
  },
  'clearance-expired': {
    en: (f) => [
      'A confirmed authorisation has ended',
      `The confirmation of the authorisation (${f.other}) has ended. Complaints are handled as usual again. You can ask again at any time.`,
    ],
    'zh-CN': (f) => [
      '授权确认已到期',
      `授权（${f.other}）的确认已到期。今后的投诉按一般流程处理，可随时重新提交材料。`,
    ],
  },
} as const satisfies Readonly<Partial<Record<NoticeKind, Readonly<Record<Language, Words>>>>>;
