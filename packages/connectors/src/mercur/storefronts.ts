import { changeAll } from '../by-state/in-batches.ts';
import { withMark, withoutMarks } from '../by-state/marks.ts';
import { type Send, unlessMade } from '../by-state/sending.ts';
import type { Action } from '../contract.ts';
import type { Change } from './client.ts';
import type { Desk } from './desk.ts';
import { changeOfAll } from './listings.ts';
import { measureOn, reasonOf, type SellerStatus, type ShopMeasure, type Standing, standingBefore } from './sellers.ts';
import { hiddenOf, onSaleOf, readStandings, type StorefrontState } from './states.ts';

const pathOf = (seller: string, end = ''): string => `/sellers/${encodeURIComponent(seller)}${end}`;

/** From an open shop to a closed one: suspended, then terminated. */
const MOST_STEPS = 2;

/** A step towards `measure` from how the seller stands; undefined: it stands so. */
const nextStep = ({ id, status, status_reason: reason }: Standing, measure: ShopMeasure): Change | undefined => {
  const wanted = reasonOf(measure);
  if (status === 'open' || status === 'pending_approval')
    return { path: pathOf(id, '/suspend'), body: { reason: reasonOf({ ...measure, kind: 'suspended' }) } };
  if (status === 'suspended' && measure.kind === 'closed')
    return { path: pathOf(id, '/terminate'), body: { reason: wanted } };
  // The marketplace had closed it itself; the reason keeps its words.
  return reason === wanted ? undefined : { path: pathOf(id), body: { status_reason: wanted } };
};

/** The seller first, so that pages and search are empty at once; then each listing, since carts take those of a closed shop. */
const shut = async (
  desk: Desk,
  { type }: Action,
  { id, standing: found }: StorefrontState,
  send: Send<Change>,
): Promise<void> => {
  const before = standingBefore(found);
  // A closed one stays closed when it is to be suspended.
  const kind = type === 'seller.close' || measureOn(found)?.kind === 'closed' ? 'closed' : 'suspended';
  const measure = { kind, ...(before !== undefined && { before }) } as const;
  const read = async (): Promise<Standing | undefined> => (await readStandings(desk, [id])).get(id);
  let standing: Standing | undefined = found;
  for (let steps = 0; steps < MOST_STEPS && standing !== undefined; steps += 1) {
    const [step, from]: [Change | undefined, SellerStatus] = [nextStep(standing, measure), standing.status];
    if (step === undefined) break;
    // Mercur refuses a step that another worker has made.
    await unlessMade(send(step), async () => (await read())?.status !== from);
    standing = await read();
  }
  await changeAll(
    () => onSaleOf(desk, id),
    (listings) => send(changeOfAll(listings, (one) => withMark(one, 'closed', [id]))),
  );
};

/** Listings first: by the seller's standing the shop counts as open. */
const open = async (desk: Desk, { id, measure, standing }: StorefrontState, send: Send<Change>): Promise<void> => {
  const isAll = await changeAll(
    () => hiddenOf(desk, id),
    (listings) => send(changeOfAll(listings, (one) => withoutMarks(one, 'closed'))),
  );
  if (!isAll || measure === undefined) return;
  const { before } = measure;
  if (before !== undefined)
    return send({ path: pathOf(id), body: { status: before.status, status_reason: before.reason ?? null } });
  // Mercur's way back from `terminated` takes the reason away, and with it what we know of the measure. This keeps it.
  if (standing.status === 'terminated')
    await send({ path: pathOf(id), body: { status: 'suspended', status_reason: reasonOf({ kind: 'suspended' }) } });
  const isOpen = async (): Promise<boolean> => (await readStandings(desk, [id])).get(id)?.status === 'open';
  await unlessMade(send({ path: pathOf(id, '/unsuspend'), body: {} }), isOpen);
};

/** Sends what a storefront's action still needs. */
export const actOnStorefront = (
  desk: Desk,
  action: Action,
  state: StorefrontState,
  send: Send<Change>,
): Promise<void> => (action.type === 'seller.reinstate' ? open(desk, state, send) : shut(desk, action, state, send));
