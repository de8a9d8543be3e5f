import { join } from 'node:path';
import {
  complaintFileConnector,
  connectorOf,
  hostProfile,
  importedConnector,
  importedKind,
  isHostKind,
  keptThere,
} from '@marketsafe/connectors';
import type { Clock } from '../../platform/clock.ts';
import {
  FollowedSecret,
  firstConnectorSecret,
  secretName,
  secretNames,
  setConnectorSecret,
} from '../../platform/connector-secrets/index.ts';
import type { Egress } from '../../platform/egress/index.ts';
import type { Entropy } from '../../platform/entropy.ts';
import type { Policies } from '../../platform/policies.ts';
import type { ProgrammeMarketplace } from '../../platform/programme.ts';
import { RequestBudget } from '../../platform/request-budget.ts';
import type { Vault } from '../../platform/vault/index.ts';
import { ConfigurationError, type MarketplaceConfiguration } from './configuration.ts';
import { readSecretFile } from './secret-file.ts';
import { openUnionScope } from './union-scope.ts';

export interface OpeningOptions {
  readonly dataDirectory: string;
  readonly vault: Vault;
  readonly clock: Clock;
  readonly entropy: Entropy;
  readonly egress: Egress;
  readonly calendars: Policies['calendars'];
  /** Reports that a secret was replaced, or could not be. */
  readonly onSecret: (what: string) => void;
  /** Reports that the last line of imported listings had no end, and what became of it. */
  readonly onMended?: (what: string) => void;
  /** Keeps first secrets, sealed. Without, nothing is written. */
  readonly keeps: boolean;
  /** Letters stay in the programme, those to sellers of imported listings too. */
  readonly keepsLetters?: boolean;
}

/**
 * The configured marketplaces with their connectors. The secrets that the configuration names are taken at the first start;
 * later ones come from `marketsafe secrets set`.
 * @throws ConfigurationError
 */
export function openMarketplaces(
  configured: readonly MarketplaceConfiguration[],
  options: OpeningOptions,
): Promise<readonly ProgrammeMarketplace[]> {
  return Promise.all(configured.map((one) => openMarketplace(one, options)));
}

/** The secrets of one marketplace, read at each use, and where it may be. */
export interface Access {
  readonly token: () => string;
  readonly webhooks: () => readonly string[];
  /** Stores a token that the marketplace renewed; absent: nothing is renewed. */
  readonly keepToken?: (value: string) => Promise<void>;
  /** Addresses in the operator's network that may be called for it. */
  readonly inside: readonly string[];
}

/**
 * One marketplace with its connector.
 * @param access its secrets, and where it may be; by default those that the configuration names
 * @throws ConfigurationError
 */
