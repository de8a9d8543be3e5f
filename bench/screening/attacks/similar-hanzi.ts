import { existsSync } from 'node:fs';
import { dataPath, textOf } from '../data.ts';
import { type Attack, oneOf } from './attack.ts';

/** Shape distance (of a model's embeddings, unicode-org/ml-confusables-generator) up to which people confuse two hanzi. */
const CLOSEST = 0.03;
const FILE = 'unicode/confusables_dis.txt';

let table: ReadonlyMap<string, string[]> | undefined;

function formsOf(hanzi: string): string[] {
  table ??= new Map(
    (existsSync(dataPath(FILE)) ? textOf(FILE) : '').split('\n').map((line): [string, string[]] => {
      const [char = '', rest = ''] = line.split(': ');
      const likes = [...rest.matchAll(/\('(.)', ([\d.e-]+)\)/gu)];
      return [
        char,
        likes.filter(([, like, far]) => like !== char && Number(far) <= CLOSEST).map(([, like = '']) => like),
      ];
    }),
  );
  return table.get(hanzi) ?? [];
}

/** 匤威 for 匡威: one hanzi replaced by another of nearly the same shape. */
export const similarHanzi: Attack = {
  name: 'look-alike hanzi',
  script: 'hanzi',
  apply(mark, random) {
    const characters = Array.from(mark);
    const able = characters.flatMap((char, i) => (formsOf(char).length > 0 ? [i] : []));
    const at = oneOf(able, random);
    if (at === undefined) return undefined;
    characters[at] = oneOf(formsOf(characters[at] ?? ''), random) ?? '';
    return characters.join('');
  },
};
