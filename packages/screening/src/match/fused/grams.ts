/** Which symbols of a mark it is found by: those that ordinary text has least often. */
import { isUnspacedSymbol } from '../character.ts';
import type { Mark } from '../mark-table.ts';
import { SHORT } from '../thresholds.ts';

/**
 * Symbols `from` to `to` (not included) of a mark, and how the scan comes to them: anywhere (`six`, `four`), where the second of
 * two is of a script without spaces (`unspaced`), or between borders (`two`, `three`, the whole of a short mark).
 */
export interface Gram {
  readonly from: number;
  readonly to: number;
  readonly kind: GramKind;
}

export type GramKind = 'six' | 'four' | 'unspaced' | 'two' | 'three';

/**
 * How rare each pair of letters is in the folded text of listings, a row for the first letter: -log2 of its share of all
 * pairs, less 5, in steps of 0.625 bits, as a letter from a. Counted over 15,000 titles and descriptions in English,
 * pinyin and the languages of South-East Asia; l is i to the scan and has none.
 */
const PAIRS = [
  'ifcehhgjcjizeciflddchhkkhl',
  'fmmogrpofrrzothnthlnhsqplz',
  'dnhoeonfdshzimcmpgjegposit',
  'fkjkcllkdoqzlnfjqhijhnlrlt',
  'dgeeehfidklzfchflbcdiiieil',
  'hporhiqqgnuzqrgpvfmjjumsov',
  'gkklgllieomzlkhkrhikhomqot',
  'fmllemomerozmofmqjljjqosfq',
  'chdecgfibmizfccelfddehllei',
  'jsuwiwtvntxzvwjxzvtvjzzzwx',
  'imnnhnmlhppznolmvokllrmulu',
  'zzzzzzzzzzzzzzzzzzzzzzzzzz',
  'ehjkdlljerozjmggmnilinlnkt',
  'eiffdieielkzkjfiolfdhklpjk',
  'gifehhiickkzfdffmdefhjggin',
  'emioelmgftnzopfhvfjjioqrkv',
  'uwuuwwvutzzzuvvuzutugvxzxz',
  'cghhdihjdnkzhhdioigfgliqfq',
  'eighehkeemjzhjefkkfdgkinkr',
  'djhjcjkddpmzileisdfhgmkpgo',
  'hkgjgnkofmlzegkjrffgmmtplp',
  'hootgusuhtxzsujnrrqslupzpx',
  'gnnmgotkiurzsmjovmmqtususz',
  'ionpmopqiuszopomtqnfotoohw',
  'ikfhhlkmdrpzilkjpjhknomsrl',
  'jrorjsvqlzvzrtkstuqpovpxmr',
];
const bitsOfPair = (first: number, second: number): number =>
  ((PAIRS[first]?.charCodeAt(second) ?? 0) - 97) * 0.625 + 5;
const BITS_OF_LETTER = PAIRS.map((_, first) => {
  const share = PAIRS.reduce((sum, _pair, second) => sum + 2 ** -bitsOfPair(first, second), 0);
  return -Math.log2(share);
});
/** Of a hanzi, a digit or any other symbol, after whatever. */
const BITS_OF_OTHERS = 8;

export function gramOf(mark: Mark): Gram {
  const size = mark.symbols.length;
  if (size > SHORT) {
    const length = size >= 6 ? 6 : 4;
    const from = rarestFrom(mark.symbols, length);
    return { from, to: from + length, kind: length === 6 ? 'six' : 'four' };
  }
  const last = mark.symbols.findLastIndex((symbol, k) => k > 0 && isUnspacedSymbol(symbol));
  if (last > 0) return { from: last - 1, to: last + 1, kind: 'unspaced' };
  return { from: 0, to: size, kind: size === 2 ? 'two' : 'three' };
}

/** Where the rarest run of `size` symbols begins. */
function rarestFrom(symbols: Uint16Array, size: number): number {
  let best = 0;
  let rarest = -1;
  for (let from = 0; from + size <= symbols.length; from++) {
    let bits = bitsOf(symbols[from] ?? 0);
    for (let k = from + 1; k < from + size; k++) bits += bitsAfter(symbols[k - 1] ?? 0, symbols[k] ?? 0);
    if (bits > rarest) {
      rarest = bits;
      best = from;
    }
  }
  return best;
}

const bitsOf = (symbol: number): number => BITS_OF_LETTER[symbol - 0x61] ?? BITS_OF_OTHERS;

/** How rare a symbol is after another, in bits. */
function bitsAfter(first: number, second: number): number {
  const before = BITS_OF_LETTER[first - 0x61];
  const own = BITS_OF_LETTER[second - 0x61];
  if (before === undefined || own === undefined) return own ?? BITS_OF_OTHERS;
  return bitsOfPair(first - 0x61, second - 0x61) - before;
}
