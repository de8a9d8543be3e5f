import {
  type CaseCommand,
  type FiledCase,
  type FindMatter,
  type MatterKind,
  matterRule,
  mattersOf,
} from '@marketsafe/procedure';
import { actorOf } from '../../platform/actor.ts';
import { type Caller, tenantOf } from '../../platform/caller.ts';
import type { Clock } from '../../platform/clock.ts';
import type { Entropy } from '../../platform/entropy.ts';
import type { Handlers } from '../../platform/handler.ts';
import { notFound, ProblemError } from '../../platform/problem.ts';
import { type Programme, rulesOfCase } from '../../platform/programme.ts';
import type { AnyTx } from '../../platform/transactions.ts';
import type { UnitOfWork } from '../../platform/unit-of-work.ts';
import { lockScope } from '../case-file/index.ts';
import { actOnCases, readCase } from '../cases/index.ts';
import { ownDocuments } from '../documents/index.ts';
import { liabilityOf } from '../liability/index.ts';
import type { Raised } from './contract.ts';
import { listMarketplaceCases } from './marketplace-cases.ts';
import { documentsAs, raise } from './raise.ts';
import type { matterRoutes } from './routes.ts';

interface Dependencies {
  readonly clock: Clock;
  readonly begin: (tx: AnyTx) => UnitOfWork;
  readonly entropy: Entropy;
  readonly programme: Programme;
}

/** What a participant, the desk and a marketplace raise, and what the desk finds. One matter may be about every case of a filing: it has one id in all. */
export function matterHandlers(deps: Dependencies): Handlers<typeof matterRoutes> {
  return {
    raiseMatter: async ({ tx, params, body, caller }) => {
      const documents = await documentsFor(tx, tenantOf(caller), params.case, body);
      const about = { matter: deps.entropy.uuid(), documents };
      return actOnCases(deps, tx, caller, params.case, body.scope ?? 'bundle', (work, id) =>
        raise(work, body, about, [work.filed(id)]),
      );
    },

    enterMatter: async ({ tx, params, body, caller }) => {
      const { work, states } = await openCases(deps, tx, caller, { case: params.case, kind: body.kind });
      const about = { matter: deps.entropy.uuid(), documents: [] };
      return act(work, states, caller, raise(work, body, about, states));
    },

    listMarketplaceCases: ({ tx, query, caller }) =>
      listMarketplaceCases(tx, tenantOf(caller), query, deps.clock.now()),

    raiseMatterAsMarketplace: ({ tx, params, body, caller }) => {
      const about = { matter: deps.entropy.uuid(), documents: [] };
      return actOnCases(deps, tx, caller, params.case, 'case', (work, id) =>
        raise(work, body, about, [work.filed(id)]),
      );
    },

    findInMatter: async ({ tx, params, body, caller }) => {
      const { kind, matter, finding, indicators = [] } = body;
      const isOther = (state: FiledCase) => mattersOf(state, kind)[0]?.finding !== finding;
      const { work, states } =
        matter === undefined
          ? await openCases(deps, tx, caller, { case: params.case, kind, isMeant: isOther })
          : await casesWith(deps, tx, { case: params.case, kind, matter });
      mustBeKnown(indicators, deps.programme, states);
      return act(work, states, caller, {
        ...{ ...body, type: 'find-matter', matter: matter ?? deps.entropy.uuid() },
        reasons: work.seal('case', body.reasons),
      } as FindMatter);
    },
  };
}

interface About {
  readonly case: string;
  readonly kind: MatterKind;
}

/** The cases of a filing in which the desk may do it, locked, where a law has it done. */
async function openCases(
  deps: Dependencies,
  tx: AnyTx,
  caller: Caller,
  { isMeant = () => true, ...about }: About & { readonly isMeant?: (state: FiledCase) => boolean },
) {
  const { work, states: all } = await filing(deps, tx, about.case);
  const { raise, find, underLaw } = matterRule(about.kind);
  const states = all.filter((state) => {
    const at = { now: work.now, actor: actorOf(caller), rules: rulesOfCase(deps.programme, state) };
    return (raise ?? find)?.guard(state, at) === undefined && isMeant(state);
  });
  const [first] = states;
  if (!first) {
    throw new ProblemError(409, 'wrong-state', 'No case of this filing waits for this, or it was already decided.');
  }
  if (underLaw && !liabilityOf(deps.programme, first)) {
    throw new ProblemError(
      409,
      'no-liability-law',
      'No law of this marketplace’s territories makes the complainant liable for this.',
    );
  }
  return { work, states };
}

/** The cases of a filing that a matter was raised in, locked. */
async function casesWith(deps: Dependencies, tx: AnyTx, { matter, ...about }: About & { readonly matter: string }) {
  const { work, states: all } = await filing(deps, tx, about.case);
  const states = all.filter((state) => mattersOf(state, about.kind).some(({ id }) => id === matter));
  if (states.length === 0) throw notFound('matter');
  return { work, states };
}

async function filing(deps: Dependencies, tx: AnyTx, id: string) {
  await readCase(tx, 'desk', id);
  const work = deps.begin(tx);
  const rows = await lockScope(work, id, 'bundle');
  return { work, states: rows.map((row) => work.filed(row.id)) };
}

async function act(work: UnitOfWork, states: readonly FiledCase[], caller: Caller, command: CaseCommand) {
  const ids = states.map((state) => state.case);
  for (const id of ids) work.execute({ kind: 'case', id }, command, actorOf(caller));
  await work.finish();
  return { cases: ids.map((id) => ({ case: id, status: work.filed(id).status })), waiting: [] };
}

/** Documents that this participant uploaded, for a case that it may see; as an event keeps them. */
async function documentsFor(tx: AnyTx, tenant: string, about: string, said: Raised) {
  await readCase(tx, tenant, about);
  const own = await ownDocuments(
    tx,
    tenant,
    documentsAs(said).map(({ id, as }) => ({ id, kind: as })),
  );
  return own.map(({ id, kind, sha256 }) => ({ kind, id, sha256 }));
}

function mustBeKnown(indicators: readonly string[], programme: Programme, [first]: readonly FiledCase[]): void {
  const here = first && liabilityOf(programme, first);
  const known = Object.keys(here?.version.indicators ?? {});
  const unknown = indicators.find((one) => !known.includes(one));
  if (unknown === undefined) return;
  throw new ProblemError(
    422,
    'unknown-indicator',
    `"${unknown}" tells of no malice under ${here?.law.pack.id}; it has: ${known.join(', ')}.`,
  );
}
