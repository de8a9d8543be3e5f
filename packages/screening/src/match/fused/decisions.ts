import { EXACT } from '../../../assembly/layout.ts';
import { hasHan } from '../ordinary-words.ts';
import type { Manner } from '../sighting.ts';
import type { Hit } from './hits.ts';

const KEPT = 1 << 10;
/** In UTF-16 units. Names with more signs in them are judged each time. */
const LONGEST = 96;

interface Decision {
  readonly number: number;
  /** The name with its surroundings. */
  readonly written: string;
  readonly about: number;
  readonly manner: Manner | undefined;
}

const WITHOUT_HANZI = 0;
const WITH_HANZI = 1;

/**
 * A cache of decisions about disguised names, since a text or a feed may repeat one. A decision depends on the name, its surroundings, and
 * whether
 * the text has hanzi. For a name whose letters all have other shapes, it depends on the rest of the text too.
 */
export class Decisions {
  readonly #kept = new Array<Decision | undefined>(KEPT).fill(undefined);
  #text = WITH_HANZI;

  /** Starts another text. */
  begin(): void {
    this.#text++;
  }

  /** Finds the decision about [from, to), the name with its surroundings. */
  find(hit: Hit, text: string, from: number, to: number): Decision | undefined {
    const known = this.#kept[slotOf(hit, text, from, to)];
    if (known?.number !== hit.number || known.written.length !== to - from) return undefined;
    return text.startsWith(known.written, from) && known.about === this.#about(hit, text) ? known : undefined;
  }

  keep(hit: Hit, text: string, from: number, to: number, manner: Manner | undefined): void {
    if (to - from > LONGEST) return;
    // A slice of a string would keep the whole string in memory.
    const written = Buffer.from(text.slice(from, to), 'utf16le').toString('utf16le');
    this.#kept[slotOf(hit, text, from, to)] = { number: hit.number, written, about: this.#about(hit, text), manner };
  }

  #about({ kind }: Hit, text: string): number {
    if (kind === EXACT) return this.#text;
    return hasHan(text) ? WITH_HANZI : WITHOUT_HANZI;
  }
}

function slotOf({ number }: Hit, text: string, from: number, to: number): number {
  const seen = Math.imul(text.charCodeAt(from), 31) + text.charCodeAt(to - 1);
  return (Math.imul(number + Math.imul(seen, 0x01000193), 0x9e3779b1) + Math.imul(to - from, 7)) & (KEPT - 1);
}
