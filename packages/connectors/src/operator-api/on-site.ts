import assert from 'node:assert/strict';
import { isDeepStrictEqual } from 'node:util';
import type { MeasureTarget } from '@marketsafe/terms';
import {
  action,
  declares,
  downAndUp,
  listingOf,
  look,
  must,
  neverListed,
  perform,
  restoring,
  type Site,
  type SiteCheck,
  seeing,
  undoing,
  whileOpen,
} from '../conformance/site.ts';
import type { ActionType, PulledListing } from '../contract.ts';
import { both, type Words } from '../host-fact.ts';
import { type Client, onWire } from './client.ts';
import type { FaultyWay, Trouble } from './faulty-way.ts';
import { type ActionState, MAX_PAGE, type OperatorAction, OperatorActionType } from './wire.ts';

/** A marketplace with the operator API, which is asked without the care that the connector takes. */
export interface OperatorSite extends Site {
  readonly client: Client;
  /** The way that every request of this site takes. */
  readonly way: FaultyWay;
}

/** One action as it is sent, by its id. */
const wire = (site: Site, type: ActionType, at: MeasureTarget, more: Partial<OperatorAction> = {}): OperatorAction => ({
  id: action(site, type, at).id,
  type: OperatorActionType.parse(type),
  target: onWire(at),
  ...more,
});

/** Waits for what was accepted. */
const settled = (site: OperatorSite, first: ActionState): Promise<ActionState> =>
  whileOpen<ActionState & { readonly retryAfterMs?: number }>(
    site,
    first,
    ({ status }) => status === 'accepted',
    async ({ id }) => (await site.client.action(id)) ?? { id, status: 'refused', reason: 'it has no record of it' },
  );

/** Sends actions in one request; of each the settled answer. */
const send = async (site: OperatorSite, actions: readonly OperatorAction[]): Promise<readonly ActionState[]> => {
  const written = await site.client.write(actions, undefined);
  if (written.sent === 'no') throw written.error;
  assert.ok(
    written.sent === 'answered',
    written.sent === 'unknown'
      ? `${actions.length} sent together must each be answered, in their order: ${written.reason}`
      : '',
  );
  return Promise.all(written.results.map((result) => settled(site, result)));
};

const assertStatus = (said: string, answer: ActionState | undefined, ...wanted: ActionState['status'][]): void =>
  assert.ok(
    answer !== undefined && wanted.includes(answer.status),
    `${said} must be answered ${wanted.join(' or ')}, and is ${answer?.status ?? 'not answered'}: ${answer?.reason ?? 'no reason'}`,
  );

/** Runs with the listing visible, and restores it whatever fails. */
const withListing = async (site: OperatorSite, run: () => Promise<void>): Promise<undefined> => {
  await seeing(site, listingOf(site), 'visible');
  const restoration = await restoring(site);
  try {
    await run();
  } catch (error) {
    await perform(site, restoration).catch(() => undefined);
    throw error;
  }
  await perform(site, restoration);
  await seeing(site, listingOf(site), 'visible');
};

const MOST_PAGES = 200;

interface ReadToEnd {
  readonly cursor: string;
  readonly row: PulledListing | undefined;
}

/** The row of the listing set aside, and the cursor behind the last row; words for a marketplace that is too large for it. */
const readToEnd = async (site: OperatorSite): Promise<ReadToEnd | Words> => {
  const { connector, listing } = site;
  if (!connector.capabilities().pull.kinds.includes('listing'))
    return both('the marketplace does not list listings', '平台不提供商品列表');
  let row: PulledListing | undefined;
  for (let pages = 0, next: string | undefined; pages < MOST_PAGES; pages += 1) {
    const page = await connector.pull('listing', { limit: MAX_PAGE, ...(next !== undefined && { next }) });
    for (const item of page.items) if (item.kind === 'listing' && item.listing.id === listing) row = item;
    if (page.next === undefined) return { cursor: page.cursor, row };
    next = page.next;
  }
  return both(`it has more than ${MOST_PAGES} pages of listings`, `商品超过 ${MOST_PAGES} 页`);
};

/** Clocks of whole seconds may let a change appear behind a cursor of the same second. */
const COARSE_CLOCK_MS = 2000;

