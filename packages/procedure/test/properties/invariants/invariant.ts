import type { Calendar } from '../../../src/clock/index.ts';
import type { Effect } from '../../../src/effects.ts';
import type { Rules } from '../../../src/policy/index.ts';
import type { Happening, World } from '../../../src/world/index.ts';
import type { Book } from '../book/index.ts';

/** What an invariant is held against. */
export interface Look {
  readonly world: World;
  readonly book: Book;
  readonly rules: Rules;
  readonly calendar: Calendar;
  /** IANA zone. */
  readonly zone: string;
  /** Happened since the last look. */
  readonly events: readonly Happening[];
  readonly effects: readonly Effect[];
  /** Nothing is on its way to a marketplace or a seller. */
  readonly settled: boolean;
  /** Target keys that a seller put up again since they were taken down: the marketplace's own knowledge. */
  readonly putBack: ReadonlySet<string>;
  /** Target keys that a seller ever put up again. */
  readonly relisted: ReadonlySet<string>;
}

export interface Invariant {
  /** With its number in the design's list, where it has one. */
  readonly says: string;
  /** What is wrong with an event; `book` does not hold it yet. */
  readonly ofEvent?: (
    happening: Happening,
    look: Pick<Look, 'book' | 'rules' | 'calendar' | 'zone' | 'relisted'>,
  ) => string | undefined;
  /** What is wrong with what there is. */
  readonly ofState?: (look: Look) => string | undefined;
}
