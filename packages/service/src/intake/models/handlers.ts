import { enough, SHIPPED_MODEL } from '@marketsafe/screening';
import { asWork } from '../../platform/as-work.ts';
import { userOf } from '../../platform/caller.ts';
import { Download, type Handlers } from '../../platform/handler.ts';
import { notFound, ProblemError } from '../../platform/problem.ts';
import type { AnyTx } from '../../platform/transactions.ts';
import { storedModel } from '../screening/index.ts';
import { activate, drop, goBack, type ModelDependencies, propose, refusing } from './decide.ts';
import { gatherLabels } from './gather-labels.ts';
import { listModels, readModelOf } from './read-models.ts';
import type { modelRoutes } from './routes.ts';

export function modelHandlers(deps: ModelDependencies): Handlers<typeof modelRoutes> {
  const said = (caller: Parameters<typeof userOf>[0], { reasons }: { readonly reasons: string }) => ({
    by: userOf(caller) ?? '',
    reasons,
  });
  return {
    listModels: ({ tx }) => listModels(tx),
    getModel: ({ tx, params }) => readModelOf(tx, params.model),
    countLabels: async ({ tx }) => {
      const { infringing, genuine, holders } = enough(await gatherLabels(asWork(tx)));
      return { infringing, genuine, holders };
    },
    proposeModel: async ({ tx, caller }) => readModelOf(tx, await propose(asWork(tx), deps, userOf(caller) ?? '')),
    activateModel: async ({ tx, params, caller }) => {
      await activate(asWork(tx), deps, params.model, userOf(caller) ?? '');
      return readModelOf(tx, params.model);
    },
    returnToModel: async ({ tx, params, body, caller }) => {
      await goBack(asWork(tx), deps, params.model, said(caller, body));
      return readModelOf(tx, params.model);
    },
    dropModel: async ({ tx, params, body, caller }) => {
      await drop(asWork(tx), deps, params.model, said(caller, body));
      return readModelOf(tx, params.model);
    },
    downloadModel: async ({ tx, params: { model: number } }) => {
      if (number > 0 && (await stored(tx, number)).learned_at === null)
        throw new ProblemError(409, 'being-learned', 'This model is being learned. Wait until it is done.');
      const model = number === 0 ? SHIPPED_MODEL : await refusing(storedModel(tx, number));
      const text = `${JSON.stringify(inItsOrder(model), null, 2)}\n`;
      return new Download(`marketsafe-model-${number}.json`, 'application/json', Buffer.from(text));
    },
    downloadModelLabels: async ({ tx, params: { model: number } }) => {
      const { labels } = await stored(tx, number);
      return new Download(
        `marketsafe-labels-${number}.jsonl`,
        'application/x-ndjson; charset=utf-8',
        Buffer.from(labels),
      );
    },
  };
}

async function stored(tx: AnyTx, number: number) {
  const row = await tx
    .selectFrom('screening_model')
    .select(['learned_at', 'labels'])
    .where('number', '=', number)
    .executeTakeFirst();
  if (!row) throw notFound('model');
  return row;
}

/** As the command writes it: the database keeps the members of an object in an order of its own. */
const inItsOrder = ({ version, weights, calibration: { slope, shift } }: typeof SHIPPED_MODEL) => ({
  version,
  weights: Object.fromEntries(
    Object.keys(SHIPPED_MODEL.weights).map((name) => [name, weights[name as keyof typeof weights]]),
  ),
  calibration: { slope, shift },
});
