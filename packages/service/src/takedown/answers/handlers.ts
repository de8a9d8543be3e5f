import {
  type ActOf,
  type CaseCommand,
  matterRule,
  may,
  openNow,
  remainingRedress,
  type SameTriple,
} from '@marketsafe/procedure';
import type { Language } from '@marketsafe/terms';
import type { Blobs } from '../../platform/blobs.ts';
import type { Caller } from '../../platform/caller.ts';
import type { Clock } from '../../platform/clock.ts';
import { struck } from '../../platform/deadlines.ts';
import type { Entropy } from '../../platform/entropy.ts';
import type { Handlers } from '../../platform/handler.ts';
import { notFound, ProblemError } from '../../platform/problem.ts';
import { type Programme, rulesOfCase } from '../../platform/programme.ts';
import { asServiceRole } from '../../platform/service-role.ts';
import { sellerTenant } from '../../platform/tenant-scope.ts';
import type { AnyTx } from '../../platform/transactions.ts';
import type { UnitOfWork } from '../../platform/unit-of-work.ts';
import { caseRows, lockCases, sameTripleOf } from '../case-file/index.ts';
import { waitingCase, withLaw } from '../cases/index.ts';
import { handOut, keepDocument } from '../documents/index.ts';
import { liabilityOf } from '../liability/index.ts';
import { documentsAs, raise } from '../matters/index.ts';
import { arrivedByLink } from '../notices/index.ts';
import { eraseDraft, keepDraft } from './drafts.ts';
import { leftInWords } from './left-in-words.ts';
import { readDocument, readNotice, type SellerOfBundle } from './read-notice.ts';
import type { answerRoutes } from './routes.ts';

/** Selects the cases of a bundle that an act applies to. */
type Choice = (work: UnitOfWork, ids: readonly string[]) => readonly string[];

export interface AnswerDependencies {
  readonly begin: (tx: AnyTx) => UnitOfWork;
  readonly clock: Clock;
  readonly entropy: Entropy;
  readonly programme: Programme;
  readonly blobs: Blobs;
}

/** The holder of the signed link acts as the seller of its bundle only. */
function sellerOf(caller: Caller): SellerOfBundle {
  if (caller.kind !== 'seller' || caller.bundle === undefined) throw notFound('notice');
  return { ...caller, bundle: caller.bundle };
}

export function answerHandlers(deps: AnswerDependencies): Handlers<typeof answerRoutes> {
  const act = async (
    tx: AnyTx,
    caller: Caller,
    choose: Choice,
    command: (work: UnitOfWork, chosen: readonly string[]) => CaseCommand,
    more: (work: UnitOfWork, id: string) => Promise<Pick<SameTriple, 'openSameTriple'>> = async () => ({}),
  ) => {
    const seller = sellerOf(caller);
    const work = deps.begin(tx);
    const rows = (await caseRows(work.tx, { bundle: seller.bundle })).filter((row) => row.seller === seller.seller);
    await lockCases(work, rows);
    const chosen = choose(
      work,
      rows.map(({ id }) => id),
    );
    const waiting = rows.flatMap(({ id }) => waitingCase(work.filed(id)) ?? []);
    if (chosen.length === 0) throw nothingToDo(waiting.length > 0);
    const order = command(work, chosen);
    for (const id of chosen) {
      const said = { ...order, ...(await more(work, id)) };
      work.execute({ kind: 'case', id }, said, { kind: 'seller', seller: seller.seller });
    }
    await work.finish();
    return { work, acted: { cases: chosen.map((id) => ({ case: id, status: work.filed(id).status })), waiting } };
  };
  const open =
    (act: ActOf<'seller'>): Choice =>
    (work, ids) =>
      ids.filter((id) => {
        const state = work.filed(id);
        const rules = rulesOfCase(work.programme, state);
        const { now } = work;
        return withLaw(openNow(may('seller', state, { now, rules }), now), liabilityOf(work.programme, state)).includes(
          act,
        );
      });

  return {
    getNotice: ({ tx, caller }) => readNotice(deps, tx, sellerOf(caller)),

    downloadEvidence: async ({ tx, caller, params, query }) =>
      handOut(deps.blobs, caller, query, await readDocument(tx, sellerOf(caller), params.evidence)),

    openNotice: async ({ tx, caller }) => ({
      delivered: await arrivedByLink(deps.begin(tx), sellerOf(caller).notice),
    }),

    uploadExhibit: ({ tx, caller, upload }) => {
      const { seller, bundle } = sellerOf(caller);
      return keepDocument(asServiceRole(tx), deps.blobs, upload, {
        tenant: sellerTenant(seller),
        bundle,
        now: deps.clock.now(),
        entropy: deps.entropy,
      });
    },

    keepAnswerDraft: async ({ tx, caller, body }) => {
      const seller = sellerOf(caller);
      const { actions } = await readNotice(deps, tx, seller);
      if (!actions.includes('answer')) throw nothingToDo(false);
      await uploadedHere(tx, seller.bundle, body.exhibits);
      return keepDraft(asServiceRole(tx), seller, body, deps.clock.now());
    },

    answerComplaint: async ({ tx, caller, body }) => {
      const { seller, bundle } = sellerOf(caller);
      const exhibits = await uploadedHere(tx, bundle, body.exhibits);
      let kept: readonly string[] = [];
      const { work, acted } = await act(
        tx,
        caller,
        (work, ids) => {
          const covered = ids.filter((id) => !body.except.includes(id));
          for (const id of covered) strikeIfOver(work, id);
          const waiting = open('answer')(work, covered);
          if (waiting.length > 0) return waiting;
          kept = open('add-to-record')(work, covered);
          for (const id of kept) refuseIfFull(work, id);
          return kept;
        },
        (work) => ({
          type: 'answer',
          kind: body.kind,
          exhibits: [
            ...exhibits,
            ...body.identifiers.map(({ item, text }) => {
              const { sealed, hash } = work.seal('case', text);
              return { kind: item, id: sealed, sha256: hash };
            }),
          ],
          ...(body.statement !== undefined && { statement: work.seal('case', body.statement) }),
          ...(body.supplier !== undefined && { supplier: work.seal('case', body.supplier) }),
          declaration: body.declaration,
        }),
        newerCase,
      );
      await eraseDraft(work.tx, sellerTenant(seller), bundle);
      return { ...acted, recorded: kept.map((id) => ({ case: id, redress: redressOf(work, id) })) };
    },

    raiseMatterAsSeller: async ({ tx, caller, body }) => {
      const { bundle } = sellerOf(caller);
      const offered = documentsAs(body).map(({ id, as }) => ({ id, item: as }));
      const about = { matter: deps.entropy.uuid(), documents: await uploadedHere(tx, bundle, offered) };
      const { acted } = await act(
        tx,
        caller,
        open(matterRule(body.kind).raise?.act as ActOf<'seller'>),
        (work, chosen) =>
          raise(
            work,
            body,
            about,
            chosen.map((id) => work.filed(id)),
          ),
      );
      return acted;
    },

    addDocuments: async ({ tx, caller, body }) => {
      const { bundle } = sellerOf(caller);
      const documents = await uploadedHere(tx, bundle, body.exhibits);
      return (await act(tx, caller, open('add-documents'), () => ({ type: 'add-documents', documents }))).acted;
    },

    replyToReport: async ({ tx, caller, body }) => {
      const { bundle } = sellerOf(caller);
      const offered = body.documents.map((id) => ({ id, item: 'reply' }));
      const exhibits = await uploadedHere(tx, bundle, offered);
      const { acted } = await act(tx, caller, open('reply'), (work) => ({
        type: 'reply',
        reply: { exhibits, ...(body.statement !== undefined && { statement: work.seal('case', body.statement) }) },
      }));
      return acted;
    },

    extendAsSeller: async ({ tx, caller }) =>
      (await act(tx, caller, open('extend'), () => ({ type: 'extend', side: 'seller' }))).acted,

    appealAsSeller: async ({ tx, caller, body }) => {
      const { bundle } = sellerOf(caller);
      const offered = body.documents.map((id) => ({ id, item: 'appeal' }));
      const documents = await uploadedHere(tx, bundle, offered);
      const { acted } = await act(tx, caller, open('appeal'), (work) => ({
        ...{ type: 'appeal', documents },
        grounds: work.seal('case', body.grounds),
      }));
      return acted;
    },
  };
}

