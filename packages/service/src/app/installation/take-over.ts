import { constants, existsSync } from 'node:fs';
import { copyFile, mkdir, readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import pg from 'pg';
import { type EmbeddedRows, readEmbedded } from '../../platform/database/embedded.ts';
import { takeRunLock } from '../../platform/database/running.ts';
import { migrations } from '../../platform/migrations/index.ts';
import { filesIn, hashInName, holdEverything, keysOf, namedFiles } from '../backup/index.ts';
import { openMaintenance } from '../maintenance.ts';
import { type Configuration, ConfigurationError, readConfiguration } from './configuration.ts';

/**
 * The configuration of a trial that a new programme takes over.
 * @throws ConfigurationError if it cannot be read, or is no trial's
 */
export async function readTrial(file: string): Promise<Configuration> {
  const text = await readFile(file, 'utf8').catch(({ message }: Error) => {
    throw new ConfigurationError(`${file} cannot be read: ${message}. Name the marketsafe.yaml of a trial.`);
  });
  const trial = readConfiguration(text, file);
  if (trial.database !== undefined)
    throw new ConfigurationError(
      `${file} is no trial: it has a database server. "marketsafe backup" and "restore" move such a programme. Nothing was touched.`,
    );
  for (const path of Object.values(placesOf(trial)))
    if (!existsSync(path))
      throw new ConfigurationError(
        `${path} is not there: no trial was ever started from ${file}. Nothing was touched.`,
      );
  return trial;
}

type Places = Pick<Configuration, 'data' | 'keys' | 'ledger'>;
const placesOf = ({ data, keys, ledger }: Places) =>
  keysOf({ dataDirectory: data, masterKeys: keys, ledgerKey: ledger?.key });

/** A prepared server that a trial goes to. */
interface Target {
  readonly ownerUrl: string;
  readonly serviceUrl: string;
  /** Where the new programme has its files and keys. */
  readonly places: Places;
}

/**
 * Copies a trial into a new programme, while nothing else can open the trial: its files and keys, and every row of its database in one
 * transaction of the tables' owner; then hashes and folds the whole ledger there again. Of the trial a copy is opened, so it stays as it is.
 * Where the trial had marketplaces, whose orders were sent to no one, the programme waits like a restored one (ADR 0057).
 * @param onMade hears of each file that was made, also where it fails later
 * @throws DirectoryInUseError while the trial runs
 * @throws ConfigurationError if a key is there already, or the copy differs
 */
export async function takeOver(
  trial: Configuration,
  { ownerUrl, serviceUrl, places }: Target,
  onMade: (path: string) => void,
): Promise<void> {
  await readEmbedded(trial.data, async (rows) => {
    await assertSameVersion(rows, trial.data);
    const copied = await takeFiles(trial, places, onMade);
    const named = await rows<{ hash: string }>(namedFiles);
    const missing = named.find(({ hash }) => !copied.has(hash));
    if (missing)
      throw new ConfigurationError(
        `${trial.data} lacks a file that its database names (${missing.hash}). Put it back from a backup. Nothing was touched.`,
      );
    const client = new pg.Client({ connectionString: ownerUrl, application_name: 'marketsafe init' });
    await client.connect();
    try {
      await takeRunLock(client).catch(({ message }: Error) => {
        throw new ConfigurationError(message);
      });
      await client.query('begin');
      await copyAll(rows, client);
      await client.query('commit');
      if (trial.marketplaces.length > 0) await holdTaken(ownerUrl);
    } finally {
      await client.end();
    }
  });
  const maintenance = await openMaintenance({ dataDirectory: places.data, databaseUrl: serviceUrl });
  const { faults, states } = await maintenance.check({ checkpoints: [] }, () => {}).finally(() => maintenance.close());
  const [fault] = [...faults, ...states];
  if (fault)
    throw new ConfigurationError(`The copied ledger does not verify (${JSON.stringify(fault)}). Drop the database.`);
}

async function holdTaken(ownerUrl: string): Promise<void> {
  const pool = new pg.Pool({ connectionString: ownerUrl, max: 1 });
  const now = new Date();
  const from = now.toISOString();
  const held = { from, reason: `Taken over from a trial on ${from}`, by: 'marketsafe init' };
  await holdEverything(pool, held, now).finally(() => pool.end());
}

/** Copies files and keys. @returns the hashes of the uploaded files. */
async function takeFiles(trial: Places, to: Places, onMade: (path: string) => void): Promise<ReadonlySet<string>> {
  const [from, target] = [placesOf(trial), placesOf(to)];
  const hashes = new Set<string>();
  const copy = async (path: string, made: string): Promise<void> => {
    await mkdir(dirname(made), { recursive: true, mode: 0o700 });
    await copyFile(path, made, constants.COPYFILE_EXCL).catch((error: NodeJS.ErrnoException) => {
      if (error.code !== 'EEXIST') throw error;
      throw new ConfigurationError(
        `${made} is there already, and the trial has its own. Name another file. Nothing was touched.`,
      );
    });
    onMade(made);
  };
  const files = await filesIn({ dataDirectory: trial.data, masterKeys: trial.keys, ledgerKey: trial.ledger?.key });
  for (const path of files) {
    // From now on the marketplaces say what they offer.
    if (path.startsWith('imported/')) continue;
    const hash = hashInName(path);
    if (hash !== undefined) hashes.add(hash);
    await copy(join(trial.data, path), join(to.data, path));
  }
  for (const name of Object.keys(from) as (keyof typeof from)[]) await copy(from[name], target[name]);
  return hashes;
}

async function assertSameVersion(rows: EmbeddedRows, data: string): Promise<void> {
  const applied = await rows<{ name: string }>('select name from kysely_migration order by name');
  const ours = Object.keys(migrations).sort();
  if (applied.map(({ name }) => name).join() !== ours.join())
    throw new ConfigurationError(
      `${data} is of another version of the tables. Start the trial once with this version, and stop it. Nothing was touched.`,
    );
}

interface Table {
  /** Quoted, with its schema. */
  readonly name: string;
  /** Quoted; those that the server computes are left out. */
  readonly columns: string;
  readonly forced: boolean;
}

/** All tables of ours, each after those that it refers to. */
const tables = `
  with recursive ours as (
    select c.oid, format('%I.%I', n.nspname, c.relname) as name, c.relforcerowsecurity as forced,
      (select string_agg(format('%I', attname), ', ' order by attnum) from pg_attribute
       where attrelid = c.oid and attnum > 0 and not attisdropped and attgenerated = '') as columns
    from pg_class c join pg_namespace n on n.oid = c.relnamespace
    where n.nspname in ('public', 'auth') and c.relkind = 'r' and c.relname not like 'kysely%'
  ), depth as (
    select oid, 0 as level from ours
    union
    select k.conrelid, level + 1 from depth join pg_constraint k on k.confrelid = depth.oid and k.contype = 'f' and k.conrelid <> k.confrelid
  )
  select name, columns, forced from ours join depth using (oid) group by 1, 2, 3 order by max(level), name`;

/** The rows that are taken over, where not all are: the pulls of marketplaces begin anew, since their listings were files in the trial. */
const rowsTaken: Readonly<Record<string, string>> = { 'public.cursor': `t.entity not in ('listing', 'seller')` };

/** Rows that go over at once. */
const atOnce = 500;

/** The triggers wait meanwhile, since what they add is copied too; so do the policies, which bind the owner as well. */
async function copyAll(rows: EmbeddedRows, client: pg.Client): Promise<void> {
  const { rows: found } = await client.query<Table>(tables);
  for (const { name } of found)
    await client.query(`alter table ${name} disable trigger user, no force row level security`);
  // The migration's own rows are among those that come.
  await client.query(`truncate ${found.map(({ name }) => name).join(', ')}`);
  for (const { name, columns, forced } of found) {
    let last = '(0,0)';
    for (;;) {
      const page = await rows<{ row: string; at: string }>(
        `select to_json(t)::text as row, t.ctid::text as at from ${name} t where t.ctid > '${last}'::tid and ${rowsTaken[name] ?? true} order by t.ctid limit ${atOnce}`,
      );
      const end = page.at(-1);
      if (!end) break;
      last = end.at;
      await client.query(
        `insert into ${name} (${columns}) overriding system value select ${columns} from json_populate_recordset(null::${name}, $1::json)`,
        [`[${page.map(({ row }) => row).join()}]`],
      );
    }
    await client.query(`alter table ${name} enable trigger user${forced ? ', force row level security' : ''}`);
  }
  const sequences = await rows<{ name: string; at: string }>(
    `select format('%I.%I', schemaname, sequencename) as name, last_value::text as at from pg_sequences where last_value is not null`,
  );
  for (const { name, at } of sequences) await client.query('select setval($1::regclass, $2)', [name, at]);
}
