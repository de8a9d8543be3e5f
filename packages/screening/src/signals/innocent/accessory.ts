/** Names that say what the goods fit or contain, where no word ("for", "compatible with") says so. */
import type { Sighting } from '../../match/index.ts';
import { type Evidence, fieldText } from '../signal.ts';
import { FITTED, FITTING, FITTING_HANZI, HOSTS, KEYS, LINES, MODEL, OF_THE_GOODS, PARTS } from './accessory-lexicon.ts';

/** How many words behind the name the accessory may stand, and how many of them may be neither models nor it. */
const WITHIN = 14;
const OTHER_WORDS = 3;
/** The stretches of a text that are read on either side of a name, in UTF-16 units. */
const BEHIND = 160;
const BEFORE = 400;

/** Why a name is no claim that the goods are the brand's: the goods fit its device, or contain its part. Undefined for any other place. */
export function accessoryReading(evidence: Evidence, sighting: Sighting): string | undefined {
  const { field, start, end, mark } = sighting;
  if (field !== 'title' && field !== 'category') return undefined;
  const text = fieldText(evidence.listing, field);
  if (FITTED.has(mark.folded) && fits(text, start, end, LINES.has(mark.folded))) return 'what the goods fit';
  return isPart(evidence, text, sighting) ? 'a part of the goods' : undefined;
}

/** "Galaxy S23 case", "Funda iPhone 15", 华为mate60钢化膜: an accessory, and the device by its model. */
function fits(text: string, start: number, end: number, isLine: boolean): boolean {
  const after = wordsOf(text.slice(end, end + BEHIND)).slice(0, WITHIN);
  const before = wordsOf(text.slice(Math.max(0, start - BEFORE), start));
  const isModel = isLine || after.slice(0, 3).some(isOfDevice);
  if (isModel && before.some((word, at) => FITTING.has(word) && !OF_THE_GOODS.has(before[at - 1] ?? ''))) return true;
  const hanzi = FITTING_HANZI.exec(text.slice(end, end + 24));
  if (hanzi && (isLine || /\d/.test(hanzi[0]))) return true;
  let isOfModel = isLine;
  let others = 0;
  for (const word of after) {
    if (FITTING.has(word)) return isOfModel;
    if (OF_THE_GOODS.has(word)) return false;
    if (MODEL.test(word)) isOfModel ||= isOfDevice(word);
    else if (++others > OTHER_WORDS) return false;
  }
  return false;
}

/** "s23", "galaxy": a word that only a device's model has. */
const isOfDevice = (word: string): boolean => LINES.has(word) || (MODEL.test(word) && /\d/.test(word));

/** "Laptop, AMD Ryzen 7": a maker of parts, behind the goods that contain them. At the head of a title its name is what is on offer. */
function isPart({ listing }: Evidence, text: string, { start, end, mark }: Sighting): boolean {
  const follows = PARTS.get(mark.folded);
  if (!follows?.test(text.slice(end, end + 24)) || KEYS.test(listing.title)) return false;
  const before = text.slice(0, start);
  if (!/[\p{L}\p{N}]/u.test(before)) return false;
  return HOSTS.test(before) || HOSTS.test(listing.category ?? '');
}

/** Words in small letters without accents. */
const wordsOf = (text: string): string[] =>
  text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '');
