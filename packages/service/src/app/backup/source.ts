import { existsSync } from 'node:fs';
import { Readable } from 'node:stream';
import { sql } from 'kysely';
import pg from 'pg';
import { clusterOf, openEmbedded } from '../../platform/database/embedded.ts';
import { withKysely } from '../../platform/database/open.ts';
import { NoDatabaseError } from '../../platform/database/open-installed.ts';
import { shareRunLock } from '../../platform/database/running.ts';
import { migrations } from '../../platform/migrations/index.ts';
import { transactionsOf } from '../../platform/transactions.ts';
import { BackupError } from './backup-error.ts';
import type { Manifest } from './manifest.ts';
import { dump, findProgram } from './programs.ts';
import type { Writing } from './writing.ts';

/** A database at one point. */
export interface Source extends Pick<Manifest, 'takenAt' | 'database' | 'ledger'> {
  /** Hashes of the files that its rows name. */
  readonly named: readonly string[];
  /** The same afterwards. It ends the point: call it last. */
  namedNow(): Promise<readonly string[]>;
  copy(writing: Writing): Promise<void>;
}

interface Where {
  readonly dataDirectory: string;
  /** The server's address under a login that reads everything; absent for the embedded database. */
  readonly backupUrl?: string | undefined;
  /** The folder of PostgreSQL's programs. */
  readonly programs?: string | undefined;
}

export const withSource = <T>(where: Where, use: (source: Source) => Promise<T>): Promise<T> =>
  where.backupUrl === undefined ? withEmbedded(where, use) : withServer(where, where.backupUrl, use);

/** The hashes of the files that rows name. */
export const namedFiles = `
  select sha256 as hash from exhibit union select copy from exhibit
  union select sha256 from captured_file union select copy from captured_file where copy is not null
  union select sha256 from fingerprint where sha256 is not null and case_id is null`;

type Ask = <Row>(text: string) => Promise<readonly Row[]>;

async function factsOf(ask: Ask): Promise<Pick<Source, 'ledger' | 'named'>> {
  const [head] = await ask<{ size: string; note: string | null }>(
    'select size, (select note from ledger_checkpoint order by size desc limit 1) as note from ledger_head',
  );
  const named = await ask<{ hash: string }>(namedFiles);
  return {
    ledger: { entries: Number(head?.size ?? 0), checkpoint: head?.note ?? null },
    named: named.map(({ hash }) => hash),
  };
}

/** The directory is locked meanwhile: no service runs on it. */
async function withEmbedded<T>({ dataDirectory }: Where, use: (source: Source) => Promise<T>): Promise<T> {
  if (!existsSync(clusterOf(dataDirectory))) throw new NoDatabaseError(dataDirectory);
  const server = await openEmbedded(dataDirectory);
  try {
    const transactions = transactionsOf(withKysely(server));
    const facts = await transactions.work((tx) =>
      factsOf(async <Row>(text: string) => (await sql.raw<Row>(text).execute(tx)).rows),
    );
    return await use({
      ...facts,
      namedNow: async () => facts.named,
      takenAt: new Date().toISOString(),
      database: { engine: 'embedded', server: 'PGlite', migrations: Object.keys(migrations) },
      copy: async (writing) => {
        await writing.add('database.tar.gz', Readable.from([await server.dump()]));
      },
    });
  } finally {
    await server.close();
  }
}

/**
 * A snapshot that lasts as long as the connection's transaction; `pg_dump` reads the same one. Writers are not held up. Keys cannot be
 * changed meanwhile, as beside a running service.
 */
async function withServer<T>(where: Where, url: string, use: (source: Source) => Promise<T>): Promise<T> {
  const client = new pg.Client({ connectionString: url, application_name: 'marketsafe backup' });
  client.on('error', () => undefined);
  await client.connect().catch((error: Error & { code?: string }) => {
    throw new BackupError(`The database of DATABASE_BACKUP_URL cannot be used: ${error.message || error.code}.`);
  });
  try {
    const ask: Ask = async <Row>(text: string) => (await client.query(text)).rows as Row[];
    const { version, major } = await assertReadsAll(ask);
    const program = await findProgram('pg_dump', major, where.programs);
    await shareRunLock(client);
    // The snapshot lasts as long as its transaction, which waits while the files are copied.
    await client.query('set idle_in_transaction_session_timeout = 0');
    await client.query('begin isolation level repeatable read, read only');
    // The first statement takes the snapshot. The clock is read before: what was acknowledged until then is in it.
    const takenAt = new Date().toISOString();
    const [exported] = await ask<{ id: string; names: string[] }>(
      'select pg_export_snapshot() as id, (select array_agg(name::text order by name) from kysely_migration) as names',
    );
    return await use({
      ...(await factsOf(ask)),
      namedNow: async () => {
        await client.query('commit');
        return (await factsOf(ask)).named;
      },
      takenAt,
      database: {
        ...{ engine: 'postgresql', server: version, tools: program.major, migrations: exported?.names ?? [] },
      },
      copy: async (writing) => {
        const { child, ended } = dump(program, url, exported?.id ?? '');
        try {
          await writing.add('database.dump', child.stdout);
        } catch (error) {
          child.kill();
          throw error;
        }
        await ended();
      },
    });
  } finally {
    await client.end().catch(() => undefined);
  }
}

async function assertReadsAll(ask: Ask): Promise<{ readonly version: string; readonly major: number }> {
  const [found] = await ask<{
    login: string;
    reads: boolean;
    version: string;
    major: number;
    prepared: boolean;
  }>(`
    select session_user as login, rolsuper or rolbypassrls and pg_has_role(session_user, 'pg_read_all_data', 'usage') as reads,
      current_setting('server_version') as version, current_setting('server_version_num')::int / 10000 as major,
      to_regclass('ledger_head') is not null as prepared
    from pg_roles where rolname = session_user`);
  if (!found?.reads)
    throw new BackupError(
      `DATABASE_BACKUP_URL logs in as ${found?.login}, who may not read every row, so the backup would lack some. Nothing was touched. ` +
        'As an administrator make a login for backups, which reads everything and changes nothing:\n\n' +
        "  create role marketsafe_backup login bypassrls password '…' in role pg_read_all_data;",
    );
  if (!found.prepared)
    throw new BackupError(
      'The database of DATABASE_BACKUP_URL holds no tables of MarketSafe. Check its name. Nothing was touched.',
    );
  return found;
}
