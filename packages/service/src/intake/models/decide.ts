import { createHash } from 'node:crypto';
import { type Enough, enough, SHIPPED_MODEL, TooFewLabelsError, writeLabels } from '@marketsafe/screening';
import { type Selectable, sql } from 'kysely';
import type { Clock } from '../../platform/clock.ts';
import { notFound, ProblemError } from '../../platform/problem.ts';
import type { Programme } from '../../platform/programme.ts';
import type { Schema } from '../../platform/schema/index.ts';
import type { ModelState, ScreeningModelActTable } from '../../platform/schema/models.ts';
import type { Tx } from '../../platform/transactions.ts';
import { bandsOf, ChangedModelError, learnedModel, weighingInForce } from '../screening/index.ts';
import { gatherLabels } from './gather-labels.ts';
import { mayActivateFrom } from './shadow-minimum.ts';

export interface ModelDependencies {
  readonly clock: Clock;
  readonly programme: Pick<Programme, 'versions' | 'marketplaces'>;
}

type Row = Pick<Selectable<Schema['screening_model']>, 'number' | 'state' | 'by' | 'shadow_since' | 'shadow_cursor'>;

/** Has a model learned from what is known by now. Returns its number. Whoever asks for it proposes it. */
export async function propose(tx: Tx, { clock, programme }: ModelDependencies, by: string): Promise<number> {
  const rows = await locked(tx);
  if (rows.some(({ state }) => state === 'learning' || state === 'shadow'))
    throw new ProblemError(409, 'model-being-tried', 'Another model is being tried. Put it in force or drop it first.');
  const labels = await gatherLabels(tx);
  const found = enough(labels);
  if (!found.isEnough) throw tooFew(found);
  const now = clock.now();
  const inForce = rows.find(({ state }) => state === 'in-force');
  const beside = inForce ? await refusing(learnedModel(tx, inForce.number)) : SHIPPED_MODEL;
  const text = writeLabels({ labels, bands: bandsOf(programme, now), beside });
  const number = Math.max(0, ...rows.map((row) => row.number)) + 1;
  await tx
    .insertInto('screening_model')
    .values({
      ...{ tenant: 'desk', number, state: 'learning', labels: text, by, at: now },
      labels_hash: createHash('sha256').update(text).digest('hex'),
    })
    .execute();
  await note(tx, number, 'proposed', { by, at: now });
  return number;
}

/** With what there is as parts, for who says it in other words. */
function tooFew(found: Enough): ProblemError {
  const parts = (['infringing', 'genuine', 'holders'] as const).map((code) => ({ code, detail: String(found[code]) }));
  return new ProblemError(409, 'too-few-labels', new TooFewLabelsError(found).message, { errors: parts });
}

/** Puts a model in force that was tried long enough. Not by whoever proposed it. */
export async function activate(tx: Tx, deps: ModelDependencies, number: number, by: string): Promise<void> {
  const rows = await locked(tx);
  const row = one(rows, number);
  if (row.state !== 'shadow') throw notBeingTried(row.state);
  if (row.by === by)
    throw new ProblemError(
      409,
      'proposer-not-distinct',
      'You proposed this model; somebody else must put it in force.',
    );
  const now = deps.clock.now();
  const from = mayActivateFrom(row);
  if (from === undefined || now < from)
    throw new ProblemError(
      409,
      'tried-too-briefly',
      from === undefined
        ? 'The existing findings have not all been compared yet.'
        : `This model must be tried until ${from.toISOString()} before it can be put in force.`,
    );
  await putInForce(tx, deps, rows, number, now);
  await note(tx, number, 'activated', { by, at: now });
}

/**
 * Back to a model that was in force before, 0 being the one that comes with the service. One person's act: two agreed on that one once,
 * and what harms is undone at once. The way forward is a new model.
 */
export async function goBack(
  tx: Tx,
  deps: ModelDependencies,
  number: number,
  { by, reasons }: { readonly by: string; readonly reasons: string },
): Promise<void> {
  const rows = await locked(tx);
  const inForce = rows.find(({ state }) => state === 'in-force')?.number ?? 0;
  if (number !== 0 && one(rows, number).state !== 'retired')
    throw new ProblemError(409, 'was-not-in-force', 'Only a model that was in force before can be gone back to.');
  if (number >= inForce)
    throw new ProblemError(409, 'not-earlier', 'Only an earlier model can be gone back to. Have a new one learned.');
  const now = deps.clock.now();
  await putInForce(tx, deps, rows, number, now);
  await note(tx, number, 'returned-to', { by, at: now, reasons });
}

/** The model is tried no more, or not learned at all. */
export async function drop(
  tx: Tx,
  { clock }: Pick<ModelDependencies, 'clock'>,
  number: number,
  { by, reasons }: { readonly by: string; readonly reasons: string },
): Promise<void> {
  const row = one(await locked(tx), number);
  if (row.state !== 'shadow' && row.state !== 'learning') throw notBeingTried(row.state);
  await become(tx, number, 'dropped');
  await note(tx, number, 'dropped', { by, at: clock.now(), reasons });
}

/** Every finding that stands at the former one is weighed again: the sweeps of all brands begin with this. */
async function putInForce(
  tx: Tx,
  { programme }: ModelDependencies,
  rows: readonly Row[],
  number: number,
  now: Date,
): Promise<void> {
  if (number > 0) await refusing(learnedModel(tx, number));
  for (const row of rows) if (row.state === 'in-force') await become(tx, row.number, 'retired');
  if (number > 0) await become(tx, number, 'in-force');
  await weighingInForce(tx, programme, now);
}

/** For whoever asks for what only a model that is as it was learned is good for. */
export async function refusing<T>(model: Promise<T>): Promise<T> {
  try {
    return await model;
  } catch (error) {
    if (!(error instanceof ChangedModelError)) throw error;
    throw new ProblemError(409, 'model-changed', `${error.message}.`);
  }
}

const become = (tx: Tx, number: number, state: ModelState) =>
  tx.updateTable('screening_model').set({ state }).where('number', '=', number).execute();

const note = (
  tx: Tx,
  number: number,
  act: ScreeningModelActTable['act'],
  said: { readonly by: string; readonly at: Date; readonly reasons?: string },
) =>
  tx
    .insertInto('screening_model_act')
    .values({ tenant: 'desk', number, act, reasons: null, ...said })
    .execute();

function one(rows: readonly Row[], number: number): Row {
  const row = rows.find((each) => each.number === number);
  if (!row) throw notFound('model');
  return row;
}

const notBeingTried = (state: ModelState): ProblemError =>
  state === 'learning'
    ? new ProblemError(409, 'being-learned', 'This model is being learned. Wait until it is done.')
    : new ProblemError(409, 'not-being-tried', 'This model is not being tried any more.');

/** The lock of those who decide about models; any number that nothing else uses. */
const deciding = 5_042;

/** All models, for one who decides at a time: there are few, one is in force, and rows that are not there yet cannot be locked. */
async function locked(tx: Tx): Promise<Row[]> {
  await sql`select pg_advisory_xact_lock(${deciding})`.execute(tx);
  return tx
    .selectFrom('screening_model')
    .select(['number', 'state', 'by', 'shadow_since', 'shadow_cursor'])
    .orderBy('number')
    .forUpdate()
    .execute();
}
