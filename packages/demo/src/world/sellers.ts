/**
 * The shops of both marketplaces. No person here exists: company and identity numbers begin with 99, a province that
 * China does not have, companies are in invented cities, and mail goes to `.example`.
 */

import { BRANDS, brandOf } from './brands.ts';
import type { DemoSeller, MarketplaceId, SellerKind } from './demo-world.ts';
import { type Random, random } from './random.ts';

const FIRST = '云边 小满 青禾 北巷 木语 拾光 知夏 橙子 阿木 半夏 南屿 初见 山茶 鹿鸣 星野 白露 竹溪 麦田'.split(' ');
const LAST: Readonly<Record<SellerKind, readonly string[]>> = {
  flagship: ['旗舰店'],
  reseller: ['买手店', '名品折扣馆', '专柜代购', '鞋服专营店'],
  'second-hand': ['闲置屋', '中古店', '二手循环社'],
  accessories: ['数码配件', '手机壳工坊', '配件专营店'],
  ordinary: ['杂货铺', '水果铺', '家居生活馆', '日用百货'],
  careless: ['服饰小店', '潮流平替馆', '自产自销'],
  counterfeiter: ['鞋研社', '潮品工厂直供', '名包私人订制', '专柜同步社'],
  repeat: ['莆鞋直发仓', '奢品工坊', '皮具工厂店', '潮牌供应链'],
  ring: ['潮品汇', '名品优选', '原厂优品'],
};
const CITIES = ['云州', '岚港', '沧屿', '锦泽', '望川'];
const SURNAMES = [...'陈林黄郑吴周徐何郭曾'];
const GIVEN = [...'宁舟川禾远晴岩月松帆'];

/** The number of shops of each kind, without the flagship stores. */
const SHOPS: Readonly<Record<MarketplaceId, readonly (readonly [SellerKind, number])[]>> = {
  taobao: [
    ['reseller', 12],
    ['second-hand', 12],
    ['accessories', 8],
    ['ordinary', 10],
    ['careless', 7],
    ['counterfeiter', 16],
    ['repeat', 4],
    ['ring', 3],
  ],
  tmall: [
    ['reseller', 7],
    ['accessories', 4],
    ['ordinary', 4],
    ['careless', 1],
    ['counterfeiter', 2],
  ],
};

/** Brands with an official store on Tmall. */
const FLAGSHIPS: readonly string[] =
  'nike jordan converse adidas puma new-balance vans fila lululemon the-north-face lacoste uniqlo anta li-ning coach longchamp estee-lauder lancome loreal kiehls tissot casio apple sony huawei lego nordlyd meixu'.split(
    ' ',
  );

const identity = (r: Random, trader: boolean): DemoSeller['declaredIdentity'] => {
  const digits = (n: number): string => Array.from({ length: n }, () => r.int(0, 9)).join('');
  return trader
    ? {
        kind: 'company-no',
        number: `9199${digits(13)}X`,
        holder: `${r.pick(CITIES)}${r.pick(FIRST)}${r.pick(GIVEN)}商贸有限公司`,
      }
    : {
        kind: 'id-card',
        number: `99${digits(15)}X`,
        holder: `${r.pick(SURNAMES)}${r.pick(GIVEN)}${r.pick(GIVEN)}`,
      };
};

const TRADERS: readonly SellerKind[] = ['reseller', 'accessories', 'ordinary'];

/** Shop number `n` (from 1) of its kind. */
const shop = (marketplace: MarketplaceId, kind: SellerKind, n: number, serial: number): DemoSeller => {
  const r = random(`seller/${marketplace}/${kind}/${n}`);
  const english = kind === 'counterfeiter' && n % 6 === 5;
  const names = LAST[kind];
  const last = names[n % names.length] ?? '';
  const id = String(2_200_000_000 + serial * 7919);
  // The ring's shops have one operator: the second and third open with its papers after the one before was banned.
  const declaredIdentity = identity(
    kind === 'ring' ? random('identity/ring') : r,
    marketplace === 'tmall' || TRADERS.includes(kind),
  );
  return {
    marketplace,
    id,
    name: english ? `Cloud Harbor Outlet ${n}` : `${FIRST[serial % FIRST.length]}${last}`,
    kind,
    language: english ? 'en' : 'zh-CN',
    declaredIdentity,
    contact: { email: `shop-${id}@seller.example` },
    // One counterfeiter abandoned the account: mail to it is accepted and never opened.
    ...(kind === 'counterfeiter' && n === 7 && { isGone: true as const }),
    ...(kind === 'ring' && n > 1 ? { opensDaysAgo: n === 2 ? 45 : 9 } : {}),
  };
};

const flagship = (brandId: string): DemoSeller => {
  const brand = brandOf(brandId);
  return {
    marketplace: 'tmall',
    id: `${brandId}-official`,
    name: `${brand.name === brand.chinese ? '' : brand.name}${brand.chinese}官方旗舰店`,
    kind: 'flagship',
    language: 'zh-CN',
    declaredIdentity: {
      ...identity(random(`seller/flagship/${brandId}`), true),
      holder: `${brand.chinese}（演示）有限公司`,
    },
    contact: { email: `store@${brandId}.example` },
  };
};

const studio: DemoSeller = {
  marketplace: 'taobao',
  id: '2200000001',
  name: 'LANMU岚木手作工作室',
  kind: 'flagship',
  language: 'zh-CN',
  declaredIdentity: { ...identity(random('seller/studio'), false), holder: '沈岚' },
  contact: { email: 'shop@lanmu.example' },
};

export const SELLERS: readonly DemoSeller[] = (() => {
  const sellers: DemoSeller[] = [...FLAGSHIPS.map(flagship), studio];
  for (const marketplace of ['taobao', 'tmall'] as const)
    for (const [kind, count] of SHOPS[marketplace])
      for (let n = 1; n <= count; n++) sellers.push(shop(marketplace, kind, n, sellers.length));
  return sellers;
})();

/** Shop `n` (from 1) of a kind on Taobao. Throws for an unknown one. */
export const taobaoShop = (kind: SellerKind, n: number): DemoSeller => {
  const found = SELLERS.filter((seller) => seller.marketplace === 'taobao' && seller.kind === kind)[n - 1];
  if (!found) throw new Error(`no ${kind} ${n} on taobao`);
  return found;
};

const REPEATED = ['nike', 'jordan', 'nike', 'lanmu', 'nike', 'converse', 'nike', 'jordan'];

/** The brands of each counterfeiter: one that the programme protects, and two famous ones. */
export const focusOf = (seller: DemoSeller): readonly string[] => {
  const guarded = ['nike', 'lanmu', 'jordan', 'nordlyd', 'converse', 'nike', 'lanmu', 'meixu'];
  const peers = SELLERS.filter(({ kind }) => kind === seller.kind);
  const at = peers.findIndex(({ id, marketplace }) => id === seller.id && marketplace === seller.marketplace);
  const r = random(`focus/${seller.marketplace}/${seller.id}`);
  if (seller.kind === 'repeat' || seller.kind === 'ring') return REPEATED;
  return [
    guarded[at % guarded.length] ?? 'nike',
    guarded[(at + 3) % guarded.length] ?? 'nike',
    r.pick(BRANDS).id,
    r.pick(BRANDS).id,
  ];
};
