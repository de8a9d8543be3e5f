/** Reads and checks all environment variables; each function @throws WrongUse for an invalid value. */
import { isIP } from 'node:net';
import { WrongUse } from './wrong-use.ts';

/** The server in DATABASE_URL; undefined when unset or empty. It may contain a password, so errors do not repeat it. */
export const databaseAddress = (): string | undefined =>
  serverIn('DATABASE_URL', 'unset it to use the embedded database');

/** The same server with the login that owns the tables. */
export const ownerAddress = (): string | undefined =>
  serverIn('DATABASE_OWNER_URL', 'unset it if the tables are prepared already');

/** The same server with a login that reads everything and changes nothing, for a backup. */
export const backupAddress = (): string | undefined =>
  serverIn('DATABASE_BACKUP_URL', 'unset it to back up an embedded database');

/** The folder of PostgreSQL's programs, if they are not in their usual places. */
export const postgresqlPrograms = (): string | undefined => process.env.MARKETSAFE_POSTGRESQL_BIN?.trim() || undefined;

function serverIn(variable: string, otherwise: string): string | undefined {
  const address = process.env[variable]?.trim();
  if (!address) return undefined;
  if (/^postgres(ql)?:\/\/[^/]/.test(address) && URL.canParse(address)) return address;
  const scheme = /^[a-z][a-z0-9+.-]*:/i.exec(address)?.[0];
  throw new WrongUse(
    `${variable} is no address of a PostgreSQL server${scheme === undefined ? '' : ` (it begins with ${scheme})`}. Write ` +
      `postgres://user:password@host/name, or ${otherwise}. Nothing was touched.`,
  );
}

/** The limit of connections to a PostgreSQL server, if given. */
export function connections(): { connections?: number } {
  const count = wholeNumber('DATABASE_CONNECTIONS', { least: 2, most: 200, usual: 20 });
  return count === undefined ? {} : { connections: count };
}

/** The number of screening threads, if given. */
export function screeningThreads(): { screeningThreads?: number } {
  const count = wholeNumber('MARKETSAFE_SCREENING_THREADS', { least: 1, most: 64, usual: 1 });
  return count === undefined ? {} : { screeningThreads: count };
}

function wholeNumber(
  variable: string,
  { least, most, usual }: { readonly least: number; readonly most: number; readonly usual: number },
): number | undefined {
  const given = process.env[variable]?.trim();
  if (!given) return undefined;
  const count = Number(given);
  if (Number.isInteger(count) && count >= least && count <= most) return count;
  throw new WrongUse(`${variable}: "${given}" is no whole number from ${least} to ${most}. Unset it to have ${usual}.`);
}

/** The file of the master keys, if outside the data folder. */
export const masterKeys = (): string | undefined => process.env.MARKETSAFE_MASTER_KEYS?.trim() || undefined;

/** The programme's public address behind a proxy, without a path. */
export function publicUrl(): string | undefined {
  const given = process.env.MARKETSAFE_PUBLIC_URL?.trim();
  if (!given) return undefined;
  const url = URL.canParse(given) ? new URL(given) : undefined;
  if (url && /^https?:$/.test(url.protocol) && given.replace(/\/$/, '') === url.origin) return url.origin;
  throw new WrongUse(
    `MARKETSAFE_PUBLIC_URL: "${given}" is no address without a path. Write it like https://desk.example.`,
  );
}

/** Addresses and networks of proxies whose statements about a request's origin are trusted. */
export function trustedProxies(): readonly string[] {
  const proxies = listed('MARKETSAFE_TRUSTED_PROXIES');
  for (const one of proxies) {
    const [address = '', bits] = one.split('/');
    const most = { 4: 32, 6: 128 }[isIP(address)];
    if (most === undefined || (bits !== undefined && !(Number(bits) >= 1 && Number(bits) <= most)))
      throw new WrongUse(
        `MARKETSAFE_TRUSTED_PROXIES: "${one}" is no address and no network. Write addresses like 10.0.0.5 or networks like 10.0.0.0/8, separated by commas.`,
      );
  }
  return proxies;
}

/** Addresses of the operator's own network that participants' webhooks may have. */
export function webhooksInside(): readonly string[] {
  const addresses = listed('MARKETSAFE_WEBHOOKS_INSIDE');
  for (const address of addresses) {
    if (!URL.canParse(address) || !/^https?:$/.test(new URL(address).protocol))
      throw new WrongUse(
        `MARKETSAFE_WEBHOOKS_INSIDE: "${address}" is no address. Write it like http://127.0.0.1:9000.`,
      );
  }
  return addresses;
}

/** Receivers of statements of reasons by marketplace: the DSA Transparency Database, or its sandbox. None by default. */
export function statementsTo(): readonly { readonly marketplace: string; readonly api: string }[] {
  return listed('MARKETSAFE_STATEMENTS_TO').map((one) => {
    const [, marketplace = '', given = ''] = /^([a-z0-9-]+)=(.+)$/.exec(one) ?? [];
    const api = given.replace(/\/+$/, '');
    if (marketplace === '' || !URL.canParse(api) || !/^https?:$/.test(new URL(api).protocol))
      throw new WrongUse(
        `MARKETSAFE_STATEMENTS_TO: "${one}" names no marketplace and address. Write it like tmall=https://database.example/api/v1.`,
      );
    return { marketplace, api };
  });
}

/** The operator's list of certified bodies; undefined when it is not set. */
export const settlementBodiesFile = (): string | undefined =>
  process.env.MARKETSAFE_SETTLEMENT_BODIES?.trim() || undefined;

/** The comma-separated values. */
const listed = (variable: string): string[] =>
  (process.env[variable] ?? '')
    .split(',')
    .map((one) => one.trim())
    .filter((one) => one !== '');
