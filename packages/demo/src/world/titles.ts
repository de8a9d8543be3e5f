/** A small grammar of titles in the style of the two marketplaces' shops. */
import type { KnownBrand } from './brands.ts';
import { disguise, ENGLISH_JARGON, JARGON } from './disguise.ts';
import type { Goods } from './goods.ts';
import type { Random } from './random.ts';

export interface Subject {
  readonly brand: KnownBrand;
  readonly goods: Goods;
  readonly model: string;
}

/** `NIKE/耐克`, or one name if both are the same, `Supreme`. */
const bothNames = (brand: KnownBrand, between = '/'): string =>
  brand.name === brand.chinese ? brand.name : `${brand.name}${between}${brand.chinese}`;

const season = (r: Random): string => r.pick(['春季新款', '夏季新款', '秋季新款', '冬季新款', '2025新款', '']);
const qualities = (goods: Goods, r: Random): string => {
  const first = r.pick(goods.qualities);
  return [...new Set([first, r.pick(goods.qualities)])].join('');
};
const code = (r: Random): string => `${r.pick(['HF', 'DD', 'FJ', 'CW', 'BQ'])}${r.int(1000, 9899)}`;

export const flagshipTitle = ({ brand, goods, model }: Subject, r: Random): string =>
  r.pick([
    () =>
      `${bothNames(brand, '')}${brand.id === 'lanmu' ? '手作工作室' : '官方旗舰店'} ${model} ${season(r)}${r.pick(goods.nouns)}${qualities(goods, r)}`,
    () => `【官方正品】${bothNames(brand)} ${model}${r.pick(goods.nouns)} ${qualities(goods, r)} ${code(r)}`,
    () => `${brand.chinese}${season(r)}${model}${r.pick(goods.nouns)}${qualities(goods, r)}官方 ${code(r)}`,
  ])();

export const resellerTitle = ({ brand, goods, model }: Subject, r: Random): string =>
  r.pick([
    () => `【专柜正品】${bothNames(brand)} ${model} ${r.pick(goods.nouns)} ${qualities(goods, r)} 支持验货`,
    () => `${brand.chinese}${model}${r.pick(goods.nouns)}国内现货 附购物小票 ${qualities(goods, r)}`,
    () => `正品保证 ${bothNames(brand, '')}${r.pick(goods.nouns)}${model} 过季清仓 ${code(r)}`,
  ])();

export const secondHandTitle = ({ brand, goods, model }: Subject, r: Random): string =>
  r.pick([
    () => `二手${brand.chinese}${model}${r.pick(goods.nouns)} ${r.pick(['九成新', '95新', '八成新'])} 自用闲置`,
    () => `闲置转让 ${bothNames(brand)} ${model} ${r.pick(goods.nouns)} 用过两次 有小票可验`,
    () => `【中古】${bothNames(brand, ' ')} ${model}${r.pick(goods.nouns)} 正常使用痕迹 买错转出`,
  ])();

export const compatibleTitle = ({ brand, goods, model }: Subject, r: Random): string =>
  r.pick([
    () => `适用于${brand.chinese}${model}${r.pick(goods.nouns)}${qualities(goods, r)}`,
    () => `${r.pick(goods.nouns)}适用${bothNames(brand, '')} ${model} ${qualities(goods, r)} 第三方配件`,
    () => `兼容${brand.name} ${model}的${r.pick(goods.nouns)} ${qualities(goods, r)} 非原厂`,
  ])();

export const carelessTitle = ({ brand, goods }: Subject, r: Random): string =>
  r.pick([
    () => `${brand.chinese}同款${r.pick(goods.nouns)}${qualities(goods, r)}平替`,
    () => `${r.pick(goods.nouns)} ${brand.name}风格 ins潮 ${qualities(goods, r)}`,
    () => `${qualities(goods, r)}${r.pick(goods.nouns)}（热搜词：${brand.chinese}）工厂自产`,
  ])();

export const counterfeitTitle = (subject: Subject, r: Random): string => {
  const { brand, goods, model } = subject;
  return r.pick([
    () => `${r.pick(JARGON)} ${disguise(brand, r)} ${model} ${r.pick(goods.nouns)}${qualities(goods, r)}`,
    () => `${disguise(brand, r)}${model}${r.pick(goods.nouns)} ${r.pick(JARGON)} ${r.pick(JARGON)} 看图下单`,
    () => `${bothNames(brand, '')} ${model}${r.pick(goods.nouns)} ${r.pick(JARGON)} ${qualities(goods, r)}`,
    () => `${disguise(brand, r)}${r.pick(goods.nouns)}${qualities(goods, r)}${season(r)} 微商货源 ${code(r)}`,
    // The bold kind copies the genuine shop's own wording, at a tenth of its price.
    () => flagshipTitle(subject, r).replace(/官方旗舰店|手作工作室/, '官方同款'),
  ])();
};

export const englishCounterfeitTitle = ({ brand, goods, model }: Subject, r: Random): string =>
  `${r.pick(ENGLISH_JARGON)} ${r.chance(0.5) ? disguise(brand, r) : brand.name} ${model} ${goods.english} ${r.pick(['free shipping', 'with box', 'DHL'])}`;
