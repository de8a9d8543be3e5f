import type { Ground, RuleName, Rules, Texts } from '@marketsafe/procedure';
import type { Language } from '@marketsafe/terms';
import { periodText } from './period-text.ts';

type Words = (rules: Rules) => Texts;

/** Each rule in words, with the values of its pack. */
const words: Readonly<Record<RuleName, Words>> = {
  'lanes.expedited': ({ lanes }) => lanes.texts.expedited,
  'lanes.review': ({ lanes }) => lanes.texts.review,
  declaration: () => ({
    en: 'A complaint carries the complainant’s declaration and concerns the infringement of a registered right.',
    'zh-CN': '投诉须附投诉方的声明，且须针对侵犯已登记权利的行为。',
  }),
  premises: () => ({
    en: 'A complaint needs a right in force that covers the goods and the territory, the authority to act for its owner, and the listing as it was.',
    'zh-CN': '投诉须有覆盖该商品与地域的有效权利、代表权利人的授权，且商品未发生变化。',
  }),
  evidence: () => ({
    en: 'A complaint carries evidence of a kind that the programme lists.',
    'zh-CN': '投诉须附本项目所列种类的证据。',
  }),
  membershipRequired: () => ({ en: 'Only members file.', 'zh-CN': '仅会员可以投诉。' }),
  'complainants.dailyCap': () => ({
    en: 'A complainant’s record decides their daily number of complaints.',
    'zh-CN': '每日投诉数量依投诉方的记录设有上限。',
  }),
  'complainants.suspendAbove': () => ({
    en: 'A complainant who was warned and continues to file wrong complaints is suspended for a period.',
    'zh-CN': '经警告后仍频繁错误投诉的，暂停投诉资格。',
  }),
  repetition: () => ({
    en: 'An open or decided complaint is not accepted again without new evidence.',
    'zh-CN': '正在处理或已有结论的投诉，无新事实不得重复提交。',
  }),
  removals: () => ({
    en: 'A removal above a cap waits for reviewers, who approve or refuse it. The marketplace may refuse any removal until the complaint is decided.',
    'zh-CN': '超出下架上限的，须经人工决定放行或拒绝。在投诉作出结论之前，平台可拒绝执行任何下架。',
  }),
  storefronts: ({ storefronts: { screened = 0, share = 0, days = 0 } = {} }) => ({
    en: `A complaint may concern a whole shop if at least ${screened} of its listings were screened within ${days} days and ${Math.round(share * 100)} % of them look like infringements.`,
    'zh-CN': `${days} 日内筛查该店铺商品不少于 ${screened} 件，且其中 ${Math.round(share * 100)}% 疑似侵权的，方可投诉整个店铺。`,
  }),
  'measures.variants': ({ measures: { variants } }) =>
    variants === undefined
      ? {
          en: 'A complaint concerns a whole listing, not a single variant.',
          'zh-CN': '投诉以整件商品为对象，不受理针对单个规格的投诉。',
        }
      : {
          en: 'A complaint about one variant of a listing takes that variant down, if the marketplace can do so without the others.',
          'zh-CN': '针对商品单个规格的投诉，仅下架该规格；前提是平台能够单独下架该规格。',
        },
  'measures.replacePicture': ({ measures: { replacePicture } }) => {
    const within = (language: Language): string =>
      replacePicture === undefined ? '' : periodText(replacePicture, language);
    return {
      en: `Where a page shows a photo of the rights holder’s own and nothing else of the right, its seller can replace the picture within ${within('en')} of the notice. The page is then restored, without points.`,
      'zh-CN': `页面仅使用了权利人的图片、别无其他涉及该权利的内容的，卖家在收到通知后 ${within('zh-CN')}内更换图片，即恢复商品，不扣分。`,
    };
  },
  answers: () => ({
    en: 'If the rights holder maintains the complaint, the listing stays down unless the seller’s proof meets the checklist for their answer.',
    'zh-CN': '权利人坚持投诉的，商品下架；卖家的证明符合其回应种类的清单要求的除外。',
  }),
  'contest.rulings': (rules) => rules.contest?.texts ?? words.answers(rules),
  'silence.seller': ({ silence }) =>
    silence.seller === 'upheld'
      ? {
          en: 'A complaint that the seller does not answer in time is upheld.',
          'zh-CN': '卖家逾期未回应的，投诉成立。',
        }
      : {
          en: 'The review team rules on a complaint that the seller does not answer in time.',
          'zh-CN': '卖家逾期未回应的，由审理组判定。',
        },
  'silence.complainant': ({ standBehind }) =>
    standBehind === 'proceedings'
      ? {
          en: 'An answered complaint ends and the goods are restored, unless the complainant takes court action or complains to an authority in time.',
          'zh-CN': '卖家作出回应后，投诉方逾期未起诉、也未向主管部门投诉的，投诉终止，商品恢复。',
        }
      : {
          en: 'A complainant who does not respond to the seller in time withdraws the complaint.',
          'zh-CN': '投诉方逾期未答复卖家回应的，视为撤回投诉。',
        },
  standBehind: ({ standBehind }) => standing[standBehind],
  'strikes.accepted': () => ({
    en: 'If the seller accepts the complaint and names their supplier, it is upheld with the fewest points.',
    'zh-CN': '卖家认可投诉并说明供货来源的，投诉成立，从轻扣分。',
  }),
  withdrawals: () => ({
    en: 'The complainant can withdraw a complaint at any time and must give a reason.',
    'zh-CN': '投诉方可随时撤回投诉，并说明原因。',
  }),
  audit: () => ({
    en: 'Some uncontested complaints are audited by people who do not know whose they are. A complaint that two of them find wrong is undone.',
    'zh-CN': '部分无人异议的投诉会由不知道当事人是谁的人员重新审阅；若两人都认为投诉有误，即撤销原处理。',
  }),
  'strikes.closeAt': ({ strikes }) => ({
    en: `A shop is closed when the points of its upheld complaints reach ${strikes.closeAt}.`,
    'zh-CN': `店铺因已成立的投诉累计达到 ${strikes.closeAt} 分时关闭。`,
  }),
  'ban.approvals': ({ ban }) => ({
    en: `A closed shop is banned only if no decision behind its points is contested and ${ban.approvals} people agree.`,
    'zh-CN': `仅当关店所依据的各项决定均无争议，且经审理组 ${ban.approvals} 名成员同意，店铺方可清退。`,
  }),
  recognition: () => ({
    en: 'The person behind a closed shop may not continue under another account.',
    'zh-CN': '已关闭店铺所登记的主体不得以其他账号继续经营。',
  }),
  'clocks.appeal': ({ clocks }) => ({
    en: `A decision can be appealed for ${clocks.appeal.count} ${clocks.appeal.unit === 'month' ? 'months' : 'days'}; a reviewer who decided nothing in the case decides.`,
    'zh-CN': `对决定不服的，可在 ${clocks.appeal.count} ${clocks.appeal.unit === 'month' ? '个月' : '天'}内申请复核，由未参与本案决定的人员审理。`,
  }),
  'clocks.arrival': ({ clocks: { arrival } }) => ({
    en: `Silence counts only after we have confirmed delivery of the notice. If we cannot confirm it within ${periodText(arrival, 'en')}, nothing is decided against the seller.`,
    'zh-CN': `只有确认通知已送达，未回应才产生后果；${periodText(arrival, 'zh-CN')}内未能确认的，不作出对卖家不利的决定。`,
  }),
};

