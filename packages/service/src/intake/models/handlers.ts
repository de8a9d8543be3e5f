import { SHIPPED_MODEL, writeLabels } from '@marketsafe/screening';
import { type Caller, userOf } from '../../platform/caller.ts';
import { Download, type Handlers } from '../../platform/handler.ts';
import { asServiceRole } from '../../platform/service-role.ts';
import type { Transactions } from '../../platform/transactions.ts';
import { bandsOf, learnedModel, modelInForce, storedModel } from '../screening/index.ts';
import { type ModelDependencies, propose, proposerOf, putInForce, refusing } from './adopt.ts';
import { gatherLabels } from './gather-labels.ts';
import { listModels } from './list-models.ts';
import type { modelRoutes } from './routes.ts';

export function modelHandlers(
  deps: ModelDependencies & { readonly transactions: Transactions },
): Handlers<typeof modelRoutes> {
  const { clock, programme, transactions } = deps;
  const said = (caller: Caller, { reasons }: { readonly reasons: string }) => ({
    ...{ by: userOf(caller) ?? '', at: clock.now(), reasons },
  });
  return {
    listModels: ({ tx }) => listModels(tx),
    proposeModel: async ({ tx, body, caller }) => {
      await propose(asServiceRole(tx), body.model, said(caller, body));
      return listModels(tx);
    },
    activateModel: async ({ tx, params, body, caller }) => {
      await putInForce(asServiceRole(tx), deps, params.model, said(caller, body));
      return listModels(tx);
    },
    downloadModel: async ({ tx, params: { model: number } }) => {
      if (number > 0) await proposerOf(tx, number);
      const model = number === 0 ? SHIPPED_MODEL : await refusing(storedModel(tx, number));
      const text = `${JSON.stringify(inItsOrder(model), null, 2)}\n`;
      return new Download(`marketsafe-model-${number}.json`, 'application/json', Buffer.from(text));
    },
    // Labels come from cases, which only the work's role can read.
    downloadLabels: async () => () =>
      transactions.work(async (tx) => {
        const number = await modelInForce(tx);
        const beside = number === 0 ? SHIPPED_MODEL : await refusing(learnedModel(tx, number));
        const text = writeLabels({ labels: await gatherLabels(tx), bands: bandsOf(programme, clock.now()), beside });
        return new Download('marketsafe-labels.jsonl', 'application/x-ndjson; charset=utf-8', Buffer.from(text));
      }),
  };
}

/** In the command's order, since the database orders an object's members differently. */
const inItsOrder = ({ version, weights, calibration: { slope, shift } }: typeof SHIPPED_MODEL) => ({
  version,
  weights: Object.fromEntries(
    Object.keys(SHIPPED_MODEL.weights).map((name) => [name, weights[name as keyof typeof weights]]),
  ),
  calibration: { slope, shift },
});
