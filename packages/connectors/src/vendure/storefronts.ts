import { z } from 'zod';
import type { Action } from '../contract.ts';
import type { Desk } from './desk.ts';
import { inputFor, listingsNow } from './listings.ts';
import { codeOf, withMark, withoutMarks } from './marks.ts';
import { Broken, type Send } from './sending.ts';
import { isEmptied, parkedIn, parkedText, publicToken, type Role, shutToken, stateOf } from './shops.ts';
import { type ListingState, readMarkIds, type StorefrontState } from './states.ts';
import { readUndo } from './undo.ts';

/** What a storefront's measure has so many listings of in one change: each is wanted alike, and what fails is found again. */
const BATCH = 50;
/** A storefront of more listings is continued by the next attempt, so that no attempt lasts for minutes. */
const MAX_BATCHES = 40;

const Ids = z.object({ products: z.object({ items: z.array(z.object({ id: z.string() })) }) });
const ON_SALE = `query OnSale{products(options:{take:${BATCH},sort:{id:ASC},filter:{enabled:{eq:true}}}){items{id}}}`;
const HIDDEN = `query Hidden($marks:[String!]!){products(options:{take:${BATCH},sort:{id:ASC},filter:{facetValueId:{in:$marks}}}){items{id}}}`;
const UPDATE = 'mutation Listings($input:[UpdateProductInput!]!){updateProducts(input:$input){id}}';
const ROLE = 'mutation Measure($input:UpdateRoleInput!){updateRole(input:$input){id}}';
const CHANNEL =
  'mutation Measure($input:UpdateChannelInput!){updateChannel(input:$input){__typename ...on ErrorResult{errorCode message}}}';

/** Changes what `next` finds until it finds nothing; false: there is more. Begins again wherever an earlier attempt ended. */
const changeAll = async (
  desk: Desk,
  next: () => Promise<readonly string[]>,
  changed: (listing: ListingState) => Parameters<typeof inputFor>[2],
  send: Send,
): Promise<boolean> => {
  for (let batch = 0; batch < MAX_BATCHES; batch += 1) {
    const listings = await listingsNow(desk, await next());
    if (listings.length === 0) return true;
    const input: Awaited<ReturnType<typeof inputFor>>[] = [];
    for (const listing of listings) input.push(await inputFor(desk, listing, changed(listing), send));
    await send({ query: UPDATE, variables: { input } });
  }
  return false;
};

const shut = async (desk: Desk, action: Action, state: StorefrontState, send: Send): Promise<void> => {
  const { sharedRole: shared, channels, roles, isMarketplace } = state;
  if (isMarketplace) throw new Broken('refusal', 'this is the shop of the marketplace itself');
  if (shared !== undefined)
    throw new Broken(
      'refusal',
      `the role "${shared.code}" acts for other sellers too: give each seller a role of its own`,
    );
  const wanted = action.type === 'seller.close' ? 'closed' : 'suspended';
  // The seller first, so that no listing comes while they are hidden.
  for (const role of roles.filter((one) => !isEmptied(one)))
    await send({ query: ROLE, variables: { input: { id: role.id, permissions: [], description: parkedText(role) } } });
  for (const channel of channels) {
    // A closed one stays closed when it is to be suspended.
    const isShut = stateOf(channel) === 'closed' || stateOf(channel) === wanted;
    const token = isShut ? channel.token : shutToken(channel, wanted);
    if (!isShut) await send({ query: CHANNEL, variables: { input: { id: channel.id, token } } });
    const isAll = await changeAll(
      desk,
      async () =>
        (await desk.client.read({ query: ON_SALE, channel: token }, Ids)).data.products.items.map(({ id }) => id),
      (listing) => withMark(listing, 'closed', [channel.id]),
      send,
    );
    if (!isAll) return;
  }
};

/** Of an emptied role; what it could do is in its description, or else in the undo data. */
const restoredRole = (role: Role, undo: ReturnType<typeof readUndo>) => {
  const kept = undo?.kind === 'storefront' ? undo.roles.find(({ id }) => id === role.id) : undefined;
  const { permissions, description } = parkedIn(role) ?? kept ?? role;
  return { id: role.id, permissions, description };
};

const open = async (
  desk: Desk,
  { undoOf }: Action,
  { channels, roles }: StorefrontState,
  send: Send,
): Promise<void> => {
  const codes = channels.map(({ id: channel }) => codeOf({ kind: 'closed', channel }));
  const marks = [...(await readMarkIds(desk.client, codes)).values()].flat();
  const hidden = async (): Promise<string[]> =>
    (await desk.client.read({ query: HIDDEN, variables: { marks } }, Ids)).data.products.items.map(({ id }) => id);
  const isAll =
    marks.length === 0 || (await changeAll(desk, hidden, (listing) => withoutMarks(listing, 'closed'), send));
  if (!isAll) return;
  const undo = readUndo(desk.marketplace, undoOf);
  for (const role of roles.filter(isEmptied)) {
    const input = restoredRole(role, undo);
    if (!isEmptied(input)) await send({ query: ROLE, variables: { input } });
  }
  // Last: by it the storefront counts as open.
  for (const channel of channels.filter((one) => stateOf(one) !== 'active'))
    await send({ query: CHANNEL, variables: { input: { id: channel.id, token: publicToken(channel) } } });
};

/** Sends what a storefront's action still needs. */
export const actOnStorefront = (desk: Desk, action: Action, state: StorefrontState, send: Send): Promise<void> =>
  action.type === 'seller.reinstate' ? open(desk, action, state, send) : shut(desk, action, state, send);
