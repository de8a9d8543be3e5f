import { type CaseCommand, contestOf } from '@marketsafe/procedure';
import type { z } from 'zod';
import { actorOf } from '../../platform/actor.ts';
import { type Caller, organisationOf, userOf } from '../../platform/caller.ts';
import type { Clock } from '../../platform/clock.ts';
import { assertOfAnotherOrganisation } from '../../platform/conflict-of-interest.ts';
import type { Entropy } from '../../platform/entropy.ts';
import type { ReasonsForBoth } from '../../platform/fields.ts';
import type { Handlers } from '../../platform/handler.ts';
import { ProblemError } from '../../platform/problem.ts';
import { type Programme, rulesInForce, rulesOfCase } from '../../platform/programme.ts';
import { asServiceRole } from '../../platform/service-role.ts';
import type { AnyTx } from '../../platform/transactions.ts';
import type { UnitOfWork } from '../../platform/unit-of-work.ts';
import { lockScope, sameTripleOf } from '../../takedown/case-file/index.ts';
import { actOnCases, readCase } from '../../takedown/cases/index.ts';
import { assertPractised } from '../practice/index.ts';
import { keepReasons, type WrittenAbout } from '../written-reasons/index.ts';
import { decideEnrolment, readEnrolment } from './enrolment-desk.ts';
import { changeRight, decideStanding, retryOrder } from './interventions.ts';
import { noteCall } from './note-call.ts';
import { readOverview } from './overview.ts';
import { listOrders, readOrderView } from './read-desk.ts';
import type { deskRoutes } from './routes.ts';
import { ruledBy } from './ruled-by.ts';
import { listStuck } from './stuck.ts';
import { claimTask, listTasks } from './tasks.ts';

export interface DeskDependencies {
  readonly begin: (tx: AnyTx) => UnitOfWork;
  readonly clock: Clock;
  readonly entropy: Entropy;
  readonly programme: Programme;
  readonly stuckElsewhere: Parameters<typeof listStuck>[2];
}

