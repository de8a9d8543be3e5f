import { EXACT, PINYIN, SIMILAR } from '../../../assembly/layout.ts';
import type { Scratch } from '../../fold/index.ts';
import { ATTACHED, kindAt } from '../character.ts';
import { isAsRegistered, mannerAtEdges, mannerOf } from '../manner.ts';
import type { Mark } from '../mark-table.ts';
import { nearSighting } from '../near.ts';
import { languagesAsked } from '../ordinary-words.ts';
import { isPartedWithin, pinyinSighting } from '../pinyin-scan.ts';
import { endOf } from '../scan.ts';
import type { FieldName, Manner, Sighting } from '../sighting.ts';
import { similarSighting } from '../similar-scan.ts';
import { BESIDE } from '../thresholds.ts';
import type { Decisions } from './decisions.ts';
import type { Hit } from './hits.ts';

/** Decides about the hits of the pass in one text. */
export class Judge {
  readonly #scratch: Scratch;
  readonly #text: string;
  readonly #field: FieldName;
  readonly #honest: ReadonlySet<string>;
  readonly #decisions: Decisions;

  constructor(scratch: Scratch, text: string, field: FieldName, honest: ReadonlySet<string>, decisions: Decisions) {
    decisions.begin();
    this.#decisions = decisions;
    this.#scratch = scratch;
    this.#text = text;
    this.#field = field;
    this.#honest = honest;
  }

  sightingOf(mark: Mark, hit: Hit): Sighting | undefined {
    const { origins } = this.#scratch;
    const text = this.#text;
    const start = origins[hit.from] ?? 0;
    const end = endOf(text, origins[hit.to - 1] ?? 0);
    const manner =
      hit.kind === EXACT && isAsRegistered(mark, text, start, end)
        ? mannerAtEdges(mark, text, start, end)
        : this.#disguised(mark, hit, start, end);
    return manner && { field: this.#field, start, end, mark, manner };
  }

  #disguised(mark: Mark, hit: Hit, start: number, end: number): Manner | undefined {
    const text = this.#text;
    const [from, to] = [start - BESIDE, end + BESIDE];
    // At either end of the text, or among invisible characters, the same piece may be judged differently.
    if (from < 0 || to > text.length || isHemmedIn(text, start, end)) return this.#decide(mark, hit, end);
    const known = this.#decisions.find(hit, text, from, to);
    if (known) return known.manner;
    const before = languagesAsked();
    const manner = this.#decide(mark, hit, end);
    // Where the language of the whole text mattered, the same piece may be judged differently in another.
    if (languagesAsked() === before) this.#decisions.keep(hit, text, from, to, manner);
    return manner;
  }

  #decide(mark: Mark, { from, to, kind }: Hit, end: number): Manner | undefined {
    const [scratch, text, field] = [this.#scratch, this.#text, this.#field];
    if (kind === EXACT) return mannerOf(mark, text, scratch.origins, from, end);
    if (kind === SIMILAR) return similarSighting(mark, scratch, from, text, field)?.manner;
    if (kind !== PINYIN) return nearSighting(mark, scratch, from, to, text, field, this.#honest)?.manner;
    if (isPartedWithin(scratch, text, from, to)) return undefined;
    return pinyinSighting(mark, scratch, from, to, text, field)?.manner;
  }
}

/** Whether invisible characters fill a side as far as is read, so that the deciding character is further away. */
function isHemmedIn(text: string, start: number, end: number): boolean {
  let before = start - 1;
  while (start - before <= BESIDE && kindAt(text, before) === ATTACHED) before--;
  let after = end;
  // After a letter two more units are read: it may be a plural's, or begin a model.
  while (after - end < BESIDE - 2 && kindAt(text, after) === ATTACHED) after++;
  return start - before > BESIDE || after - end === BESIDE - 2;
}
