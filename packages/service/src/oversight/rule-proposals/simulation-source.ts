import type { Disclosed } from '@marketsafe/procedure';
import { type Selectable, sql, type Updateable } from 'kysely';
import type { Clock } from '../../platform/clock.ts';
import { type WorkSource, workSource } from '../../platform/poller.ts';
import { type Programme, programmeZone, rulesInForce } from '../../platform/programme.ts';
import type { Schema } from '../../platform/schema/index.ts';
import type { Transactions, Tx } from '../../platform/transactions.ts';
import { readHappenings } from '../ledger/index.ts';
import { keptPack } from './kept-pack.ts';
import { openSimulation, type Simulated, type Simulation } from './simulate.ts';

type Row = Selectable<Schema['rule_proposal']>;

interface Dependencies {
  readonly transactions: Transactions;
  readonly clock: Clock;
  readonly programme: Programme;
}

export interface Simulations {
  readonly source: WorkSource;
  /** Ends the running one; the next start takes it up again. */
  stop(): Promise<void>;
}

/** Milliseconds; renewed with each step, which is always shorter. */
const leaseMs = 15 * 60_000;
/** A simulation that crashed this often would crash again. */
const mostAttempts = 3;
/** Events read in one transaction: some 10 ms. */
const pageSize = 1000;

/**
 * Simulates proposed rules, one at a time in the whole programme. The first attempt stores the instant and the last event of the
 * record, so that a repeated attempt gives the same result.
 */
export function simulations({ transactions, clock, programme }: Dependencies): Simulations {
  let running: Simulation | undefined;
  let stopped = false;
  const claimEnd = (): Date => new Date(clock.now().getTime() + leaseMs);

  async function simulate(row: Row): Promise<Disclosed> {
    let noting: Promise<void> | undefined;
    const simulation = openSimulation((done, of) => {
      noting ??= note(row, done, of).finally(() => {
        noting = undefined;
      });
    });
    running = simulation;
    try {
      await readRecord(transactions, row, simulation);
      return await simulation.compare(orderOf(programme, row, clock.now()));
    } finally {
      running = undefined;
      await simulation.stop();
      await noting;
    }
  }

  /** If another process claims it after ours has lapsed, ours ends. */
  async function note(row: Row, done: number, of: number): Promise<void> {
    const noted = await transactions.work((tx) =>
      ours(tx, row).set({ done, of, claimed_until: claimEnd() }).executeTakeFirst(),
    );
    if (noted.numUpdatedRows === 0n) await running?.stop();
  }

  const source = workSource<Row>({
    // Other work never waits for it.
    softTimeoutMs: 0,
    claim: async () => {
      if (running !== undefined || stopped) return [];
      const row = await transactions.work((tx) => claimOf(tx, clock.now(), claimEnd()));
      return row === undefined ? [] : [row];
    },
    async handle(row) {
      const result = JSON.stringify(await simulate(row));
      const done = { simulation: 'done', result, finished_at: clock.now(), last_error: null } as const;
      await transactions.work((tx) => leave(tx, row, done));
    },
    async fail(row, error) {
      const last_error = (error as Error).message;
      const again = stopped ? { attempts: row.attempts - 1 } : { last_error };
      const failed = { simulation: 'failed', finished_at: clock.now(), last_error } as const;
      await transactions.work((tx) => leave(tx, row, stopped || row.attempts < mostAttempts ? again : failed));
    },
  });
  return {
    source,
    stop: async () => {
      stopped = true;
      await running?.stop();
    },
  };
}

/** Selects the row while this attempt holds it. */
const ours = (tx: Tx, { id, attempts }: Row) =>
  tx.updateTable('rule_proposal').where('id', '=', id).where('attempts', '=', attempts).where('simulation', '=', 'due');

const leave = (tx: Tx, row: Row, values: Updateable<Schema['rule_proposal']>) =>
  ours(tx, row)
    .set({ ...values, claimed_until: null })
    .execute();

async function readRecord(transactions: Transactions, row: Row, simulation: Simulation): Promise<void> {
  const until = row.record_end ?? '0';
  for (let after = '0'; ; ) {
    const page = await transactions.work((tx) => readHappenings(tx, after, { limit: pageSize, until }));
    if (page.happenings.length === 0) return;
    simulation.take(page.happenings);
    after = page.last;
  }
}

/** Locks all waiting rows, so that one runs at a time. */
async function claimOf(tx: Tx, now: Date, until: Date): Promise<Row | undefined> {
  const rows = await tx
    .selectFrom('rule_proposal')
    .selectAll()
    .where('simulation', '=', 'due')
    .orderBy('asked_at')
    .orderBy('id')
    .forUpdate()
    .execute();
  if (rows.some(({ claimed_until: claimed }) => claimed !== null && claimed >= now)) return undefined;
  const next = rows.find(({ claimed_until: claimed }) => claimed !== null) ?? rows[0];
  if (next === undefined) return undefined;
  const { rows: ends } = await sql<{ end: string | null }>`select max(seq)::text as end from event`.execute(tx);
  return tx
    .updateTable('rule_proposal')
    .set({
      claimed_until: until,
      attempts: next.attempts + 1,
      done: 0,
      of: null,
      record_at: next.record_at ?? now,
      record_end: next.record_end ?? ends[0]?.end ?? '0',
    })
    .where('id', '=', next.id)
    .returningAll()
    .executeTakeFirst();
}

/** Compares with the rules that were in force at the first attempt. */
function orderOf(programme: Programme, row: Row, now: Date): Simulated {
  const begun = row.record_at ?? now;
  const proposed = keptPack(row)?.rules;
  if (proposed === undefined) throw new Error('this version of the programme cannot read the proposed pack');
  return {
    now: rulesInForce(programme, begun),
    proposed,
    at: begun.toISOString(),
    days: { calendar: programme.calendar, zone: programmeZone },
    marketplaces: Object.fromEntries(
      programme.marketplaces.map(({ id, calendar, zone, territories }) => [id, { calendar, zone, territories }]),
    ),
  };
}
