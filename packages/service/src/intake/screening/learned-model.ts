import { type Model, readModel, versionOf } from '@marketsafe/screening';
import type { AnyTx } from '../../platform/transactions.ts';

/** The model was changed in the database, so it is not used. */
export class ChangedModelError extends Error {
  constructor(number: number) {
    super(
      `model ${number} does not have the values that its version was made from: it was changed in the database. It is not used. Go back to an earlier model, or propose another`,
    );
    this.name = 'ChangedModelError';
  }
}

/** Whether the values match the model's version. */
export function isAsLearned(model: Model | null): boolean {
  try {
    return model !== null && versionOf(model) === model.version;
  } catch {
    // The rest is not a model.
    return false;
  }
}

/** The number of the model in force; 0: the shipped one. */
export async function modelInForce(tx: AnyTx): Promise<number> {
  const act = await tx
    .selectFrom('screening_model_act')
    .select('number')
    .orderBy('seq', 'desc')
    .limit(1)
    .executeTakeFirst();
  return act?.number ?? 0;
}

/** The model as it was trained. @throws ChangedModelError if it was changed. */
export async function storedModel(tx: AnyTx, number: number): Promise<Model> {
  const row = await tx.selectFrom('screening_model').select('model').where('number', '=', number).executeTakeFirst();
  if (!row?.model || !isAsLearned(row.model)) throw new ChangedModelError(number);
  return row.model;
}

/** The model for scoring. Features that a later version adds get the shipped model's weights. @throws ChangedModelError as above. */
export const learnedModel = async (tx: AnyTx, number: number): Promise<Model> =>
  readModel(await storedModel(tx, number));
