import { calibratedWeights, SHIPPED_MODEL } from '@marketsafe/screening';
import { Finding } from '@marketsafe/terms';
import { type Selectable, sql } from 'kysely';
import type { Clock } from '../../platform/clock.ts';
import { type Log, standardError } from '../../platform/log.ts';
import { usualPatience, type WorkSource, workSource } from '../../platform/poller.ts';
import type { Programme } from '../../platform/programme.ts';
import type { Schema } from '../../platform/schema/index.ts';
import type { Transactions, Tx } from '../../platform/transactions.ts';
import { bandsOf, insertShifts, learnedModel, type Pool, shiftOf, untilWritten } from '../screening/index.ts';

interface Dependencies {
  readonly transactions: Transactions;
  readonly clock: Clock;
  readonly programme: Pick<Programme, 'versions' | 'marketplaces'>;
  readonly pool: Pool;
  readonly log?: Log;
}

type Row = Pick<Selectable<Schema['screening_model']>, 'number' | 'state' | 'labels' | 'attempts' | 'shadow_cursor'>;

/** Longer than learning takes, and soon enough for what could not be compared. Milliseconds. */
const claimMilliseconds = 5 * 60_000;
/** Who failed so often would fail again. */
const mostAttempts = 3;
/** Findings compared in one transaction: some 10 ms. */
const pageSize = 500;
const beginning = ['', '', ''] as const;

/** Learns the model that was asked for, in a thread, and then compares it with the one in force on every finding that there is. */
export function modelSource({ transactions, clock, programme, pool, log = standardError }: Dependencies): WorkSource {
  const claimed = (tx: Tx, { number, attempts }: Row) =>
    tx.updateTable('screening_model').where('number', '=', number).where('attempts', '=', attempts);

  const learn = async (row: Row): Promise<void> => {
    const { model, ...result } = await pool.learn(row.labels);
    const now = clock.now();
    await transactions.work((tx) =>
      claimed(tx, row)
        .where('state', '=', 'learning')
        .set({
          ...{ state: 'shadow', model: JSON.stringify(model), result: JSON.stringify(result) },
          ...{ learned_at: now, shadow_since: now, shadow_cursor: JSON.stringify(beginning) },
          ...{ claimed_until: null, attempts: 0, last_error: null },
        })
        .execute(),
    );
  };

  return workSource<Row>({
    patience: usualPatience,
    claim: () =>
      transactions.work(async (tx) => {
        const now = clock.now();
        const { rows } = await sql<Row>`
          update screening_model set claimed_until = ${new Date(now.getTime() + claimMilliseconds)}, attempts = attempts + 1
          where number = (
            select number from screening_model
            where (state = 'learning' or (state = 'shadow' and shadow_cursor is not null)) and (claimed_until is null or claimed_until < ${now})
            order by number limit 1 for update skip locked)
          returning number, state, labels, attempts, shadow_cursor`.execute(tx);
        return rows;
      }),
    handle: (row) =>
      row.state === 'learning'
        ? learn(row)
        : transactions.work(async (tx) => {
            // Whoever writes findings meanwhile compares its own, and comes before or after.
            await untilWritten(tx);
            const next = await comparePage(tx, row, bandsOf(programme, clock.now()));
            await claimed(tx, row)
              .set({
                ...{ shadow_cursor: next.cursor && JSON.stringify(next.cursor), claimed_until: null, attempts: 0 },
                compared: sql`compared + ${next.compared}`,
              })
              .execute();
          }),
    fail: (row, error) =>
      transactions.work(async (tx) => {
        const last_error = (error as Error).message;
        const isLearning = row.state === 'learning';
        if (!isLearning) log.error({ err: error }, 'models');
        await claimed(tx, row)
          .set({
            ...{ last_error, claimed_until: isLearning ? null : new Date(clock.now().getTime() + claimMilliseconds) },
            ...(isLearning && row.attempts >= mostAttempts && { state: 'failed' }),
          })
          .execute();
      }),
  });
}

/** Weighs a page of findings again with the model that is tried. */
async function comparePage(tx: Tx, row: Row, bands: ReturnType<typeof bandsOf>) {
  const [brand, marketplace, listing] = row.shadow_cursor ?? beginning;
  const { rows } = await sql<{ holder: string; brand: string; marketplace: string; listing: string; finding: unknown }>`
    select tenant as holder, brand, marketplace, listing, finding from finding
    where (brand, marketplace, listing) > (${brand}, ${marketplace}, ${listing})
    order by brand, marketplace, listing limit ${pageSize}`.execute(tx);
  const weights = calibratedWeights(await learnedModel(tx, row.number));
  const inForce = await tx
    .selectFrom('screening_model')
    .select('number')
    .where('state', '=', 'in-force')
    .executeTakeFirst();
  const { prior } = calibratedWeights(inForce ? await learnedModel(tx, inForce.number) : SHIPPED_MODEL);
  const shifts = rows.flatMap(({ finding, ...of }) => {
    const shift = shiftOf(Finding.parse(finding), { weights, prior, bands });
    return shift ? [{ ...of, ...shift }] : [];
  });
  await insertShifts(
    tx,
    row.number,
    JSON.stringify(shifts),
    JSON.stringify(rows.map((one) => ({ marketplace: one.marketplace, id: one.listing }))),
  );
  const last = rows.at(-1);
  return {
    compared: rows.length,
    cursor: rows.length < pageSize || !last ? null : ([last.brand, last.marketplace, last.listing] as const),
  };
}
