import { z } from 'zod';
import { isMarked, type Mark, type Marked, withMark, withoutMarks } from '../by-state/marks.ts';
import { Broken, type Send, unlessMade } from '../by-state/sending.ts';
import { readUndo } from '../by-state/undo.ts';
import { type Action, ConnectorError } from '../contract.ts';
import type { Question } from './client.ts';
import type { Desk } from './desk.ts';
import { codeOf, FACET } from './marks.ts';
import type { VariantPrices } from './prices.ts';
import type { Channel } from './shops.ts';
import { type ListingState, readListings } from './states.ts';
import { type Home, UndoData } from './undo.ts';

const Facets = z.object({
  facets: z.object({ items: z.array(z.object({ id: z.string() })) }),
  activeChannel: z.object({ defaultLanguageCode: z.string() }),
});
const FACETS = `query Facet{facets(options:{take:1,filter:{code:{eq:"${FACET}"}}}){items{id}} activeChannel{defaultLanguageCode}}`;
const CREATE_FACET = 'mutation CreateFacet($input:CreateFacetInput!){createFacet(input:$input){id}}';
const CREATE_MARKS = 'mutation CreateMarks($input:[CreateFacetValueInput!]!){createFacetValues(input:$input){id}}';

const UPDATE = 'mutation Measure($product:UpdateProductInput!){updateProduct(input:$product){id}}';
const TAKE_OUT =
  'mutation TakeOut($input:RemoveProductsFromChannelInput!){removeProductsFromChannel(input:$input){id}}';
const ASSIGN = 'mutation Return($input:AssignProductsToChannelInput!){assignProductsToChannel(input:$input){id}}';
const PRICES = 'mutation Prices($input:[UpdateProductVariantInput!]!){updateProductVariants(input:$input){id}}';

/** A yes is a claim alone. What the next change builds on is looked for first. */
const notMade = (what: string): string => `the marketplace says that it has made ${what}, and has not`;

/** The ids of marks; makes those that the marketplace has not yet. Orders of the same moment wait for the first of them. */
const markIds = async (desk: Desk, marks: readonly Mark[], send: Send<Question>): Promise<string[]> => {
  const { making } = desk;
  const codes = [...new Set(marks.map(codeOf))];
  let ids = await desk.markIds(codes);
  const missing = (): string[] => codes.filter((_, at) => ids[at]?.length === 0);
  const others = missing().flatMap((code) => making.get(code) ?? []);
  if (others.length > 0) {
    await Promise.allSettled(others);
    ids = await desk.markIds(codes);
  }
  const left = missing();
  if (left.length > 0) {
    const made = makeMarks(desk, left, send);
    for (const code of left) making.set(code, made);
    try {
      await made;
    } finally {
      for (const code of left) if (making.get(code) === made) making.delete(code);
    }
    ids = await desk.markIds(codes);
    // Off sale without its mark, a listing would look as if its seller had it off, and would never come back.
    if (missing().length > 0) throw new Broken('fault', notMade('a mark of a measure'));
  }
  return ids.flatMap(([first]) => first ?? []);
};

const makeMarks = async (desk: Desk, codes: readonly string[], send: Send<Question>): Promise<void> => {
  const { facet, languageCode } = await theFacet(desk, send);
  const input = codes.map((code) => ({ facetId: facet, code, translations: [{ languageCode, name: code }] }));
  await send({ query: CREATE_MARKS, variables: { input } });
};

const theFacet = async ({ client }: Desk, send: Send<Question>): Promise<{ facet: string; languageCode: string }> => {
  const read = async () => (await client.read({ query: FACETS }, Facets)).data;
  const { facets, activeChannel } = await read();
  const languageCode = activeChannel.defaultLanguageCode;
  if (facets.items[0] !== undefined) return { facet: facets.items[0].id, languageCode };
  const input = { code: FACET, isPrivate: true, translations: [{ languageCode, name: 'MarketSafe: measures' }] };
  const made = send({ query: CREATE_FACET, variables: { input } });
  await unlessMade(made, async () => (await read()).facets.items.length > 0);
  const facet = (await read()).facets.items[0]?.id;
  if (facet === undefined) throw new ConnectorError('protocol', 'the marketplace made no facet for the measures');
  return { facet, languageCode };
};

/** The input of Vendure that gives a listing its marks and its switch. */
export const inputFor = async (
  desk: Desk,
  { id, otherFacets }: ListingState,
  { marks, enabled }: Marked,
  send: Send<Question>,
) => ({
  id,
  enabled,
  facetValueIds: [...otherFacets, ...(await markIds(desk, marks, send))],
});

