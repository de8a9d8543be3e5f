/** The dictionary of the gloss: of each simplified word of CC-CEDICT (CC BY-SA 4.0) its first meaning, shortened. */
import { writeFile } from 'node:fs/promises';
import { LONGEST } from '../packages/screening/src/gloss/dictionary.ts';

type Entry = readonly [traditional: string, simplified: string, pinyin: string, meanings: string | readonly string[]];

/** The package has no address for it, and its own lookup keeps some 450 MB in memory. */
const source = new URL('../data/all.js', import.meta.resolve('cc-cedict'));

const longestMeaning = 36;
/** Meanings that only point at another word, or name people and places. */
const pointers = /^(?:surname |(?:old |erroneous |Japanese )?variant of |see |used in |abbr\. for |\(bound form\)$)/;

const shortened = (meaning: string): string =>
  meaning
    .replaceAll(/\([^()]*\)|\[[^\]]*\]/g, '')
    .replaceAll(/\p{Script=Han}+\|?/gu, '')
    .split(/[;,]/)[0]
    ?.replaceAll(/\s+/g, ' ')
    .replace(/^to be /, 'be ')
    .trim() ?? '';

/** Lines `word\tmeaning\n`, sorted by UTF-16 code units. */
export async function writeGlossDictionary(path: string): Promise<void> {
  const { all } = ((await import(source.href)) as { default: { all: readonly Entry[] } }).default;
  const found = new Map<string, { readonly says: string; readonly isName: boolean }>();
  for (const [, word, pinyin, meanings] of all) {
    if (word.length > LONGEST || !/^\p{Script=Han}+$/u.test(word)) continue;
    const says = [meanings]
      .flat()
      .filter((meaning) => !pointers.test(meaning))
      .map(shortened)
      .find((meaning) => meaning !== '' && meaning.length <= longestMeaning);
    const isName = /^\p{Lu}/u.test(pinyin);
    const before = found.get(word);
    if (says !== undefined && (before === undefined || (before.isName && !isName))) found.set(word, { says, isName });
  }
  const lines = [...found].map(([word, { says }]) => `${word}\t${says}\n`);
  // By words: a tab sorts before any character of them.
  await writeFile(path, lines.sort().join(''));
}
