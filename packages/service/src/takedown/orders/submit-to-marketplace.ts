import { ConnectorError, type Receipt } from '@marketsafe/connectors';
import type { CaseCommand, Effect, FiledCase } from '@marketsafe/procedure';
import { type Outcome, sellerKey, targetKey } from '@marketsafe/terms';
import { backoffMilliseconds, type OutboxHandler } from '../../platform/outbox.ts';
import { marketplaceOf, rulesInForce } from '../../platform/programme.ts';
import type { Tx } from '../../platform/transactions.ts';
import { caseRows, lockCases } from '../case-file/index.ts';
import { admitRemoval, canSend, type Removal } from '../removals/index.ts';
import { complaintText } from './complaint-text.ts';
import type { OrderDependencies } from './handle-order.ts';
import { stopped } from './held.ts';

type Submission = Extract<Effect, { kind: 'submission' }> & { readonly receipt?: Receipt };

/**
 * On a marketplace that decides itself we hand the complaint over and mirror its answers; no order of ours follows. What
 * nobody knows to have arrived, or did not, is handed in again under the same id, and the row says why for the desk to see; what
 * its marketplace does not find goes to the desk.
 */
export function submissionOutboxHandler(deps: OrderDependencies): OutboxHandler<Submission> {
  return async ({ id, payload, attempts }) => {
    const removal: Removal = {
      ...{ outbox: id, subject: submissionId(payload.case), target: targetKey(payload.target) },
      ...{ seller: payload.seller, cases: [payload.case], waiting: [] },
    };
    const next = await nextStep(deps, payload, removal, attempts);
    if (next === 'over') return { done: true };
    if (next === 'held') return { held: true };
    // A person hands it in and types the answers.
    if (isByHand(deps, payload)) return { done: true };
    const receipt = await answerOf(deps, payload, next === 'hand in');
    if (receipt === 'stopped') return stopped(deps, removal);
    if (receipt.outcome === 'not-found' && payload.receipt === undefined && attempts >= lookedFor) {
      await deps.transactions.work((tx) => referAbsent(deps, tx, payload));
      return { done: true };
    }
    const commands = mirrored(receipt);
    const known = commands.length > 0;
    await deps.transactions.work(async (tx) => {
      const kept = known || receipt.outcome === 'unknown' ? receipt : undefined;
      await tx
        .updateTable('outbox')
        .set({ payload: JSON.stringify({ ...payload, receipt: kept }) })
        .where('id', '=', id)
        .execute();
      if (!known) return;
      const work = deps.begin(tx);
      await lockCases(work, await caseRows(tx, { ids: [payload.case] }));
      for (const one of commands) work.execute({ kind: 'case', id: payload.case }, one, { kind: 'system' });
      await work.finish();
    });
    if (final.has(receipt.outcome)) return { done: true };
    const wait = (known && receipt.retryAfterMs) || Math.max(receipt.retryAfterMs ?? 0, backoffMilliseconds(attempts));
    const again = new Date(deps.clock.now().getTime() + wait);
    return known ? { again } : { again, why: receipt.reason ?? receipt.outcome };
  };
}

/** So many tries take a minute: what is not there for so long is not late. */
const lookedFor = 6;

/** What the complaint is about is not there: never on by itself. The desk's word to go on hands it in anew. */
async function referAbsent(deps: OrderDependencies, tx: Tx, { case: id, target, seller }: Submission): Promise<void> {
  const now = await tx
    .selectFrom('listing')
    .select('seller')
    .where('marketplace', '=', target.marketplace)
    .where('id', '=', target.id)
    .executeTakeFirst();
  const isAnothers = now !== undefined && sellerKey({ marketplace: target.marketplace, seller: now.seller }) !== seller;
  const work = deps.begin(tx);
  await lockCases(work, await caseRows(tx, { ids: [id] }));
  const cause = isAnothers ? 'listing-reused' : 'listing-changed';
  work.tryExecute({ kind: 'case', id }, { type: 'refer', cause }, { kind: 'system' });
  await work.finish();
}

