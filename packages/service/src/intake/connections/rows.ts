import { type Selectable, sql } from 'kysely';
import type { Clock } from '../../platform/clock.ts';
import { closeDeskTask, openDeskTask } from '../../platform/desk-task.ts';
import type { Entropy } from '../../platform/entropy.ts';
import { notFound, ProblemError } from '../../platform/problem.ts';
import type { Schema } from '../../platform/schema/index.ts';
import type { AnyTx, Tx } from '../../platform/transactions.ts';
import { connectionSecretsOf, type Vault } from '../../platform/vault/index.ts';
import type { Connection, ConnectionSecrets } from './connect.ts';
import type { Check } from './contract.ts';
import type { Read } from './read-request.ts';

export type Row = Omit<Selectable<Schema['marketplace_connection']>, 'tenant' | 'sealed' | 'tested'> & {
  readonly tested: readonly Check[];
};

const columns = sql.raw(
  'number, marketplace, connector, settings, secrets, tested, by, at, reasons, state, ended_by, ended_at, ended_reasons, taken_at',
);

export const connectionOf = ({ marketplace, connector, settings }: Pick<Row, keyof Connection>): Connection => ({
  ...{ marketplace, connector, settings },
});

/** The connections in force, one for each marketplace, in the order in which the marketplaces were added. */
export async function readInForce(tx: AnyTx): Promise<readonly Row[]> {
  const { rows } = await sql<Row>`
    select ${columns} from (
      select ${columns}, row_number() over (partition by marketplace order by number desc) as nth,
        min(number) over (partition by marketplace) as first
      from marketplace_connection where state = 'confirmed') as of
    where nth = 1 order by first`.execute(tx);
  return rows;
}

/** All connections of a marketplace, or all that wait for their confirmation, the latest first. */
export async function readConnections(
  tx: AnyTx,
  of: { readonly marketplace: string } | 'proposed',
): Promise<readonly (Row & { readonly name: string | null; readonly ended_name: string | null })[]> {
  const which = of === 'proposed' ? sql`state = 'proposed'` : sql`marketplace = ${of.marketplace}`;
  const { rows } = await sql<Row & { name: string | null; ended_name: string | null }>`
    select ${columns}, auth.name_at(by, at) as name, auth.name_at(ended_by, ended_at) as ended_name
    from marketplace_connection where ${which} order by number desc`.execute(tx);
  return rows;
}

/** @throws ProblemError 404, or 409 if it does not wait for its confirmation any more. */
export async function proposedRow(
  tx: Tx,
  number: number,
): Promise<Row & Pick<Selectable<Schema['marketplace_connection']>, 'sealed'>> {
  const row = await tx
    .selectFrom('marketplace_connection')
    .selectAll()
    .where('number', '=', number)
    .forUpdate()
    .executeTakeFirst();
  if (!row) throw notFound('connection');
  if (row.state !== 'proposed')
    throw new ProblemError(
      409,
      'connection-settled',
      'This connection was confirmed or dropped already. Load the page again.',
    );
  return row as Row & { sealed: string | null };
}

export const secretsIn = (vault: Vault, number: number, sealed: string | null): ConnectionSecrets =>
  sealed === null ? {} : JSON.parse(vault.open(sealed, connectionSecretsOf(number)));

interface ProposeDependencies {
  readonly vault: Vault;
  readonly clock: Clock;
  readonly entropy: Entropy;
}

interface Said {
  readonly by: string;
  readonly at: Date;
  readonly reasons: string;
}

/** Advisory lock for proposals of connections. Any number that no one else uses. */
const proposing = 5_043;
const task = (marketplace: string) => ({ kind: 'connection-proposed', subject: marketplace });

/**
 * Keeps a tested connection until another administrator confirms it.
 * @param seen the number of the connection in force that it was read against
 * @throws ProblemError 409 if another one of the marketplace waits, or came into force meanwhile
 */
export async function propose(
  tx: Tx,
  { vault, clock, entropy }: ProposeDependencies,
  { read, checks, seen }: { readonly read: Read; readonly checks: readonly Check[]; readonly seen: number | undefined },
  said: Said,
): Promise<number> {
  // Rows that do not exist yet cannot be locked.
  await sql`select pg_advisory_xact_lock(${proposing})`.execute(tx);
  const { connection, secrets, given } = read;
  const { marketplace, connector, settings } = connection;
  const others = await tx
    .selectFrom('marketplace_connection')
    .select(['number', 'state'])
    .where('marketplace', '=', marketplace)
    .where('state', '<>', 'dropped')
    .orderBy('number', 'desc')
    .execute();
  if (others.some(({ state }) => state === 'proposed'))
    throw new ProblemError(
      409,
      'connection-proposed',
      'A connection of this marketplace waits for its confirmation. Confirm or drop it first.',
    );
  if (others.find(({ state }) => state === 'confirmed')?.number !== seen)
    throw new ProblemError(
      409,
      'connection-changed',
      'The connection of this marketplace was changed meanwhile. Load the page again.',
    );
  const last = await tx
    .selectFrom('marketplace_connection')
    .select(({ fn }) => fn.max('number').as('number'))
    .executeTakeFirst();
  const number = (last?.number ?? 0) + 1;
  const isSecret = Object.keys(secrets).length > 0;
  await tx
    .insertInto('marketplace_connection')
    .values({
      ...{ tenant: 'desk', number, marketplace, connector, settings: JSON.stringify(settings), secrets: [...given] },
      sealed: isSecret ? vault.seal(JSON.stringify(secrets), connectionSecretsOf(number)) : null,
      ...{ tested: JSON.stringify(checks), ...said, state: 'proposed' },
    })
    .execute();
  const title = settings.nameEn ?? marketplace;
  await openDeskTask(tx, { ...task(marketplace), task: { title } }, { now: clock.now(), entropy });
  return number;
}

/** Ends the wait of a connection. Of a dropped one the secrets are deleted; those of a confirmed one stay until they are in force. */
export async function settle(
  tx: Tx,
  { number, marketplace }: Pick<Row, 'number' | 'marketplace'>,
  to: { readonly state: 'confirmed'; readonly checks: readonly Check[] } | { readonly state: 'dropped' },
  { by, at, reasons }: Said,
): Promise<void> {
  await tx
    .updateTable('marketplace_connection')
    .set({
      ...{ state: to.state, ended_by: by, ended_at: at, ended_reasons: reasons },
      ...(to.state === 'confirmed' ? { tested: JSON.stringify(to.checks) } : { sealed: null }),
    })
    .where('number', '=', number)
    .execute();
  await closeDeskTask(tx, task(marketplace), at);
}
