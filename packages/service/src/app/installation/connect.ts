import { connectionKinds, hostIds, keptThere, valuesIn } from '@marketsafe/connectors';
import { Forum } from '@marketsafe/terms';
import {
  type Connect,
  type Connection,
  type ConnectionSecrets,
  commonSettings,
} from '../../intake/connections/index.ts';
import type { Clock } from '../../platform/clock.ts';
import {
  FollowedSecret,
  firstConnectorSecret,
  putConnectorSecret,
  readConnectorSecret,
  secretName,
} from '../../platform/connector-secrets/index.ts';
import { type Egress, EgressError } from '../../platform/egress/index.ts';
import type { Entropy } from '../../platform/entropy.ts';
import type { Policies } from '../../platform/policies.ts';
import type { ProgrammeMarketplace } from '../../platform/programme.ts';
import type { Vault } from '../../platform/vault/index.ts';
import type { MarketplaceConfiguration } from './configuration.ts';
import { type Access, keepToken, type OpeningOptions, openMarketplace, unknownWebhookSecret } from './marketplaces.ts';

interface ConnectOptions {
  readonly dataDirectory: string;
  readonly vault: Vault;
  readonly clock: Clock;
  readonly entropy: Entropy;
  readonly egress: Egress;
  readonly calendars: Policies['calendars'];
  /** Addresses in the operator's network that administrators may connect; without, only public ones. */
  readonly inside: readonly string[];
  /** A way out of its own for each trial, whose connections end with it. */
  readonly openEgress: () => Egress;
  /** Reports that a secret was replaced, or could not be. */
  readonly onSecret: (what: string) => void;
  /** False: nothing is written, and no event is read. Default true. */
  readonly keeps?: boolean;
}

/** Makes connectors of what administrators of the review team entered (ADR 0077). */
export function connecting(options: ConnectOptions): Connect {
  const { dataDirectory, vault, clock, entropy, calendars, openEgress, keeps = true } = options;
  // The operator answers for their own configuration; what is entered on a page reaches public addresses, and those that they permit.
  const insideOf = (address: string): readonly string[] =>
    options.inside.filter((one) => authorityOf(one) === authorityOf(address));
  const opening = (egress: Egress): OpeningOptions => ({
    ...{ dataDirectory, vault, clock, entropy, egress, calendars, onSecret: options.onSecret, keeps },
  });
  const open = async (
    connection: Connection,
    egress: Egress,
    access: () => Promise<Omit<Access, 'inside'>>,
  ): Promise<ProgrammeMarketplace> => {
    const one = configurationOf(connection);
    const inside = insideOf(one.url);
    const opened = await openMarketplace(one, opening(egress), async () => ({ ...(await access()), inside }));
    return { ...opened, inside };
  };
  const inForce = async ({ marketplace }: Connection): Promise<Omit<Access, 'inside'>> => {
    const followed = (kind: 'token' | 'webhook') =>
      new FollowedSecret({
        ...{ dataDirectory, vault, clock, tell: options.onSecret },
        name: secretName(marketplace, kind),
      });
    const token = followed('token');
    if (!keeps) return { token: () => token.current(), webhooks: () => [] };
    const value = unknownWebhookSecret(entropy);
    await firstConnectorSecret(dataDirectory, { marketplace, kind: 'webhook', value }, vault, clock.now());
    const webhook = followed('webhook');
    return {
      token: () => token.current(),
      webhooks: () => webhook.accepted(),
      keepToken: (renewed) => keepToken(marketplace, renewed, options),
    };
  };
  return {
    kinds: connectionKinds,
    common: commonSettings(calendars.keys()),
    refusedAddress: async (connection, address) => {
      const way = { name: `marketplace ${connection.marketplace}`, inside: insideOf(address) };
      const egress = openEgress();
      try {
        await egress.check(way, address);
        return undefined;
      } catch (error) {
        if (!(error instanceof EgressError)) throw error;
        // A name that cannot be looked up is a finding of the test.
        return error.fault === 'refused' ? error.reason : undefined;
      } finally {
        egress.close();
      }
    },
    trial: async ({ settings: { statements: _, ...settings }, ...rest }, secrets) => {
      const connection = { ...rest, settings };
      const kind = connectionKinds.find((one) => one.kind === connection.connector);
      const isShown = kind !== undefined && kind.tokenOf.length > 0;
      const token = isShown ? (secrets.token ?? (await tokenInForce(connection, options))) : '';
      const egress = openEgress();
      const showing = (shown: string) =>
        open(connection, egress, async () => ({ token: () => shown, webhooks: () => [] }));
      const stranger = kind?.token({ ...settings, ...wrongSecrets(kind, `not-${entropy.uuid()}`) }) ?? '';
      return {
        marketplace: await showing(token),
        stranger: (await showing(stranger)).connector,
        close: () => egress.close(),
      };
    },
    open: (connection) => open(connection, options.egress, () => inForce(connection)),
    keep: async (marketplace, secrets) => {
      for (const kind of ['token', 'webhook', 'transparency'] as const) {
        const value = secrets[kind];
        if (value !== undefined && value !== '')
          await putConnectorSecret(dataDirectory, { marketplace, kind, value }, vault, clock.now());
      }
    },
  };
}

const tokenInForce = (
  { marketplace }: Connection,
  { dataDirectory, vault }: Pick<ConnectOptions, 'dataDirectory' | 'vault'>,
): Promise<NonNullable<ConnectionSecrets['token']>> =>
  readConnectorSecret(dataDirectory, secretName(marketplace, 'token'), vault);

/** Each secret of the connector, and wrong. */
const wrongSecrets = (
  { settings, tokenOf }: (typeof connectionKinds)[number],
  wrong: string,
): Readonly<Record<string, string>> =>
  Object.fromEntries(
    settings.flatMap(({ name, kind }) => (kind === 'secret' && tokenOf.includes(name) ? [[name, wrong]] : [])),
  );

const authorityOf = (address: string): string => {
  const { protocol, hostname, port } = new URL(address);
  return `${hostname} ${port || (protocol === 'https:' ? '443' : '80')}`;
};

/** What was entered, in the shape of the configuration. */
export function configurationOf({ marketplace: id, connector, settings }: Connection): MarketplaceConfiguration {
  const {
    url = '',
    nameEn = id,
    nameZh = id,
    territories = '',
    zone = '',
    calendar = '',
    statements,
    pages,
    sellers,
  } = settings;
  const host = hostIds.find((one) => one === settings.host);
  return {
    ...{ id, connector, url, zone, calendar, people: settings.people === 'yes' },
    name: { en: nameEn, 'zh-CN': nameZh },
    territories: [...valuesIn(territories)],
    forum: Forum.safeParse(settings.forum).data ?? 'decides-there',
    fullPullHours: Number(settings.fullPullHours),
    ...(host && { host }),
    ...(sellers === keptThere && { sellers: keptThere }),
    ...(pages !== undefined && { pages: [...valuesIn(pages, true)] }),
    ...(statements !== undefined && { statements }),
  };
}
