import { readFile, stat } from 'node:fs/promises';
import { resolve } from 'node:path';
import { demoPort } from '@marketsafe/demo/port-file';
import { type Command, InvalidArgumentError, Option } from 'commander';
import { withExamples } from '../command.ts';
import { type ConfigurationOptions, withConfiguration } from '../configuration.ts';
import {
  connections,
  databaseAddress,
  masterKeys,
  ownerAddress,
  publicUrl,
  screeningThreads,
  settlementBodiesFile,
  statementsTo,
  trustedProxies,
  webhooksInside,
} from '../environment.ts';
import { assertFreePorts } from '../ports.ts';
import { untilStopped } from '../until-stopped.ts';
import { wholeNumber } from '../whole-number.ts';
import { WrongUse } from '../wrong-use.ts';

export interface StartOptions extends ConfigurationOptions {
  readonly demo?: true;
  readonly role: (typeof roles)[number];
  readonly data: string;
  readonly port?: number;
  readonly pack?: string;
  readonly pictures: boolean;
  readonly ledgerKey?: string;
  readonly checkpointTo?: readonly string[];
  readonly logLevel?: (typeof levels)[number];
  readonly metricsPort?: number;
  readonly json?: true;
}

export type Tell = (event: string, more: Readonly<Record<string, string>>, text: string) => void;

/** `all`: the service itself. `screener`: another process that only screens. */
const roles = ['all', 'screener'] as const;

/** The lowest level that is logged; on a terminal by default only problems. */
const levels = ['trace', 'debug', 'info', 'warn', 'error', 'silent'] as const;

/** The service listens on --port, the two simulated shops on the next two. */
const SHOPS = 2;
const USUAL_PORT = 4080;

export const define = (named: Command): Command =>
  withConfiguration(
    withExamples(
      named,
      'marketsafe start --config /etc/marketsafe/marketsafe.yaml',
      'marketsafe start --demo',
      'marketsafe start --demo --data /srv/trial --port 5000',
      'marketsafe start --demo --pack marketsafe-china',
      'marketsafe start --role screener',
    ),
  )
    .option('--demo', 'two simulated marketplaces with generated goods, people and cases')
    .addOption(
      new Option(
        '--role <role>',
        'screener: a further process on the same database and data folder, which only screens',
      )
        .choices(roles)
        .default('all'),
    )
    .option('--data <folder>', 'where the embedded database, files and secrets are kept', '.data')
    .option(
      '--port <number>',
      `port of the service; the shops take the next two (default: that it was made on, ${USUAL_PORT} for a new one)`,
      wholeNumber(1, 65_535 - SHOPS),
    )
    .option('--pack <id>', 'the rules that complaints are judged by from now on; marketsafe-expansion unless told')
    .option('--no-pictures', 'pictures are not compared, which keeps a core busy for minutes after the first start')
    .option('--host <address>', 'only the loopback: 127.0.0.1', loopback, '127.0.0.1')
    .option(
      '--ledger-key <file>',
      'key that signs the ledger, made if it is not there; ledger-key.pem in the data folder without',
    )
    .option('--checkpoint-to <address...>', 'who is mailed the checkpoint of the ledger each day')
    .addOption(
      new Option(
        '--log-level <level>',
        'least level of the log, JSON lines on standard output (default: info, and warn on a terminal)',
      ).choices(levels),
    )
    .option(
      '--metrics-port <number>',
      'port of 127.0.0.1 for /metrics, /health and /ready; needed behind a proxy',
      wholeNumber(1, 65_535),
    )
    .option('--json', 'say on standard output what happens as JSON, one object a line')
    .addHelpText(
      'after',
      '\nDATABASE_URL=postgres://user:password@host/name uses a PostgreSQL 17 server instead of the embedded database.' +
        '\nDATABASE_OWNER_URL=postgres://owner:password@host/name prepares its tables first, as "marketsafe database prepare" does.' +
        '\nDATABASE_CONNECTIONS=20 bounds the connections to it.' +
        '\nMARKETSAFE_SCREENING_THREADS=4 screens in so many threads; in one unless told.' +
        '\nMARKETSAFE_PUBLIC_URL=https://desk.example is where people reach it behind a proxy; by default its own address.' +
        '\nMARKETSAFE_TRUSTED_PROXIES=10.0.0.5,10.1.0.0/16 names the proxies whose X-Forwarded-For is believed; none unless told.' +
        '\nMARKETSAFE_MASTER_KEYS=/etc/marketsafe/keys.json keeps the master keys outside the data folder.' +
        '\nMARKETSAFE_STATEMENTS_TO=tmall=https://database.example/api/v1 sends its statements of reasons to the DSA Transparency Database there.' +
        '\nMARKETSAFE_SETTLEMENT_BODIES=/etc/marketsafe/bodies.json lists the certified bodies that disputes in the Union can go to out of court.' +
        '\nMARKETSAFE_WEBHOOKS_INSIDE=http://127.0.0.1:9000 lets participants have webhooks at these addresses of your own network.',
    )
    .action(start);

