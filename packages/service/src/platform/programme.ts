import { type Connector, ConnectorError } from '@marketsafe/connectors';
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
import type { CallRecord } from './call-record.ts';
import { ProblemError } from './problem.ts';
import type { RequestBudget } from './request-budget.ts';
import type { SettlementBody } from './settlement-bodies.ts';
import type { ProgrammeTerms } from './terms.ts';

/** One marketplace of the programme, from the configuration or added by its administrators. */
export interface ProgrammeMarketplace {
  readonly id: string;
  readonly name: { readonly en: string; readonly 'zh-CN': string };
  readonly forum: Forum;
  /** Where it offers goods, ISO 3166-1 alpha-2; their legal packs apply to it. */
  readonly territories: readonly string[];
  /** IANA zone in which its days are counted. */
  readonly zone: string;
  /** Its business days and holidays, of the place whose law or custom counts its deadlines. */
  readonly calendar: Calendar;
  readonly simulated: boolean;
  /** Its listings were imported from files, for a trial: orders change what the programme shows of them, and are sent to no one. */
  readonly imported?: boolean;
  /** Present if the Digital Services Act applies to it; its statements of reasons go to the transparency database. */
  readonly union?: UnionScope;
  readonly baseUrl: string;
  /** The host whose form takes its complaints, if it has no interface: a person hands them in, and types the answers. */
  readonly host?: string;
  /** It keeps its sellers' contacts, names and identities, as its connection says. It may declare so itself: ask `keepsSellers`. */
  readonly pseudonymous?: true;
  /** Its own people have accounts: they see its cases as the table of visibility says, and put questions to the desk. */
  readonly signsIn?: true;
  readonly connector: Connector;
  /** The kind of the connector, as a configuration names it; absent: in a demonstration. */
  readonly kind?: string;
  /** The number of the connection by which administrators added it; absent: it stands in the configuration. */
  readonly connection?: number;
  /** Addresses in the operator's network that may be called for its pages; default `baseUrl`. */
  readonly inside?: readonly string[];
  /** What this process asked it; the service adds it. */
  readonly calls?: CallRecord;
  /** Counts the requests to it against the rate that it permits; absent: nothing is counted. */
  readonly requests?: RequestBudget;
  /** Milliseconds between the beginnings of two full pulls; default a day. */
  readonly fullPullEvery?: number;
  /** Means of redress, in addition to the courts, that duties add to its statements of reasons. */
  readonly redress?: readonly Texts[];
}

/** Where a marketplace's statements of reasons are submitted, with its own token. */
export interface UnionScope {
  /** Countries of the European Economic Area where it sells, ISO 3166-1 alpha-2. */
  readonly territories: readonly string[];
  /** Base URL of the database's API: `https://…/api/v1`. */
  readonly api: string;
  /** Read at each use; empty until an operator sets it. */
  readonly token: () => string;
  /** The address is in the operator's own network, for a trial or a test. */
  readonly inside?: true;
}

/** The deployment's configuration: rules, calendar, marketplaces, keys. */
export interface Programme {
  readonly name: Texts;
  /** The dated versions of the programme's own pack. A complaint is judged by the version in force where and when it is filed. */
  readonly versions: readonly Rules[];
  /** Every known pack, by hash and by id, since a case is judged by the rules in force when it was filed. */
  readonly packs: readonly LoadedPack[];
  /** The law against which the rules are checked at the start, for each marketplace. */
  readonly laws: readonly LegalPack[];
  /** Counts days of things that belong to no marketplace. */
  readonly calendar: Calendar;
  readonly marketplaces: readonly ProgrammeMarketplace[];
  /** The terms of participation; the service reads them at its start. */
  readonly terms?: ProgrammeTerms;
  /** An appeal is decided by a person of another organisation than the one whose person decided. */
  readonly appealsElsewhere?: boolean;
  /** Certified bodies for out-of-court dispute settlement, from the operator's list. */
  readonly settlementBodies?: readonly SettlementBody[];
  /** Signs the links of notices. */
  readonly linkKey: string;
  /** Key of the identity hashes. */
  readonly identityKey: string;
  /** Base URL of the portals; signed links begin with it. */
  readonly publicUrl: string;
}

/** Time zone of things that belong to no marketplace. */
export const programmeZone = 'Asia/Shanghai';

/** The time zone for a participant's record, caps and figures: the first marketplace's. */
export const zoneOf = ({ marketplaces }: Pick<Programme, 'marketplaces'>): string =>
  marketplaces[0]?.zone ?? programmeZone;

/** The rules in force at an instant. A version takes effect at the start of its day, in the time zone of each marketplace. */
export function rulesInForce(
  { versions, marketplaces }: Pick<Programme, 'versions' | 'marketplaces'>,
  now: Date | string,
  marketplace?: string,
): Rules {
  const zone = marketplaces.find(({ id }) => id === marketplace)?.zone ?? programmeZone;
  return versionOn(versions, localDay(new Date(now).toISOString(), zone));
}

/** Versions that take effect after the given one. */
export const announcedVersions = (versions: readonly Rules[], current: Rules): readonly Rules[] =>
  versions
    .filter(({ pack }) => pack.from > current.pack.from)
    .sort((one, other) => (one.pack.from < other.pack.from ? -1 : 1));

/** The installed versions of the pack that a programme runs. @throws ProblemError if there is none. */
export const versionsOf = (packs: readonly LoadedPack[], id: string): readonly Rules[] => {
  packById(packs, id);
  return packs.flatMap(({ rules }) => (rules.pack.id === id ? [rules] : []));
};

export function marketplaceOf(programme: Pick<Programme, 'marketplaces'>, id: string): ProgrammeMarketplace {
  const found = programme.marketplaces.find((marketplace) => marketplace.id === id);
  if (!found) throw new Error(`marketplace "${id}" is not configured`);
  return found;
}

/** The listing or shop that an address means on one of the marketplaces. */
export function targetOfUrl({ marketplaces }: Pick<Programme, 'marketplaces'>, url: string): Target | undefined {
  for (const { connector } of marketplaces) {
    const target = connector.parseUrl(url);
    if (target) return target;
  }
  return undefined;
}

/** Whether a marketplace keeps its sellers' contacts, names and identities: nothing reaches them but what it delivers. */
export function keepsSellers({ marketplaces }: Pick<Programme, 'marketplaces'>, id: string): boolean {
  const found = marketplaces.find((marketplace) => marketplace.id === id);
  if (found?.pseudonymous) return true;
  try {
    return found?.connector.capabilities().pseudonymous === true;
  } catch (error) {
    if (error instanceof ConnectorError) return false;
    throw error;
  }
}

export function rulesByHash(programme: Programme, hash: string): Rules {
  const found = programme.packs.find(({ rules }) => rules.pack.hash === hash);
  if (!found) throw new Error(`policy pack ${hash} is gone; a case that was filed under it cannot be decided`);
  return found.rules;
}

/** The rules that judge a case: its pack and exception, applied to its target. */
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
