import type { Language } from '@marketsafe/terms';
import { isRefused, shortfallsOf } from '../cases/refusal.ts';
import type { Handlers } from '../platform/handler.ts';
import { ProblemError } from '../platform/problem.ts';
import type { AnyTx } from '../platform/transactions.ts';
import type { UnitOfWork } from '../platform/unit-of-work.ts';
import { decideFiling, type Filed, type Filing } from './file-complaint.ts';
import type { complaintRoutes } from './routes.ts';
import { notAListingText } from './texts.ts';

export interface ComplaintDependencies {
  readonly begin: (tx: AnyTx, pack?: string) => UnitOfWork;
}

export function complaintHandlers(deps: ComplaintDependencies): Handlers<typeof complaintRoutes> {
  return {
    fileComplaint: async ({ tx, body, caller, language }) => {
      if (caller.kind !== 'participant') throw new ProblemError(403, 'not-for-this-actor', 'Only participants file.');
      const work = deps.begin(tx);
      const filing: Filing = { ...body, participant: caller.participant, user: caller.user };
      const { filed, unreadable } = await decideFiling(work, filing);
      await work.finish();
      const bundles = Map.groupBy(filed, ({ bundle }) => bundle);
      return {
        bundles: [...bundles].map(([bundle, cases]) => ({
          bundle,
          seller: cases[0]?.seen.seller ?? '',
          cases: cases.map((one) => filedCase(work, one, language)),
        })),
        unreadable: unreadable.map((given) => unreadableTarget(work, given, language)),
      };
    },

    checkComplaint: async ({ tx, body, caller, language }) => {
      if (caller.kind !== 'participant') throw new ProblemError(403, 'not-for-this-actor', 'Only participants file.');
      const work = deps.begin(tx, body.pack);
      const { filed, unreadable } = await decideFiling(work, {
        ...body,
        participant: caller.participant,
        user: caller.user,
      });
      // Decided, looked at, and forgotten: nothing is written without `finish`.
      return {
        pack: work.rulesOn().pack.id,
        results: [
          ...filed.map((one) => {
            const { target, status: _, case: __, ...rest } = filedCase(work, one, language);
            return { ...rest, target, given: one.seen.given, accepted: !isRefused(work.filed(one.case)) };
          }),
          ...unreadable.map((given) => {
            const { code, message } = unreadableTarget(work, given, language);
            return { given, accepted: false, refused: [{ code, message }] };
          }),
        ],
      };
    },
  };
}

const unreadableTarget = (work: UnitOfWork, given: string, language: Language) => ({
  given,
  code: 'not-a-listing',
  message: notAListingText(
    work.programme.marketplaces.map(({ name }) => name[language]),
    language,
  ),
});

function filedCase(work: UnitOfWork, one: Filed, language: Language) {
  const state = work.filed(one.case);
  return {
    case: one.case,
    target: one.seen.target,
    status: state.status,
    ...(state.lane && !isRefused(state) && { lane: state.lane }),
    refused: shortfallsOf(state, language),
  };
}
