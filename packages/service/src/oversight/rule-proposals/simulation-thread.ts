import { parentPort } from 'node:worker_threads';
import { compareRules, disclosed, type PastEvent, pastRecord } from '@marketsafe/procedure';
import type { FromThread, Simulated, ToThread } from './simulate.ts';

/** Number of progress reports. */
const steps = 50;

const history: PastEvent[] = [];
const tell = (what: FromThread): void => parentPort?.postMessage(what);

parentPort?.on('message', (said: ToThread) => {
  if ('page' in said) history.push(...said.page);
  else tell({ result: compare(said.simulate) });
});

function compare({ now, proposed, at, days, marketplaces }: Simulated) {
  const place = {
    ...days,
    territories: (id: string) => marketplaces[id]?.territories ?? [],
    daysOf: (id: string) => marketplaces[id],
  };
  return disclosed(
    compareRules(pastRecord(history, at), now, proposed, place, (done, of) => {
      if (done % Math.ceil(of / steps) === 0) tell({ done, of });
    }),
  );
}
