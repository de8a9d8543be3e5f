/**
 * A way to write a mark that people read and machines do not. A pure function of the mark and a seeded random
 * number in [0, 1); undefined where it does not apply to the mark (no letter has a double, no hanzi another form).
 */
export interface Attack {
  readonly name: string;
  /** The script of its marks: Latin letters, or hanzi. */
  readonly script: 'latin' | 'hanzi';
  apply(mark: string, random: Random): string | undefined;
}

export type Random = () => number;

/** Mulberry32: the same seed gives the same attacks. */
export function randomOf(seed: number): Random {
  let state = seed | 0;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 0x100000000;
  };
}

export const oneOf = <T>(things: readonly T[], random: Random): T | undefined =>
  things[Math.floor(random() * things.length)];

/** The indexes of a mark's letters (or hanzi), the possible places of an attack. */
export function lettersOf(mark: string): { characters: string[]; letters: number[] } {
  const characters = Array.from(mark);
  return { characters, letters: characters.flatMap((char, i) => (/\p{L}/u.test(char) ? [i] : [])) };
}

/**
 * Replaces letters that `table` has another form for: each with a chance of one in two and at least one, or all of
 * them with `all`. Undefined where there is none.
 */
export function replaced(
  mark: string,
  table: Readonly<Record<string, string>>,
  random: Random,
  all = false,
): string | undefined {
  const characters = Array.from(mark);
  const forms = (char: string): string[] => Array.from(table[char] ?? table[char.toLowerCase()] ?? '');
  const able = characters.flatMap((char, i) => (forms(char).length > 0 ? [i] : []));
  const always = oneOf(able, random);
  if (always === undefined) return undefined;
  for (const i of able) {
    if (!all && i !== always && random() < 0.5) continue;
    characters[i] = oneOf(forms(characters[i] ?? ''), random) ?? '';
  }
  return characters.join('');
}

/** Puts `separator()` between every two letters of a word, or with `some` between at least one pair; `parts` selects the gaps. */
export function separated(
  mark: string,
  separator: () => string,
  random: Random,
  some = false,
  parts: (left: string, right: string) => boolean = (left, right) => /^[\p{L}\p{N}]{2}$/u.test(left + right),
): string | undefined {
  const characters = Array.from(mark);
  const borders = characters.flatMap((char, i) => (i > 0 && parts(characters[i - 1] ?? '', char) ? [i] : []));
  const always = oneOf(borders, random);
  if (always === undefined) return undefined;
  const chosen = new Set(borders.filter((i) => !some || i === always || random() < 0.5));
  return characters.map((char, i) => (chosen.has(i) ? separator() + char : char)).join('');
}

/** One attack after another. */
export function both(first: Attack, second: Attack): Attack {
  return {
    name: `${first.name} + ${second.name}`,
    script: first.script,
    apply(mark, random) {
      const once = first.apply(mark, random);
      return once === undefined ? undefined : second.apply(once, random);
    },
  };
}
