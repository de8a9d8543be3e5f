import type { Gravity, Language, MeasureKind, MeasureTarget } from '@marketsafe/terms';
import type { Track } from '../policy/index.ts';
import type { ClearanceEvent } from './clearance/events.ts';
import type { Doubt, MeasureCause, SellerClock, SettledBy } from './state.ts';

export type SellerEvent =
  | {
      readonly type: 'seller-registered';
      readonly seller: string;
      readonly identity?: string;
      readonly language: Language;
    }
  | {
      readonly type: 'measure-imposed';
      readonly target: MeasureTarget;
      readonly cause: MeasureCause;
      readonly kind: MeasureKind;
      /** Its own end; absent: in force until it is lifted. */
      readonly until?: string;
      /** The target was already observed down then: nothing to order, the case can continue. */
      readonly observedDownAt?: string;
      /** And had disappeared without an order at this instant. */
      readonly disappearedAt?: string;
      /** The order that it joins was not confirmed. */
      readonly unconfirmed?: Doubt;
    }
  | {
      readonly type: 'measure-lifted';
      readonly target: MeasureTarget;
      readonly cause: MeasureCause;
      /** Another measure keeps it down. */
      readonly stillDown: boolean;
    }
  | {
      readonly type: 'target-downed';
      readonly target: MeasureTarget;
      readonly epoch: number;
      readonly measure: MeasureKind;
      readonly cases: readonly string[];
      /** Cases whose restoration this replaces. */
      readonly overtaken: readonly string[];
    }
  | {
      readonly type: 'target-raised';
      readonly target: MeasureTarget;
      readonly epoch: number;
      /** The measure that ends. */
      readonly measure: MeasureKind;
      readonly cases: readonly string[];
    }
  | {
      readonly type: 'target-observed';
      readonly target: MeasureTarget;
      readonly down: boolean;
      readonly at: string;
      /** Disappeared before there was an order. */
      readonly disappearedAt?: string;
      /** Other cases that this settles, which had not asked for the observed order. */
      readonly cases: readonly string[];
    }
  /** The order of the epoch was not confirmed. */
  | {
      readonly type: 'target-unconfirmed';
      readonly target: MeasureTarget;
      readonly outcome: Doubt['outcome'];
      readonly at: string;
      /** Cases that wait for the order without having asked for it. */
      readonly cases: readonly string[];
    }
  /** Seen up again although a measure is in force. */
  | { readonly type: 'target-reappeared'; readonly target: MeasureTarget; readonly at: string }
  | {
      readonly type: 'strike-issued';
      readonly strike: string;
      readonly track: Track;
      readonly right: string;
      readonly firstFiledAt: string;
      /** The case's own gravity. */
      readonly caseGravity: Gravity;
      readonly settledBy: SettledBy;
      readonly contested?: true;
      /** The strike's gravity, raised by repetition. */
      readonly gravity: Gravity;
      readonly points: number;
      readonly issuedAt: string;
      readonly expiresAt: string;
      /** Strikes of the track that were valid then; with enough of them this one is `grave`. */
      readonly precededBy: readonly string[];
      readonly restsOnDays?: number;
    }
  | {
      readonly type: 'strike-joined';
      readonly strike: string;
      readonly case: string;
      readonly caseGravity: Gravity;
      readonly settledBy: SettledBy;
      readonly contested?: true;
      readonly gravity: Gravity;
      readonly points: number;
      readonly restsOnDays?: number;
    }
  | {
      readonly type: 'strike-lowered';
      readonly strike: string;
      readonly case: string;
      readonly gravity: Gravity;
      readonly points: number;
    }
  /** One of its cases was decided again, with another weight. */
  | {
      readonly type: 'strike-regraded';
      readonly strike: string;
      readonly case: string;
      readonly caseGravity: Gravity;
      readonly gravity: Gravity;
      readonly points: number;
    }
  | { readonly type: 'strike-expunged'; readonly strike: string; readonly case: string; readonly nextExpiry?: string }
  /** An earlier strike that had made it a repetition was removed. */
  | { readonly type: 'strike-rerated'; readonly strike: string; readonly gravity: Gravity; readonly points: number }
  | { readonly type: 'strike-contested'; readonly strike: string; readonly case: string }
  | { readonly type: 'strike-settled'; readonly strike: string; readonly case: string }
  | { readonly type: 'strikes-expired'; readonly strikes: readonly string[]; readonly nextExpiry?: string }
  | { readonly type: 'points-warned'; readonly track: Track; readonly points: number; readonly step: number }
  | {
      readonly type: 'storefront-closed';
      readonly track: Track;
      readonly frozen: readonly string[];
      readonly points: number;
      readonly at: string;
    }
  /** Other strikes support the closure from now on; approvals for the former ones are void. */
  | {
      readonly type: 'closure-recounted';
      readonly track: Track;
      readonly frozen: readonly string[];
      readonly points: number;
      /** A ban was declined, and the remaining strikes are no new ground for one. */
      readonly declined?: true;
    }
  | { readonly type: 'storefront-reopened'; readonly at: string; readonly nextExpiry?: string }
  | { readonly type: 'ban-proposed'; readonly due: string }
  | { readonly type: 'ban-approved'; readonly user: string; readonly at: string }
  | { readonly type: 'ban-declined'; readonly user: string; readonly at: string }
  | { readonly type: 'storefront-banned'; readonly approvers: readonly string[]; readonly at: string }
  | { readonly type: 'ban-lifted'; readonly at: string }
  | ClearanceEvent
  | {
      readonly type: 'reregistration-recognised';
      readonly of: string;
      readonly identity: string;
      readonly at: string;
    }
  | { readonly type: 'recognition-contested'; readonly at: string }
  | { readonly type: 'recognition-confirmed'; readonly user: string; readonly at: string }
  | { readonly type: 'recognition-lifted'; readonly of: string; readonly user?: string; readonly at: string }
  | { readonly type: 'derived-added'; readonly seller: string }
  | { readonly type: 'derived-removed'; readonly seller: string }
  | { readonly type: 'seller-deadline-missed'; readonly clock: SellerClock; readonly due: string };
