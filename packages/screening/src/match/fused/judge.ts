import { EXACT, PINYIN, SIMILAR } from '../../../assembly/layout.ts';
import type { Scratch } from '../../fold/index.ts';
import { ATTACHED, kindAt } from '../character.ts';
import { isAsRegistered, mannerAtEdges, mannerOf } from '../manner.ts';
import type { Mark } from '../mark-table.ts';
import { nearSighting } from '../near.ts';
import { isPartedWithin, pinyinSighting } from '../pinyin-scan.ts';
import { endOf } from '../scan.ts';
import type { FieldName, Manner, Sighting } from '../sighting.ts';
import { similarSighting } from '../similar-scan.ts';
import { wordsOf } from '../words.ts';
import type { Hit } from './hits.ts';

/** More of a text on each side of a hit than any decision about it looks at, which is four hanzi. */
const BESIDE = 6;

/** Decides about what the pass found in one text. */
export class Judge {
  readonly #scratch: Scratch;
  readonly #text: string;
  readonly #field: FieldName;
  readonly #honest: ReadonlySet<string>;
  #starts: ReadonlySet<number> | undefined;
  /** What was decided, since a text may repeat a disguised name: by mark, and as it is written. */
  #decided: Map<number, Map<string, Manner | undefined>> | undefined;

  constructor(scratch: Scratch, text: string, field: FieldName, honest: ReadonlySet<string>) {
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
    // Hanzi written together are looked at sooner than looked up. At either end of the text, or amid signs that cannot be seen, a like piece may stand otherwise.
    if (mark.unspaced && end - start === mark.text.length) return this.#decide(mark, hit, end);
    if (start < BESIDE || end + BESIDE > text.length || isHemmedIn(text, start, end))
      return this.#decide(mark, hit, end);
    this.#decided ??= new Map();
    let known = this.#decided.get(hit.number);
    if (!known) {
      known = new Map();
      this.#decided.set(hit.number, known);
    }
    const written = text.slice(start - BESIDE, end + BESIDE);
    let manner = known.get(written);
    if (manner === undefined && !known.has(written)) {
      manner = this.#decide(mark, hit, end);
      known.set(written, manner);
    }
    return manner;
  }

  #decide(mark: Mark, { from, to, kind }: Hit, end: number): Manner | undefined {
    const [scratch, text, field] = [this.#scratch, this.#text, this.#field];
    if (kind === EXACT) return mannerOf(mark, text, scratch.origins, from, end);
    if (kind === SIMILAR) return similarSighting(mark, scratch, from, text, field)?.manner;
    if (kind !== PINYIN) return nearSighting(mark, scratch, from, to, text, field, this.#honest)?.manner;
    this.#starts ??= new Set(wordsOf(scratch, text).starts);
    if (isPartedWithin(scratch, this.#starts, text, from, to)) return undefined;
    return pinyinSighting(mark, scratch, from, to, text, field)?.manner;
  }
}

/** Whether what cannot be seen stands on a side as far as is looked; then what matters is behind it. */
function isHemmedIn(text: string, start: number, end: number): boolean {
  let before = start - 1;
  while (start - before <= BESIDE && kindAt(text, before) === ATTACHED) before--;
  let after = end;
  // Behind a letter two more are looked at: it may be a plural's, or begin a model.
  while (after - end < BESIDE - 2 && kindAt(text, after) === ATTACHED) after++;
  return start - before > BESIDE || after - end === BESIDE - 2;
}
