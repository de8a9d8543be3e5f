/**
 * A legal pack: what the law of a territory lets a programme decide, and what it asks of those who take part. It judges no case.
 * Loading holds the values of a programme pack against its bounds and names what does not fit; nothing is merged.
 */
import type { ConsumerAnswer, MaliceIndicator, RightType } from '@marketsafe/terms';
import type { DelayReading, Period } from '../clock/index.ts';
import type { Reference, Texts } from '../policy/index.ts';

/**
 * What a measure rests on. A statutory notice is clocked and reversible; a breach of the platform's contract needs reasons, a
 * warning, a way to complain and, in some places, publication. The clocks of one say nothing about the other.
 */
type Ground = 'statutory-notice' | 'breach-of-contract' | 'either';

/** Every rule has versions; no two are in force on one day. */
export interface Version {
  /** First calendar day on which it is the law, and the first on which it no longer is. */
  readonly from: string;
  readonly until?: string | undefined;
  /** Its authors vouch for it until this day; from then on loading warns. */
  readonly checkBy?: string | undefined;
  /** What it says, in words for both languages. */
  readonly texts: Texts;
}

/** The day on which the period is over, or the days between which something has to happen. */
export interface ClockVersion extends Version {
  readonly ground: Ground;
  /** The event that the period starts with. */
  readonly starts: Texts;
  readonly exactly?: Period | undefined;
  readonly atLeast?: Period | undefined;
  readonly atMost?: Period | undefined;
  readonly excluded?: Excluded | undefined;
}

/** A delay that is not counted, up to a limit that can be read in two ways. */
export interface Excluded {
  readonly atMost: Period;
  /** The reading that holds until counsel says otherwise. */
  readonly reading: Reading;
  readonly readings: Readonly<Record<Reading, Texts>>;
}

/** `cap-on-total`: the period with the delay ends within the limit. `on-top`: up to the limit is added to the period. */
export type Reading = DelayReading;

/** What is found where a value does not fit: a programme that breaks the law, one that lawyers differ about, a thing to know. */
export type Breach = 'conflict' | 'unsettled' | 'note';

export interface BoundVersion extends Version {
  readonly ground: Ground;
  /** The value of a programme pack, by its path there: `clocks.appeal`. */
  readonly about: string;
  readonly rightTypes?: readonly RightType[] | undefined;
  /** A period, or a clock of this pack by name. */
  readonly atLeast?: Period | string | undefined;
  readonly atMost?: Period | string | undefined;
  readonly oneOf?: readonly (string | boolean)[] | undefined;
  /** With nothing to hold the value against it is always found, and is a `note` or `unsettled`. */
  readonly breach: Breach;
}

type WhoActs = 'platform' | 'complainant' | 'seller' | 'programme';

export interface DutyVersion extends Version {
  readonly who: WhoActs;
  readonly ground: Ground;
  /** Event of this pack that brings it about. */
  readonly on: string;
  /** `at-the-start`: at the latest when the restriction starts. A clock of this pack gives the days. */
  readonly when: 'before' | 'at-the-start' | 'promptly' | 'always' | { readonly clock: string };
  /** Facts of this pack: all of the first have to be there, none of the second. */
  readonly if?: readonly string[] | undefined;
  readonly unless?: readonly string[] | undefined;
  readonly rightTypes?: readonly RightType[] | undefined;
}

/** What a marketplace is asked to do for those who bought illegal goods, as far as a duty follows from what it answers. */
export interface TaskVersion extends Version {
  /** Event of this pack that it is asked after. */
  readonly on: string;
  /** Clock of this pack that starts with a purchase: whoever bought while it still runs is concerned. */
  readonly bought: string;
  /** "Without undue delay" as the desk takes it: from then on the task is overdue. */
  readonly within: Period;
  /** The facts of this pack that each answer states: the duties that they bring about are what was owed. */
  readonly answers: Readonly<Record<ConsumerAnswer, readonly string[]>>;
}

/** Disputes may go to bodies that are certified to settle them out of court, and by when these decide. */
export interface SettlementVersion extends Version {
  /** Clocks of this pack that start with the receipt by the body: the usual one, and that of a complex dispute. */
  readonly within: string;
  readonly complex: string;
}

/** What a complaint that was wrong may cost whoever filed it, and what tells that it was malicious. */
export interface LiabilityVersion extends Version {
  /** Event of this pack that it follows, and the fact that makes it malicious. */
  readonly on: string;
  readonly malice: string;
  /** What a malicious one costs, in times of the loss. */
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
  /** As it was handed to `loadLaw`, named in findings. */
  readonly file: string;
  /** ISO 3166-1 alpha-2. */
  readonly territories: readonly string[];
  readonly rightTypes: readonly RightType[];
  /** Of `policies/calendars`, by id, and the IANA zone: of its clocks, unless somebody says otherwise. */
  readonly calendar: string;
  readonly zone: string;
  /** Of each version, by its path: `clocks.declaration.0`. */
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

/** Whether it is the law where goods are offered; ISO 3166-1 alpha-2. */
export const isLawIn = (law: Pick<LegalPack, 'territories'>, territories: readonly string[]): boolean =>
  law.territories.some((one) => territories.includes(one));

/** The version that is the law on a calendar day. */
export const inForce = <V extends Version>(versions: readonly V[] | undefined, on: string): V | undefined =>
  versions?.find(({ from, until }) => from <= on && (until === undefined || on < until));
