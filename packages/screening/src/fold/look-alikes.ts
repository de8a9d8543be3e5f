import { CONFUSABLES } from './tables/confusables.ts';

/**
 * Characters that sellers write for a Latin letter, by that letter. They add to and override those of Unicode
 * (`tables/confusables.ts`). Written for this project from the code charts of Cyrillic, Greek, Armenian,
 * Cherokee, Lisu, Canadian syllabics and the phonetic extensions; Unicode's compatibility forms (fullwidth,
 * mathematical, circled) are not listed because NFKD already unfolds them.
 * Case matters: capital Ν (Greek nu) looks like N, small ν like v.
 */
const BY_LETTER: Readonly<Record<string, string>> = {
  a: 'АаΑαɑɒᴀᎪᗅꓮ∂ªⱥȺᗩΛλД',
  b: 'ВвΒʙᏴᗷꓐЬьƄƅ฿ɓƀϦβб',
  c: 'СсϹϲᴄᏟᑕꓚ¢ƈȼ⊂ⅽ',
  d: 'ԀԁᎠᗞᗪꓓɖɗđĐðÐⅾδ',
  e: 'ЕеΕεɛᴇᎬꓰҽєЄ℮ɘǝəɇΣξЗз',
  f: 'ꓝϝғҒƒᖴꜰ',
  g: 'ɡɢԌԍᏀꓖǥɠց',
  h: 'НнΗһҺʜᎻᕼꓧħĦհḫ',
  i: 'ᏆІіΙιıɪӏӀᎥɩ¡ꓲ׀ⅰ',
  j: 'ЈјϳᎫᒍꓙᴊɉ',
  k: 'КкΚκᴋᏦꓗƙҚқ',
  l: 'ʟᏞᒪꓡłŁƚℓⅼ',
  m: 'МмΜᴍᎷᗰꓟʍⅿ',
  n: 'ΝɴꓠпПηռղŋɲИи',
  o: 'ОоΟοσօᴏⲟꓳøØⵔ०௦Θθ',
  p: 'РрΡρᴘᏢᑭꓑþÞƥ',
  q: 'ԛԚգզ',
  r: 'ʀᎡᖇꓣгɾɼгŕЯя',
  s: 'ЅѕꜱᏚꓢʂᔕᔑՏ§ς',
  t: 'ТтΤτᴛᎢꓔŧŦƭ',
  u: 'ᴜυսՍꓴᑌʋμц',
  v: 'νѵѴᴠᏙᐯꓦⅴ',
  w: 'ԝԜшШᴡᎳꓪωɯ',
  x: 'ХхΧχ᙭ꓫ×ⅹ',
  y: 'УуΥүҮʏγᎽꓬ¥ɏ',
  z: 'ΖᴢℤᏃꓜƶȥζ',
};

/** Characters that stand for two letters. */
const DOUBLE: Readonly<Record<string, string>> = { ß: 'ss', ẞ: 'ss', æ: 'ae', Æ: 'ae', œ: 'oe', Œ: 'oe', ĳ: 'ij' };

/**
 * Digits written for letters ("n1ke", "r0lex"). Digits are folded everywhere, in marks and in text, so that a mark
 * such as "361°" matches itself.
 */
const DIGITS: Readonly<Record<string, string>> = {
  0: 'o',
  1: 'i',
  2: 'z',
  3: 'e',
  4: 'a',
  5: 's',
  6: 'g',
  7: 't',
  8: 'b',
  9: 'g',
};

/** 1 in a black circle and in the two sans-serif ones, before 2 to 9; these have no compatibility form. */
const CIRCLED_ONES = [0x2776, 0x2780, 0x278a];

function build(): ReadonlyMap<string, string> {
  const table = new Map<string, string>();
  for (const line of CONFUSABLES.split('\n')) {
    const [letter = '', ...likes] = line;
    for (const like of likes) table.set(like, letter);
  }
  for (const [one, two] of Object.entries(DOUBLE)) table.set(one, two);
  for (const [letter, likes] of Object.entries(BY_LETTER)) for (const like of likes) table.set(like, letter);
  for (const [digit, letter] of Object.entries(DIGITS)) {
    table.set(digit, letter);
    for (const first of CIRCLED_ONES) {
      const circled = first + Number(digit) - 1;
      if (digit !== '0') table.set(String.fromCharCode(circled), letter);
    }
  }
  table.set('⓿', 'o');
  return table;
}

/** One character -> the letter or letters that it looks like. */
export const LOOK_ALIKES: ReadonlyMap<string, string> = build();

/**
 * Signs that stand for letters only near letters: "$" and "€" before one ("$tussy"), "@" next to one, "!" between two.
 * Elsewhere they are part of a price, an address or an exclamation, and drop out like any other separator.
 */
export const SIGN_LETTERS: Readonly<Record<string, string>> = { $: 's', '@': 'a', '!': 'i', '€': 'e', '£': 'l' };