const channelsOf = ({ channels }: ListingState): string[] => channels.map(({ id }) => id);

const listingNow = async (desk: Desk, id: string): Promise<ListingState | undefined> =>
  (await readListings(desk, [id])).get(id);

/**
 * Off sale, and then out of its seller's shops, so that the seller cannot put it back. Two changes, since Vendure mixes up the ids in a
 * request of two. The second only when the first is in the books: a listing out of its shop without a mark has no seller.
 */
const remove = async (desk: Desk, state: ListingState, send: Send<Question>): Promise<void> => {
  const isRemoved = (of: ListingState | undefined): boolean => of?.enabled === false && isMarked(of.marks, 'removed');
  const read = () => listingNow(desk, state.id);
  if (!isRemoved(state)) {
    const product = await inputFor(desk, state, withMark(state, 'removed', channelsOf(state)), send);
    await unlessMade(send({ query: UPDATE, variables: { product } }), async () => isRemoved(await read()));
  }
  const now = await read();
  if (now === undefined || !isRemoved(now)) return;
  for (const { id: channelId } of now.homes)
    await send({ query: TAKE_OUT, variables: { input: { productIds: [state.id], channelId } } });
};

const priceIn = (of: VariantPrices, variant: string, currency: string): number | undefined =>
  of.find(({ id }) => id === variant)?.prices.find(({ currencyCode }) => currencyCode === currency)?.price;

/** A listing that comes back to a shop gets the default channel's prices there: these are those that it had. */
const restorePrices = async (
  desk: Desk,
  listing: string,
  shops: readonly Channel[],
  kept: readonly Home[],
  send: Send<Question>,
): Promise<void> => {
  for (const { id: channel, token } of shops) {
    const before = kept.find((home) => home.channel === channel)?.variants ?? [];
    const changes = async () => {
      const [now = []] = await desk.prices([{ channel: token, listing }]);
      return before.flatMap(({ id, prices }) => {
        const changed = prices.filter(({ currencyCode, price }) => priceIn(now, id, currencyCode) !== price);
        return changed.length > 0 && now.some((one) => one.id === id) ? [{ id, prices: changed }] : [];
      });
    };
    const input = await changes();
    if (input.length === 0) continue;
    await send({ query: PRICES, variables: { input }, channel: token });
    if ((await changes()).length > 0) throw new Broken('fault', notMade('the seller’s prices'));
  }
};

const reinstate = async (desk: Desk, state: ListingState, { undoOf }: Action, send: Send<Question>): Promise<void> => {
  const isTakenFrom = ({ id }: Channel): boolean =>
    state.marks.some((mark) => mark.kind === 'removed' && mark.home === id);
  // By the marks, since an earlier attempt may have ended between a return and its prices.
  const left = state.channels.filter((shop) => !shop.isDefault && isTakenFrom(shop));
  const outOf = (homes: readonly Channel[] = []) => left.filter(({ id }) => !homes.some((home) => home.id === id));
  const away = outOf(state.homes);
  for (const { id: channelId } of away)
    await send({ query: ASSIGN, variables: { input: { productIds: [state.id], channelId } } });
  // Its marks say where it belongs, so they stay until it is there.
  if (away.length > 0 && outOf((await listingNow(desk, state.id))?.homes).length > 0)
    throw new Broken('fault', notMade('a return to the seller’s shop'));
  const undo = readUndo(UndoData, desk.marketplace, undoOf);
  if (undo?.kind === 'listing') await restorePrices(desk, state.id, left, undo.homes, send);
  const free = withoutMarks(state, 'hidden', 'removed');
  // While its storefront is out of use it is hidden with it, and comes back with it.
  const isBack = state.sellerState === 'active' || !free.enabled;
  const next = isBack ? free : withMark(free, 'closed', channelsOf(state));
  await send({ query: UPDATE, variables: { product: await inputFor(desk, state, next, send) } });
};

/** Sends what a listing's action still needs. */
export const actOnListing = async (
  desk: Desk,
  action: Action,
  state: ListingState,
  send: Send<Question>,
): Promise<void> => {
  if (action.type === 'listing.remove') return remove(desk, state, send);
  if (action.type === 'listing.reinstate') return reinstate(desk, state, action, send);
  const product = await inputFor(desk, state, withMark(state, 'hidden', channelsOf(state)), send);
  return send({ query: UPDATE, variables: { product } });
};

/** The listings as they are now, for a measure on their storefront. */
export const listingsNow = async (desk: Desk, ids: readonly string[]): Promise<ListingState[]> => [
  ...(await readListings(desk, ids)).values(),
];
