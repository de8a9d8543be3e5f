import {
  type DecisionReasons,
  type FilingGap,
  filingGaps,
  type Missing,
  type ReviewGap,
  type Rules,
  reviewGaps,
} from '@marketsafe/procedure';
import type { Language, ReportFinding, ReportKind } from '@marketsafe/terms';
import { gapText } from './filing-gaps.ts';
import type { Bilingual, Reader, StatementLine } from './line.ts';
import { redressText } from './redress-text.ts';
import { groundText } from './rule-texts.ts';
import { statutoryGapTexts } from './statutory-gaps.ts';

const outcomes: Readonly<Record<DecisionReasons['decision'], Bilingual>> = {
  refused: {
    en: 'The complaint is refused: nothing is taken down.',
    'zh-CN': '投诉不予受理，不采取下架措施。',
  },
  upheld: {
    en: 'The complaint is upheld: what is down stays down.',
    'zh-CN': '投诉成立，已采取的措施维持不变。',
  },
  overturned: {
    en: 'The complaint is overturned: what is down is restored.',
    'zh-CN': '投诉不成立，已采取的措施予以解除。',
  },
  withdrawn: { en: 'The complaint was withdrawn.', 'zh-CN': '投诉已撤回。' },
  discontinued: {
    en: 'The case ends without a decision on the complaint.',
    'zh-CN': '案件终止，未就投诉作出结论。',
  },
  unanswered: {
    en: 'The case ends without a decision: we could not confirm that the notice reached the seller. No points are counted.',
    'zh-CN': '案件终止，未作出结论：未能确认通知已送达卖家。不扣分。',
  },
  dismissed: { en: 'The appeal is dismissed: the decision stands.', 'zh-CN': '复核维持原结果。' },
  allowed: { en: 'The appeal is allowed: the decision is replaced.', 'zh-CN': '复核改判，原决定被变更。' },
  'objection-refused': {
    en: 'The objection is refused: the shop continues the other one, and both stay closed.',
    'zh-CN': '异议不成立：本店为另一店铺的关联店铺，关闭两店的决定均维持不变。',
  },
  'ban-declined': {
    en: 'The shop is not banned. Its closure stands for as long as its points reach the limit.',
    'zh-CN': '不予清退；在分数达到上限期间，关闭措施仍然有效。',
  },
};

const deciders: Readonly<Record<DecisionReasons['by'], Bilingual>> = {
  rule: { en: 'By rule, without a person.', 'zh-CN': '依规则作出，无人工参与。' },
  person: { en: 'By a reviewer.', 'zh-CN': '由审理组成员作出。' },
  'another-person': {
    en: 'By a reviewer who had decided nothing in this case.',
    'zh-CN': '由此前未参与本案决定的人员作出。',
  },
  authority: { en: 'By a court or an authority.', 'zh-CN': '由法院或主管部门作出。' },
  complainant: { en: 'By the complainant.', 'zh-CN': '由投诉方作出。' },
  marketplace: { en: 'By a person of the marketplace.', 'zh-CN': '由平台工作人员作出。' },
};

const causes: Readonly<Record<NonNullable<DecisionReasons['cause']>, Bilingual>> = {
  'right-lapsed': { en: 'The right has lapsed.', 'zh-CN': '该权利已失效。' },
  'right-assigned': { en: 'The right now has another owner.', 'zh-CN': '该权利已转让给他人。' },
  'mandate-ended': { en: 'The mandate to act for the owner has ended.', 'zh-CN': '代表权利人的授权已终止。' },
  'listing-changed': {
    en: 'The listing is no longer the one that the complaint was about.',
    'zh-CN': '商品内容已变更，与投诉时不同。',
  },
  'listing-reused': {
    en: 'The listing’s number now belongs to another seller.',
    'zh-CN': '该商品编号已由其他卖家使用。',
  },
  'parent-fell': {
    en: 'The decision that the complaint continued was reversed.',
    'zh-CN': '该投诉所依据的原决定已被撤销。',
  },
  'removal-refused': {
    en: 'A reviewer checked the removal, which was above a cap, and refused it.',
    'zh-CN': '该下架超出上限，经人工审核后不予执行。',
  },
  'marketplace-refused': {
    en: 'The marketplace checked the removal and does not carry it out, or restores the listing.',
    'zh-CN': '平台审核后决定不执行该下架，或恢复该商品。',
  },
  'picture-replaced': {
    en: 'The complaint rested on a photo alone, and the seller replaced the picture in time. It costs no points.',
    'zh-CN': '该投诉仅涉及图片，卖家已在期限内更换图片，不扣分。',
  },
};

const withdrawals: Readonly<Record<NonNullable<DecisionReasons['withdrawal']>, Bilingual>> = {
  silence: { en: 'The complainant did not respond in time.', 'zh-CN': '投诉方逾期未答复。' },
  mistake: { en: 'The complainant says that it was filed by mistake.', 'zh-CN': '投诉方说明该投诉属误投。' },
  'authorised-since': { en: 'The seller has been authorised since.', 'zh-CN': '卖家此后已获得授权。' },
  duplicate: { en: 'It was filed twice.', 'zh-CN': '该投诉重复提交。' },
  settled: { en: 'The parties have settled.', 'zh-CN': '双方已和解。' },
};

const reportKinds: Readonly<Record<ReportKind, Bilingual>> = {
  'test-purchase': { en: 'A test purchase', 'zh-CN': '购样取证' },
  'expert-report': { en: 'An expert’s report', 'zh-CN': '鉴定报告' },
};

