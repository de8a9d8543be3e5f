import type { MeasureReasons, Rules } from '@marketsafe/procedure';
import { type Language, type Money, type Target, variantOf } from '@marketsafe/terms';
import type { CaseView } from '../cases/index.ts';
import { asText, doneTexts, measureLines, moneyText, periodText, type Reader } from '../reasons/index.ts';

/** ` (CNY 268.00)`, `（¥268.00）` */
const bracketed = ({ currency, amount }: Money, language: Language): string =>
  language === 'en' ? ` (${currency} ${amount})` : `（${moneyText({ currency, amount }, language)}）`;

type Concerned = Target['kind'] | 'variant';

const targets: Readonly<Record<Concerned, Readonly<Record<Language, readonly [subject: string, list: string]>>>> = {
  listing: { en: ['Your listing', 'These listings were'], 'zh-CN': ['您的商品', '以下商品'] },
  storefront: { en: ['Your shop', 'This shop was'], 'zh-CN': ['您的店铺', '以下店铺'] },
  variant: {
    en: ['A part of your listing', 'Only these variants of the listing were'],
    'zh-CN': ['您商品的部分规格', '以下商品的下列规格（不涉及其他规格）'],
  },
};

/**
 * The statement of reasons of one bundle, in the seller's language: what was done to which listings, its reasons line by line, and
 * how to answer. Names the owner of the right, never the person who filed.
 */
export function statementOfReasons(
  cases: readonly CaseView[],
  reasons: MeasureReasons,
  rules: Rules,
  reader: Reader,
): { subject: string; body: string } {
  const { language } = reader;
  const done = doneTexts[reasons.measure][language];
  const [yours, these] = targets[variantOf(reasons.target) === undefined ? reasons.target.kind : 'variant'][language];
  const goods = cases.flatMap(({ target, title = '', price, variant, packet: { url }, shop }) => {
    const { price: asked = price, title: only = variantOf(target) } = variant ?? {};
    const which = `${only === undefined ? '' : ` · ${only}`}${asked ? bracketed(asked, language) : ''}`;
    const behind = (shop?.listings ?? []).map(({ title, url }) => `  - ${title}${url ? ` ${url}` : ''}`);
    return [`- ${title}${which}${url ? ` ${url}` : ''}`, ...behind];
  });
  const lines = asText(measureLines(reasons, rules, reader), language);
  const answer = periodText(rules.clocks.answer, language);
  const ways = Object.values(rules.answers).map(({ texts }) => `- ${texts[language]}`);
  if (language === 'zh-CN') {
    return {
      subject: `${yours}已被${done}：请在送达后 ${answer}内回应`,
      body: [
        `${these}已被${done}：`,
        ...goods,
        '',
        lines,
        '',
        `请在本通知送达后 ${answer}内打开下方链接，说明情况并提交材料（无需注册账号）；具体截止时间以链接页面显示的为准。请选择符合您情况的一项：`,
        ...ways,
        '',
        rules.standBehind === 'proceedings'
          ? '逾期未回应，投诉成立并扣分。您的回应就是法律所说的声明（在中国为“不存在侵权行为的声明”）。声明送达权利人后，平台在法定期限内未收到其起诉或者向主管部门投诉的通知的，商品将按原价恢复。'
          : '逾期未回应，投诉成立并扣分。证明符合要求，或权利人不再坚持投诉的，商品将按原价恢复。',
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
      `Within ${answer} of delivery, open the link below, answer and send your documents (no account needed). The page shows your exact deadline. Choose what applies to you:`,
      ...ways,
      '',
      rules.standBehind === 'proceedings'
        ? 'If you do not answer in time, the complaint is upheld and points are added. After your answer, the listing is restored at its old price when the rights holder’s legal deadline ends, unless they take court action or complain to an authority.'
        : 'If you do not answer in time, the complaint is upheld and points are added. If your proof meets the checklist, or the rights holder does not maintain the complaint, the listing is restored at its old price.',
    ].join('\n'),
  };
}
