import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import {
  acquireRunLock,
  assertLawful,
  createService,
  type Database,
  inProcessCleaner,
  keyFileOf,
  type LedgerOptions,
  type Logging,
  loadKeyRing,
  loadPolicies,
  loadSecrets,
  localInbox,
  lockDirectory,
  noEnrolmentLimits,
  noLimits,
  openDatabase,
  openEgress,
  type Programme,
  packById,
  rulesInForce,
  type Service,
  type ServiceOptions,
  ShiftedClock,
  schedulePull,
  systemEntropy,
  transactionsOf,
  Vault,
  versionsOf,
} from '@marketsafe/service/parts';
import { demoClockFile } from './clock-file.ts';
import { nobody, seatDesk } from './enrol.ts';
import { type Demo, demoAddition } from './handlers.ts';
import { openMarketplaces } from './marketplaces.ts';
import { playPast, putGoods } from './past.ts';
import { People } from './people.ts';
import { demoPort, keepDemoPort, OtherPortError } from './port-file.ts';
import { type Shops, sellerImport } from './shops.ts';
import { describeDemo } from './story-state.ts';
import type { StatementsTo } from './union-scopes.ts';
import { type DemoWorld, demoWorld } from './world/index.ts';

export interface DemoOptions {
  readonly dataDirectory: string;
  /** The one that it was made on, where it was made before. */
  readonly port: number;
  /** The pack that the programme runs from now on; the Expansion unless told. What was filed before stays under its own. */
  readonly pack?: string | undefined;
  /** A PostgreSQL URL; the embedded database below the data directory without one. */
  readonly databaseUrl?: string | undefined;
  /** The same server under the login that owns the tables, which are brought up to date first. */
  readonly ownerUrl?: string;
  readonly ledger?: LedgerOptions;
  /** The file of the master keys; one in the data directory without it. */
  readonly masterKeys?: string | undefined;
  /** Addresses inside the operator's network that participants may have their webhooks at. */
  readonly webhooksInside?: readonly string[];
  /** Where marketplaces' statements of reasons go; nowhere unless told. */
  readonly statementsTo?: readonly StatementsTo[];
  /** Certified bodies that disputes can go to out of court. */
  readonly settlementBodies?: Programme['settlementBodies'];
  readonly onProgress?: (what: string) => void;
  /** Told in words when a connector's secret was replaced while it runs, or could not be. */
  readonly onSecret?: (what: string) => void;
  /** Addresses and networks (CIDR) of the proxies in front of the service. */
  readonly trustedProxies?: readonly string[];
  /** Connections to the PostgreSQL server at most. */
  readonly connections?: number;
  /** Threads that screen; one without. */
  readonly screeningThreads?: number;
  /** Where the log goes, and from which level on. */
  readonly logger?: Logging;
  /** A loopback port of its own for metrics. */
  readonly metricsPort?: number | undefined;
  /** Where people reach the programme, behind a proxy; the service's own address without. */
  readonly publicUrl?: string | undefined;
}

export interface RunningDemo {
  readonly url: string;
  readonly service: Service;
  close(): Promise<void>;
}

const day = 86_400_000;

const trialDatabase =
  'The database is the embedded one (PGlite), for trials and tests: what was acknowledged can be lost at a power failure';

/** The past begins this long ago: before the first participant enrols. */
const pastDays = 260;

/** Starts the demonstration: two simulated marketplaces, the service on them, and at the first start eight months of past. */
export async function startDemo(options: DemoOptions): Promise<RunningDemo> {
  const tell = options.onProgress ?? (() => {});
  const { dataDirectory } = options;
  tell('Opening the database');
  // Named wrongly, it is refused before anything is touched.
  if (options.pack !== undefined) packById((await loadPolicies()).packs, options.pack);
  const clockFile = demoClockFile(dataDirectory);
  const isNew = !existsSync(clockFile);
  if (isNew) await beginFirstStart(dataDirectory);
  const database = await openDatabase(options.databaseUrl ?? dataDirectory, {
    ...(options.connections !== undefined && { connections: options.connections }),
    ...(options.ownerUrl !== undefined && { ownerUrl: options.ownerUrl }),
  });
  if (database.engine === 'embedded') tell(trialDatabase);
  const opened: (() => Promise<void>)[] = [database.close, await acquireRunLock(database)];
  const closeAll = async (): Promise<void> => {
    for (const close of opened.toReversed()) await close();
  };
  try {
    return await startOn(database, { ...options, isNew, clockFile, opened, closeAll });
  } catch (error) {
    await closeAll();
    throw error;
  }
}