const reportFindings: Readonly<Record<ReportFinding, Bilingual>> = {
  'not-genuine': {
    en: 'the goods were not made by the rights holder, nor with its consent.',
    'zh-CN': '商品并非权利人生产，也未经其许可。',
  },
  altered: {
    en: 'the goods are genuine, but were altered, relabelled or repackaged.',
    'zh-CN': '商品为正品，但经过改动、换标或重新包装。',
  },
  copied: {
    en: 'the protected work, design or invention is copied.',
    'zh-CN': '商品抄袭了受保护的作品、外观设计或者发明。',
  },
  'other-goods-sent': {
    en: 'the goods sent differ from the page.',
    'zh-CN': '实际收到的商品与页面所示不符。',
  },
};

const labels = {
  decision: { en: 'Decision', 'zh-CN': '决定' },
  by: { en: 'Who decided', 'zh-CN': '作出者' },
  cause: { en: 'Why', 'zh-CN': '原因' },
  missing: { en: 'What is missing', 'zh-CN': '欠缺事项' },
  proof: { en: 'The seller’s proof', 'zh-CN': '卖家的证明' },
  brand: { en: 'The rights holder', 'zh-CN': '权利人' },
  report: { en: 'Evidence of the rights holder', 'zh-CN': '权利人提交的材料' },
  against: { en: 'Why the ruling differs from the usual one', 'zh-CN': '不按通常结论判定的原因' },
  ground: { en: 'Ground', 'zh-CN': '依据' },
  redress: { en: 'What can be done', 'zh-CN': '救济途径' },
} as const satisfies Readonly<Record<string, Bilingual>>;

/** The reasons of a decision or refusal, line by line, with a line for each missing item. */
export function decisionLines(reasons: DecisionReasons, rules: Rules, reader: Reader): StatementLine[] {
  const { language } = reader;
  const { cause, withdrawal } = reasons;
  const line = (item: keyof typeof labels, text: string): StatementLine => ({
    item,
    label: labels[item][language],
    text,
  });
  return [
    line('decision', outcomes[reasons.decision][language]),
    line('by', deciderText(reasons, language)),
    ...(cause === undefined ? [] : [line('cause', causes[cause][language])]),
    ...(withdrawal === undefined ? [] : [line('cause', withdrawals[withdrawal][language])]),
    ...(reasons.report === undefined ? [] : [line('report', reportText(reasons.report, language))]),
    ...contestLines(reasons, rules).map(([item, texts]) => line(item, texts[language])),
    ...reasons.missing.map((missing) => line('missing', missingText(missing, rules, language))),
    line('ground', groundText(reasons.ground, rules, language)),
    line('redress', redressText(reasons.redress, reader)),
  ];
}

/** Who decided; of a person of the review team the organisation that they worked for, and no name. */
function deciderText({ by, organisation }: DecisionReasons, language: Language): string {
  const who = deciders[by][language];
  if (organisation === undefined || (by !== 'person' && by !== 'another-person')) return who;
  return language === 'en' ? `${who} They work for ${organisation}.` : `${who}其所属机构：${organisation}。`;
}

/** The rights holder's report: its date, its result, and whether the seller replied. */
function reportText(
  { kind, on, finding, replied }: NonNullable<DecisionReasons['report']>,
  language: Language,
): string {
  const [what, found] = [reportKinds[kind][language], reportFindings[finding][language]];
  if (language === 'en') return `${what} of ${on}: ${found} The seller ${replied ? 'replied to it' : 'did not reply'}.`;
  return `${on} 的${what}：${found}卖家${replied ? '已作答复' : '未作答复'}。`;
}

/** The grounds of a ruling on a contest, in the words of its pack. */
function contestLines(
  { contest }: DecisionReasons,
  { contest: words }: Rules,
): (readonly ['proof' | 'brand' | 'against', Bilingual])[] {
  if (contest === undefined || words === undefined) return [];
  const against = contest.against && words.against[contest.against];
  return [
    ['proof', words.proof[contest.proof].texts],
    ['brand', (words.brand[contest.brand] ?? words.brand.bare).texts],
    ...(against ? [['against', against.texts] as const] : []),
  ];
}

/** For an item that was offered but does not count. */
const shorts: Readonly<Partial<Record<string, Readonly<Record<Language, (item: string) => string>>>>> = {
  'item-unverifiable': {
    en: (item) => `${item} (What was sent cannot be checked.)`,
    'zh-CN': (item) => `${item}（所提交的材料无法核实）`,
  },
  'item-contradicted': {
    en: (item) => `${item} (What was sent is refuted.)`,
    'zh-CN': (item) => `${item}（所提交的材料被证明不属实）`,
  },
};

/** A missing checklist item in the pack's words, or a gap of a complaint in its form's words. */
export function missingText({ code, field, detail }: Missing<string>, rules: Rules, language: Language): string {
  const items = Object.values(rules.answers).flatMap(({ checklist }) => checklist);
  const item = items.find((one) => one.item === field);
  if (item) return shorts[code]?.[language](item.texts[language]) ?? item.texts[language];
  const statutory = statutoryGapTexts[code as keyof typeof statutoryGapTexts];
  if (statutory) return statutory[language];
  const known = [...filingGaps, ...reviewGaps] as readonly string[];
  return known.includes(code) ? gapText(code as FilingGap | ReviewGap, language, { ...(detail && { detail }) }) : code;
}
