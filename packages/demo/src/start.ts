import { randomUUID } from 'node:crypto';
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
import { canBePutBack, changing, firstState, isHalfPutBack, keepFirstState, putBack } from './first-state.ts';
import { type Demo, demoAddition } from './handlers.ts';
import { openMarketplaces } from './marketplaces.ts';
import { playPast, putGoods } from './past.ts';
import { People } from './people.ts';
import { demoPort, keepDemoPort, OtherPortError } from './port-file.ts';
import { type Shops, sellerImport } from './shops.ts';
import { describeDemo } from './story-state.ts';
import type { StatementsTo } from './union-scopes.ts';
import { type DemoWorld, demoWorld, relistPhotos } from './world/index.ts';

export interface DemoOptions {
  readonly dataDirectory: string;
  /** The port of the first start, if there was one. */
  readonly port: number;
  /** The programme's rule pack from now on; the Expansion by default. Earlier complaints keep their own. */
  readonly pack?: string | undefined;
  /** False: pictures wait to be compared. */
  readonly comparesPictures?: boolean;
  /** A PostgreSQL URL; by default the embedded database in the data directory. */
  readonly databaseUrl?: string | undefined;
  /** The same server with the login that owns the tables, which are migrated first. */
  readonly ownerUrl?: string;
  readonly ledger?: LedgerOptions;
  /** The file of the master keys; by default in the data directory. */
  readonly masterKeys?: string | undefined;
  /** Addresses inside the operator's network that participants' webhooks may have. */
  readonly webhooksInside?: readonly string[];
  /** Receivers of marketplaces' statements of reasons; none by default. */
  readonly statementsTo?: readonly StatementsTo[];
  /** Certified bodies for out-of-court disputes. */
  readonly settlementBodies?: Programme['settlementBodies'];
  readonly onProgress?: (what: string) => void;
  /** Reports that a connector's secret was replaced at run time, or could not be. */
  readonly onSecret?: (what: string) => void;
  /** Addresses and networks (CIDR) of the proxies in front of the service. */
  readonly trustedProxies?: readonly string[];
  /** The most connections to the PostgreSQL server. */
  readonly connections?: number;
  /** The number of screening threads; 1 by default. */
  readonly screeningThreads?: number;
  /** The log's destination and lowest level. */
  readonly logger?: Logging;
  /** A separate loopback port for metrics. */
  readonly metricsPort?: number | undefined;
  /** The programme's public address behind a proxy; by default the service's own address. */
  readonly publicUrl?: string | undefined;
}

export interface RunningDemo {
  readonly url: string;
  close(): Promise<void>;
}

const day = 86_400_000;

const trialDatabase =
  'The database is the embedded one (PGlite), for trials and tests: what was acknowledged can be lost at a power failure';

/** The past begins this many days ago, before the first participant enrols. */
const pastDays = 260;

/**
 * Starts the demonstration: two simulated marketplaces, the service with them, and at the first start eight months of past. It can put
 * itself back to that first start while it runs.
 */
export async function startDemo(options: DemoOptions): Promise<RunningDemo> {
  let running = startOnce(options, again);
  function again(): void {
    running = running.then(async ({ close }) => {
      await close();
      await putBack(options.dataDirectory);
      return startOnce(options, again);
    });
  }
  const { url } = await running;
  return { url, close: async () => (await running).close() };
}

async function startOnce(options: DemoOptions, again: () => void): Promise<RunningDemo> {
  const tell = options.onProgress ?? (() => {});
  const { dataDirectory } = options;
  tell('Opening the database');
  // An unknown pack is refused before anything changes.
  if (options.pack !== undefined) packById((await loadPolicies()).packs, options.pack);
  const clockFile = demoClockFile(dataDirectory);
  const isNew = !existsSync(clockFile);
  if (isNew) await beginFirstStart(dataDirectory);
  if (isHalfPutBack(dataDirectory)) await putBack(dataDirectory);
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
    return await startOn(database, { ...options, isNew, clockFile, opened, closeAll, again });
  } catch (error) {
    await closeAll();
    throw error;
  }
}

interface Starting extends DemoOptions {
  readonly isNew: boolean;
  readonly clockFile: string;
  /** The functions that close what was opened, in the order of opening. */
  readonly opened: (() => Promise<void>)[];
  readonly closeAll: () => Promise<void>;
  readonly again: () => void;
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
    // Photos of all two thousand goods would keep the machine busy for minutes.
    takesPhotos: (key) => relistPhotos.includes(key),
  });
  const programme: Programme = {
    ...{ name: { en: 'MarketSafe', 'zh-CN': 'MarketSafe' }, packs, laws, calendar, marketplaces },
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
    addition: demoAddition(
      demoOf({ world, programme, shops, clock, clockFile, putBack: options.again, dataDirectory }),
    ),
    ledger: options.ledger ?? {},
    ...(options.comparesPictures !== undefined && { comparesPictures: options.comparesPictures }),
    ...(options.screeningThreads !== undefined && { screeningThreads: options.screeningThreads }),
  };
  if (isNew) {
    tell('Filling two marketplaces with goods and playing eight months of cases (first start only)');
    // The past uses the Expansion, whatever pack the programme runs now.
    await fill({ ...common, programme: { ...programme, versions: expansion } }, clock, world, shops);
    keepDemoPort(dataDirectory, port);
    // The embedded database is idle now: its copy opens as after a killed process.
    if (database.engine === 'embedded') await keepFirstState(dataDirectory, clock.offset);
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
  return { url, close: options.closeAll };
}

function tellDoubts(programme: Programme, clock: ShiftedClock, tell: (what: string) => void): void {
  const doubts = assertLawful(programme, clock.now()).length;
  if (doubts > 0)
    tell(
      `Not settled by the law of its marketplaces: ${doubts} values of its rules; "marketsafe policy check --territory CN" names them`,
    );
}

/** The running demonstration's functions in addition to the programme. */
const demoOf = ({ world, programme, shops, clock, clockFile, dataDirectory, putBack }: DemoParts): Demo => ({
  clock,
  run: randomUUID(),
  ...{ canBePutBack: () => canBePutBack(dataDirectory), putBack },
  keepOffset: (offset) => writeFileSync(clockFile, String(offset)),
  emails: Object.fromEntries([
    ...world.participants.map(({ id, person }) => [id, person.email]),
    ...world.desk.map(({ id, email }) => [id, email]),
    ...world.marketplaces.flatMap(({ person }) => (person ? [[person.id, person.email]] : [])),
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
  readonly dataDirectory: string;
  readonly putBack: () => void;
}

/** A demonstration's files in its data directory, except the lock and the clock. */
const belongings = [...changing, firstState, 'ledger-key.pem', 'secrets.json', 'connector-secrets', 'master-keys.json'];
/** Exists during the first start only. */
const unfinished = 'demo-unfinished';

/**
 * Prepares a directory for a first start. An interrupted one left an incomplete world: its files are deleted
 * by name and under the lock, and no others.
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

/** Imports the goods and people and plays the past. Marketplaces are polled after events only, not every few seconds of eight months. */
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
    // Those of the past are compared once the portals are open.
    comparesPictures: false,
    // No one keeps checkpoints of a simulated past.
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
