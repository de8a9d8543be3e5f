import type { Action, Receipt, SendGuard } from '../contract.ts';
import type { Sent } from '../one-by-one.ts';
import { receiptOf } from '../operator-api/index.ts';
import type { Desk } from './desk.ts';
import { told } from './poll.ts';
import { LOOK_AGAIN_MS } from './receipts.ts';
import { meaningOf } from './states.ts';
import type { Denounce } from './wire.ts';

const BY_HAND =
  'Mercado Libre’s interface withdraws a complaint only once the seller has answered: withdraw it on its pages';

/** Whether the complaint is over in the seller's favour, by whichever way. */
const isOver = (denounce: Denounce): boolean => meaningOf(denounce)?.is === 'refused';

/** Withdraws a complaint, by accepting the seller's answer: the interface has no other way. */
export const withdraw = async (desk: Desk, action: Action, canSend: SendGuard | undefined): Promise<Sent> => {
  const { reference } = action;
  const sent = (outcome: Receipt['outcome'], wrote: boolean, rest: Parameters<typeof receiptOf>[3] = {}): Sent => ({
    receipt: receiptOf(action, outcome, desk.now().toISOString(), {
      ...(reference !== undefined && { reference }),
      ...rest,
    }),
    wrote,
  });
  if (action.notice === undefined) return sent('failed', false, { reason: 'which complaint is withdrawn is not said' });
  if (reference === undefined || !/^\d{1,20}$/.test(reference))
    return sent('failed', false, { reason: `its number is not known: ${BY_HAND}` });
  const denounce = await desk.client.denounce(reference, action.target.id);
  if (denounce === undefined) return sent('not-found', false);
  const reason = told(denounce);
  if (isOver(denounce)) return sent('already', false, { reason });
  if (meaningOf(denounce)?.is !== 'asks-us') return sent('failed', false, { reason: `${reason}. ${BY_HAND}` });
  const written = await desk.client.accept(reference, canSend);
  if (written.sent === 'refused') return sent('failed', false, { reason: `${written.words}. ${BY_HAND}` });
  if (written.sent === 'answered') return sent('pending', true, { retryAfterMs: LOOK_AGAIN_MS });
  return sent('unknown', true, { reason: written.reason, retryAfterMs: written.retryAfterMs });
};

/** Whether a withdrawal has its effect. */
export const pollWithdrawal = async (
  desk: Desk,
  { reference, target }: Receipt,
): Promise<Pick<Receipt, 'outcome'> & Pick<Partial<Receipt>, 'reason' | 'retryAfterMs'>> => {
  const again = { outcome: 'unknown', retryAfterMs: 0 } as const;
  if (reference === undefined) return again;
  const denounce = await desk.client.denounce(reference, target.id);
  if (denounce === undefined) return { outcome: 'not-found' };
  if (isOver(denounce)) return { outcome: 'done', reason: told(denounce) };
  return { ...again, reason: told(denounce) };
};
