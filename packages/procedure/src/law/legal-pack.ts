/**
 * A legal pack: the limits that a territory's law sets for a programme, and its duties for the participants. It judges no case.
 * Loading compares a programme pack with its bounds and names each mismatch; nothing is merged.
 */
import type { ConsumerAnswer, MaliceIndicator, RightType } from '@marketsafe/terms';
import type { DelayReading, Period } from '../clock/index.ts';
import type { Reference, Texts } from '../policy/index.ts';

/**
 * The basis of a measure. A statutory notice has deadlines and is reversible. A breach of the platform's contract needs reasons, a
 * warning, a complaint procedure and, in some places, publication. The clocks of one say nothing about the other.
 */
type Ground = 'statutory-notice' | 'breach-of-contract' | 'either';

/** Every rule has versions, at most one in force on a day. */
export interface Version {
  /** First calendar day in force, and the first no longer in force. */
  readonly from: string;
  readonly until?: string | undefined;
  /** Its authors vouch for it until this day; after it loading warns. */
  readonly checkBy?: string | undefined;
  /** The rule in words, in both languages. */
  readonly texts: Texts;
}

/** The exact end of a period, or the limits between which it ends. */
export interface ClockVersion extends Version {
  readonly ground: Ground;
  /** The event that starts the period. */
  readonly starts: Texts;
  readonly exactly?: Period | undefined;
  readonly atLeast?: Period | undefined;
  readonly atMost?: Period | undefined;
  readonly excluded?: Excluded | undefined;
}

/** An uncounted delay, up to a limit with two readings. */
export interface Excluded {
  readonly atMost: Period;
  /** The reading that applies until counsel decides. */
  readonly reading: Reading;
  readonly readings: Readonly<Record<Reading, Texts>>;
}

/** `cap-on-total`: the period with the delay ends within the limit. `on-top`: up to the limit is added to the period. */
export type Reading = DelayReading;

/** The kind of finding for a mismatch: the programme breaks the law, the law is disputed, or a note. */
export type Breach = 'conflict' | 'unsettled' | 'note';

export interface BoundVersion extends Version {
  readonly ground: Ground;
  /** The path of the value in a programme pack: `clocks.appeal`. */
  readonly about: string;
  readonly rightTypes?: readonly RightType[] | undefined;
  /** A period, or the name of a clock of this pack. */
  readonly atLeast?: Period | string | undefined;
  readonly atMost?: Period | string | undefined;
  readonly oneOf?: readonly (string | boolean)[] | undefined;
  /** Without a bound it is always reported, as `note` or `unsettled`. */
  readonly breach: Breach;
}

type WhoActs = 'platform' | 'complainant' | 'seller' | 'programme';

export interface DutyVersion extends Version {
  readonly who: WhoActs;
  readonly ground: Ground;
  /** The event of this pack that triggers it. */
  readonly on: string;
  /** `at-the-start`: at the latest when the restriction starts. A clock of this pack gives the days. */
  readonly when: 'before' | 'at-the-start' | 'promptly' | 'always' | { readonly clock: string };
  /** Facts of this pack: all of the first must be true, and none of the second. */
  readonly if?: readonly string[] | undefined;
  readonly unless?: readonly string[] | undefined;
  readonly rightTypes?: readonly RightType[] | undefined;
}

/** A request to a marketplace to act for the buyers of illegal goods, as far as its answer triggers a duty. */
export interface TaskVersion extends Version {
  /** The event of this pack after which it is asked. */
  readonly on: string;
  /** A clock of this pack that starts with a purchase: buyers whose clock still runs are concerned. */
  readonly bought: string;
  /** "Without undue delay" as the desk applies it: after this period the task is overdue. */
  readonly within: Period;
  /** The facts of this pack that each answer states; the duties that they trigger were owed. */
  readonly answers: Readonly<Record<ConsumerAnswer, readonly string[]>>;
}

/** Disputes may go to certified bodies that settle them out of court, with a deadline. */
export interface SettlementVersion extends Version {
  /** Clocks of this pack that start with the receipt by the body: the usual one, and the one for complex disputes. */
  readonly within: string;
  readonly complex: string;
}

/** A complainant's liability for a wrong complaint, and the signs of malice. */
export interface LiabilityVersion extends Version {
  /** The event of this pack that it follows, and the fact that makes it malicious. */
  readonly on: string;
  readonly malice: string;
  /** The factor by which malice multiplies the loss. */
  readonly multiplier: number;
  readonly indicators: Readonly<Partial<Record<MaliceIndicator, { readonly texts: Texts }>>>;
}

export interface LegalPack {
  readonly pack: {
    readonly id: string;
    readonly hash: string;
    readonly title: Texts;
    readonly from: string;
    readonly until?: string;
  };
  /** The path given to `loadLaw`, for findings. */
  readonly file: string;
  /** ISO 3166-1 alpha-2. */
  readonly territories: readonly string[];
  readonly rightTypes: readonly RightType[];
  /** Calendar (id in `policies/calendars`) and IANA zone of its clocks, unless the caller gives others. */
  readonly calendar: string;
  readonly zone: string;
  /** For each version, by its path: `clocks.declaration.0`. */
  readonly references: Readonly<Record<string, Reference>>;
  readonly events: Readonly<Record<string, Texts>>;
  readonly facts: Readonly<Record<string, Texts>>;
  readonly clocks: Readonly<Record<string, readonly ClockVersion[]>>;
  readonly bounds: Readonly<Record<string, readonly BoundVersion[]>>;
  readonly duties: Readonly<Record<string, readonly DutyVersion[]>>;
  readonly tasks: Readonly<Record<string, readonly TaskVersion[]>>;
  readonly settlement: Readonly<Record<string, readonly SettlementVersion[]>>;
  readonly liability: Readonly<Record<string, readonly LiabilityVersion[]>>;
}

/** Whether it applies where goods are offered; ISO 3166-1 alpha-2. */
export const isLawIn = (law: Pick<LegalPack, 'territories'>, territories: readonly string[]): boolean =>
  law.territories.some((one) => territories.includes(one));

/** The version in force on a calendar day. */
export const inForce = <V extends Version>(versions: readonly V[] | undefined, on: string): V | undefined =>
  versions?.find(({ from, until }) => from <= on && (until === undefined || on < until));
