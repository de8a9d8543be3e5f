/** Outgoing messages and desk tasks. Data only; the shell writes the rows and the texts. */
import type { MeasureKind, MeasureTarget, Target } from '@marketsafe/terms';
import type { DecisionReasons, MeasureReasons, Redress } from './reasons/index.ts';
import type { Missing } from './refusals.ts';

export type NoticeKind =
  // to the seller
  | 'statement-of-reasons'
  | 'arrival-reminder'
  | 'answer-incomplete'
  | 'answer-forwarded'
  | 'answer-recorded'
  | 'report-received'
  | 'reply-reminder'
  | 'strike-issued'
  | 'strike-expunged'
  | 'strike-warning'
  | 'storefront-closed'
  | 'closure-carried-out'
  | 'storefront-reopened'
  | 'storefront-banned'
  | 'ban-declined'
  | 'ban-lifted'
  | 'reregistration-recognised'
  | 'reregistration-confirmed'
  | 'reregistration-lifted'
  | 'demand-received'
  | 'demand-not-found'
  | 'clearance-invitation'
  | 'clearance-received'
  | 'clearance-expiring'
  | 'proceeds-released'
  | 'loss-received'
  | 'malice-not-found'
  | 'link-replaced'
  | 'message-received'
  | 'message-is-answer'
  | 'message-no-answer'
  | 'shop-link'
  | 'clearance-link'
  // to the complainant (holder or agent)
  | 'complaint-refused'
  | 'removal-confirmed'
  | 'answer-received'
  | 'answer-supplemented'
  | 'report-answered'
  | 'brand-reminder'
  | 'complainant-warned'
  | 'standing-restricted'
  | 'standing-regained'
  | 'complainant-suspended'
  | 'complainant-reinstated'
  | 'warning-lifted'
  | 'delay-refused'
  | 'there-asked-back'
  | 'there-removed'
  | 'there-declined'
  | 'there-reinstated'
  | 'right-verified'
  | 'right-lapsed'
  | 'clearance-asked'
  | 'clearance-reminder'
  // to the marketplace
  | 'matter-answered'
  // to either or both
  | 'case-upheld'
  | 'case-overturned'
  | 'case-withdrawn'
  | 'case-discontinued'
  | 'case-unanswered'
  | 'case-reopened'
  | 'restored'
  | 'restored-provisionally'
  | 'appeal-opened'
  | 'appeal-decided'
  | 'case-held'
  | 'person-decides'
  | 'case-released'
  | 'window-extended'
  | 'proceedings-entered'
  | 'proceedings-confirmed'
  | 'proceedings-rejected'
  | 'delay-granted'
  | 'demand-found'
  | 'malice-found'
  | 'award-entered'
  | 'clearance-with-desk'
  | 'clearance-confirmed'
  | 'clearance-declined'
  | 'clearance-ended'
  | 'clearance-expired';

export type DeskTaskKind =
  | 'review'
  | 'ruling'
  | 'appeal'
  | 'undeliverable'
  | 'unconfirmed'
  | 'restoration-failed'
  | 'proceeds-not-released'
  | 'recall'
  | 'referral'
  | 'overdue'
  /** An overdue decision about goods of health and safety, which stay down. */
  | 'administrator-decision'
  | 'audit'
  | 'ban-approval'
  | 'recognition-contest'
  | 'right-verification'
  | 'clearance'
  | 'demand'
  | 'proceedings'
  | 'delay'
  | 'liability'
  | 'statement'
  | 'message';

export type Effect =
  /** Brings a target to `desired`. A row with a lower epoch for the same target is stale. */
  | {
      readonly kind: 'order';
      readonly target: MeasureTarget;
      readonly measure: MeasureKind;
      readonly desired: 'down' | 'up';
      readonly epoch: number;
      readonly seller: string;
      /** The cases that wait for the result: each gets `confirm-removal` or `confirm-restoration`. Empty for a closure by the programme. */
      readonly cases: readonly string[];
    }
  /** `decides-there`: submits the complaint to the marketplace's own procedure. */
  | {
      readonly kind: 'submission';
      readonly case: string;
      readonly target: Target;
      readonly seller: string;
      readonly right: string;
    }
  /** `decides-there`: recalls a submitted complaint that no case maintains. */
  | { readonly kind: 'recall'; readonly case: string; readonly target: Target }
  | {
      readonly kind: 'notice';
      readonly notice: NoticeKind;
      readonly to: 'seller' | 'complainant' | 'marketplace';
      /** Who receives it: a seller key, a participant id (the agent where one filed), or a marketplace's. */
      readonly recipient: string;
      /** The agent that got the same notice; this one is the rights holder's copy. */
      readonly copyOf?: string;
      readonly case?: string;
      readonly right?: string;
      /** Clock until which the recipient may act. */
      readonly due?: string;
      readonly missing?: readonly Missing<string>[];
      /** Why a measure on the shop was taken; for a measure of a complaint, the case has the reasons. */
      readonly measure?: MeasureReasons;
      /** The reasons of the decision. */
      readonly decision?: DecisionReasons;
      /** The recipient's redress, if the notice does not state it otherwise. */
      readonly redress?: readonly Redress[];
      readonly points?: number;
      /** The shop that a recognised one continues; the reason code of a standing; for a clearance, the other side. */
      readonly subject?: string;
      /** Code of the stated reason. */
      readonly why?: string;
    }
  | ({ readonly kind: 'desk-task'; readonly task: DeskTaskKind; readonly due?: string } & DeskTaskSubject)
  /** The task is no longer needed; `any`: closes every task about the subject. */
  | ({ readonly kind: 'desk-task-done'; readonly task: DeskTaskKind | 'any' } & DeskTaskSubject)
  /** Each open case under the right (of that agent, if named) gets `refer {cause}`. */
  | {
      readonly kind: 'refer-open-cases';
      readonly right: string;
      readonly cause: 'right-lapsed' | 'right-assigned' | 'mandate-ended';
      readonly agent?: string;
    };

export interface DeskTaskSubject {
  readonly case?: string;
  readonly seller?: string;
  readonly right?: string;
  readonly complainant?: string;
  /** Replaces the id of the audited case. */
  readonly audit?: string;
}
