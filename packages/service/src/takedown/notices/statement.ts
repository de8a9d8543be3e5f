import type { MeasureReasons, Rules } from '@marketsafe/procedure';
import { type Language, type Target, variantOf } from '@marketsafe/terms';
import type { StoredCase } from '../cases/index.ts';
import { asText, doneTexts, measureLines, periodText, type Reader } from '../reasons/index.ts';

type Concerned = Target['kind'] | 'variant';

const targets: Readonly<Record<Concerned, Readonly<Record<Language, readonly [subject: string, list: string]>>>> = {
  listing: { en: ['Your listing', 'These listings were'], 'zh-CN': ['您的商品', '以下商品'] },
  storefront: { en: ['Your shop', 'This shop was'], 'zh-CN': ['您的店铺', '以下店铺'] },
  variant: {
    en: ['A part of your listing', 'Of this listing these variants, and no others, were'],
    'zh-CN': ['您商品的部分规格', '以下商品的下列规格（不涉及其他规格）'],
  },
};

/**
 * The statement of reasons of one bundle, in the seller's language: what was done to which listings, its reasons line by line, and
 * how to answer. Names the owner of the right, never the person who filed.
 */
export function statementOfReasons(
  cases: readonly StoredCase[],
  reasons: MeasureReasons,
  rules: Rules,
  reader: Reader,
): { subject: string; body: string } {
  const { language } = reader;
  const done = doneTexts[reasons.measure][language];
  const [yours, these] = targets[variantOf(reasons.target) === undefined ? reasons.target.kind : 'variant'][language];
  const goods = cases.flatMap(({ target, file: { listing, shop } }) => {
    const { price: asked = listing.price, title = variantOf(target) } = listing.variant ?? {};
    const price = `${title === undefined ? '' : ` · ${title}`}${asked ? ` (${asked.currency} ${asked.amount})` : ''}`;
    const behind = (shop?.listings ?? []).map(({ title, url }) => `  - ${title}${url ? ` ${url}` : ''}`);
    return [`- ${listing.title ?? ''}${price}${listing.url ? ` ${listing.url}` : ''}`, ...behind];
  });
  const lines = asText(measureLines(reasons, rules, reader), language);
  const answer = periodText(rules.clocks.answer, language);
  const ways = Object.values(rules.answers).map(({ texts }) => `- ${texts[language]}`);
  if (language === 'zh-CN') {
    return {
      subject: `${yours}已被${done}：理由与回应方式（截止自送达起 ${answer}）`,
      body: [
        `${these}已被${done}：`,
        ...goods,
        '',
        lines,
        '',
        `举证责任在您。请在本通知送达后 ${answer}内通过下方链接说明（无需注册账号）。以下任何一种情况均可证明您没有问题：`,
        ...ways,
        '',
        rules.standBehind === 'proceedings'
          ? '逾期未回应，投诉成立并扣分。您回应后，权利人在法定期限内未起诉、也未向主管部门投诉的，商品将按原价恢复。'
          : '逾期未回应，投诉成立并扣分。证明符合要求，或权利人不再坚持投诉，商品将按原价恢复。',
      ].join('\n'),
    };
  }
  return {
    subject: `${yours} was ${done}: why, and how to answer (within ${answer} of delivery)`,
    body: [
      `${these} ${done}:`,
      ...goods,
      '',
      lines,
      '',
      `It is for you to prove that all is well, within ${answer} of this notice reaching you, behind the link below (no account needed). Each of these is enough:`,
      ...ways,
      '',
      rules.standBehind === 'proceedings'
        ? 'If you stay silent, the complaint is upheld and points are added. Once you have answered, the listing comes back at its old price at the end of the time that the law gives the rights holder, unless it sues or complains to an authority.'
        : 'If you stay silent, the complaint is upheld and points are added. If your proof meets the list, or the rights holder no longer stands behind its claim, the listing comes back at its old price.',
    ].join('\n'),
  };
}