export async function openMarketplace(
  one: MarketplaceConfiguration,
  options: OpeningOptions,
  access: () => Promise<Access> = () => configuredAccess(one, options),
): Promise<ProgrammeMarketplace> {
  const { clock, egress } = options;
  const { id, host, territories, zone, url: baseUrl } = one;
  const forum = one.forum ?? (host === undefined ? 'decides-here' : 'decides-there');
  const calendar = options.calendars.get(one.calendar);
  if (calendar === undefined)
    throw new ConfigurationError(
      `marketplaces.${id}.calendar: there is no calendar "${one.calendar}"; there are ${[...options.calendars.keys()].join(', ')}.`,
    );
  const common = {
    ...{ id, kind: one.connector, forum, territories, zone, calendar, baseUrl, simulated: false },
    name: one.name ?? { en: id, 'zh-CN': id },
    ...(one.people && { signsIn: true as const }),
    ...(one.sellers === keptThere && { pseudonymous: true as const }),
    ...(one.fullPullHours !== undefined && { fullPullEvery: one.fullPullHours * 3_600_000 }),
  };
  if (one.connector === importedKind)
    return {
      ...{ ...common, imported: true },
      connector: importedConnector({
        ...{ marketplace: id, file: importedFile(options.dataDirectory, id), now: () => clock.now() },
        ...(options.keepsLetters && { inbox: 'sellers.invalid' }),
        ...(options.onMended && { onMended: options.onMended }),
      }),
    };
  if (host !== undefined) {
    const profile = hostProfile(host);
    const file = importedFile(options.dataDirectory, id);
    return {
      ...{ ...common, host },
      connector: complaintFileConnector({ marketplace: id, host: profile, file, now: () => clock.now() }),
    };
  }
  const makeConnector = connectorOf(one.connector);
  if (makeConnector === undefined) throw new ConfigurationError(`marketplaces.${id}.connector: there is no such kind.`);
  const { inside, webhooks, ...shown } = await access();
  const requests: RequestBudget = new RequestBudget(clock, () => connector.capabilities().rate);
  const connector = makeConnector({
    ...{ marketplace: id, baseUrl, live: true, ...(one.pages && { pages: one.pages }) },
    pseudonymous: one.sellers === keptThere,
    now: () => clock.now(),
    ...(isHostKind(one.connector) && { listings: importedFile(options.dataDirectory, id) }),
    ...{ ...shown, webhookSecret: webhooks },
    http: egress.http({ name: `marketplace ${id}`, inside, onRequest: () => requests.spend() }),
  });
  return {
    ...{ ...common, connector, requests, inside },
    ...(one.statements && {
      union: await openUnionScope(id, one.statements.replace(/\/+$/, ''), { ...options, tell: options.onSecret }),
    }),
  };
}

/** The first secrets are in the files that the configuration names, which also says that the address may be called. */
async function configuredAccess(one: MarketplaceConfiguration, options: OpeningOptions): Promise<Access> {
  const { id, secretFile = '', webhookSecretFile, url } = one;
  const token = await secretOf(id, 'token', () => readSecretFile(secretFile), options);
  const webhook = await secretOf(
    id,
    'webhook',
    async () =>
      webhookSecretFile === undefined ? unknownWebhookSecret(options.entropy) : readSecretFile(webhookSecretFile),
    options,
  );
  return {
    token: () => token.current(),
    webhooks: () => webhook.accepted(),
    ...(options.keeps && { keepToken: (value: string) => keepToken(id, value, options) }),
    inside: [url],
  };
}

/** No marketplace knows it: until one is set, no event is accepted. */
export const unknownWebhookSecret = (entropy: Entropy): string => `whsec_${entropy.bytes(32).toString('base64')}`;

/** Stores a token that the marketplace renewed, for every process on this data folder. */
export async function keepToken(
  marketplace: string,
  value: string,
  { dataDirectory, vault, clock, onSecret }: Pick<OpeningOptions, 'dataDirectory' | 'vault' | 'clock' | 'onSecret'>,
): Promise<void> {
  const name = secretName(marketplace, 'token');
  try {
    await setConnectorSecret(dataDirectory, { name, value, formerForHours: 0 }, vault, clock.now());
  } catch (error) {
    onSecret(`The secret ${name} was renewed and could not be stored: ${(error as Error).message}`);
    throw error;
  }
}

/** The file of the listings of a marketplace that is read from files. */
export const importedFile = (dataDirectory: string, marketplace: string): string =>
  join(dataDirectory, 'imported', `${marketplace}.jsonl`);

/** A secret of a connector or of the mail server. `first`: the value at the first start. */
export async function secretOf(
  marketplace: string,
  kind: 'token' | 'webhook',
  first: () => Promise<string>,
  { dataDirectory, vault, clock, onSecret, keeps }: Omit<OpeningOptions, 'entropy' | 'egress' | 'calendars'>,
): Promise<Pick<FollowedSecret, 'current' | 'accepted'>> {
  const name = secretName(marketplace, kind);
  if (!keeps && !(await secretNames(dataDirectory)).includes(name)) {
    const value = await first();
    return { current: () => value, accepted: () => [value] };
  }
  await firstConnectorSecret(dataDirectory, { marketplace, kind, value: first }, vault, clock.now());
  return new FollowedSecret({ dataDirectory, name, vault, clock, tell: onSecret });
}
