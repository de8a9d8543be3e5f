import { EXACT } from '../../../assembly/layout.ts';
import { hasHan } from '../ordinary-words.ts';
import type { Manner } from '../sighting.ts';
import type { Hit } from './hits.ts';

const KEPT = 1 << 10;
/** In UTF-16 units: who puts more signs into a name is looked at each time. */
const LONGEST = 96;

interface Decision {
  readonly number: number;
  /** The name with what stands beside it. */
  readonly written: string;
  readonly about: number;
  readonly manner: Manner | undefined;
}

const WITHOUT_HANZI = 0;
const WITH_HANZI = 1;

/**
 * What was decided of disguised names: a text, or a feed, may repeat one. Besides the name and what is beside it there matters whether
 * the text has hanzi; and of all of a name's letters, though in other shapes, what else there is in the text.
 */
export class Decisions {
  readonly #kept = new Array<Decision | undefined>(KEPT).fill(undefined);
  #text = WITH_HANZI;

  /** What is decided from now on is of another text. */
  begin(): void {
    this.#text++;
  }

  /** Of the name at [from, to), which has what decides beside it. */
  find(hit: Hit, text: string, from: number, to: number): Decision | undefined {
    const known = this.#kept[slotOf(hit, text, from, to)];
    if (known?.number !== hit.number || known.written.length !== to - from) return undefined;
    return text.startsWith(known.written, from) && known.about === this.#about(hit, text) ? known : undefined;
  }

  keep(hit: Hit, text: string, from: number, to: number, manner: Manner | undefined): void {
    if (to - from > LONGEST) return;
    // A part of a string keeps all of it in memory.
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
