/** The data of the guided path: fakes of the one-person brand, honest listings with their invoices, and comebacks. */
import { brandOf } from './brands.ts';
import type { DemoListing, DemoSeller, StoryLine } from './demo-world.ts';
import { makeListing } from './listings.ts';
import { random } from './random.ts';
import { taobaoShop } from './sellers.ts';

/** Goods that no generated title contains, so that a query of two Chinese words finds one listing. */
const GOODS = [
  { fake: '托特包', honest: '长夹', each: 410 },
  { fake: '水桶包', honest: '零钱包', each: 190 },
  { fake: '马鞍包', honest: '证件包', each: 260 },
] as const;

const COMEBACKS = ['暖阳皮具店', '一米光阴箱包', '清风手袋铺'];

export const STORY_LISTINGS: readonly DemoListing[] = GOODS.flatMap(({ fake, honest, each }, at) => {
  const r = random(`story/${at}`);
  const common = { kind: 'bags', brand: 'lanmu', mark: 'LANMU' } as const;
  return [
    makeListing(
      taobaoShop('repeat', at + 1),
      1 + at,
      {
        ...common,
        title: `LANMU岚木${fake} 高仿1:1 专柜同模 头层牛皮 ${brandOf('lanmu').lines[0]?.models[at] ?? ''}同款`,
        truth: 'counterfeit',
        yuan: 128 + at * 20,
        overlays: [2],
        description: '细节对版，工厂直发，不接受验货。',
      },
      r,
    ),
    makeListing(
      taobaoShop('reseller', 1),
      101 + at,
      {
        ...common,
        title: `【工作室采购 附发票】LANMU岚木${honest} 手工缝制 头层牛皮`,
        truth: 'genuine',
        yuan: each * 1.7,
        overlays: [1],
        description: '自岚木工作室批量采购后转售，可提供发票；本店非品牌授权店。',
      },
      r,
    ),
  ];
});

const comeback = (of: DemoSeller, at: number): DemoSeller => {
  const id = String(2_299_000_001 + at * 7919);
  return {
    ...of,
    id,
    name: COMEBACKS[at] ?? of.name,
    contact: { email: `shop-${id}@seller.example` },
    opensDaysAgo: 0,
  };
};

export const storyLines = (): readonly StoryLine[] =>
  GOODS.map(({ fake, honest, each }, at) => {
    const [copy, genuine] = STORY_LISTINGS.slice(at * 2, at * 2 + 2);
    if (!copy || !genuine) throw new Error(`story line ${at} has no listings`);
    const repeat = taobaoShop('repeat', at + 1);
    const reseller = taobaoShop('reseller', 1);
    return {
      fake: { marketplace: 'taobao', id: copy.listing.id, query: `岚木${fake}` },
      honest: {
        marketplace: 'taobao',
        id: genuine.listing.id,
        query: `岚木${honest}`,
        seller: `taobao/${reseller.id}`,
        invoice: {
          number: `LM-${20417 + at * 113}`,
          issuedDaysAgo: 74 + at * 9,
          supplier: '岚木手作工作室 LANMU Studio（沈岚）',
          buyer: `${reseller.name}（${reseller.declaredIdentity.holder}）`,
          items: [{ name: `LANMU岚木${honest} 手工缝制 头层牛皮`, quantity: 12 - at * 2, each }],
        },
      },
      repeatSeller: `taobao/${repeat.id}`,
      comeback: comeback(repeat, at),
    };
  });
