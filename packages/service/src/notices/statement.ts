import type { Period, Rules } from '@marketsafe/procedure';
import type { KnowledgeChip, Language, MeasureKind } from '@marketsafe/terms';
import type { StoredCase } from '../cases/projection.ts';

const chipTexts: Readonly<Record<KnowledgeChip, Readonly<Record<Language, string>>>> = {
  'never-made': { en: 'the brand never made this product', 'zh-CN': '品牌从未生产过该产品' },
  'impossible-price': { en: 'the price is impossible for genuine goods', 'zh-CN': '正品不可能是这个价格' },
  'not-our-seller': { en: 'the seller is not one of the brand’s', 'zh-CN': '卖家未经品牌授权' },
  'our-photo': { en: 'the picture is the brand’s own', 'zh-CN': '使用了品牌方的图片' },
  'test-bought': { en: 'the brand bought and examined one', 'zh-CN': '品牌方已购买样品查验' },
};

const measureTexts: Readonly<Record<MeasureKind, Readonly<Record<Language, string>>>> = {
  hide: { en: 'hidden', 'zh-CN': '隐藏' },
  remove: { en: 'removed', 'zh-CN': '下架' },
  'hold-funds': { en: 'subject to a hold on its proceeds', 'zh-CN': '货款暂扣' },
  'close-storefront': { en: 'closed', 'zh-CN': '关闭' },
  ban: { en: 'closed for good', 'zh-CN': '永久关闭' },
};

const chipText = (chip: KnowledgeChip, language: Language): string => chipTexts[chip][language];

/** The rule under which the listing went, in its reader's words: the fast lane, or the desk's look before it. */
export const ruleBehind = (rules: Rules, { lane }: Pick<StoredCase, 'lane'>): Readonly<Record<Language, string>> =>
  rules.lanes.texts[lane === 'expedited' ? 'expedited' : 'review'];

/** `3 business days`, `3个工作日`. */
function periodText(period: Period, language: Language): string {
  const units = {
    hour: ['hour', '小时'],
    'calendar-day': ['day', '天'],
    'business-day': ['business day', '个工作日'],
    month: ['month', '个月'],
  } as const;
  const [en, zh] = units[period.unit];
  return language === 'zh-CN' ? `${period.count}${zh}` : `${period.count} ${en}${period.count === 1 ? '' : 's'}`;
}

/**
 * The statement of reasons of one bundle, in the seller's language: what was done to which listings, since when, on
 * whose claim and which ground, by which rule, whether a person or a rule acted, and how to answer. Names the owner of
 * the right, never the person who filed.
 */
export function statementOfReasons(
  cases: readonly StoredCase[],
  rules: Rules,
  language: Language,
): { subject: string; body: string } {
  const [first] = cases;
  if (!first) throw new Error('a statement of reasons needs a case');
  const { file, reason, chips, measure = 'remove' } = first;
  const right = `${file.right.mark ?? ''} ${file.right.office} ${file.right.number}`.trim();
  const goods = cases.map(({ file: { listing } }) => {
    const price = listing.price ? ` (${listing.price.currency} ${listing.price.amount})` : '';
    return `- ${listing.title ?? ''}${price}${listing.url ? ` ${listing.url}` : ''}`;
  });
  const reasonText = rules.reasons[reason].texts[language];
  const answer = periodText(rules.clocks.answer, language);
  const ways = Object.values(rules.answers).map(({ texts }) => `- ${texts[language]}`);
  const automatic = first.lane === 'expedited';
  const rule = ruleBehind(rules, first)[language];
  if (language === 'zh-CN') {
    return {
      subject: `您的商品已被${measureTexts[measure][language]}：理由与回应方式（截止自送达起 ${answer}）`,
      body: [
        `以下商品已被${measureTexts[measure][language]}：`,
        ...goods,
        '',
        `理由：${reasonText}`,
        `权利人：${file.holderName}；权利：${right}`,
        ...(chips.length > 0 ? [`投诉人说明：${chips.map((chip) => chipText(chip, language)).join('；')}`] : []),
        `依据：${rule}（${rules.pack.title}）`,
        automatic ? '该措施依规则自动执行，事先没有人工审核；您的回应由人工处理。' : '该措施经人工审核后执行。',
        '',
        `举证责任在您。请在本通知送达后 ${answer}内通过下方链接说明（无需注册账号）。以下任何一种情况均可证明您没有问题：`,
        ...ways,
        '',
        '逾期未答复，投诉成立并扣分。证明符合要求，或权利人不再坚持投诉，商品将按原价恢复。对任何决定，您都可以申诉，由另一位审核员决定。',
      ].join('\n'),
    };
  }
  return {
    subject: `Your listing was ${measureTexts[measure][language]}: why, and how to answer (within ${answer} of delivery)`,
    body: [
      `These listings were ${measureTexts[measure][language]}:`,
      ...goods,
      '',
      `Reason: ${reasonText}`,
      `Owner of the right: ${file.holderName}. Right: ${right}`,
      ...(chips.length > 0
        ? [`The complainant says: ${chips.map((chip) => chipText(chip, language)).join('; ')}.`]
        : []),
      `Rule: ${rule} (${rules.pack.title})`,
      automatic
        ? 'The measure was applied by rule, without a person looking first. People decide about your answer.'
        : 'A person looked at the complaint before the measure was applied.',
      '',
      `It is for you to prove that all is well, within ${answer} of this notice reaching you, behind the link below (no account needed). Each of these is enough:`,
      ...ways,
      '',
      'If you stay silent, the complaint is upheld and points are added. If your proof meets the list, or the rights holder no longer stands behind its claim, the listing comes back at its old price. You can appeal against any decision; somebody else decides.',
    ].join('\n'),
  };
}