/** Options that only a demonstration has, with the key of the configuration that a programme sets instead. */
const demoOnly = {
  data: 'data',
  port: 'listen.port',
  pack: 'programme.pack',
  host: 'listen.host',
  ledgerKey: 'ledger.key',
  checkpointTo: 'ledger.mailTo',
  metricsPort: 'metrics.port',
} as const;

async function start(options: StartOptions, program: Command): Promise<void> {
  // Only the owner may read files created in the data folder.
  process.umask(0o077);
  const tell: Tell = (event, more, text) => console.log(options.json ? JSON.stringify({ event, ...more }) : text);
  if (options.demo) return startDemonstration(options, tell);
  for (const [option, key] of Object.entries(demoOnly)) {
    if (program.getOptionValueSource(option) === 'cli')
      throw new WrongUse(
        `--${option.replace(/[A-Z]/g, (capital) => `-${capital.toLowerCase()}`)} belongs to --demo: a programme has "${key}" in its configuration.`,
      );
  }
  if (!options.pictures) throw new WrongUse('--no-pictures belongs to --demo.');
  const { startLive } = await import('./start-live.ts');
  await startLive(options, tell);
}

async function startDemonstration(options: StartOptions, tell: Tell): Promise<void> {
  const databaseUrl = databaseAddress();
  const ownerUrl = ownerAddress();
  await assertFolder(options.data);
  if (options.role === 'screener') return screen(options, databaseUrl, tell);
  const madeOn = demoPort(resolve(options.data));
  const port = options.port ?? madeOn ?? USUAL_PORT;
  const { metricsPort } = options;
  await assertFreePorts(
    [
      ...Array.from({ length: 1 + SHOPS }, (_, shop) => port + shop),
      ...(metricsPort === undefined ? [] : [metricsPort]),
    ],
    port === madeOn ? 'make another demonstration with --data and --port' : 'choose others with --port',
  );
  const running = await open(options, {
    ...{ port, databaseUrl, ownerUrl },
    onProgress: (what) => tell('progress', { what }, `${what} …`),
    onSecret: (what) => tell('secret', { what }, `${what}.`),
  });
  // Whoever reads that it is ready may stop it at once.
  const asked = untilStopped();
  tell('ready', { url: running.url }, `MarketSafe is ready: ${running.url}  (Ctrl+C stops it)`);
  if ((await fetch(running.url)).status === 404)
    console.error(
      'The portals are not built, so only the API answers. Run "npm run build" in its folder, and start again.',
    );
  const signal = await asked;
  tell('stopping', { signal }, 'Stopping …');
  await running.close();
  tell('stopped', {}, 'Stopped. Everything is saved; the next start continues from here.');
}

async function screen({ data, logLevel }: StartOptions, databaseUrl: string | undefined, tell: Tell): Promise<void> {
  if (databaseUrl === undefined)
    throw new WrongUse(
      'A screener shares a PostgreSQL server with the service: name it with DATABASE_URL. The embedded database takes one process.',
    );
  const { startScreener } = await import('@marketsafe/service');
  const { demoClock } = await import('@marketsafe/demo');
  const screener = await startScreener({
    databaseUrl,
    clock: demoClock(resolve(data)),
    logger: logging(logLevel),
    ...connections(),
    ...screeningThreads(),
  }).catch((error: Error & { code?: string }) => {
    throw new WrongUse(`The database of DATABASE_URL cannot be used: ${error.message || error.code}.`);
  });
  const asked = untilStopped();
  tell('ready', { role: 'screener' }, 'Screening alongside the service on this database (Ctrl+C stops it).');
  const signal = await asked;
  tell('stopping', { signal }, 'Stopping …');
  await screener.close();
  tell('stopped', {}, 'Stopped. What was not screened is left in the queue.');
}

