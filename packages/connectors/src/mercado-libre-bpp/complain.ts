import { variantOf } from '@marketsafe/terms';
import type { Action, Receipt, SendGuard } from '../contract.ts';
import type { Sent } from '../one-by-one.ts';
import { receiptOf } from '../operator-api/index.ts';
import type { ItemSeen } from './client.ts';
import { type Desk, observationOf, siteOf } from './desk.ts';
import { REASONS, WITH_PICTURES } from './reasons.ts';
import { LOOK_AGAIN_MS, lostAt } from './receipts.ts';

/** What a complaint says to the host, or why it says too little. */
const readComplaint = ({ target, reason, complaint }: Action) => {
  if (target.kind !== 'listing') return 'Mercado Libre takes complaints about listings only';
  if (variantOf(target) !== undefined) return 'Mercado Libre takes no complaint about one variant';
  const site = siteOf(target.id);
  if (site === undefined) return `"${target.id}" is no item id such as MLA123456789`;
  if (reason === undefined) return 'the complaint states no reason';
  if (complaint === undefined || complaint.explanation.trim() === '')
    return 'the complaint has no explanation, which Mercado Libre demands as its comment';
  return { site, reason: REASONS[reason], comment: complaint.explanation, pictures: complaint.pictures ?? [] };
};

/** The pictures that the complaint is about. A listing with one picture needs no choice. */
const picturesOf = (named: readonly string[], item: ItemSeen): readonly string[] => {
  if (named.length > 0) return named;
  const shown = typeof item === 'string' ? [] : (item.pictures ?? []);
  return shown.length === 1 ? shown.map(({ id }) => id) : [];
};

/** Reports one item, after a look at it. Throws `ConnectorError` only if nothing was sent. */
export const complain = async (desk: Desk, action: Action, canSend: SendGuard | undefined): Promise<Sent> => {
  const { client, marketplace, now } = desk;
  const { expectSeller, target } = action;
  const at = (): string => now().toISOString();
  const unsent = (
    outcome: Receipt['outcome'],
    reason: string,
    seen: Pick<Partial<Receipt>, 'observed'> = {},
  ): Sent => ({
    receipt: receiptOf(action, outcome, at(), { ...seen, reason }),
    wrote: false,
  });
  const said = readComplaint(action);
  if (typeof said === 'string') return unsent('failed', said);
  const { site, reason, comment } = said;
  const [item = 'absent'] = await client.items([target.id]);
  const observed = observationOf(target, item, at());
  const seen = { observed };
  if (item === 'absent') return unsent('not-found', 'there is no such item', seen);
  if (expectSeller !== undefined && observed.seller !== undefined && observed.seller !== expectSeller)
    return unsent('not-found', 'the item is now another seller’s', seen);
  if (item !== 'not-shown' && item.status === 'closed') return unsent('already', 'the listing is closed', seen);
  if (!(await desk.reasons(site)).has(reason)) {
    const remedy = `register the right there in the Brand Protection Program`;
    return unsent('failed', `${reason} (${action.reason}) is not enabled for this member at ${site}: ${remedy}`, seen);
  }
  const pictures = WITH_PICTURES.has(reason) ? picturesOf(said.pictures, item) : undefined;
  if (pictures?.length === 0)
    return unsent('failed', `${reason} needs the pictures that infringe, and the complaint names none`, seen);
  const body = { report_reason_id: reason, comment, ...(pictures && { photos_denounced: pictures }) };
  const written = await client.complain(target.id, body, canSend);
  if (written.sent === 'refused') {
    const outcome = written.status === 404 ? 'not-found' : 'failed';
    return unsent(outcome, `Mercado Libre refused the complaint: ${written.words}`, seen);
  }
  if (written.sent === 'unknown') {
    const { reason: why, retryAfterMs } = written;
    const lost = receiptOf(action, 'unknown', at(), { observed, reason: why, retryAfterMs });
    return { receipt: { ...lost, undo: lostAt(marketplace, at()) }, wrote: true };
  }
  // The listing is paused only once Mercado Libre has taken the complaint up.
  const rest = { reference: written.value, observed, retryAfterMs: LOOK_AGAIN_MS };
  return { receipt: receiptOf(action, 'pending', at(), rest), wrote: true };
};
