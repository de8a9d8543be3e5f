import type { Gravity, Language, MeasureKind, MeasureTarget, ReasonCode } from '@marketsafe/terms';
import type { RemovalOutcome } from '../order/index.ts';
import type { ClearanceCommand } from './clearance/index.ts';
import type { SellerClock, SettledBy } from './state.ts';

export type SellerCommand =
  /** `identity`: keyed hash of the identity the account declared to its marketplace. Repeating it updates. */
  | { readonly type: 'register'; readonly seller: string; readonly identity?: string; readonly language: Language }
  | {
      readonly type: 'impose';
      readonly case: string;
      readonly target: MeasureTarget;
      readonly kind: MeasureKind;
      /** When it ends by itself, ISO 8601 UTC. */
      readonly until?: string;
    }
  | { readonly type: 'lift'; readonly case: string; readonly target: MeasureTarget }
  /** What came of the order of an epoch; cases in `told` hear it from whoever says so here. */
  | {
      readonly type: 'note-removal';
      readonly target: MeasureTarget;
      readonly epoch: number;
      readonly outcome: RemovalOutcome;
      readonly observedAt: string;
      /** It was gone before the order, since then. */
      readonly disappearedAt?: string;
      readonly told: readonly string[];
    }
  /** It was seen back. Of a removal the receipt tells, and no case. */
  | {
      readonly type: 'note-restored';
      /** The case that knows already. */
      readonly case: string;
      readonly target: MeasureTarget;
      readonly observedAt: string;
    }
  /** A shopper could see it at `seenAt`: no later than the marketplace was asked. */
  | { readonly type: 'note-reappeared'; readonly target: MeasureTarget; readonly seenAt: string }
  | {
      readonly type: 'record-strike';
      readonly case: string;
      readonly right: string;
      readonly reason: ReasonCode;
      readonly gravity: Gravity;
      readonly filedAt: string;
      /** Of a shop: its complaint rests on listings of so many days, and so may others of that time. */
      readonly restsOnDays?: number;
      readonly settledBy: SettledBy;
      /** The decision that makes it graver is contested. */
      readonly contested?: true;
    }
  /** What was added for goods that came back is taken off again. */
  | { readonly type: 'regrade-strike'; readonly case: string; readonly gravity: Gravity }
  /** The case behind a strike is open again (appeal, late proof): no ban meanwhile. */
  | { readonly type: 'contest'; readonly case: string }
  | { readonly type: 'settle'; readonly case: string }
  /** The case behind a strike fell: it never counted. */
  | { readonly type: 'expunge'; readonly case: string }
  | ClearanceCommand
  /** `user`: the desk user who decides, and nobody else may say it. */
  | { readonly type: 'approve-ban'; readonly user: string }
  | { readonly type: 'decline-ban'; readonly user: string }
  /** This newly registered account declares the identity behind a closed or banned storefront. */
  | { readonly type: 'recognise'; readonly of: string; readonly identity: string }
  | { readonly type: 'contest-recognition' }
  | { readonly type: 'decide-recognition'; readonly outcome: 'confirmed' | 'reversed' }
  /** Sent to the closed storefront: `seller` was recognised as its continuation. */
  | { readonly type: 'add-derived'; readonly seller: string }
  | { readonly type: 'remove-derived'; readonly seller: string }
  /** Sent to the recognised storefront: what it was derived from is lifted. */
  | { readonly type: 'lift-derived'; readonly of: string }
  | { readonly type: 'clock-struck'; readonly clock: SellerClock; readonly due: string };