/** The deadline may have passed without being recorded yet. Records it, so that the answer counts as late. */
function strikeIfOver(work: UnitOfWork, id: string): void {
  const due = work.filed(id).clocks.answer;
  if (due === undefined || work.now < due) return;
  const ref = { kind: 'case', id } as const;
  work.execute(ref, struck({ ...ref, clock: 'answer', due }, work.entropy), { kind: 'system' });
}

function refuseIfFull(work: UnitOfWork, id: string): void {
  const state = work.filed(id);
  const most = rulesOfCase(work.programme, state).afterWindow?.most ?? 0;
  if ((state.recorded?.length ?? 0) < most) return;
  const { en } = redressOf(work, id);
  throw new ProblemError(409, 'record-full', `${most} answers after the last day are kept, and they are here. ${en}`);
}

/** The seller's remaining redress in a case, in both languages. */
function redressOf(work: UnitOfWork, id: string): Readonly<Record<Language, string>> {
  const state = work.filed(id);
  const left = remainingRedress(state, work.now);
  return leftInWords(work.programme, state.target.marketplace, left);
}

/** Documents that were uploaded through this link, each with the item that it is offered for. */
async function uploadedHere(
  tx: AnyTx,
  bundle: string,
  offered: readonly { readonly id: string; readonly item: string }[],
) {
  const known = await tx.selectFrom('exhibit').select(['id', 'sha256']).where('bundle', '=', bundle).execute();
  return offered.map(({ id, item }) => {
    const exhibit = known.find((one) => one.id === id);
    if (!exhibit) throw new ProblemError(422, 'unknown-exhibit', `No file ${id} was uploaded here. Upload it first.`);
    return { kind: item, id, sha256: exhibit.sha256 };
  });
}

const nothingToDo = (waits: boolean): ProblemError =>
  waits
    ? new ProblemError(
        409,
        'case-on-hold',
        'What is left here waits for a court, an authority or the desk. No time runs against you meanwhile; you are told when it goes on.',
      )
    : new ProblemError(
        409,
        'wrong-state',
        'Nothing here waits for this any more. Reload the page to see how it stands.',
      );

/** Proof after the decision belongs in a newer undecided case about the same target, if there is one. */
async function newerCase(work: UnitOfWork, id: string): Promise<Pick<SameTriple, 'openSameTriple'>> {
  if (!['upheld', 'unanswered'].includes(work.filed(id).status)) return {};
  const { openSameTriple } = await sameTripleOf(work, id);
  return openSameTriple === undefined ? {} : { openSameTriple };
}
