import { z } from 'zod';
import { BATCH, changeAll } from '../by-state/in-batches.ts';
import { withMark, withoutMarks } from '../by-state/marks.ts';
import { Broken, type Send } from '../by-state/sending.ts';
import { readUndo } from '../by-state/undo.ts';
import type { Action } from '../contract.ts';
import type { Question } from './client.ts';
import type { Desk } from './desk.ts';
import { inputFor, listingsNow } from './listings.ts';
import { codeOf } from './marks.ts';
import { isEmptied, parkedIn, parkedText, publicToken, type Role, shutToken, stateOf } from './shops.ts';
import type { ListingState, StorefrontState } from './states.ts';
import { UndoData } from './undo.ts';

const Ids = z.object({ products: z.object({ items: z.array(z.object({ id: z.string() })) }) });
const ON_SALE = `query OnSale{products(options:{take:${BATCH},sort:{id:ASC},filter:{enabled:{eq:true}}}){items{id}}}`;
const HIDDEN = `query Hidden($marks:[String!]!){products(options:{take:${BATCH},sort:{id:ASC},filter:{facetValueId:{in:$marks}}}){items{id}}}`;
const UPDATE = 'mutation Listings($input:[UpdateProductInput!]!){updateProducts(input:$input){id}}';
const ROLE = 'mutation Measure($input:UpdateRoleInput!){updateRole(input:$input){id}}';
const CHANNEL =
  'mutation Measure($input:UpdateChannelInput!){updateChannel(input:$input){__typename ...on ErrorResult{errorCode message}}}';

/** Changes the listings whose ids `next` finds; false: there are more. */
const changeListings = (
  desk: Desk,
  next: () => Promise<readonly string[]>,
  changed: (listing: ListingState) => Parameters<typeof inputFor>[2],
  send: Send<Question>,
): Promise<boolean> =>
  changeAll(
    async () => listingsNow(desk, await next()),
    async (listings) => {
      const input: Awaited<ReturnType<typeof inputFor>>[] = [];
      for (const listing of listings) input.push(await inputFor(desk, listing, changed(listing), send));
      await send({ query: UPDATE, variables: { input } });
    },
  );

const shut = async (desk: Desk, action: Action, state: StorefrontState, send: Send<Question>): Promise<void> => {
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
    const isAll = await changeListings(
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
const restoredRole = (role: Role, undo: UndoData | undefined) => {
  const kept = undo?.kind === 'storefront' ? undo.roles.find(({ id }) => id === role.id) : undefined;
  const { permissions, description } = parkedIn(role) ?? kept ?? role;
  return { id: role.id, permissions, description };
};

const open = async (
  desk: Desk,
  { undoOf }: Action,
  { channels, roles }: StorefrontState,
  send: Send<Question>,
): Promise<void> => {
  const codes = channels.map(({ id: channel }) => codeOf({ kind: 'closed', home: channel }));
  const marks = (await desk.markIds(codes)).flat();
  const hidden = async (): Promise<string[]> =>
    (await desk.client.read({ query: HIDDEN, variables: { marks } }, Ids)).data.products.items.map(({ id }) => id);
  const isAll =
    marks.length === 0 || (await changeListings(desk, hidden, (listing) => withoutMarks(listing, 'closed'), send));
  if (!isAll) return;
  const undo = readUndo(UndoData, desk.marketplace, undoOf);
  for (const role of roles.filter(isEmptied)) {
    const input = restoredRole(role, undo);
    if (!isEmptied(input)) await send({ query: ROLE, variables: { input } });
  }
  // Last: by it the storefront counts as open.
  for (const channel of channels.filter((one) => stateOf(one) !== 'active'))
    await send({ query: CHANNEL, variables: { input: { id: channel.id, token: publicToken(channel) } } });
};

/** Sends what a storefront's action still needs. */
export const actOnStorefront = (
  desk: Desk,
  action: Action,
  state: StorefrontState,
  send: Send<Question>,
): Promise<void> =>
  action.type === 'seller.reinstate' ? open(desk, action, state, send) : shut(desk, action, state, send);
