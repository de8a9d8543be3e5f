import type { Calendar } from '../../../src/clock/index.ts';
import type { Effect } from '../../../src/effects.ts';
import type { Rules } from '../../../src/policy/index.ts';
import type { Happening, World } from '../../../src/world/index.ts';
import type { Book } from '../book/index.ts';

/** The inputs of an invariant. */
export interface Look {
  readonly world: World;
  readonly book: Book;
  readonly rules: Rules;
  readonly calendar: Calendar;
  /** IANA zone. */
  readonly zone: string;
  /** Events since the last look. */
  readonly events: readonly Happening[];
  readonly effects: readonly Effect[];
  /** Nothing is on its way to a marketplace or a seller. */
  readonly settled: boolean;
  /** Target keys that a seller offered again after their takedown: only the marketplace knows. */
  readonly putBack: ReadonlySet<string>;
  /** Target keys that a seller ever offered again. */
  readonly relisted: ReadonlySet<string>;
}

export interface Invariant {
  /** With its number in the design's list, if it has one. */
  readonly says: string;
  /** The violation by an event, which `book` does not contain yet. */
  readonly ofEvent?: (
    happening: Happening,
    look: Pick<Look, 'book' | 'rules' | 'calendar' | 'zone' | 'relisted'>,
  ) => string | undefined;
  /** The violation in the current state. */
  readonly ofState?: (look: Look) => string | undefined;
}