/** Sees that a change to the listing comes behind the cursor, which moves on with it. */
const assertComes = async (site: OperatorSite, from: string, want: 'visible' | 'gone'): Promise<string> => {
  const { items, cursor } = await site.connector.pull('listing', { cursor: from, limit: MAX_PAGE });
  const rows = items.flatMap((row) => (row.kind === 'listing' && row.listing.id === site.listing ? [row] : []));
  const state = rows.at(-1)?.state;
  assert.ok(
    state !== undefined && (state === 'visible') === (want === 'visible'),
    `after a change, the cursor must lead to ${site.listing}, now ${want}, and leads to ${state ?? 'nothing of it'}`,
  );
  return cursor;
};

const removal = ['listing.remove', 'listing.reinstate'] as const;

/** Rules of the operator API that its connector, which looks before it acts, would hide. */
export const operatorApiChecks: readonly SiteCheck<OperatorSite>[] = [
  {
    name: 'it has no record of an action that it was never sent',
    chinese: '从未收到的操作没有记录',
    async run({ client, run }) {
      const known = await client.action(`test-${run}-never-sent`);
      must(
        known === undefined,
        `it says "${known?.status}" of an action that it was never sent`,
        `平台对从未收到的操作答复“${known?.status}”`,
      );
      return undefined;
    },
  },
  {
    name: 'an action acts once under its id, however often it comes',
    writes: 'listing',
    async run(site) {
      const missing = declares(site, ...removal);
      if (missing !== undefined) return missing;
      return withListing(site, async () => {
        const restoration = await restoring(site);
        const once = wire(site, 'listing.remove', listingOf(site));
        const [first] = await send(site, [once]);
        assertStatus('a removal', first, 'effective');
        await seeing(site, listingOf(site), 'gone');
        const [other] = await send(site, [wire(site, 'listing.remove', listingOf(site))]);
        assertStatus('a second removal under another id', other, 'already');
        await perform(site, restoration);
        await seeing(site, listingOf(site), 'visible');
        const [again] = await send(site, [once]);
        assertStatus('the first removal under its own id again', again, 'effective', 'already');
        await site.pause(1000);
        const { surfaces } = await look(site, listingOf(site));
        assert.ok(
          !Object.values(surfaces).includes('gone'),
          'a removal that came again under its id, after the listing was restored, took it down a second time',
        );
      });
    },
  },
  {
    name: 'a listing of another seller than expected is not touched',
    writes: 'listing',
    async run(site) {
      const missing = declares(site, ...removal);
      if (missing !== undefined) return missing;
      return withListing(site, async () => {
        const expectSeller = `not-the-seller-${site.run}`;
        const [answer] = await send(site, [wire(site, 'listing.remove', listingOf(site), { expectSeller })]);
        assertStatus('a removal that expects another seller', answer, 'not-found');
        await seeing(site, listingOf(site), 'visible');
      });
    },
  },
  {
    name: 'of two actions sent together each has its answer, and one that fails does not stop the other',
    writes: 'listing',
    async run(site) {
      const missing = declares(site, ...removal);
      if (missing !== undefined) return missing;
      if ((site.connector.capabilities().actions['listing.remove']?.maxBatch ?? 1) < 2)
        return both('the marketplace takes one action at a time', '平台每次只接受一项操作');
      return withListing(site, async () => {
        const none = wire(site, 'listing.remove', neverListed(site));
        const [failed, done] = await send(site, [none, wire(site, 'listing.remove', listingOf(site))]);
        assertStatus('the removal of a listing that it never had', failed, 'not-found');
        assertStatus('a removal sent behind one that fails', done, 'effective');
        await seeing(site, listingOf(site), 'gone');
      });
    },
  },
  {
    name: 'what it never did cannot be taken back',
    writes: 'listing',
    async run(site) {
      const missing = declares(site, 'notice.withdraw');
      if (missing !== undefined) return missing;
      const notice = `test-${site.run}-never-sent`;
      const [answer] = await send(site, [wire(site, 'notice.withdraw', listingOf(site), { notice })]);
      assertStatus('the withdrawal of an action that it was never sent', answer, 'not-found');
      return undefined;
    },
  },
  {
    name: 'a removal and a reinstatement come behind the cursor',
    writes: 'listing',
    async run(site) {
      const missing = declares(site, ...removal);
      if (missing !== undefined) return missing;
      const end = await readToEnd(site);
      if ('en' in end) return end;
      await site.pause(Math.min(site.connector.capabilities().pull.overlapMs ?? COARSE_CLOCK_MS, COARSE_CLOCK_MS));
      let { cursor } = end;
      await downAndUp(
        site,
        action(site, 'listing.remove', listingOf(site)),
        (removed) => action(site, 'listing.reinstate', listingOf(site), undoing(removed)),
        async () => {
          cursor = await assertComes(site, cursor, 'gone');
        },
      );
      await assertComes(site, cursor, 'visible');
      return undefined;
    },
  },
  {
    name: 'the removal of one variant leaves the others on sale',
    writes: 'listing',
    async run(site) {
      const missing = declares(site, ...removal);
      if (missing !== undefined) return missing;
      if (!site.connector.capabilities().variants)
        return both('the marketplace acts on whole listings', '平台只能对整件商品执行操作');
      const end = await readToEnd(site);
      if ('en' in end) return end;
      const [one, other] = (end.row?.listing.variants ?? []).flatMap(({ id }) =>
        typeof id !== 'string' || end.row?.offSale?.includes(id) ? [] : [{ ...listingOf(site), variant: id }],
      );
      if (one === undefined || other === undefined)
        return both('the listing set aside has no two variants', '所留出的商品没有两个规格');
      await downAndUp(
        site,
        action(site, 'listing.remove', one),
        (removed) => action(site, 'listing.reinstate', one, undoing(removed)),
        async () => {
          for (const at of [listingOf(site), other]) {
            const { surfaces } = await look(site, at);
            const isGone = Object.values(surfaces).includes('gone');
            assert.ok(!isGone, `the removal of variant ${one.variant} also took the rest of ${one.id}`);
          }
        },
      );
      return undefined;
    },
  },
];

