import type { Sealed } from '../evidence.ts';
import type { CaseCircumstances } from './circumstances.ts';
import type { CaseCommand } from './commands.ts';
import type { CaseEvent } from './events.ts';
import type { CaseReaction } from './reactions.ts';
import type { FiledCase } from './state.ts';

/** What an act answers. Filings and what concerns no case happen when they happened. */
export type Occasion =
  | 'filed'
  | 'review'
  | 'delivered'
  | 'answered'
  | 'backed'
  | 'ruling'
  | 'decided'
  | 'appealed'
  | 'held'
  | 'referred'
  | 'drawn'
  | 'removed'
  | 'demanded'
  | 'delayed'
  | 'ban-proposed'
  | 'recognised';

export type PastAct<Command> = readonly [occasion: Occasion, command: Command];

export interface EventRule<Event> {
  /** The state after the event. */
  readonly fold: (state: FiledCase, event: Event) => FiledCase;
  /** What follows from it; `state` is the state after it. */
  readonly follow?: (state: FiledCase, event: Event, at: CaseCircumstances) => readonly CaseReaction[];
  /** For a replay: what begins with it for those who answer it. */
  readonly begins?: Occasion | ((event: Event) => Occasion | undefined);
  /** For a replay: the act of a person that left it, and what that act answered. */
  readonly act?: (event: Event) => PastAct<CaseCommand> | undefined;
}

export type EventRules = {
  readonly [Type in CaseEvent['type']]: EventRule<Extract<CaseEvent, { readonly type: Type }>>;
};

const noReasons: Sealed = { sealed: '', hash: '' };
export const reasonsOf = ({ reasons = noReasons }: { readonly reasons?: Sealed }) => ({ reasons });
export const codesOf = <Code>(missing: readonly { readonly code: Code }[]): Code[] => missing.map(({ code }) => code);