interface Opening {
  readonly port: number;
  readonly databaseUrl: string | undefined;
  readonly ownerUrl: string | undefined;
  readonly onProgress: (what: string) => void;
  readonly onSecret: (what: string) => void;
}

/** The service is loaded only by this command, and only after all checks: loading takes seconds. */
async function open(
  { data, pack, pictures, ledgerKey, checkpointTo, logLevel, metricsPort }: StartOptions,
  { port, databaseUrl, ownerUrl, onProgress, onSecret }: Opening,
) {
  const { OtherPortError, startDemo, UnknownMarketplaceError } = await import('@marketsafe/demo');
  const { BadSettlementBodiesError, DirectoryInUseError, ProblemError, UnfitDatabaseError } = await import(
    '@marketsafe/service'
  );
  try {
    const ledger = {
      ...(ledgerKey !== undefined && { keyFile: resolve(ledgerKey) }),
      ...(checkpointTo && { addresses: checkpointTo }),
    };
    return await startDemo({
      dataDirectory: resolve(data),
      port,
      pack,
      comparesPictures: pictures,
      databaseUrl,
      ...(ownerUrl !== undefined && { ownerUrl }),
      ledger,
      trustedProxies: trustedProxies(),
      publicUrl: publicUrl(),
      logger: logging(logLevel),
      metricsPort,
      ...connections(),
      ...screeningThreads(),
      masterKeys: masterKeys(),
      webhooksInside: webhooksInside(),
      statementsTo: statementsTo(),
      ...(await settlementBodies()),
      onProgress,
      onSecret,
    });
  } catch (error) {
    if ([DirectoryInUseError, OtherPortError, UnfitDatabaseError].some((kind) => error instanceof kind))
      throw new WrongUse((error as Error).message);
    if (error instanceof BadSettlementBodiesError) throw new WrongUse(`MARKETSAFE_SETTLEMENT_BODIES: ${error.message}`);
    if (error instanceof UnknownMarketplaceError) throw new WrongUse(`MARKETSAFE_STATEMENTS_TO: ${error.message}`);
    if (error instanceof ProblemError && error.code === 'unknown-pack') throw new WrongUse(`--pack: ${error.message}`);
    const { code, message } = error as NodeJS.ErrnoException;
    if (code === 'EADDRINUSE') throw new WrongUse(`${message}. Choose other ports with --port.`);
    if (code === 'EACCES' || code === 'EROFS' || code === 'ENOSPC' || code === 'ENOTDIR')
      throw new WrongUse(`${resolve(data)} cannot be used as data folder: ${message}. Name another with --data.`);
    if (databaseUrl && code !== undefined && /^(E[A-Z]+|[0-9A-Z]{5})$/.test(code))
      throw new WrongUse(
        `The database of DATABASE_URL cannot be used: ${message || code}. Check its address, name, user and password.`,
      );
    throw error;
  }
}

const logging = (level: StartOptions['logLevel']) => ({ level: level ?? (process.stdout.isTTY ? 'warn' : 'info') });

/** The operator's list; a named file must exist. */
async function settlementBodies() {
  const file = settlementBodiesFile();
  if (file === undefined) return {};
  const { readSettlementBodies } = await import('@marketsafe/service');
  const text = await readFile(file, 'utf8').catch((error: Error) => {
    throw new WrongUse(`MARKETSAFE_SETTLEMENT_BODIES: ${file} cannot be read: ${error.message}.`);
  });
  return { settlementBodies: readSettlementBodies(text, file) };
}

async function assertFolder(data: string): Promise<void> {
  const found = await stat(data).catch(() => undefined);
  if (found && !found.isDirectory())
    throw new WrongUse(`${resolve(data)} is a file, and the data folder must be a folder. Name another with --data.`);
}

function loopback(host: string): string {
  if (host !== '127.0.0.1' && host !== 'localhost')
    throw new InvalidArgumentError(
      'It listens on 127.0.0.1 only. Put a reverse proxy with TLS in front to be reached from elsewhere.',
    );
  return '127.0.0.1';
}
