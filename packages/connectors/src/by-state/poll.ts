import { ConnectorError, type Receipt } from '../contract.ts';
import { LOOK_AGAIN_MS, withObserved, withReason } from '../operator-api/receipts.ts';
import { type Books, judged, lookAll, type Software } from './software.ts';
import { sellerBefore } from './undo.ts';

const isOpen = ({ outcome }: Receipt): boolean => outcome === 'pending' || outcome === 'unknown';

/**
 * Asks again about `pending` and `unknown` receipts; returns others unchanged. What left no trace, or is not finished,
 * is `unknown`, and is to be sent again.
 */
export const pollAll = async <State extends Books, Change>(
  on: Software<State, Change>,
  receipts: readonly Receipt[],
): Promise<Receipt[]> => {
  const open = receipts.filter(isOpen);
  if (open.length === 0) return [...receipts];
  const targets = open.map(({ target }) => target);
  const states = await on.readStates(targets);
  const looks = await lookAll(on, targets, states);
  if (looks.every((seen) => seen === undefined))
    throw new ConnectorError('unavailable', 'the shop cannot be looked at', LOOK_AGAIN_MS);
  return receipts.map((receipt) => {
    const index = open.indexOf(receipt);
    if (index < 0) return receipt;
    const { reason: _reason, retryAfterMs: _retryAfterMs, ...lasting } = receipt;
    const seen = looks[index];
    const expected = sellerBefore(on.marketplace, receipt.undo);
    const found = judged(on, receipt.type, states[index], seen, expected);
    const told = { ...lasting, ...withObserved(seen), at: on.at() };
    if (found.is === 'reached') return { ...told, outcome: 'done', ...withReason(found.reason) };
    if (found.is === 'not-found') return { ...told, outcome: 'not-found', reason: found.reason };
    if (found.is === 'recorded') return { ...told, outcome: 'pending', retryAfterMs: LOOK_AGAIN_MS };
    return { ...told, outcome: 'unknown', reason: 'it is not done: submit it again', retryAfterMs: 0 };
  });
};
