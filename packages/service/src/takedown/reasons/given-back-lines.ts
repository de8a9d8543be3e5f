/** What an overturned or withdrawn case restored, in words for its seller; and what it cost, in words for the complainant. */
import { type ComplaintCost, type SellerBack, type Span, togetherBack } from '@marketsafe/procedure';
import type { Target } from '@marketsafe/terms';
import { instantText } from './instant-text.ts';
import { type Bilingual, lineIn, type Reader, type StatementLine } from './line.ts';

/** The parts of a case's stored view that this uses. */
export interface Fallen {
  readonly target: Target;
  readonly gaveBack?: SellerBack;
  readonly cost?: ComplaintCost;
}

interface Back {
  readonly target: Target;
  readonly back: SellerBack;
}

const labels = {
  goods: { en: 'Restored', 'zh-CN': '恢复的商品或店铺' },
  strike: { en: 'Strikes', 'zh-CN': '扣分记录' },
  points: { en: 'Points', 'zh-CN': '扣分' },
  shop: { en: 'The shop', 'zh-CN': '店铺' },
  proceeds: { en: 'Money', 'zh-CN': '货款' },
  'cost-down': { en: 'Goods down', 'zh-CN': '下架时间' },
  'cost-strike': { en: 'Strikes', 'zh-CN': '扣分记录' },
  'cost-shop': { en: 'Shop closed', 'zh-CN': '关店时间' },
} as const satisfies Readonly<Record<string, Bilingual>>;

const hour = 3_600_000;

/** Whole hours under two days, else whole days. An incomplete unit does not count, except the first hour. */
function spanText({ since, until }: Span): Bilingual {
  const hours = Math.max(1, Math.floor((Date.parse(until) - Date.parse(since)) / hour));
  const days = Math.floor(hours / 24);
  if (hours < 48) return { en: `${hours} hour${hours === 1 ? '' : 's'}`, 'zh-CN': `${hours} 小时` };
  return { en: `${days} days`, 'zh-CN': `${days} 天` };
}

/** For the seller and the desk: one overturned or withdrawn case, or all of a bundle. */
export function givenBackLines(
  fallen: readonly Fallen[],
  { language, zone }: Pick<Reader, 'language' | 'zone'>,
): StatementLine[] {
  const line = lineIn(labels, language);
  const all = fallen.flatMap(({ target, gaveBack }) => (gaveBack ? [{ target, back: gaveBack }] : []));
  const { strikes, points, closure, ban, shops, proceeds } = togetherBack(all.map(({ back }) => back));
  const when = (instant: string): string => instantText(instant, { language, zone });
  return [
    ...downTexts(all, when).map((text) => line('goods', text)),
    ...strikes.map(({ issuedAt, track, before, after }) => {
      const [en, chinese] = trackNames[track];
      const day = when(issuedAt);
      return line('strike', {
        en: `The strike of ${day} (${before} points, ${en}) ${after === 0 ? 'is removed' : `now counts ${after} points`}.`,
        'zh-CN': `${day} 的扣分记录（${chinese}，${before} 分）${after === 0 ? '已撤销' : `现改为 ${after} 分`}。`,
      });
    }),
    ...points.map(({ track, before, after }) => {
      const [en, chinese] = trackNames[track];
      return line('points', {
        en: `Points for ${en}: ${before} before, ${after} now.`,
        'zh-CN': `${chinese}：由 ${before} 分变为 ${after} 分。`,
      });
    }),
    ...(ban ? [line('shop', { en: 'The ban is lifted.', 'zh-CN': '清退已解除。' })] : []),
    ...(closure ? [line('shop', closureText(closure))] : []),
    ...(shops === undefined ? [] : [line('shop', othersText(shops))]),
    ...(proceeds ? [line('proceeds', proceedsText(proceeds))] : []),
  ];
}

const trackNames = {
  counterfeit: ['counterfeit', '假冒'],
  general: ['other infringements', '其他侵权'],
} as const;

/** Listings with the same history are listed together, with the longest downtime. */
function downTexts(all: readonly Back[], when: (instant: string) => string): Bilingual[] {
  const alike = Map.groupBy(all, ({ target, back }) => `${target.kind} ${back.down.still ?? ''}`);
  return [...alike.values()].flatMap((ones) => {
    const [longest] = [...ones].sort((one, other) => (one.back.down.since < other.back.down.since ? -1 : 1));
    return longest ? [downText(longest, ones.length, when)] : [];
  });
}