interface Starting extends DemoOptions {
  readonly isNew: boolean;
  readonly clockFile: string;
  /** What to close again, in the order in which it was opened. */
  readonly opened: (() => Promise<void>)[];
  readonly closeAll: () => Promise<void>;
}

async function startOn(database: Database, options: Starting): Promise<RunningDemo> {
  const { onProgress: tell = () => {}, onSecret = () => {}, dataDirectory, port, isNew, clockFile } = options;
  const madeOn = demoPort(dataDirectory);
  if (!isNew && madeOn !== undefined && madeOn !== port) throw new OtherPortError(dataDirectory, madeOn);
  const url = `http://127.0.0.1:${port}`;
  const keys = await loadKeyRing(keyFileOf(dataDirectory, options.masterKeys), systemEntropy);
  const vault = new Vault(keys, systemEntropy);
  const secrets = await loadSecrets(dataDirectory, vault);
  const { packs, laws, calendar } = await loadPolicies();
  const expansion = versionsOf(packs, 'marketsafe-expansion');
  const { volumeGrave } = rulesInForce({ versions: expansion, marketplaces: [] }, new Date()).strikes;
  const world = demoWorld({ volumeGrave });
  const clock = new ShiftedClock(isNew ? -pastDays * day : Number(readFileSync(clockFile, 'utf8')));
  const egress = openEgress();
  options.opened.push(async () => egress.close());
  const { shops, marketplaces } = await openMarketplaces(world, {
    ...{ dataDirectory, port, url, secrets, vault, clock, egress, calendar, tell: onSecret, opened: options.opened },
    statementsTo: options.statementsTo ?? [],
  });
  const programme: Programme = {
    ...{ name: 'MarketSafe', packs, laws, calendar, marketplaces },
    versions: options.pack === undefined ? expansion : versionsOf(packs, options.pack),
    ...{ identityKey: secrets.identity, linkKey: secrets.links, publicUrl: options.publicUrl ?? url },
    ...(options.settlementBodies && { settlementBodies: options.settlementBodies }),
  };
  tellDoubts(programme, clock, tell);
  const common = {
    ...{ database, programme, clock, entropy: systemEntropy, egress, vault, dataDirectory },
    mailer: localInbox({ transactions: transactionsOf(database), clock, entropy: systemEntropy, key: programme }),
    webhooksInside: options.webhooksInside ?? [],
    sessionSecret: secrets.session,
    addition: demoAddition(demoOf({ world, programme, shops, clock, clockFile })),
    ledger: options.ledger ?? {},
    ...(options.screeningThreads !== undefined && { screeningThreads: options.screeningThreads }),
  };
  if (isNew) {
    tell('Filling two marketplaces with goods and playing eight months of cases (first start only)');
    // The past is told by the Expansion, whatever the programme runs now.
    await fill({ ...common, programme: { ...programme, versions: expansion } }, clock, world, shops);
    keepDemoPort(dataDirectory, port);
    writeFileSync(clockFile, String(clock.offset));
    await rm(join(dataDirectory, unfinished));
  }
  tell('Opening the portals');
  const service = await createService({
    ...{ ...common, pullEvery: 5000, trustedProxies: options.trustedProxies ?? [], metricsPort: options.metricsPort },
    ...(options.logger && { logger: options.logger }),
  });
  options.opened.push(service.close);
  await service.app.listen({ host: '127.0.0.1', port });
  service.poller.start(500);
  return { url, service, close: options.closeAll };
}

