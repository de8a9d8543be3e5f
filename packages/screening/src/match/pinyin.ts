import { HANZI_BY_SYLLABLE } from './tables/pinyin.ts';

let table: ReadonlyMap<number, readonly string[]> | undefined;
const NONE: readonly string[] = [];

/** The readings of a hanzi, in pinyin without tones; ü is written v, and usually u. */
export function readingsOf(symbol: number): readonly string[] {
  table ??= build();
  return table.get(symbol) ?? NONE;
}

function build(): ReadonlyMap<number, readonly string[]> {
  const found = new Map<number, string[]>();
  for (const line of HANZI_BY_SYLLABLE.split('\n')) {
    const syllable = line.match(/^[a-z]+/)?.[0] ?? '';
    const written = syllable.includes('v') ? [syllable, syllable.replace('v', 'u')] : [syllable];
    for (const hanzi of line.slice(syllable.length)) {
      const symbol = hanzi.charCodeAt(0);
      found.set(symbol, [...(found.get(symbol) ?? []), ...written]);
    }
  }
  return found;
}
