import type { Brand } from '@marketsafe/terms';
import { fold } from '../../fold/index.ts';
import { SHOP_WORDS } from './lexicon.ts';

/**
 * Whether a shop's name is the brand's, or its owner's, and otherwise says only that it is an official shop somewhere ("Nike Official Store
 * Malaysia", 耐克官方旗舰店). Any seller may choose such a name, so it counts only where the marketplace marks the shop as official.
 */
export function isNamedAfter(shop: string, brand: Brand): boolean {
  const whole = fold(shop).text;
  const names = [brand.name, brand.owner ?? '', ...brand.marks.filter(({ weak }) => !weak).map(({ text }) => text)];
  return names.some((name) => {
    const own = fold(name).text;
    const at = own === '' ? -1 : whole.indexOf(own);
    return at >= 0 && saysShop(whole.slice(0, at)) && saysShop(whole.slice(at + own.length));
  });
}

const WORDS = SHOP_WORDS.map((word) => fold(word).text).sort((a, b) => b.length - a.length);

/** Whether a folded text has nothing but words of shops, each the longest that fits. */
function saysShop(folded: string): boolean {
  for (let at = 0; at < folded.length; ) {
    const word = WORDS.find((one) => folded.startsWith(one, at));
    if (word === undefined) return false;
    at += word.length;
  }
  return true;
}