const final: ReadonlySet<Outcome> = new Set<Outcome>(['done', 'already', 'rejected']);

/** Asks about what was handed in; what left no trace there, or never went out, is handed in if it may be. */
async function answerOf(
  deps: OrderDependencies,
  payload: Submission,
  mayHandIn: boolean,
): Promise<Receipt | 'stopped'> {
  const { case: id, target, seller } = payload;
  const { connector } = marketplaceOf(deps.programme, target.marketplace);
  const [polled] = payload.receipt ? await connector.poll([payload.receipt]) : [];
  if (polled && (polled.outcome !== 'unknown' || !mayHandIn)) return polled;
  const expectSeller = seller.slice(seller.indexOf('/') + 1);
  const [row] = await deps.transactions.work((tx) => caseRows(tx, { ids: [id] }));
  const about = row && complaintText(row);
  const action = { id: submissionId(id), type: actionOn(target), target, expectSeller, ...about } as const;
  const isWanted = async (tx: Tx) => isToHandIn(await lockedCase(deps, tx, id));
  try {
    const [receipt] = await connector.submit([action], canSend(deps.transactions, target.marketplace, isWanted));
    if (!receipt) throw new Error('the connector gave no receipt');
    return receipt;
  } catch (error) {
    if (error instanceof ConnectorError && error.kind === 'stopped') return 'stopped';
    throw error;
  }
}

const actionOn = ({ kind }: Submission['target']) => (kind === 'storefront' ? 'seller.close' : 'listing.remove');

function isByHand({ programme }: OrderDependencies, { target }: Submission): boolean {
  const { connector } = marketplaceOf(programme, target.marketplace);
  return connector.capabilities().actions[actionOn(target)]?.mode === 'manual';
}

/** Undefined if the answer does not tell whether the marketplace has the complaint. */
function mirrored({ outcome, reference, actionId }: Receipt): CaseCommand[] {
  const submitted: CaseCommand = { type: 'record-submission', reference: reference ?? actionId };
  switch (outcome) {
    case 'done':
    case 'already':
      return [submitted, { type: 'record-there', state: 'removed' }];
    case 'rejected':
      return [submitted, { type: 'record-there', state: 'declined' }];
    case 'needs-info':
      return [submitted, { type: 'record-there', state: 'asked-back' }];
    case 'pending':
      return [submitted];
    default:
      return [];
  }
}

/**
 * Given up, or with the desk before it was handed in: nothing is sent (the desk's word to go on hands it in anew). Once it
 * is handed in, its answers are read until the case has an end.
 */
function nextStep(
  deps: OrderDependencies,
  payload: Submission,
  removal: Removal,
  attempts: number,
): Promise<'over' | 'held' | 'ask' | 'hand in'> {
  const { transactions, clock, programme, entropy } = deps;
  return transactions.work(async (tx) => {
    const state = await lockedCase(deps, tx, payload.case);
    if (state.status === 'closed' || state.status === 'settled') return 'over';
    if (isToHandIn(state)) {
      // Whether an earlier attempt arrived is unknown: the marketplace is asked and observed before sending.
      if (attempts > 1) return 'hand in';
      const left = await admitRemoval(tx, removal, {
        now: clock.now(),
        rules: rulesInForce(programme, clock.now()),
        entropy,
      });
      return left === 'held' ? 'held' : 'hand in';
    }
    return payload.receipt === undefined ? 'over' : 'ask';
  });
}

async function lockedCase({ begin }: OrderDependencies, tx: Tx, id: string): Promise<FiledCase> {
  const work = begin(tx);
  await lockCases(work, await caseRows(tx, { ids: [id] }));
  return work.filed(id);
}

const isToHandIn = ({ status, referral }: FiledCase): boolean =>
  (status === 'submitting' || status === 'submitted') && referral === undefined;

/** The key of its outbox row, and the id under which the marketplace has it. */
export const submissionId = (caseId: string): string => `submission:${caseId}`;