export function deskHandlers(deps: DeskDependencies): Handlers<typeof deskRoutes> {
  return {
    listTasks: ({ tx, query, caller }) =>
      listTasks(tx, query, { programme: deps.programme, caller, now: deps.clock.now() }),
    getDeskOverview: ({ tx }) => readOverview(tx, { programme: deps.programme, now: deps.clock.now() }),
    claimTask: ({ tx, params, body, caller }) =>
      claimTask(asServiceRole(tx), params.task, {
        ...{ claim: body.claim, user: userOf(caller) ?? '', now: deps.clock.now() },
      }),
    getEnrolmentForDesk: ({ tx, params }) => readEnrolment(tx, params.enrolment),
    decideEnrolment: ({ tx, params, body, caller }) =>
      decideEnrolment(deps, asServiceRole(tx), params.enrolment, userOf(caller) ?? '', body),

    review: ({ tx, params, body, caller }) =>
      actOnCases(deps, tx, caller, params.case, body.scope, (work) => {
        const { decision, lacks } = body;
        const said = { type: 'decide-review', reasons: work.seal('case', body.reasons) } as const;
        return decision === 'proceed' ? { ...said, decision } : { ...said, decision, lacks };
      }),

    rule: async ({ tx, params, body, caller }) => {
      const now = deps.clock.now();
      await assertPractised(tx, userOf(caller) ?? '', rulesInForce(deps.programme, now), now);
      return actOnCases(deps, tx, caller, params.case, body.scope, (work, id) => {
        const { outcome, checklist, against } = body.except[id] ?? body;
        return {
          ...{ type: 'rule', outcome, checklist },
          reasons: work.seal('case', body.reasons),
          ...(body.gravity !== undefined && { gravity: body.gravity }),
          ...(against !== undefined && { against }),
        };
      });
    },

    checkRuling: async ({ tx, params, body: { checklist }, caller }) => {
      await readCase(tx, 'desk', params.case);
      const work = deps.begin(tx);
      await lockScope(work, params.case, 'case');
      const state = work.filed(params.case);
      const rules = rulesOfCase(deps.programme, state);
      const outcome = contestOf(state, checklist, rules)?.usual ?? 'upheld';
      // Executes the real ruling without writing it, so that the check refuses exactly what a ruling would.
      const ruling = { type: 'rule', outcome, checklist, reasons: work.seal('case', '') } as const;
      work.execute({ kind: 'case', id: params.case }, ruling, actorOf(caller));
      return ruledBy(state, checklist, rules);
    },

    decideAppeal: ({ tx, params, body, caller }) =>
      actOnCases(deps, tx, caller, params.case, 'case', async (work, id) => {
        const { appeal, decision } = work.filed(id);
        if (appeal) assertOfAnotherOrganisation(deps.programme, decision?.organisation, organisationOf(caller));
        if (body.outcome === 'reversed') mustHaveBeenSeen(work, id);
        return {
          type: 'decide-appeal',
          outcome: body.outcome,
          reasons: work.seal('case', body.reasons),
          ...(await sameTripleOf(work, id)),
        };
      }),

    hold: (asked) => actInWords(deps, asked, 'hold', () => ({ type: 'hold', ground: asked.body.ground })),

    release: (asked) =>
      actInWords(deps, asked, 'release', (work) => ({
        type: 'release',
        outcome: released[asked.body.outcome],
        reasons: work.seal('case', asked.body.reasons),
      })),

    resume: (asked) =>
      actInWords(deps, asked, 'resume', (work) => ({
        type: 'resume',
        decision: asked.body.decision,
        reasons: work.seal('case', asked.body.reasons),
      })),

    confirmDelivery: ({ tx, params, body, caller }) =>
      actOnCases(deps, tx, caller, params.case, 'case', (work, id) => noteCall(work, id, userOf(caller) ?? '', body)),

    confirmRecall: (asked) => actInWords(deps, asked, 'recall', () => ({ type: 'record-recall', outcome: 'recalled' })),

    retryOrder: async ({ tx, body }) => {
      await retryOrder(deps, asServiceRole(tx), body.order);
      return readOrderView(tx, body.order, deps.programme);
    },
    decideStanding: ({ tx, params, body, caller }) => decideStanding(deps, tx, params.participant, body, caller),
    changeRight: ({ tx, params, body, caller }) => changeRight(deps, tx, params.right, body, caller),
    listOrders: ({ tx, query }) => listOrders(tx, query, deps.programme),
    listStuck: ({ tx }) => listStuck(tx, deps.clock.now(), deps.stuckElsewhere),
  };
}

const released = { 'go-on': 'go-on', upheld: 'for-complainant', overturned: 'for-seller' } as const;

interface Asked {
  readonly tx: AnyTx;
  readonly caller: Caller;
  readonly params: { readonly case: string };
  readonly body: { readonly reasons: z.output<typeof ReasonsForBoth> };
}

/** The desk's own note has both texts. */
const asNote = (reasons: Asked['body']['reasons']): string =>
  typeof reasons === 'string' ? reasons : `${reasons.en}\n${reasons['zh-CN']}`;

/** Acts on one case, and stores the desk's reasons. */
const actInWords = (
  deps: DeskDependencies,
  { tx, caller, params, body }: Asked,
  about: WrittenAbout,
  commandFor: (work: UnitOfWork) => CaseCommand,
) =>
  actOnCases(deps, tx, caller, params.case, 'case', (work) => {
    keepReasons(work, { subject: params.case, about, by: userOf(caller) ?? '', text: asNote(body.reasons) });
    return commandFor(work);
  });

/** A refusal for an unknown listing cannot be reversed into a removal: there is no seller and nothing to remove. */
function mustHaveBeenSeen(work: UnitOfWork, id: string): void {
  if (work.exists({ kind: 'seller', id: work.filed(id).seller })) return;
  throw new ProblemError(
    409,
    'listing-not-found',
    'The programme has never seen this listing, so nothing can be taken down. Confirm the refusal; the complaint can be filed again once the listing is there.',
  );
}
