import type { ClearanceEnd, ClearanceGround, ClearanceRefusal } from '@marketsafe/terms';
import type { Exhibit, Sealed } from '../../evidence.ts';
import type { ClearanceScope } from './state.ts';

export type ClearanceCommand =
  /** A holder, or the desk for it, asks the seller to deposit documents. */
  | { readonly type: 'invite-to-clearance'; readonly holder: string }
  /** By the seller: documents, and their scope. */
  | ({
      readonly type: 'deposit-clearance';
      readonly clearance: string;
      readonly documents: readonly Exhibit[];
      readonly until: string;
      readonly declaration: boolean;
    } & ClearanceScope)
  /** `until`: at most the requested date. `ground`: the desk's ground. */
  | {
      readonly type: 'confirm-clearance';
      readonly clearance: string;
      readonly until?: string;
      readonly ground?: ClearanceGround;
      readonly words?: Sealed;
    }
  | {
      readonly type: 'decline-clearance';
      readonly clearance: string;
      readonly reason: ClearanceRefusal;
      readonly words?: Sealed;
    }
  /** Without a deposit, by a party that knows the seller. */
  | ({
      readonly type: 'grant-clearance';
      readonly clearance: string;
      readonly until: string;
      readonly ground?: ClearanceGround;
      readonly words?: Sealed;
    } & ClearanceScope)
  | {
      readonly type: 'end-clearance';
      readonly clearance: string;
      readonly reason: ClearanceEnd;
      readonly words?: Sealed;
    };
