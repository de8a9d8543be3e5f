import type { Connector } from '@marketsafe/connectors';
import {
  type Calendar,
  type LegalPack,
  type LoadedPack,
  localDay,
  type Rules,
  rulesFor,
  rulesUnder,
  type Texts,
  versionOn,
} from '@marketsafe/procedure';
import type { Forum, Target } from '@marketsafe/terms';
import { ProblemError } from './problem.ts';
import type { SettlementBody } from './settlement-bodies.ts';

/** One marketplace of the programme, as configured. */
export interface ProgrammeMarketplace {
  readonly id: string;
  readonly name: { readonly en: string; readonly 'zh-CN': string };
  readonly forum: Forum;
  /** Where it offers goods, ISO 3166-1 alpha-2: the legal packs of these hold for it. */
  readonly territories: readonly string[];
  /** IANA zone whose days its clocks count. */
  readonly zone: string;
  /** Its business days and holidays: those of the place whose law or custom the windows are counted by. */
  readonly calendar: Calendar;
  readonly simulated: boolean;
  /** The Digital Services Act applies to it, and its statements of reasons go to the transparency database. */
  readonly union?: UnionScope;
  readonly baseUrl: string;
  readonly connector: Connector;
  /** Ways beyond the programme that duties have its statements of reasons name, beside the courts. */
  readonly redress?: readonly Texts[];
}

/** Where a marketplace's statements of reasons go, which it submits itself: with its token. */
export interface UnionScope {
  /** Countries of the European Economic Area that it sells in, ISO 3166-1 alpha-2. */
  readonly territories: readonly string[];
  /** Address of the database's API, up to its version: `https://…/api/v1`. */
  readonly api: string;
  /** Asked at each use; empty as long as nobody has set it. */
  readonly token: () => string;
  /** The address is one of the operator's own network: a trial's, or a test's. */
  readonly inside?: true;
}

/** What the deployment's configuration fixes: rules, calendar, marketplaces, keys. */
export interface Programme {
  readonly name: string;
  /** The programme's own pack, in its dated versions: a complaint is judged by that which is in force where and when it is filed. */
  readonly versions: readonly Rules[];
  /** Every pack known, by hash and by id: a case is judged by the rules in force when it was filed. */
  readonly packs: readonly LoadedPack[];
  /** What the rules are held against at the start, for each marketplace. */
  readonly laws: readonly LegalPack[];
  /** Counts what concerns no marketplace. */
  readonly calendar: Calendar;
  readonly marketplaces: readonly ProgrammeMarketplace[];
  /** Certified bodies that settle disputes out of court, as the operator lists them. */
  readonly settlementBodies?: readonly SettlementBody[];
  /** Signs the links of notices. */
  readonly linkKey: string;
  /** Key of the identity hashes. */
  readonly identityKey: string;
  /** Where people reach the portals; signed links begin with it. */
  readonly publicUrl: string;
}

/** Days that concern no marketplace are counted there. */
export const programmeZone = 'Asia/Shanghai';

/**
 * The rules in force at an instant. A version takes effect with the first instant of its day, on a marketplace by the clocks of that
 * marketplace.
 */
export function rulesInForce(
  { versions, marketplaces }: Pick<Programme, 'versions' | 'marketplaces'>,
  now: Date | string,
  marketplace?: string,
): Rules {
  const zone = marketplaces.find(({ id }) => id === marketplace)?.zone ?? programmeZone;
  return versionOn(versions, localDay(new Date(now).toISOString(), zone));
}

/** Versions that are to take effect after another. */
export const announcedVersions = (versions: readonly Rules[], current: Rules): readonly Rules[] =>
  versions
    .filter(({ pack }) => pack.from > current.pack.from)
    .sort((one, other) => (one.pack.from < other.pack.from ? -1 : 1));

/**
 * The versions of the pack that a programme runs, among those installed.
 *
 * @throws ProblemError when there is none.
 */
export const versionsOf = (packs: readonly LoadedPack[], id: string): readonly Rules[] => {
  packById(packs, id);
  return packs.flatMap(({ rules }) => (rules.pack.id === id ? [rules] : []));
};

export function marketplaceOf(programme: Programme, id: string): ProgrammeMarketplace {
  const found = programme.marketplaces.find((marketplace) => marketplace.id === id);
  if (!found) throw new Error(`marketplace "${id}" is not configured`);
  return found;
}

export function rulesByHash(programme: Programme, hash: string): Rules {
  const found = programme.packs.find(({ rules }) => rules.pack.hash === hash);
  if (!found) throw new Error(`policy pack ${hash} is gone; a case that was filed under it cannot be decided`);
  return found.rules;
}

/** The rules that a case is judged by: its pack, under the exception that it was filed under, as they are for its target. */
export const rulesOfCase = (
  programme: Programme,
  {
    pack,
    exception,
    target,
  }: { readonly pack: string; readonly exception?: string | undefined; readonly target: Target },
): Rules => rulesFor(rulesUnder(rulesByHash(programme, pack), exception), target);

export function packById(packs: readonly LoadedPack[], id: string): Rules {
  const found = packs.find(({ rules }) => rules.pack.id === id);
  if (!found) {
    const known = [...new Set(packs.map(({ rules }) => rules.pack.id))].join(', ');
    throw new ProblemError(422, 'unknown-pack', `There is no policy pack "${id}"; there are ${known}.`);
  }
  return found.rules;
}
