/** CC-CEDICT's hanzi and readings of brand names, character by character (../shared/data, CC BY-SA 4.0). */
import { existsSync } from 'node:fs';
import { dataPath, textOf } from '../data.ts';

interface Forms {
  readonly traditional: ReadonlyMap<string, string>;
  readonly pinyin: ReadonlyMap<string, string>;
}

const FILE = 'brands/cedict-brands.tsv';
let known: Forms | undefined;

export function cedict(): Forms {
  known ??= read();
  return known;
}

function read(): Forms {
  const traditional = new Map<string, string>();
  const pinyin = new Map<string, string>();
  const lines = existsSync(dataPath(FILE)) ? textOf(FILE).trim().split('\n').slice(1) : [];
  for (const line of lines) {
    const [complex = '', simple = '', sounds = ''] = line.split('\t');
    const syllables = sounds.split(' ');
    for (const [i, char] of Array.from(simple).entries()) {
      if (!/\p{Script=Han}/u.test(char)) continue;
      traditional.set(char, Array.from(complex)[i] ?? char);
      const syllable = syllables[i]?.match(/^([a-zü:]+)[1-5]$/i)?.[1];
      if (syllables.length === Array.from(simple).length && syllable && !pinyin.has(char))
        pinyin.set(char, syllable.toLowerCase().replace('u:', 'v'));
    }
  }
  return { traditional, pinyin };
}
