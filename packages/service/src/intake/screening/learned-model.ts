import { type Model, readModel, versionOf } from '@marketsafe/screening';
import type { AnyTx } from '../../platform/transactions.ts';

/** Somebody changed a model in the database: it is used for nothing. */
export class ChangedModelError extends Error {
  constructor(number: number) {
    super(
      `model ${number} does not have the values that its version was made from: it was changed in the database. It is not used. Go back to an earlier model, or propose another`,
    );
    this.name = 'ChangedModelError';
  }
}

/** Whether the values are those that the version was made from. */
export function isAsLearned(model: Model | null): boolean {
  try {
    return model !== null && versionOf(model) === model.version;
  } catch {
    // What is left of it is none.
    return false;
  }
}

/** The number of the model in force; 0: the one that comes with the service. */
export async function modelInForce(tx: AnyTx): Promise<number> {
  const act = await tx
    .selectFrom('screening_model_act')
    .select('number')
    .orderBy('seq', 'desc')
    .limit(1)
    .executeTakeFirst();
  return act?.number ?? 0;
}

/** As it was learned. @throws ChangedModelError for one that is not. */
export async function storedModel(tx: AnyTx, number: number): Promise<Model> {
  const row = await tx.selectFrom('screening_model').select('model').where('number', '=', number).executeTakeFirst();
  if (!row?.model || !isAsLearned(row.model)) throw new ChangedModelError(number);
  return row.model;
}

/** To weigh with: what a later version weighs besides is worth what the shipped model says. @throws ChangedModelError as above. */
export const learnedModel = async (tx: AnyTx, number: number): Promise<Model> =>
  readModel(await storedModel(tx, number));
