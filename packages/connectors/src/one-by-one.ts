import { type Action, ConnectorError, type Receipt } from './contract.ts';
import { receiptOf } from './operator-api/index.ts';

/** `wrote`: something was sent that may have changed the marketplace. */
export interface Sent {
  readonly receipt: Receipt;
  readonly wrote: boolean;
}

/** After an error without a delay of its own. */
const AGAIN_MS = 1000;

/**
 * Sends actions one a call, in their order, for hosts that take no batch. Throws `ConnectorError` only while nothing was written;
 * later an error makes the rest `pending`.
 */
export const oneByOne = async (
  actions: readonly Action[],
  at: () => string,
  send: (action: Action) => Promise<Sent>,
): Promise<Receipt[]> => {
  const receipts: Receipt[] = [];
  let trouble: ConnectorError | undefined;
  let wrote = false;
  for (const action of actions) {
    try {
      if (trouble !== undefined) throw trouble;
      const sent = await send(action);
      wrote ||= sent.wrote;
      receipts.push(sent.receipt);
    } catch (error) {
      if (!(error instanceof ConnectorError) || !wrote) throw error;
      trouble = error;
      const rest = { reason: `not sent: ${error.message}`, retryAfterMs: error.retryAfterMs ?? AGAIN_MS };
      receipts.push(receiptOf(action, 'pending', at(), rest));
    }
  }
  return receipts;
};

const isOpen = ({ outcome }: Receipt): boolean =>
  outcome === 'pending' || outcome === 'unknown' || outcome === 'needs-info';

/** Asks about open receipts one a call; returns the others unchanged, as well as those after an error. Throws only if it learnt nothing. */
export const askOneByOne = async (
  receipts: readonly Receipt[],
  ask: (receipt: Receipt) => Promise<Receipt>,
): Promise<Receipt[]> => {
  const answers: Receipt[] = [];
  let learnt = !receipts.some(isOpen);
  let trouble: ConnectorError | undefined;
  for (const receipt of receipts) {
    if (!isOpen(receipt) || (trouble !== undefined && trouble.kind !== 'protocol')) {
      answers.push(receipt);
      continue;
    }
    try {
      answers.push(await ask(receipt));
      learnt = true;
    } catch (error) {
      if (!(error instanceof ConnectorError)) throw error;
      trouble = error;
      answers.push(receipt);
    }
  }
  if (trouble !== undefined && !learnt) throw trouble;
  return answers;
};
