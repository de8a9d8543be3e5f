/** The facts of a refusal, in both languages. */
import type { GapChange, GapExplained, GapNumber, Rules } from '@marketsafe/procedure';
import type { Bilingual } from './line.ts';
import { ruleText } from './rule-texts.ts';

const numberText = ({ number, bound }: GapNumber): Bilingual => ({
  en: `Filed that day: ${number}; fewer than ${bound} are allowed.`,
  'zh-CN': `当日已投诉 ${number} 件，须少于 ${bound} 件。`,
});

const listed = (values: readonly string[]): Bilingual => ({ en: values.join(', '), 'zh-CN': values.join('、') });

/** Territories and classes of the gap. */
function comparedText({ gap, compared }: GapExplained): Bilingual | undefined {
  if (compared === undefined) return undefined;
  const [listing, right] = [listed(compared.listing), listed(compared.right)];
  return gap === 'class-not-covered'
    ? {
        en: `Classes of the goods: ${listing.en}; of the right: ${right.en}.`,
        'zh-CN': `商品类别：${listing['zh-CN']}；权利核定类别：${right['zh-CN']}。`,
      }
    : {
        en: `The listing ships to: ${listing.en}; the right holds in: ${right.en}.`,
        'zh-CN': `商品销往：${listing['zh-CN']}；权利有效地域：${right['zh-CN']}。`,
      };
}

function changeText(change: GapChange, { gap }: GapExplained): Bilingual {
  switch (change.change) {
    case 'next-day':
      return {
        en: `The count begins again on ${change.on}, by the marketplace’s day.`,
        'zh-CN': `自 ${change.on}（平台当地日期）起重新计数。`,
      };
    case 'graduates':
      return {
        en: `After ${change.upheld} more upheld complaints you are no longer a newcomer, and this limit ends.`,
        'zh-CN': `再有 ${change.upheld} 件投诉成立，新加入期即告结束，不再适用此上限。`,
      };
    case 'verify-right':
      return {
        en: 'The code sent to the register’s contact verifies it; the review team can verify it too.',
        'zh-CN': '输入登记簿联系人收到的验证码即可核实，也可由审理组核实。',
      };
    case 'other-right': {
      const covers = listed(change.covers);
      return gap === 'class-not-covered'
        ? {
            en: `A right that is registered for one of these classes would do: ${covers.en}.`,
            'zh-CN': `以下任一类别的注册权利均可：${covers['zh-CN']}。`,
          }
        : {
            en: `A right that holds in one of these territories would do: ${covers.en}.`,
            'zh-CN': `在以下任一地域有效的权利均可：${covers['zh-CN']}。`,
          };
    }
  }
}

const premises = (rules: Rules): Bilingual => ({
  en: ruleText('premises', rules, 'en'),
  'zh-CN': ruleText('premises', rules, 'zh-CN'),
});

const plain = (change: GapChange) => ('covers' in change ? { ...change, covers: [...change.covers] } : change);

/** Numbers, compared values and remedies, each with its text; without a named source, the rule is the source. */
export function gapView(explained: GapExplained, rules: Rules) {
  const { numbers, compared, changes, rule } = explained;
  const source = explained.source ?? { kind: 'programme', where: premises(rules) };
  const text = comparedText(explained);
  return {
    numbers: numbers.map((one) => ({ ...one, text: numberText(one) })),
    ...(compared && text && { compared: { listing: [...compared.listing], right: [...compared.right], text } }),
    changes: changes.map((one) => ({ ...plain(one), text: changeText(one, explained) })),
    rule,
    source: {
      ...{ kind: source.kind as string, where: source.where },
      ...('url' in source && source.url !== undefined && { url: source.url }),
    },
  };
}
export type GapView = ReturnType<typeof gapView>;
