import {
  calibratedWeights,
  LEAST_HOLDERS,
  LEAST_WEIGHT,
  type Model,
  readModel,
  SHIPPED_MODEL,
  type WeightName,
} from '@marketsafe/screening';
import { type Selectable, sql } from 'kysely';
import type { z } from 'zod';
import { notFound } from '../../platform/problem.ts';
import type { Schema } from '../../platform/schema/index.ts';
import type { AnyTx } from '../../platform/transactions.ts';
import { isAsLearned } from '../screening/index.ts';
import type { ScreeningModel, ScreeningModelHead, ScreeningModels } from './contract.ts';
import { readShadow } from './read-shadow.ts';
import { leastDays } from './shadow-minimum.ts';

type Learned = Pick<z.input<typeof ScreeningModel>, 'labels' | 'holders' | 'line' | 'heldOut' | 'beside' | 'moved'>;

/** Without what a model was learned from, which is large. */
interface Row extends Omit<Selectable<Schema['screening_model']>, 'labels' | 'tenant' | 'claimed_until' | 'attempts'> {
  readonly by_name: string | null;
}

export async function listModels(tx: AnyTx): Promise<z.input<typeof ScreeningModels>> {
  const rows = await modelRows(tx);
  const inForce = rows.find(({ state }) => state === 'in-force');
  return {
    inForce: inForce ? headOf(inForce) : shipped('in-force'),
    needed: { each: LEAST_WEIGHT, holders: LEAST_HOLDERS },
    leastDays,
    items: [...rows.map(headOf), ...(inForce ? [shipped('retired')] : [])],
  };
}

export async function readModelOf(tx: AnyTx, number: number): Promise<z.input<typeof ScreeningModel>> {
  const rows = await modelRows(tx);
  const acts = await actsOf(tx, number);
  if (number === 0) {
    const isInForce = !rows.some(({ state }) => state === 'in-force');
    const head = shipped(isInForce ? 'in-force' : 'retired');
    return { ...head, labels: [], weights: weightsOf(SHIPPED_MODEL), moved: [], acts };
  }
  const row = rows.find((one) => one.number === number);
  if (!row) throw notFound('model');
  const { result, last_error: error } = row;
  const shadow = await readShadow(tx, row);
  return {
    ...headOf(row),
    labelsHash: row.labels_hash,
    labels: [],
    moved: [],
    ...(result as Partial<Learned>),
    ...(row.state === 'failed' && error !== null && { error }),
    ...(row.model && !isChanged(row) && { weights: weightsOf(readModel(row.model)) }),
    ...(shadow && { shadow }),
    acts,
  };
}

const shipped = (state: 'in-force' | 'retired'): z.input<typeof ScreeningModelHead> => ({
  number: 0,
  version: SHIPPED_MODEL.version,
  state,
});

const isChanged = ({ learned_at: at, model }: Row): boolean => at !== null && !isAsLearned(model);

function headOf(row: Row): z.input<typeof ScreeningModelHead> {
  const { number, model, state, by, by_name: name, at } = row;
  return {
    ...{ number, state, proposedBy: { id: by, name: name ?? by }, proposedAt: at.toISOString() },
    ...(typeof model?.version === 'string' && { version: model.version }),
    ...(isChanged(row) && { changed: true }),
  };
}

/** To the digits that findings have. */
const weightsOf = (model: Model): { name: WeightName; logOdds: number }[] =>
  Object.entries(calibratedWeights(model)).map(([name, logOdds]) => ({
    ...{ name: name as WeightName, logOdds: Number(logOdds.toFixed(4)) },
  }));

/** The latest first. */
async function modelRows(tx: AnyTx): Promise<Row[]> {
  const { rows } = await sql<Row>`
    select number, state, labels_hash, by, at, last_error, result, learned_at, shadow_since, shadow_cursor, compared, live,
      model, auth.name_at(screening_model.by, screening_model.at) as by_name
    from screening_model order by number desc`.execute(tx);
  return rows;
}

async function actsOf(tx: AnyTx, number: number): Promise<z.input<typeof ScreeningModel>['acts']> {
  const { rows } = await sql<Selectable<Schema['screening_model_act']> & { by_name: string | null }>`
    select act, by, at, reasons, auth.name_at(screening_model_act.by, screening_model_act.at) as by_name
    from screening_model_act where number = ${number} order by seq`.execute(tx);
  return rows.map(({ act, by, by_name: name, at, reasons }) => ({
    ...{ act, by: { id: by, name: name ?? by }, at: at.toISOString() },
    ...(reasons !== null && { reasons }),
  }));
}
