import { expect, it } from 'vitest';
import { withMark, withoutMarks } from '../by-state/marks.ts';
import type { Action } from '../contract.ts';
import type { Change } from './client.ts';
import { actOnListing, changeOfAll } from './listings.ts';
import { readMeasures, type Status, statuses } from './measures.ts';
import type { ListingState } from './states.ts';

const fresh = (status: Status): ListingState => ({
  ...{ kind: 'listing', id: 'prod_1', title: 'Shoe', status, marks: [], seller: 'sel_1' },
  goods: { variants: [], channels: [] },
});

/** The state after a change, as Medusa takes it over. */
const after = (state: ListingState, body: Readonly<Record<string, unknown>>): ListingState => {
  const { was: _, ...others } = state;
  const metadata = body.metadata as Record<string, unknown>;
  return { ...others, status: body.status as Status, ...readMeasures(metadata, 'sel_1') };
};

const act = async (state: ListingState, type: Action['type']): Promise<ListingState> => {
  const sent: Change[] = [];
  const target = { kind: 'listing', marketplace: 'harbour', id: state.id } as const;
  await actOnListing({ id: '1', type, target }, state, async (change) => void sent.push(change));
  expect(sent.map(({ path }) => path)).toEqual(['/products/prod_1']);
  return after(state, sent[0]?.body ?? {});
};

const inBatch = (state: ListingState, to: Parameters<typeof changeOfAll>[1]): ListingState => {
  const [body] = changeOfAll([state], to).body.update as [Record<string, unknown>];
  return after(state, body);
};
const close = (state: ListingState) => inBatch(state, (one) => withMark(one, 'closed', ['sel_1']));
const reopen = (state: ListingState) => inBatch(state, (one) => withoutMarks(one, 'closed'));

it.each(statuses)('a listing that was %s is rejected by a measure, and is so again without it', async (status) => {
  const removed = await act(fresh(status), 'listing.remove');
  expect(removed.status).toBe('rejected');
  expect(await act(removed, 'listing.reinstate')).toEqual(fresh(status));
  expect(reopen(close(fresh(status)))).toEqual(fresh(status));
});

it('a removed listing of a closed shop stays down until both are lifted, in any order', async () => {
  const both = close(await act(fresh('published'), 'listing.remove'));
  expect((await act(both, 'listing.reinstate')).status).toBe('rejected');
  expect(reopen(both).status).toBe('rejected');
  expect(reopen(await act(both, 'listing.reinstate'))).toEqual(fresh('published'));
  expect(await act(reopen(both), 'listing.reinstate')).toEqual(fresh('published'));
});

it('a listing that is reinstated while its shop is closed comes back with the shop', async () => {
  const removed = await act(fresh('published'), 'listing.remove');
  const waiting = await act({ ...removed, shopMeasure: { kind: 'closed' } }, 'listing.reinstate');
  expect(waiting.status).toBe('rejected');
  const { shopMeasure: _, ...back } = reopen(waiting);
  expect(back).toEqual(fresh('published'));
});

it('what its seller did meanwhile stays, and a second removal forgets nothing', async () => {
  const removed = await act(fresh('published'), 'listing.remove');
  expect((await act({ ...removed, status: 'draft' }, 'listing.reinstate')).status).toBe('draft');
  const relisted = await act({ ...removed, status: 'published' }, 'listing.remove');
  expect(relisted).toEqual(removed);
  const draft = await act(fresh('draft'), 'listing.hide');
  expect(await act(await act({ ...draft, status: 'published' }, 'listing.remove'), 'listing.reinstate')).toEqual(
    fresh('draft'),
  );
});
