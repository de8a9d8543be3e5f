import type { Gravity, Language, MeasureKind, MeasureTarget, ReasonCode } from '@marketsafe/terms';
import type { RemovalOutcome } from '../order/index.ts';
import type { ClearanceCommand } from './clearance/index.ts';
import type { SellerClock, SettledBy } from './state.ts';

export type SellerCommand =
  /** `identity`: keyed hash of the identity that the account declared to its marketplace. Repeating it updates. */
  | { readonly type: 'register'; readonly seller: string; readonly identity?: string; readonly language: Language }
  | {
      readonly type: 'impose';
      readonly case: string;
      readonly target: MeasureTarget;
      readonly kind: MeasureKind;
      /** Its own end, ISO 8601 UTC. */
      readonly until?: string;
    }
  | { readonly type: 'lift'; readonly case: string; readonly target: MeasureTarget }
  /** The result of the order of an epoch. The sender notifies the cases in `told` itself. */
  | {
      readonly type: 'note-removal';
      readonly target: MeasureTarget;
      readonly epoch: number;
      readonly outcome: RemovalOutcome;
      readonly observedAt: string;
      /** It was already gone before the order, since then. */
      readonly disappearedAt?: string;
      readonly told: readonly string[];
    }
  /** It was seen up. For a removal, the receipt reports that, not a case. */
  | {
      readonly type: 'note-restored';
      /** The case that knows it already. */
      readonly case: string;
      readonly target: MeasureTarget;
      readonly observedAt: string;
    }
  /** A shopper could see it at `seenAt`: at the latest when the marketplace was asked. */
  | { readonly type: 'note-reappeared'; readonly target: MeasureTarget; readonly seenAt: string }
  | {
      readonly type: 'record-strike';
      readonly case: string;
      readonly right: string;
      readonly reason: ReasonCode;
      readonly gravity: Gravity;
      readonly filedAt: string;
      /** For a shop: the number of days of listings behind its complaint, which other complaints of that time may use too. */
      readonly restsOnDays?: number;
      readonly settledBy: SettledBy;
      /** The decision that raises its gravity is contested. */
      readonly contested?: true;
    }
  /** Removes the additional weight for goods offered again. */
  | { readonly type: 'regrade-strike'; readonly case: string; readonly gravity: Gravity }
  /** The case behind a strike is open again (appeal, late proof), so no ban is possible meanwhile. */
  | { readonly type: 'contest'; readonly case: string }
  | { readonly type: 'settle'; readonly case: string }
  /** The case behind a strike was overturned or withdrawn: the strike never counted. */
  | { readonly type: 'expunge'; readonly case: string }
  | ClearanceCommand
  /** `user`: the deciding desk user, who must be the actor. */
  | { readonly type: 'approve-ban'; readonly user: string }
  | { readonly type: 'decline-ban'; readonly user: string }
  /** This new account declares the identity behind a closed or banned shop. */
  | { readonly type: 'recognise'; readonly of: string; readonly identity: string }
  | { readonly type: 'contest-recognition' }
  | { readonly type: 'decide-recognition'; readonly outcome: 'confirmed' | 'reversed' }
  /** To the closed shop: `seller` was recognised as its continuation. */
  | { readonly type: 'add-derived'; readonly seller: string }
  | { readonly type: 'remove-derived'; readonly seller: string }
  /** To the recognised shop: the closure that it continues was lifted. */
  | { readonly type: 'lift-derived'; readonly of: string }
  | { readonly type: 'clock-struck'; readonly clock: SellerClock; readonly due: string };
