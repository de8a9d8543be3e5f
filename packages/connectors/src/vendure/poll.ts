import { ConnectorError, type Receipt } from '../contract.ts';
import { LOOK_AGAIN_MS, withObserved, withReason } from '../operator-api/receipts.ts';
import type { Desk } from './desk.ts';
import { judge } from './judge.ts';
import { lookAll } from './observe.ts';
import { readStates } from './states.ts';
import { readUndo } from './undo.ts';

const isOpen = ({ outcome }: Receipt): boolean => outcome === 'pending' || outcome === 'unknown';

/**
 * Asks again about `pending` and `unknown` receipts; returns others unchanged. Vendure keeps no record of actions: what left no
 * trace, or is not finished, is `unknown`, and is to be sent again.
 */
export const pollAll = async (desk: Desk, receipts: readonly Receipt[]): Promise<Receipt[]> => {
  const open = receipts.filter(isOpen);
  if (open.length === 0) return [...receipts];
  const states = await readStates(
    desk,
    open.map(({ target }) => target),
  );
  const looks = await lookAll(
    desk,
    open.map(({ actionId: id, type, target }) => ({ id, type, target })),
    states,
  );
  if (looks.every((seen) => seen === undefined))
    throw new ConnectorError('unavailable', 'the shop cannot be looked at', LOOK_AGAIN_MS);
  return receipts.map((receipt) => {
    const index = open.indexOf(receipt);
    if (index < 0) return receipt;
    const { reason: _reason, retryAfterMs: _retryAfterMs, ...lasting } = receipt;
    const undo = readUndo(desk.marketplace, receipt.undo);
    const seen = looks[index];
    const found = judge(receipt.type, states[index], seen, undo?.kind === 'listing' ? undo.seller : undefined);
    const told = { ...lasting, ...withObserved(seen), at: desk.at() };
    if (found.is === 'reached') return { ...told, outcome: 'done', ...withReason(found.reason) };
    if (found.is === 'not-found') return { ...told, outcome: 'not-found', reason: found.reason };
    if (found.is === 'recorded') return { ...told, outcome: 'pending', retryAfterMs: LOOK_AGAIN_MS };
    return { ...told, outcome: 'unknown', reason: 'it is not done: submit it again', retryAfterMs: 0 };
  });
};