/**
 * One fault of the connection, played between us and the marketplace: a removal is sent into it and sent again as it was, as the programme
 * does when it cannot see what became of it. Sent behind one that fails, it may arrive without it, or it without the removal.
 */
const faultCase = (name: string, trouble: Trouble, behindOther = false): SiteCheck<OperatorSite> => ({
  name,
  writes: 'listing',
  async run(site) {
    const missing = declares(site, ...removal);
    if (missing !== undefined) return missing;
    const [before] = await site.connector.prepare([action(site, 'listing.remove', listingOf(site))]);
    await withListing(site, async () => {
      const restoration = await restoring(site);
      const once = wire(site, 'listing.remove', listingOf(site));
      const none = wire(site, 'listing.remove', neverListed(site));
      const batch = behindOther ? [none, once] : [once];
      site.way.arm(trouble);
      await site.client.write(batch, undefined);
      assert.ok(site.way.hasPlayed(), 'the fault was not played');
      const answers = await send(site, batch);
      assertStatus('the removal, sent again,', answers.at(-1), 'effective', 'already');
      if (behindOther) assertStatus('what came with it, sent again,', answers[0], 'not-found');
      await seeing(site, listingOf(site), 'gone');
      await perform(site, restoration);
      await send(site, batch);
      await site.pause(1000);
      await seeing(site, listingOf(site), 'visible');
    });
    const [after] = await site.connector.prepare([action(site, 'listing.remove', listingOf(site))]);
    assert.ok(isDeepStrictEqual(after, before), 'price, stock or seller are not as before');
    return undefined;
  },
});

/** What connections do, played against the marketplace's own server. */
export const faultCases: readonly SiteCheck<OperatorSite>[] = [
  faultCase('fault: its answer is lost', 'lost-answer'),
  faultCase('fault: its answer comes too late, and the action again meanwhile', 'late-answer'),
  faultCase('fault: a slow gateway delivers the action after its repeat', 'slow'),
  faultCase('fault: a gateway sends the action twice at once', 'twice'),
  faultCase('fault: a gateway answers 429 in its place', 'rate-limit'),
  faultCase('fault: a gateway answers 502 after the effect', 'server-error'),
  faultCase('fault: the connection breaks before the action arrives', 'not-arrived'),
  faultCase('fault: a batch arrives in part, and then whole', 'cut-batch', true),
];
