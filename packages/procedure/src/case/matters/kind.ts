/** What a kind of matter says of itself. Everything else about a matter is the same for all kinds (`../matter.ts`). */
import type { Circumstances } from '../../circumstances.ts';
import type { DeskTaskKind, NoticeKind } from '../../effects.ts';
import type { Refusal } from '../../refusals.ts';
import type { CaseCircumstances } from '../circumstances.ts';
import type { FindMatter } from '../commands.ts';
import type { CaseEvent, MatterFound } from '../events.ts';
import type { Guard } from '../parties.ts';
import type { CaseReaction } from '../reactions.ts';
import type { CaseClock, FiledCase, HoldGround, MatterOf, Side } from '../state.ts';
import type { FindingOf, MatterKind, Said } from './said.ts';

/** `brand`: the complainant and, where an agent filed, also the holder. `until`: with the end of the complainant's window. */
export type Tells = Partial<
  Readonly<Record<'seller' | 'complainant' | 'brand' | 'both' | 'marketplace', NoticeKind>>
> & {
  readonly until?: true;
  /** Only by the first of its kind in a case. */
  readonly once?: true;
};

/** Further effects of a finding: what else its event holds, and the case's next status. */
export type Brings = Partial<
  Pick<MatterFound, 'days' | 'reading' | 'from' | 'due' | 'indicators' | 'clocks' | 'left' | 'to' | 'recall'>
>;

export interface Finding<Kind extends MatterKind> {
  /** At least one thing that it lacks is named. */
  readonly namesGaps?: true;
  readonly brings?: (
    state: FiledCase,
    matter: MatterOf<Kind>,
    command: FindMatter,
    at: CaseCircumstances,
  ) => Brings | Refusal;
  /** What happens to the case in the same breath. */
  readonly also?: (state: FiledCase, event: MatterFound, at: CaseCircumstances) => readonly CaseEvent[];
  readonly tells?: Tells;
}

/** `marketplace`: that of the target, for which its own people speak. */
export type RaisingParty = Side | 'desk' | 'marketplace';
/** `mail`: the programme raises it when a message arrives. */
export type Raiser = RaisingParty | 'mail';

export interface MatterRule<Kind extends MatterKind> {
  /** Who raises it and when, and by which act. Absent: the desk finds it unasked. */
  readonly raise?: {
    readonly act: string;
    readonly by: Raiser;
    readonly guard: Guard;
    readonly needsDocument?: true;
    readonly checks?: (said: Said[Kind], at: Circumstances) => Refusal | undefined;
    /** Until when the desk is to find. */
    readonly due?: (state: FiledCase, at: Circumstances, said: Said[Kind]) => string | undefined;
    /** Nothing of the case runs until the desk has found. */
    readonly stops?: (said: Said[Kind]) => HoldGround;
    /** This clock stops until the desk has found, and the parties may act meanwhile. */
    readonly pauses?: CaseClock;
    readonly tells?: Tells;
  };
  /** How the desk finds. Absent: it is only declared. */
  readonly find?: {
    readonly act: string;
    readonly guard: Guard;
    /** Another desk user may find otherwise later; the first finding then has no effect. */
    readonly again?: Guard;
    readonly findings: Readonly<Record<FindingOf<Kind>, Finding<Kind>>>;
    readonly follows?: (state: FiledCase, event: MatterFound, at: CaseCircumstances) => readonly CaseReaction[];
  };
  readonly task?: DeskTaskKind;
  /** There is one at most: a later one takes its place. */
  readonly single?: true;
  /** Part of a procedure that we run ourselves; where the marketplace decides there is none. */
  readonly onlyHere?: true;
  /** Only where a law makes the complainant liable for a wrong complaint. */
  readonly underLaw?: true;
}
