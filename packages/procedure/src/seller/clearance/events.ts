import type { ClearanceEnd, ClearanceGround, ClearanceRefusal } from '@marketsafe/terms';
import type { Exhibit, Sealed } from '../../evidence.ts';
import type { ClearanceDecider, ClearanceScope } from './state.ts';

type Person = Exclude<ClearanceDecider, 'programme'>;

/** `reminders`: the instants of the reminders, ascending, so that a running clearance needs no rules. */
export type ClearanceEvent =
  | {
      readonly type: 'clearance-invited';
      readonly holder: string;
      readonly by: Person;
      readonly at: string;
      /** The next invitation is not allowed before. */
      readonly until: string;
    }
  | ({
      readonly type: 'clearance-deposited';
      readonly clearance: string;
      readonly documents: readonly Exhibit[];
      /** The requested end. */
      readonly until: string;
      readonly at: string;
      readonly answerUntil: string;
      readonly reminders: readonly string[];
    } & ClearanceScope)
  | { readonly type: 'clearance-holder-reminded'; readonly clearance: string; readonly at: string }
  | { readonly type: 'clearance-sent-to-desk'; readonly clearance: string; readonly at: string; readonly due?: string }
  | {
      readonly type: 'clearance-confirmed';
      readonly clearance: string;
      /** If no documents were deposited. */
      readonly scope?: ClearanceScope;
      readonly by: Person;
      readonly ground?: ClearanceGround;
      readonly words?: Sealed;
      readonly until: string;
      readonly at: string;
      readonly reminders: readonly string[];
    }
  | {
      readonly type: 'clearance-declined';
      readonly clearance: string;
      readonly by: Person;
      readonly reason: ClearanceRefusal;
      readonly words?: Sealed;
      readonly at: string;
    }
  | { readonly type: 'clearance-expiring'; readonly clearance: string; readonly at: string }
  | { readonly type: 'clearance-expired'; readonly clearance: string; readonly at: string }
  | {
      readonly type: 'clearance-ended';
      readonly clearance: string;
      readonly by: Person;
      readonly reason: ClearanceEnd;
      readonly words?: Sealed;
      readonly at: string;
    };
