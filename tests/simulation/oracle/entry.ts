/** What a complaint must be by now, as far as what was said and done about it goes. */
export type Standing =
  | 'refused'
  | 'in review'
  /** Its target must be down. */
  | 'in force'
  /** It holds nothing down any more. */
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
  /** Names of those who may see it. */
  readonly parties: readonly string[];
  readonly filedAt: number;
  readonly zone: string;
  readonly answerDays: number;
  standing: Standing;
  /** Decided against the seller; undefined: a stop came between, and only the answer of the service says. */
  against: boolean | undefined;
  /** Ended without a notice known to have arrived, and not answered since. */
  unanswered: boolean;
  /** Reopened by late proof. */
  reopened: boolean;
  appealBy: 'seller' | 'complainant' | undefined;
  stopped: boolean;
  told: number | undefined;
  answerDue: number | undefined;
  brandDue: number | undefined;
  answeredAt: number | undefined;
  /** Proceedings that nobody has looked at stop the window, and gave no time where they are none. */
  onTrial: boolean;
  /** Until when the seller may reply to a report; undefined once it did, and where there is none. */
  replyDue: number | undefined;
  /** A stop, an extension or a returned answer moved the window: only bounds are checked. */
  moved: boolean;
  endedAt: number | undefined;
  /** Let go by the desk before anything was decided: it may be filed again as it is. */
  discontinued: boolean;
  /** When the desk's ruling or its decision on an appeal is due, as it was shown last. */
  deskDue: number | undefined;
  /** Put back since then, because the desk is late. */
  back: number | undefined;
  readonly deciders: Set<string>;
  /** Readings of its blind audit that were seen. */
  audited: number;
  /** Spans in which its target had to be down; an open one has no end. */
  readonly spans: { from: number; to: number }[];
  /** Statuses as the desk was shown them, with when each was first seen. */
  status: string;
  since: number;
}
