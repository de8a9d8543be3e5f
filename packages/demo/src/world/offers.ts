/** The offers of each kind of shop: goods, titles and prices. */
import { BRANDS, brandOf } from './brands.ts';
import type { DemoSeller, SellerKind, Truth } from './demo-world.ts';
import { goodsOf, type Kind } from './goods.ts';
import { ordinaryGoods } from './ordinary.ts';
import type { Random } from './random.ts';
import { focusOf } from './sellers.ts';
import {
  carelessTitle,
  compatibleTitle,
  counterfeitTitle,
  englishCounterfeitTitle,
  flagshipTitle,
  resellerTitle,
  type Subject,
  secondHandTitle,
} from './titles.ts';

export interface Offer {
  readonly title: string;
  readonly kind: Kind;
  readonly truth: Truth;
  readonly yuan: number;
  readonly brand?: string;
  /** Texts in the pictures; the first has none. */
  readonly overlays: readonly number[];
  /** The word on the goods; may be empty. */
  readonly mark: string;
  readonly description?: string;
  readonly condition?: 'new' | 'used';
  /** The copied picture of another shop. */
  readonly copied?: string;
}

const between = (r: Random, from: number, to: number): number => from + r.unit() * (to - from);

const subjectOf = (brandId: string, r: Random): Subject & { kind: Kind; typical: number } => {
  const brand = brandOf(brandId);
  const line = r.pick(brand.lines);
  return { brand, goods: goodsOf(line.kind), model: r.pick(line.models), kind: line.kind, typical: line.typical };
};

/** Pictures of the brands' own shops by `brand/category`, which other shops copy. */
export type Gallery = ReadonlyMap<string, readonly string[]>;

function ordinaryOffer(r: Random): Offer {
  const { title, kind, typical } = ordinaryGoods(r);
  return { title, kind, truth: 'unrelated', yuan: between(r, 0.8, 1.3) * typical, overlays: [0, 0, 5, 7], mark: '' };
}

function accessoryOffer(r: Random): Offer {
  const brand = r.pick(['apple', 'apple', 'huawei', 'xiaomi', 'samsung', 'sony', 'nordlyd']);
  const subject = { ...subjectOf(brand, r), goods: goodsOf('accessories') };
  const offer = { title: compatibleTitle(subject, r), kind: 'accessories', truth: 'compatible', brand } as const;
  const description = '第三方配件，非品牌原厂产品；品牌名称仅用于说明适用机型。';
  return { ...offer, yuan: between(r, 9, 69), overlays: [0, 0, 5, 7], mark: '', description };
}

/** The `n`-th offer of a shop. */
export const offerOf = (seller: DemoSeller, n: number, r: Random, gallery: Gallery): Offer => {
  if (seller.kind === 'ordinary') return ordinaryOffer(r);
  if (seller.kind === 'accessories') return accessoryOffer(r);
  const own = seller.id === '2200000001' ? 'lanmu' : seller.id.replace('-official', '');
  const focus = focusOf(seller);
  // In turn, so that the shop has several offers of each of its brands.
  const next = (): string => focus[n % focus.length] ?? 'nike';
  const dealt: Readonly<Record<Exclude<SellerKind, 'ordinary' | 'accessories'>, () => string>> = {
    flagship: () => own,
    reseller: () => r.pick(r.chance(0.25) ? ['nike', 'jordan', 'converse', 'nordlyd'] : BRANDS.map(({ id }) => id)),
    'second-hand': () => r.pick(r.chance(0.25) ? ['nike', 'jordan', 'nordlyd'] : BRANDS.map(({ id }) => id)),
    careless: () =>
      r.pick(['nike', 'converse', 'adidas', 'chanel', 'lanmu', 'lululemon', 'uniqlo', 'nordlyd', 'meixu']),
    counterfeiter: next,
    repeat: next,
    ring: next,
  };
  const subject = subjectOf(dealt[seller.kind](), r);
  const { typical, kind, brand } = subject;
  const common = { kind, brand: brand.id, mark: brand.name };
  switch (seller.kind) {
    case 'flagship': {
      const description = `${brand.chinese}${own === 'lanmu' ? '工作室' : '官方旗舰店'}，正品保证，支持七天无理由退货。`;
      const yuan = between(r, 0.85, 1.15) * typical;
      return { ...common, title: flagshipTitle(subject, r), truth: 'genuine', yuan, overlays: [0, 0, 1], description };
    }
    case 'reseller': {
      const description = '专柜采购，附购物小票，支持平台验货；非品牌授权店。';
      const yuan = between(r, 0.6, 0.98) * typical;
      return { ...common, title: resellerTitle(subject, r), truth: 'genuine', yuan, overlays: [0, 1, 6], description };
    }
    case 'second-hand': {
      const yuan = between(r, 0.22, 0.6) * typical;
      const used = { condition: 'used', description: '个人闲置，购于线下门店，介意勿拍。' } as const;
      return { ...common, ...used, title: secondHandTitle(subject, r), truth: 'second-hand', yuan, overlays: [0, 4] };
    }
    case 'careless': {
      const yuan = Math.min(between(r, 0.08, 0.3) * typical, between(r, 60, 160));
      return { ...common, mark: '', title: carelessTitle(subject, r), truth: 'careless', yuan, overlays: [0, 3, 5] };
    }
    default: {
      const title = seller.language === 'en' ? englishCounterfeitTitle(subject, r) : counterfeitTitle(subject, r);
      const yuan = Math.min(between(r, 0.07, 0.32) * typical, between(r, 180, 980));
      const stolen = gallery.get(`${brand.id}/${subject.goods.path}`) ?? [];
      const copied = stolen.length > 0 && r.chance(0.35) ? { copied: r.pick(stolen) } : {};
      const told = r.chance(0.4)
        ? { description: r.pick(['细节对版，支持专柜对比，无售后纠纷。', '工厂直发，看图下单，懂的来，不接受验货。']) }
        : {};
      return { ...common, ...copied, ...told, title, truth: 'counterfeit', yuan, overlays: [0, 2, 3, 5, 8] };
    }
  }
};
