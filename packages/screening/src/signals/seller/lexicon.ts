import type { WeightName } from '../../fusion/index.ts';

/** Upheld strikes in force against the seller, highest first. */
export const STRIKE_STEPS: readonly { from: number; weight: WeightName }[] = [
  { from: 3, weight: 'strikes-3' },
  { from: 2, weight: 'strikes-2' },
  { from: 1, weight: 'strikes-1' },
];

/** Cases against the seller that were overturned or withdrawn, highest first. */
export const OVERTURNED_STEPS: readonly { from: number; weight: WeightName }[] = [
  { from: 2, weight: 'overturned-2' },
  { from: 1, weight: 'overturned-1' },
];

/** Days for which a shop is new: a quarter of a year. */
export const NEW_FOR_DAYS = 90;
/** Days from which a shop of many brands is a retailer: three years. */
export const ESTABLISHED_FROM_DAYS = 1095;
/** The number of the book's brands that make a shop mixed. */
export const MIXED_FROM = 5;

/** Words of official shops' names that do not say whose the shop is. */
export const SHOP_WORDS: readonly string[] = (
  'official store shop flagship mall boutique brand global international online authentic outlet the by lazmall shopee lazada tmall ' +
  'malaysia singapore philippines thailand indonesia vietnam china asia sea my sg ph th id vn ' +
  '官方 旗舰店 旗舰 海外 国际 官网 直营 自营 店'
).split(' ');
