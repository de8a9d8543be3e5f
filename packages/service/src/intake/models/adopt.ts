import type { Model } from '@marketsafe/screening';
import { sql } from 'kysely';
import type { Clock } from '../../platform/clock.ts';
import { notFound, ProblemError } from '../../platform/problem.ts';
import type { Programme } from '../../platform/programme.ts';
import type { AnyTx, Tx } from '../../platform/transactions.ts';
import { ChangedModelError, isAsLearned, learnedModel, modelInForce, weighingInForce } from '../screening/index.ts';

export interface ModelDependencies {
  readonly clock: Clock;
  readonly programme: Pick<Programme, 'versions' | 'marketplaces'>;
}

interface Said {
  readonly by: string;
  readonly at: Date;
  readonly reasons: string;
}

/** Stores a model from a file, until another administrator activates it. */
export async function propose(tx: Tx, model: Model, said: Said): Promise<void> {
  if (!isAsLearned(model))
    throw new ProblemError(
      422,
      'model-not-as-learned',
      'The values of this model are not those that its version was made from. Send the file as the command "model learn" wrote it.',
      { errors: [{ code: 'model-not-as-learned', field: 'body.model.version' }] },
    );
  await oneAtATime(tx);
  const row = await tx
    .selectFrom('screening_model')
    .select(({ fn }) => fn.max('number').as('latest'))
    .executeTakeFirst();
  const number = (row?.latest ?? 0) + 1;
  await tx
    .insertInto('screening_model')
    .values({ tenant: 'desk', number, model: JSON.stringify(model), ...said })
    .execute();
}

/**
 * Activates a model; every finding of the former model is scored again. The administrator who proposed it may not activate it. A
 * formerly active model (0 is the shipped one) needs only one person: two agreed on it once, and a harmful model must be undone at
 * once.
 */
export async function putInForce(tx: Tx, deps: ModelDependencies, number: number, said: Said): Promise<void> {
  await oneAtATime(tx);
  const inForce = await modelInForce(tx);
  if (number === inForce) throw new ProblemError(409, 'model-in-force', 'This model is already active.');
  if (!(await isReturn(tx, number, inForce)) && (await proposerOf(tx, number)) === said.by)
    throw new ProblemError(
      409,
      'proposer-not-distinct',
      'You proposed this model; a different administrator must activate it.',
    );
  if (number > 0) await refusing(learnedModel(tx, number));
  await tx
    .insertInto('screening_model_act')
    .values({ tenant: 'desk', number, ...said })
    .execute();
  await weighingInForce(tx, deps.programme, said.at);
}

async function isReturn(tx: Tx, number: number, inForce: number): Promise<boolean> {
  if (number === 0) return true;
  const act = await tx.selectFrom('screening_model_act').select('seq').where('number', '=', number).executeTakeFirst();
  return act !== undefined && number < inForce;
}

/** @throws ProblemError 404 for a model that was never proposed. */
export async function proposerOf(tx: AnyTx, number: number): Promise<string> {
  const row = await tx.selectFrom('screening_model').select('by').where('number', '=', number).executeTakeFirst();
  if (!row) throw notFound('model');
  return row.by;
}

/** Refuses a model whose values were changed after training. */
export async function refusing<T>(model: Promise<T>): Promise<T> {
  try {
    return await model;
  } catch (error) {
    if (!(error instanceof ChangedModelError)) throw error;
    throw new ProblemError(409, 'model-changed', `${error.message}.`);
  }
}

/** Advisory lock for decisions about models. Any number that no one else uses. */
const deciding = 5_042;

/** Rows that do not exist yet cannot be locked. */
const oneAtATime = (tx: Tx) => sql`select pg_advisory_xact_lock(${deciding})`.execute(tx);
