/** The required state of a complaint, by the requests and acts so far. */
export type Standing =
  | 'refused'
  | 'in review'
  /** Its target must be down. */
  | 'in force'
  /** It keeps nothing down any longer. */
  | 'let go'
  /** Withdrawn before anything was down. */
  | 'ended'
  /** Withdrawn by a settlement: stays down, counts nothing. */
  | 'settled'
  /** The marketplace decides. */
  | 'elsewhere';

/** A listing, or one variant of it. */
export interface Named {
  readonly kind?: string;
  readonly marketplace: string;
  readonly id: string;
  readonly variant?: string;
}

export const isSame = (one: Named, other: Named): boolean =>
  one.marketplace === other.marketplace && one.id === other.id && one.variant === other.variant;

export interface Entry {
  readonly id: string;
  readonly bundle: string;
  readonly target: Named;
  readonly seller: string;
  readonly right: string;
  readonly reason: string;
  /** Names of the participants who may see it. */
  readonly parties: readonly string[];
  readonly filedAt: number;
  readonly zone: string;
  readonly answerDays: number;
  standing: Standing;
  /** Decided against the seller; undefined: a stop came between, and only the service's answer shows it. */
  against: boolean | undefined;
  /** Ended without a notice known to have arrived, and not answered since. */
  unanswered: boolean;
  /** Reopened by late proof. */
  reopened: boolean;
  appealBy: 'seller' | 'complainant' | undefined;
  stopped: boolean;
  /** The end of its last stop, after which it went on. */
  wentOnAt: number | undefined;
  told: number | undefined;
  answerDue: number | undefined;
  brandDue: number | undefined;
  answeredAt: number | undefined;
  /** Unreviewed proceedings stop the window, and give no time if rejected. */
  onTrial: boolean;
  /** The seller's deadline to reply to a report; undefined after the reply, and without a report. */
  replyDue: number | undefined;
  /** A stop, an extension or a returned answer moved the window: only bounds are checked. */
  moved: boolean;
  endedAt: number | undefined;
  /** Ended by the review team before any decision: it may be filed again unchanged. */
  discontinued: boolean;
  /** The deadline of the review team's ruling or decision on an appeal, as last shown. */
  deskDue: number | undefined;
  /** The time of its restoration because the review team is late. */
  back: number | undefined;
  /** Who decided in it, with the number of readings of blind audits before their first decision. */
  readonly deciders: Map<string, number>;
  /** Readings of its blind audit that were seen. */
  audited: number;
  /** Spans in which its target had to be down; an open one has no end. */
  readonly spans: { from: number; to: number }[];
  /** Statuses as shown to the review team, with the first time of each. */
  status: string;
  since: number;
}
