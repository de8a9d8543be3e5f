/** The brands that a text names plainly, found without the measured code. */
import type { Brand } from '@marketsafe/terms';

/** Consecutive words that may be one name ("Ray Ban" for Ray-Ban). */
const WORDS = 6;

const WORD = /[^\p{L}\p{N}\p{M}]+|(?<=\p{Script=Han})|(?=\p{Script=Han})/u;
/** Also splits where small letters meet capitals or digits: "NikeCourt", "iphone6". */
const PART = new RegExp(`${WORD.source}|(?<=\\p{Ll})(?=\\p{Lu})|(?<=\\p{L})(?=\\p{N})|(?<=\\p{N})(?=\\p{L})`, 'u');

const plain = (text: string): string => text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
const compact = (text: string): string => plain(text).replace(/[^\p{L}\p{N}]/gu, '');

export type NamedIn = (text: string) => ReadonlySet<string>;

/** Returns a function that gives the ids of the brands with a plainly written mark: as words, or anywhere for hanzi. */
export function namesOf(brands: readonly Brand[]): NamedIn {
  const latin = new Map<string, string[]>();
  const hanzi: [mark: string, id: string][] = [];
  for (const { id, marks } of brands) {
    for (const { text } of marks) {
      if (/\p{Script=Han}/u.test(text)) hanzi.push([compact(text), id]);
      else latin.set(compact(text), [...(latin.get(compact(text)) ?? []), id]);
    }
  }
  return (text) => {
    const named = new Set<string>();
    for (const border of [WORD, PART]) {
      const words = text.split(border).filter((word) => word !== '');
      for (let from = 0; from < words.length; from++) {
        let joined = '';
        for (const word of words.slice(from, from + WORDS)) {
          joined += plain(word);
          for (const form of [joined, joined.replace(/s$/, '')]) for (const id of latin.get(form) ?? []) named.add(id);
        }
      }
    }
    const whole = compact(text);
    for (const [mark, id] of hanzi) if (whole.includes(mark)) named.add(id);
    return named;
  };
}
