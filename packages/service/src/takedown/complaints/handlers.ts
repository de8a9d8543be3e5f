import { type CountedToo, countedSince, reviewFor } from '@marketsafe/procedure';
import type { Language } from '@marketsafe/terms';
import type { z } from 'zod';
import type { Blobs } from '../../platform/blobs.ts';
import type { Caller } from '../../platform/caller.ts';
import type { Handlers } from '../../platform/handler.ts';
import { ProblemError } from '../../platform/problem.ts';
import { marketplaceOf, rulesByHash } from '../../platform/programme.ts';
import type { AnyTx } from '../../platform/transactions.ts';
import type { UnitOfWork } from '../../platform/unit-of-work.ts';
import { caseFiles } from '../case-file/index.ts';
import { caseIn, isRefused, reviewViews, textsOf } from '../cases/index.ts';
import { ownDocuments } from '../documents/index.ts';
import { notAListingText, unreadTexts } from '../reasons/index.ts';
import { queueStamps, type Stamper } from '../time-stamps/index.ts';
import type { ComplaintRequest } from './contract.ts';
import {
  decideFiling,
  type Filed,
  type Filing,
  keepPages,
  lockFiling,
  type ReadFiling,
  readFiling,
} from './file-complaint.ts';
import type { ReadBefore } from './read-pages.ts';
import type { complaintRoutes } from './routes.ts';
import { countedInShadow, fileInShadow } from './shadow-filing.ts';
import { countSigned } from './signing.ts';
import type { Unreadable } from './targets.ts';
import { type Warned, warningsOn, warningView } from './warnings.ts';

export interface ComplaintDependencies {
  readonly begin: (tx: AnyTx, pack?: string) => UnitOfWork;
  readonly blobs: Blobs;
  /** Undefined if no authority is configured. */
  readonly stamper: Stamper | undefined;
}

export function complaintHandlers(deps: ComplaintDependencies): Handlers<typeof complaintRoutes> {
  return {
    fileComplaint: async ({ tx, body, caller, language, prepared }) => {
      if (caller.kind !== 'participant') throw new ProblemError(403, 'not-for-this-actor', 'Only participants file.');
      const work = deps.begin(tx);
      const filing = await filingOf(tx, caller, body, { work, prepared });
      const read = await readFiling(work, filing);
      const { sent, inShadow } = apart(read);
      if (sent && inShadow) await lockFiling(work, filing, read);
      const filed = sent ? await decideFiling(work, filing, sent) : [];
      const trial = deps.begin(tx);
      const shadow = inShadow ? await fileInShadow(trial, filing, inShadow) : [];
      await countSigned(work, filing, filed);
      await keepPages(work, deps.blobs, filing, filed);
      const cases = filed.map((one) => one.case);
      if (deps.stamper) await queueStamps(work.tx, cases, new Date(work.now));
      await work.finish();
      const told = await toldOf(tx, work, caller.participant, filed);
      const toldInShadow = await toldOf(
        tx,
        trial,
        caller.participant,
        shadow.map((one) => one.filed),
      );
      const bundles = Map.groupBy(filed, ({ bundle }) => bundle);
      return {
        filing: filing.filing,
        bundles: [...bundles].map(([bundle, cases]) => ({
          bundle,
          seller: cases[0]?.seen.seller ?? '',
          cases: cases.map((one) => filedCase(work, one, { reader: caller.participant, ...told, language })),
        })),
        shadow: shadow.map(({ filed: one, ...kept }) => {
          const asked = { reader: caller.participant, ...toldInShadow, language };
          return { ...kept, ...withoutCase(filedCase(trial, one, asked)) };
        }),
        unreadable: read.unreadable.map((one) => unreadableTarget(work, one, language)),
      };
    },

    checkComplaint: async ({ tx, body, caller, language, prepared }) => {
      if (caller.kind !== 'participant') throw new ProblemError(403, 'not-for-this-actor', 'Only participants file.');
      const work = deps.begin(tx, body.pack);
      const filing = await filingOf(tx, caller, body, { work, prepared });
      const read = await readFiling(work, filing);
      const { shadow, unreadable } = read;
      // A check that continues another has its numbers from it.
      const before = shadow.size > 0 ? (body.counted ?? (await countedInShadow(work, filing, read))) : body.counted;
      const filed = await decideFiling(work, filing, read, before);
      const told = await toldOf(tx, work, caller.participant, filed);
      const counted = countedIn(work, filed);
      // A trial decision: without `finish`, nothing is written.
      return {
        pack: work.rulesOn().pack.id,
        ...(counted && { counted }),
        results: [
          ...filed.map((one) => {
            const asked = { reader: caller.participant, ...told, language };
            return {
              ...withoutCase(filedCase(work, one, asked)),
              ...(shadow.has(one.seen.target.marketplace) && { shadow: true as const }),
              ...{ given: one.seen.given, accepted: !isRefused(work.filed(one.case)) },
            };
          }),
          ...unreadable.map((one) => {
            const { given, code, message } = unreadableTarget(work, one, language);
            return { given, accepted: false, refused: [{ code, message }], review: [], warnings: [] };
          }),
        ],
      };
    },
  };
}

