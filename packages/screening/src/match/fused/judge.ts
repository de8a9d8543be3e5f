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
    if (kind === EXACT) return this.#exactSighting(mark, hit);
    if (kind === SIMILAR) return similarSighting(mark, this.#scratch, from, this.#text, this.#field);
    if (kind !== PINYIN) return this.#nearSighting(mark, hit);
    this.#starts ??= new Set(wordsOf(this.#scratch, this.#text).starts);
    if (isPartedWithin(this.#scratch, this.#starts, this.#text, from, to)) return undefined;
    return pinyinSighting(mark, this.#scratch, from, to, this.#text, this.#field);
  }

  #exactSighting(mark: Mark, { from, to }: Hit): Sighting | undefined {
    const { origins } = this.#scratch;
    const end = endOf(this.#text, origins[to - 1] ?? 0);
    const manner = mannerOf(mark, this.#text, origins, from, end);
    return manner && { field: this.#field, start: origins[from] ?? 0, end, mark, manner };
  }

  #nearSighting(mark: Mark, { from, to, number }: Hit): Sighting | undefined {
    const { origins } = this.#scratch;
    const start = origins[from] ?? 0;
    const end = endOf(this.#text, origins[to - 1] ?? 0);
    const key = `${number} ${start === 0 ? '^' : ''}${this.#text.slice(Math.max(0, start - 1), end + 1)}`;
    let manner = this.#near.get(key);
    if (manner === undefined && !this.#near.has(key)) {
      manner = nearSighting(mark, this.#scratch, from, to, this.#text, this.#field, this.#honest)?.manner;
      this.#near.set(key, manner);
    }
    return manner && { field: this.#field, start, end, mark, manner };
  }
}