function tellDoubts(programme: Programme, clock: ShiftedClock, tell: (what: string) => void): void {
  const doubts = assertLawful(programme, clock.now()).length;
  if (doubts > 0)
    tell(
      `Not settled by the law of its marketplaces: ${doubts} values of its rules; "marketsafe policy check --territory CN" names them`,
    );
}

/** What the running demonstration can do beside the programme. */
const demoOf = ({ world, programme, shops, clock, clockFile }: DemoParts): Demo => ({
  clock,
  keepOffset: (offset) => writeFileSync(clockFile, String(offset)),
  emails: Object.fromEntries([
    ...world.participants.map(({ id, person }) => [id, person.email]),
    ...world.desk.map(({ id, email }) => [id, email]),
  ]),
  describe: (tx, now) => describeDemo(world, programme, tx, now),
  comeBack: (seller) => {
    const line = world.story.lines.find(({ comeback }) => `${comeback.marketplace}/${comeback.id}` === seller);
    if (line) shops.of(line.comeback.marketplace).putSellers([sellerImport(line.comeback)]);
    return line !== undefined;
  },
});

interface DemoParts {
  readonly world: DemoWorld;
  readonly programme: Programme;
  readonly shops: Shops;
  readonly clock: ShiftedClock;
  readonly clockFile: string;
}

/** What a demonstration keeps in its data directory besides the lock and the clock. */
const belongings = [
  'database',
  'exhibits',
  'ledger-key.pem',
  'secrets.json',
  'connector-secrets',
  'master-keys.json',
  'taobao.jsonl',
  'tmall.jsonl',
];
/** Stands there from the beginning of the first start to its end. */
const unfinished = 'demo-unfinished';

/**
 * Makes a directory ready for a first start. One that was interrupted left a world half made: what it left is taken away,
 * by name and under the lock, and nothing else is.
 */
async function beginFirstStart(directory: string): Promise<void> {
  const lock = await lockDirectory(directory);
  try {
    if (existsSync(join(directory, unfinished))) {
      for (const name of belongings) await rm(join(directory, name), { recursive: true, force: true });
    } else if (existsSync(join(directory, 'database'))) {
      throw new Error(`${directory} holds a database that is no demonstration's. Choose another --data directory.`);
    }
    await writeFile(join(directory, unfinished), '');
  } finally {
    await lock.release();
  }
}

/** Goods, people and the past. Marketplaces are asked when something came up, not every few seconds of eight months. */
async function fill(
  common: Omit<ServiceOptions, 'pullEvery'>,
  clock: ShiftedClock,
  world: DemoWorld,
  shops: Shops,
): Promise<void> {
  const service = await createService({
    ...common,
    pullEvery: 365 * day,
    wakesPoller: false,
    limits: noLimits,
    enrolmentLimits: noEnrolmentLimits,
    cleaner: inProcessCleaner,
    // Nobody outside keeps a checkpoint of a past that is only played.
    ledger: { ...common.ledger, addresses: [], checkpointEvery: 7 * day, publishEvery: 7 * day },
  });
  const isLate = ({ opensDaysAgo }: { opensDaysAgo?: number }): boolean => opensDaysAgo !== undefined;
  const late = new Set(world.sellers.filter(isLate).map(({ marketplace, id }) => `${marketplace}/${id}`));
  for (const { shop } of shops.all) {
    const early = world.sellers.filter((one) => one.marketplace === shop.id && !isLate(one));
    shop.putSellers(early.map(sellerImport));
  }
  putGoods({ world, shops }, ({ listing }) => !late.has(`${listing.marketplace}/${listing.seller.id}`));
  const people = new People(service.app);
  const enrolled = nobody();
  await seatDesk(service, people, world, enrolled);
  await service.poller.drain();
  const { programme } = common;
  await playPast({ service, people, programme, world, shops, clock, enrolled, present: Date.now() });
  await service.transactions.work(async (tx) => {
    for (const { shop } of shops.all) await schedulePull(tx, shop.id, clock.now());
  });
  await service.close();
}