/** The targets that are filed as usual, and those of marketplaces to which nothing is sent; undefined if there are none. */
function apart(read: ReadFiling): { readonly sent: ReadFiling | undefined; readonly inShadow: ReadFiling | undefined } {
  const { true: inShadow, false: sent } = Object.groupBy(read.targets, ({ target }) =>
    read.shadow.has(target.marketplace) ? 'true' : 'false',
  );
  return { sent: sent && { ...read, targets: sent }, inShadow: inShadow && { ...read, targets: inShadow } };
}

/** Of a decision that is no case. */
const withoutCase = <T extends { readonly case: string; readonly status: string }>({
  case: _,
  status: __,
  ...rest
}: T) => rest;

/** The counts of a check so far. Of an agent and its holder, the one that is still a newcomer has the higher count. */
function countedIn(work: UnitOfWork, filed: readonly Filed[]): CountedToo | undefined {
  const filers = new Set(
    filed.flatMap((one) => {
      const { complainant, agent } = work.filed(one.case);
      return agent === undefined ? [complainant] : [complainant, agent];
    }),
  );
  return [...filers]
    .map((id) => countedSince(work.before('complainant', id), work.state('complainant', id)))
    .filter(({ filings }) => filings > 0)
    .sort((one, other) => other.onTrust - one.onTrust)[0];
}

const filingOf = async (
  tx: AnyTx,
  { participant, user, byKey }: Extract<Caller, { kind: 'participant' }>,
  body: z.output<typeof ComplaintRequest>,
  { work, prepared }: { readonly work: UnitOfWork; readonly prepared: unknown },
): Promise<Filing> => ({
  ...body,
  ...(prepared as ReadBefore),
  ...{ participant, user, byKey, filing: body.filing ?? work.entropy.uuid() },
  evidence: await ownDocuments(tx, participant, body.evidence ?? []),
});

interface Told {
  /** Other cases that the filer may read. */
  readonly known: ReadonlySet<string>;
  /** By case. */
  readonly warned: ReadonlyMap<string, readonly Warned[]>;
}

/** The facts that the answer adds to the decisions of a filing. */
async function toldOf(tx: AnyTx, work: UnitOfWork, participant: string, filed: readonly Filed[]): Promise<Told> {
  const [known, warned] = await Promise.all([
    casesKnownTo(tx, participant, named(work, filed)),
    warningsOn(tx, work, participant, filed),
  ]);
  return { known, warned };
}

/** Other cases that a refusal names. */
const named = (work: UnitOfWork, filed: readonly Filed[]): string[] =>
  filed.flatMap((one) => (work.filed(one.case).decision?.missing ?? []).flatMap(({ detail }) => caseIn(detail) ?? []));

/** Those of them that the filer may read: an agent's complaint may concern another case of its holder that the agent did not file. */
async function casesKnownTo(tx: AnyTx, tenant: string, ids: readonly string[]): Promise<ReadonlySet<string>> {
  if (ids.length === 0) return new Set();
  const rows = await tx
    .selectFrom('case_view')
    .select('id')
    .where('tenant', '=', tenant)
    .where('id', 'in', [...ids])
    .execute();
  return new Set(rows.map(({ id }) => id));
}

const unreadableTarget = (work: UnitOfWork, { given, why }: Unreadable, language: Language) => ({
  given,
  code: why,
  message:
    why === 'not-a-listing'
      ? notAListingText(
          work.programme.marketplaces.map(({ name }) => name[language]),
          language,
        )
      : unreadTexts[why][language],
});

function filedCase(
  work: UnitOfWork,
  one: Filed,
  { reader, known, warned, language }: Told & { readonly reader: string; readonly language: Language },
) {
  const { zone } = marketplaceOf(work.programme, one.seen.target.marketplace);
  const state = work.filed(one.case);
  const behind = {
    rules: rulesByHash(work.programme, state.pack),
    reader: state.agent === reader ? ('agent' as const) : ('complainant' as const),
  };
  return {
    case: one.case,
    target: one.seen.target,
    status: state.status,
    ...(state.lane && !isRefused(state) && { lane: state.lane }),
    refused: isRefused(state) ? textsOf(state.decision?.missing ?? [], language, { known, behind }) : [],
    review: isRefused(state)
      ? []
      : reviewViews(reviewFor(work.memo(caseFiles).get(one.case)?.review ?? [], reader), zone),
    warnings: (warned.get(one.case) ?? []).map((warning) => warningView(warning, language)),
  };
}