/** The consequence when the complainant maintains the complaint. */
const standing: Readonly<Record<Rules['standBehind'], Texts>> = {
  upheld: {
    en: 'If the complainant maintains the complaint after your answer, it is upheld; there is no ruling.',
    'zh-CN': '投诉方在您回应后仍坚持投诉的，投诉成立；不再由他人判定。',
  },
  ruling: {
    en: 'If the complainant maintains the complaint after the answer, the review team rules on it.',
    'zh-CN': '投诉方在卖家回应后仍坚持投诉的，由审理组判定。',
  },
  proceedings: {
    en: 'After the answer only court action, or a complaint to an authority, keeps the goods down.',
    'zh-CN': '卖家回应后，只有起诉或者向主管部门投诉才能使商品继续下架。',
  },
};

const authority: Texts = {
  en: 'The decision of a court or an authority, which the programme follows.',
  'zh-CN': '法院或主管部门的决定，本项目予以遵从。',
};

export const ruleText = (rule: RuleName, rules: Rules, language: Language): string => words[rule](rules)[language];

const sources = ({ references }: Rules): readonly Texts[] => Object.values(references).map(({ where }) => where);

/** Translates a record's English text into the reader's language, if the rules have the translation. */
const saidIn = (language: Language, english: string, said: readonly Texts[]): string =>
  said.find(({ en }) => en === english)?.[language] ?? english;

/** The ground in words: the law with its article, or the programme's rule with its pack. */
export function groundText(ground: Ground, rules: Rules, language: Language): string {
  if (ground.kind === 'authority') return authority[language];
  if (ground.kind === 'statute') {
    const provision = saidIn(language, ground.provision, sources(rules));
    return language === 'en' ? `Law: ${provision}.` : `法律：${provision}。`;
  }
  const text = words[ground.rule](rules)[language];
  const { from } = ground.pack;
  const title = saidIn(language, ground.pack.title, [rules.pack.title]);
  return language === 'en'
    ? `${text} (Rule “${ground.rule}” of ${title}, in force from ${from})`
    : `${text}（${title}规则“${ground.rule}”，自 ${from} 起施行）`;
}
