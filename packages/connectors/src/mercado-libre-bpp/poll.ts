import { ConnectorError, type Observation, type Receipt } from '../contract.ts';
import type { ItemSeen } from './client.ts';
import { type Desk, itemAt, observationOf } from './desk.ts';
import { LOOK_AGAIN_MS, whenLost } from './receipts.ts';
import { dueOf, meaningOf } from './states.ts';
import type { Denounce } from './wire.ts';

type Change = Pick<Receipt, 'outcome'> & Pick<Partial<Receipt>, 'observed' | 'reason' | 'retryAfterMs'>;

const later = { retryAfterMs: LOOK_AGAIN_MS };

/** What the host says, and until when an answer is due. */
export const told = (denounce: Denounce): string => {
  const meaning = meaningOf(denounce);
  if (meaning === undefined)
    throw new ConnectorError(
      'protocol',
      `complaint ${denounce.case_id} is in the state "${denounce.current_status.slice(0, 60)}", which Mercado Libre does not document`,
    );
  const due = dueOf(denounce);
  return `${denounce.current_status}: ${meaning.says}${due === undefined ? '' : ` (until ${due})`}`;
};

/** The state and the item together: only what both show is done. */
const judged = (denounce: Denounce, observed: Observation): Change => {
  const reason = told(denounce);
  const { page } = observed.surfaces;
  switch (meaningOf(denounce)?.is) {
    case 'asks-us':
      return { outcome: 'needs-info', observed, reason, ...later };
    case 'refused':
      return { outcome: 'rejected', observed, reason };
    case 'reverted':
      // Its pages say two things of this state: that the seller is asked anew, or that the complaint is over and the item active.
      return page === 'visible'
        ? { outcome: 'rejected', observed, reason }
        : { outcome: 'pending', observed, reason, ...later };
    case 'removed':
      if (page === 'visible')
        return { outcome: 'pending', observed, reason: `${reason}; but it is still on sale`, ...later };
      return page === 'gone'
        ? { outcome: 'done', observed, reason }
        : { outcome: 'done', observed, reason: `${reason}; by its record alone: the item may not be read` };
    default:
      return { outcome: 'pending', observed, reason, ...later };
  }
};

/** So long the item is watched for a trace of a complaint whose answer was lost. A second complaint could count against the member. */
const WATCH_MS = 86_400_000;

/** Nothing tells whether the complaint arrived, except the item that it takes down. */
const withoutNumber = (desk: Desk, receipt: Receipt, item: ItemSeen, observed: Observation): Change => {
  const sentAt = whenLost(desk.marketplace, receipt);
  if (sentAt === undefined)
    return { outcome: 'unknown', observed, reason: 'never sent: submit it again', retryAfterMs: 0 };
  const lost = 'the answer to the complaint was lost';
  if (item === 'absent' || (item !== 'not-shown' && item.status === 'closed'))
    return { outcome: 'done', observed, reason: `${lost}, and the listing is gone for good` };
  if (observed.surfaces.page === 'gone')
    return { outcome: 'pending', observed, reason: `${lost}, and the listing is down since`, ...later };
  if (desk.now().getTime() - sentAt < WATCH_MS)
    return { outcome: 'pending', observed, reason: `${lost}; the listing is watched for a day`, ...later };
  return { outcome: 'unknown', observed, reason: `${lost} without a trace: submit it again`, retryAfterMs: 0 };
};

/** How a complaint stands. */
export const pollComplaint = async (desk: Desk, receipt: Receipt): Promise<Change> => {
  const { reference, target } = receipt;
  const denounce = reference === undefined ? undefined : await desk.client.denounce(reference, target.id);
  if (reference !== undefined && denounce === undefined)
    return { outcome: 'failed', reason: `Mercado Libre has no complaint ${reference}` };
  const item = await itemAt(desk, target.id);
  const observed = observationOf(target, item, desk.now().toISOString());
  return denounce === undefined ? withoutNumber(desk, receipt, item, observed) : judged(denounce, observed);
};
