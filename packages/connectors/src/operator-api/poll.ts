import { ConnectorError, type Receipt } from '../contract.ts';
import { isDelivered, OUTCOMES } from './after-sending.ts';
import { type Desk, isNotice } from './desk.ts';
import { judge } from './judge.ts';
import { observeTargets } from './observe.ts';
import { LOOK_AGAIN_MS, withObserved, withReason } from './receipts.ts';
import { readUndo } from './undo.ts';
import type { ActionState } from './wire.ts';

type Change = Pick<Receipt, 'outcome'> & Pick<Partial<Receipt>, 'observed' | 'reason' | 'retryAfterMs' | 'reference'>;

/** The marketplace's own record of an action whose effect is not visible. */
const byRecord = (view: ActionState | undefined): Change => {
  // No record: it never arrived, or the marketplace accepted it and did nothing. The same action id may be sent again.
  if (view === undefined)
    return { outcome: 'unknown', reason: 'the marketplace has no record of it: submit it again', retryAfterMs: 0 };
  const told = withReason(view.reason);
  const outcome = OUTCOMES[view.status];
  return outcome === undefined ? { outcome: 'pending', retryAfterMs: LOOK_AGAIN_MS, ...told } : { outcome, ...told };
};

const pollNotice = async ({ client }: Desk, receipt: Receipt): Promise<Change> => {
  const view = await client.action(receipt.actionId);
  const reference = view?.reference === undefined ? {} : { reference: view.reference };
  return isDelivered(view) ? { outcome: 'done', ...reference } : byRecord(view);
};

const pollMeasure = async (desk: Desk, receipt: Receipt): Promise<Change> => {
  const { client, marketplace, capabilities } = desk;
  const [[observed], [state]] = await Promise.all([
    observeTargets(desk, [receipt.target]),
    client.states([receipt.target]),
  ]);
  if (observed === undefined || state === undefined)
    throw new ConnectorError('protocol', 'the marketplace left out a target');
  const undo = readUndo(marketplace, receipt.undo);
  const found = judge(
    capabilities,
    receipt.type,
    state,
    observed,
    undo === undefined || undo.kind === 'storefront' ? undefined : undo.seller,
  );
  const seen = withObserved(observed);
  if (found.is === 'reached') return { outcome: 'done', ...seen, ...withReason(found.reason) };
  if (found.is === 'not-found') return { outcome: 'not-found', ...seen, reason: found.reason };
  if (found.is === 'recorded') return { outcome: 'pending', ...seen, retryAfterMs: LOOK_AGAIN_MS };
  return { ...byRecord(await client.action(receipt.actionId)), ...seen };
};

/** A question of the marketplace is open too: its answer may be there. */
const isOpen = ({ outcome }: Receipt): boolean =>
  outcome === 'pending' || outcome === 'unknown' || outcome === 'needs-info';

const ask = async (desk: Desk, receipt: Receipt): Promise<Receipt> => {
  const change = await (isNotice(receipt) ? pollNotice(desk, receipt) : pollMeasure(desk, receipt));
  const { reason: _reason, retryAfterMs: _retryAfterMs, ...lasting } = receipt;
  return { ...lasting, ...change, at: desk.at() };
};

/** Errors that concern one question only; after any other error the next question would fail too. */
const isPassing = ({ kind }: ConnectorError): boolean => kind === 'unavailable' || kind === 'protocol';

/**
 * Asks again about `pending`, `unknown` and `needs-info` receipts; returns others unchanged, as well as those that could not be
 * asked about. Throws only when every question failed.
 */
export const pollAll = async (desk: Desk, receipts: readonly Receipt[]): Promise<Receipt[]> => {
  const answers: Receipt[] = [];
  let learnt = receipts.every((receipt) => !isOpen(receipt));
  let trouble: ConnectorError | undefined;
  for (const receipt of receipts) {
    if (!isOpen(receipt) || (trouble !== undefined && !isPassing(trouble))) {
      answers.push(receipt);
      continue;
    }
    try {
      answers.push(await ask(desk, receipt));
      learnt = true;
    } catch (error) {
      if (!(error instanceof ConnectorError)) throw error;
      trouble = error;
      answers.push({ ...receipt, retryAfterMs: error.retryAfterMs ?? LOOK_AGAIN_MS });
    }
  }
  if (trouble !== undefined && !learnt) throw trouble;
  return answers;
};