function downText({ target, back: { down } }: Back, count: number, when: (instant: string) => string): Bilingual {
  const span = spanText(down);
  const since = when(down.since);
  const one = target.kind === 'storefront' ? (['The shop', '店铺'] as const) : (['The listing', '商品'] as const);
  const [en, chinese] = count === 1 ? one : ([`${count} listings`, `${count} 件商品`] as const);
  const many = count > 1;
  switch (down.still) {
    case 'settled':
      return {
        en: `${en} stay${many ? '' : 's'} down, as the parties agreed; nothing of it counts against the shop.`,
        'zh-CN': `${chinese}按双方和解约定保持下架，但不计入店铺记录。`,
      };
    case 'another-case':
      return {
        en: `${en} ${many ? 'are' : 'is'} no longer down because of this complaint, but still because of another one.`,
        'zh-CN': `${chinese}不再因本投诉下架，但仍因其他投诉保持下架。`,
      };
    default:
      return {
        en: `${en} ${many ? 'are' : 'is'} on sale again after ${span.en}${many ? ' at most' : ''} down, since ${since}.`,
        'zh-CN': `${chinese}恢复销售；自 ${since} 起下架，${many ? '最长' : '共'} ${span['zh-CN']}。`,
      };
  }
}

function closureText({ outcome, asked, ...span }: NonNullable<SellerBack['closure']>): Bilingual {
  const closed = spanText(span);
  if (asked && outcome === 'reopened')
    return {
      en: 'The decision to close it has ended. We had not seen the marketplace close it.',
      'zh-CN': '店铺不再需要关闭；此前未见平台执行关闭。',
    };
  return outcome === 'reopened'
    ? {
        en: `It reopens after ${closed.en} closed.`,
        'zh-CN': `店铺恢复营业；此前关闭了 ${closed['zh-CN']}。`,
      }
    : {
        en: 'Its closure stands: the other strikes alone reach the limit.',
        'zh-CN': '关闭措施仍然有效：其余扣分记录已达到上限。',
      };
}

const othersText = (count: number): Bilingual => ({
  en: `${count === 1 ? 'A shop' : `${count} shops`} recognised as its continuation ${count === 1 ? 'is' : 'are'} no longer closed for that reason.`,
  'zh-CN': `${count} 家被认定为本店关联店铺的店铺，不再因此关闭。`,
});

function proceedsText(span: Span): Bilingual {
  const held = spanText(span);
  return {
    en: `The hold on the money for these goods ends after ${held.en}: we have asked the marketplace to release it.`,
    'zh-CN': `货款冻结 ${held['zh-CN']}后解除，已要求平台释放货款。`,
  };
}

/** For the complainants, about their own complaints only. */
export function costLines(
  fallen: readonly Fallen[],
  { language, zone }: Pick<Reader, 'language' | 'zone'>,
): StatementLine[] {
  const line = lineIn(labels, language);
  const costs = fallen.flatMap(({ target, cost }) => (cost ? [{ target, ...cost }] : []));
  const [longest] = [...costs].sort((one, other) => (one.down.since < other.down.since ? -1 : 1));
  if (longest === undefined) return [];
  const shop = costs.flatMap(({ shopClosed }) => shopClosed ?? [])[0];
  return [
    line('cost-down', costText(longest, costs.length, instantText(longest.down.since, { language, zone }))),
    ...(costs.some(({ strike }) => strike)
      ? [
          line('cost-strike', {
            en: 'The points that this complaint added are removed.',
            'zh-CN': '由此给卖家造成的扣分已撤销。',
          }),
        ]
      : []),
    ...(shop
      ? [
          line('cost-shop', {
            en: `Complaints under this right alone closed the shop for ${spanText(shop).en}. It is no longer closed because of them.`,
            'zh-CN': `仅因本权利项下的投诉，店铺被关闭了 ${spanText(shop)['zh-CN']}；现已不再因此关闭。`,
          }),
        ]
      : []),
  ];
}

function costText(
  { target, down }: { readonly target: Target; readonly down: Span },
  count: number,
  since: string,
): Bilingual {
  const span = spanText(down);
  if (target.kind === 'storefront') {
    return {
      en: `This complaint closed the shop for ${span.en}, from ${since} until it was overturned or withdrawn.`,
      'zh-CN': `因本投诉，店铺被关闭 ${span['zh-CN']}（自 ${since} 起，至投诉不再成立时止）。`,
    };
  }
  const [en, chinese] = count === 1 ? ['The listing was', '商品'] : [`${count} listings were`, `${count} 件商品`];
  return {
    en: `${en} down for ${span.en}${count === 1 ? '' : ' at most'} because of ${count === 1 ? 'this complaint' : 'these complaints'}, from ${since} until ${count === 1 ? 'it was' : 'they were'} overturned or withdrawn.`,
    'zh-CN': `因${count === 1 ? '本' : '这些'}投诉，${chinese}下架${count === 1 ? '' : '最长'} ${span['zh-CN']}（自 ${since} 起，至投诉不再成立时止）。`,
  };
}
