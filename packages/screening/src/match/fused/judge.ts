import { EXACT, PINYIN, SIMILAR } from '../../../assembly/layout.ts';
import type { Scratch } from '../../fold/index.ts';
import { mannerOf } from '../manner.ts';
import type { Mark } from '../mark-table.ts';
import { nearSighting } from '../near.ts';
import { isPartedWithin, pinyinSighting } from '../pinyin-scan.ts';
import { endOf } from '../scan.ts';
import type { FieldName, Manner, Sighting } from '../sighting.ts';
import { similarSighting } from '../similar-scan.ts';
import { wordsOf } from '../words.ts';

/** A place of the folded text: which mark, from which symbol to which, by which kind of form. */
export interface Hit {
  readonly number: number;
  readonly from: number;
  readonly to: number;
  readonly kind: number;
}

/** Decides about what the pass found in one text. */
export class Judge {
  readonly #scratch: Scratch;
  readonly #text: string;
  readonly #field: FieldName;
  readonly #honest: ReadonlySet<string>;
  #starts: ReadonlySet<number> | undefined;
  /** Of names with a letter wrong, since a text may repeat one: by mark and as it is written, with a character on each side. */
  readonly #near = new Map<string, Manner | undefined>();

  constructor(scratch: Scratch, text: string, field: FieldName, honest: ReadonlySet<string>) {
    this.#scratch = scratch;
    this.#text = text;
    this.#field = field;
    this.#honest = honest;
  }

  sightingOf(mark: Mark, hit: Hit): Sighting | undefined {
    const { from, to, kind } = hit;
    if (kind === EXACT) return this.#placed(mark, hit, (end) => this.#mannerOf(mark, from, end));
    if (kind === SIMILAR) return similarSighting(mark, this.#scratch, from, this.#text, this.#field);
    if (kind !== PINYIN) return this.#nearSighting(mark, hit);
    this.#starts ??= new Set(wordsOf(this.#scratch, this.#text).starts);
    if (isPartedWithin(this.#scratch, this.#starts, this.#text, from, to)) return undefined;
    return pinyinSighting(mark, this.#scratch, from, to, this.#text, this.#field);
  }

  #mannerOf(mark: Mark, from: number, end: number): Manner | undefined {
    return mannerOf(mark, this.#text, this.#scratch.origins, from, end);
  }

  #nearSighting(mark: Mark, hit: Hit): Sighting | undefined {
    const { from, to, number } = hit;
    return this.#placed(mark, hit, (end, start) => {
      const key = `${number} ${start === 0 ? '^' : ''}${this.#text.slice(Math.max(0, start - 1), end + 1)}`;
      if (this.#near.has(key)) return this.#near.get(key);
      const sighting = nearSighting(mark, this.#scratch, from, to, this.#text, this.#field, this.#honest);
      this.#near.set(key, sighting?.manner);
      return sighting?.manner;
    });
  }

  #placed(
    mark: Mark,
    { from, to }: Hit,
    mannerAt: (end: number, start: number) => Manner | undefined,
  ): Sighting | undefined {
    const { origins } = this.#scratch;
    const start = origins[from] ?? 0;
    const end = endOf(this.#text, origins[to - 1] ?? 0);
    const manner = mannerAt(end, start);
    return manner && { field: this.#field, start, end, mark, manner };
  }
}
