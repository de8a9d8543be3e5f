import { type FiledCase, isErroneous, mattersOf } from '@marketsafe/procedure';
import type { z } from 'zod';
import { recordSum } from '../../oversight/statistics/index.ts';
import { type Caller, userOf } from '../../platform/caller.ts';
import type { Entropy } from '../../platform/entropy.ts';
import type { Handlers } from '../../platform/handler.ts';
import { ProblemError } from '../../platform/problem.ts';
import type { Programme } from '../../platform/programme.ts';
import type { AnyTx } from '../../platform/transactions.ts';
import type { UnitOfWork } from '../../platform/unit-of-work.ts';
import { lockScope } from '../case-file/index.ts';
import { readCase } from '../cases/index.ts';
import { liabilityOf, type MaliceDecision } from '../liability/index.ts';
import type { liabilityRoutes } from './liability-routes.ts';

interface Dependencies {
  readonly begin: (tx: AnyTx) => UnitOfWork;
  readonly entropy: Entropy;
  readonly programme: Programme;
}

/** What follows outside for whoever filed a complaint that was wrong. One finding or judgment is about every fallen case of its filing. */
export function liabilityHandlers(deps: Dependencies): Handlers<typeof liabilityRoutes> {
  return {
    findMalice: async ({ tx, caller, params, body }) => {
      const { finding, indicators } = body;
      const isOpen = (state: FiledCase) => mattersOf(state, 'malice')[0]?.finding !== finding;
      const { work, here, states } = await fallen(deps, tx, params.case, isOpen);
      mustBeKnown(indicators, Object.keys(here.version.indicators), here.law.pack.id);
      const reasons = work.seal('case', body.reasons);
      const about = { type: 'find-matter', kind: 'malice', matter: deps.entropy.uuid() } as const;
      return decide(work, states, caller, { ...about, finding, indicators, reasons });
    },

    enterAward: async ({ tx, caller, params, body }) => {
      const { on, malicious, doubled, amount } = body;
      const { work, here, states } = await fallen(deps, tx, params.case, () => true);
      const award = deps.entropy.uuid();
      const before = states.flatMap((state) => mattersOf(state, 'award').map(({ id }) => id));
      for (const kind of doubled ? (['award', 'award-doubled'] as const) : (['award'] as const)) {
        recordSum(work, { kind, subject: award, law: here.law.pack.id, amount, before });
      }
      return decide(work, states, caller, {
        ...{ type: 'raise-matter', kind: 'award', matter: award, documents: [] },
        said: {
          ...{ before: work.seal('case', body.before), number: work.seal('case', body.number), on },
          ...{ malicious, doubled },
          ...(amount && { amount }),
        },
      });
    },
  };
}

/** The fallen cases of a filing, locked, with the law that they fall under. */
async function fallen(deps: Dependencies, tx: AnyTx, id: string, isMeant: (state: FiledCase) => boolean) {
  await readCase(tx, 'desk', id);
  const work = deps.begin(tx);
  const rows = await lockScope(work, id, 'bundle');
  const states = rows.map((row) => work.filed(row.id)).filter((state) => isErroneous(state) && isMeant(state));
  const [first] = states;
  if (!first) {
    throw new ProblemError(
      409,
      'wrong-state',
      'No case of this filing is recorded as wrong, or this was already decided.',
    );
  }
  const here = liabilityOf(deps.programme, first);
  if (here) return { work, here, states };
  throw new ProblemError(
    409,
    'no-liability-law',
    'No law of this marketplace’s territories makes the complainant liable for this.',
  );
}

async function decide(
  work: UnitOfWork,
  states: readonly FiledCase[],
  caller: Caller,
  command: Parameters<UnitOfWork['execute']>[1],
) {
  const ids = states.map((state) => state.case);
  for (const id of ids) work.execute({ kind: 'case', id }, command, { kind: 'desk', user: userOf(caller) ?? '' });
  await work.finish();
  return { cases: ids.map((id) => ({ case: id, status: work.filed(id).status })), waiting: [] };
}

function mustBeKnown(
  indicators: z.output<typeof MaliceDecision>['indicators'],
  known: readonly string[],
  pack: string,
): void {
  const unknown = indicators.find((one) => !known.includes(one));
  if (unknown === undefined) return;
  throw new ProblemError(
    422,
    'unknown-indicator',
    `"${unknown}" tells of no malice under ${pack}; it has: ${known.join(', ')}.`,
  );
}
