import assert from 'node:assert/strict';
import { isDeepStrictEqual } from 'node:util';
import type { MeasureTarget } from '@marketsafe/terms';
import { type Connector, ConnectorError, type EntityKind, type Page, type Pulled } from '../contract.ts';
import { both } from '../host-fact.ts';
import { only } from './act.ts';
import {
  action,
  assertOutcome,
  assertSeen,
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
  shopOf,
  target,
  undoing,
} from './site.ts';

const PAGES = 3;
const LOOKS = 5;

const idOf = (row: Pulled): string => (row.kind === 'listing' ? row.listing.id : row.id);

/** Reads on from a page, to the end or until so many pages are read. */
const readOn = async (connector: Connector, kind: EntityKind, limit: number, most: number) => {
  const pages: Page<Pulled>[] = [];
  for (let next: string | undefined; pages.length < most; ) {
    const page = await connector.pull(kind, { limit, ...(next !== undefined && { next }) });
    pages.push(page);
    if (page.next === undefined) break;
    next = page.next;
  }
  return pages;
};

/** Sees that rows can come twice, but not in one page, that smaller pages leave out no row, and that a delta leads on. */
const readPages = async ({ connector }: Site, kind: EntityKind): Promise<Pulled[]> => {
  const pages = await readOn(connector, kind, 50, PAGES);
  for (const { items } of pages) {
    const ids = items.map(idOf);
    must(new Set(ids).size === ids.length, 'a page has a row twice', '同一页中有重复的条目');
    must(ids.length <= 50, 'a page is longer than was asked', '一页的条目多于所要求的数量');
  }
  const first = pages[0]?.items ?? [];
  const small = Math.max(1, Math.ceil(first.length / 5));
  const inSmall = (await readOn(connector, kind, small, 8)).flatMap(({ items }) => items);
  const missing = first.filter((row) => !inSmall.some((other) => idOf(other) === idOf(row)));
  // A row that changed meanwhile has moved to the end.
  const still = missing.length === 0 ? [] : (await connector.pull(kind, { limit: 50 })).items;
  const skipped = missing.find((row) => still.some((other) => isDeepStrictEqual(other, row)));
  must(
    skipped === undefined,
    `pages of ${small} leave out ${skipped && idOf(skipped)}, which a longer page has`,
    `每页 ${small} 条时，缺少“${skipped && idOf(skipped)}”，而较长的一页中有这一条`,
  );
  const cursor = pages.at(-1)?.cursor;
  await connector.pull(kind, { limit: 50, ...(cursor !== undefined && { cursor }) });
  return pages.flatMap(({ items }) => items);
};

/** The shop of the listing set aside and up to two of its other listings, as far as shoppers see them. */
const othersOf = async (site: Site): Promise<readonly MeasureTarget[]> => {
  const { seller } = await look(site, listingOf(site));
  if (seller === undefined) return [];
  const rows = listingsIn((await readOn(site.connector, 'listing', 50, PAGES)).flatMap(({ items }) => items));
  const siblings = rows.filter(({ listing, state }) => {
    return state === 'visible' && listing.seller.id === seller && listing.id !== site.listing;
  });
  const targets = [
    target(site, 'storefront', seller),
    ...siblings.slice(0, 2).map(({ listing }) => target(site, 'listing', listing.id)),
  ];
  const seen = await site.connector.observe(targets);
  return targets.filter((_, index) => seen[index]?.surfaces.page === 'visible');
};

const listingsIn = (rows: readonly Pulled[]) => rows.flatMap((row) => (row.kind === 'listing' ? [row] : []));

/**
 * The part of the conformance list that a marketplace in operation can be asked for: what needs control of its sellers or of the
 * connection is left to `describeConnector`.
 */
export const siteChecks: readonly SiteCheck[] = [
  {
    name: 'it says what it can do',
    chinese: '平台说明自己能做什么',
    async run({ connector }) {
      await connector.refresh?.();
      const { actions, pseudonymous } = connector.capabilities();
      must(Object.keys(actions).length > 0, 'it offers no action', '平台没有提供任何操作');
      const [hold, release] = [actions['proceeds.hold'], actions['proceeds.release']];
      must(
        (hold === undefined) === (release === undefined),
        'it must offer proceeds.hold and proceeds.release, or neither',
        'proceeds.hold 和 proceeds.release 须同时提供，或者都不提供',
      );
      const isDown = actions['listing.hide'] ?? actions['listing.remove'];
      must(
        isDown === undefined || actions['listing.reinstate'] !== undefined,
        'it takes listings down and cannot restore them',
        '平台能下架商品，却不能恢复',
      );
      must(
        !pseudonymous || actions['seller.notify'] !== undefined,
        'it keeps its sellers’ contacts, so it must offer seller.notify: no other way leads to them',
        '平台自行保管卖家的联系方式，就须提供 seller.notify，否则无法通知卖家',
      );
      must(
        !pseudonymous || !(actions['seller.suspend']?.loginBlocked || actions['seller.close']?.loginBlocked),
        'it keeps its sellers’ contacts, so the seller of a closed shop must be able to log in and read its messages',
        '平台自行保管卖家的联系方式，店铺关闭后就须允许卖家登录并阅读消息',
      );
      return undefined;
    },
  },
  {
    name: 'it refuses a wrong token',
    chinese: '平台拒绝错误的令牌',
    async run({ stranger }) {
      const error: unknown = await Promise.resolve(stranger.refresh?.()).then(
        () => undefined,
        (thrown: unknown) => thrown,
      );
      must(
        error instanceof ConnectorError && ['auth-expired', 'forbidden'].includes(error.kind),
        'it answers to a token that it never gave',
        '平台接受了并非由它签发的令牌',
      );
      return undefined;
    },
  },
  {
    name: 'its sellers can be read, and what has changed since',
    chinese: '可以读取卖家及其后的变动',
    async run(site) {
      if (!site.connector.capabilities().pull.kinds.includes('seller'))
        return both('the marketplace does not list sellers', '平台不提供卖家列表');
      await readPages(site, 'seller');
      return undefined;
    },
  },
  {
    name: 'its listings can be read, each with its address, and what has changed since',
    chinese: '可以读取商品（每件都有网址）及其后的变动',
    async run(site) {
      const { connector } = site;
      if (!connector.capabilities().pull.kinds.includes('listing'))
        return both('the marketplace does not list listings', '平台不提供商品列表');
      const rows = listingsIn(await readPages(site, 'listing'));
      if (rows.length === 0) return both('the marketplace has no listing', '平台没有商品');
      for (const { listing } of rows) {
        const named = connector.parseUrl(listing.url ?? '');
        must(
          isDeepStrictEqual(named, target(site, 'listing', listing.id)),
          `the address of listing ${listing.id}, ${listing.url ?? 'none'}, has none of the declared forms`,
          `商品“${listing.id}”的网址（${listing.url ?? '无'}）不符合平台说明的任何格式`,
        );
      }
      return undefined;
    },
  },
  {
    name: 'what it lists as visible is found by shoppers',
    chinese: '买家能看到平台列为在售的商品',
    async run(site) {
      const rows = listingsIn((await site.connector.pull('listing', { limit: 50 })).items);
      const visible = rows.filter(({ state }) => state === 'visible').slice(0, LOOKS);
      if (visible.length === 0)
        return both('the marketplace shows no visible listing on its first page', '平台的第一页没有在售商品');
      const seen = await site.connector.observe(visible.map(({ listing }) => target(site, 'listing', listing.id)));
      for (const [index, one] of seen.entries()) {
        assertSeen(site, one, 'visible');
        must(
          one.seller === visible[index]?.listing.seller.id,
          `${one.target.id} has another seller in the list than for shoppers`,
          `“${one.target.id}”在列表中的卖家与买家所见的不同`,
        );
      }
      return undefined;
    },
  },
  {
    name: 'what it never had is not there',
    chinese: '平台从未有过的商品不存在',
    async run(site) {
      const never = action(site, 'listing.remove', neverListed(site));
      const seen = await look(site, never.target);
      must(!seen.exists, 'it says that a listing exists that it never had', '平台称存在一件它从未有过的商品');
      assertSeen(site, seen, 'gone');
      const [before] = await site.connector.prepare([never]);
      must(before === undefined, 'its books know a listing that it never had', '平台的记录中有一件它从未有过的商品');
      return undefined;
    },
  },
  {
    name: 'a removal takes the listing from shoppers once, and a reinstatement restores it',
    writes: 'listing',
    async run(site) {
      const missing = declares(site, 'listing.remove', 'listing.reinstate');
      if (missing !== undefined) return missing;
      const removal = action(site, 'listing.remove', listingOf(site));
      const [before] = await site.connector.prepare([removal]);
      const others = await othersOf(site);
      await downAndUp(
        site,
        removal,
        (removed) => action(site, 'listing.reinstate', listingOf(site), undoing(removed)),
        async () => {
          for (const at of others) {
            // A shop that has nothing else left is rightly out of the search.
            const isGone = (await look(site, at)).surfaces.page === 'gone';
            assert.ok(!isGone, `the removal of ${site.listing} also took the ${at.kind} ${at.id} from shoppers`);
          }
          assertOutcome(only(await site.connector.submit([removal])), 'already');
          const another = action(site, 'listing.remove', listingOf(site));
          assertOutcome(only(await site.connector.submit([another])), 'already');
        },
      );
      const [after] = await site.connector.prepare([removal]);
      assert.deepEqual(after, before, 'price, stock or seller are not as before');
      return undefined;
    },
  },
  {
    name: 'a hidden listing is gone from shoppers, and comes back',
    writes: 'listing',
    async run(site) {
      const missing = declares(site, 'listing.hide', 'listing.reinstate');
      if (missing !== undefined) return missing;
      await downAndUp(site, action(site, 'listing.hide', listingOf(site)), (hidden) =>
        action(site, 'listing.reinstate', listingOf(site), undoing(hidden)),
      );
      return undefined;
    },
  },
  {
    name: 'an action that is taken back loses its effect',
    writes: 'listing',
    async run(site) {
      const missing = declares(site, 'listing.remove', 'notice.withdraw');
      if (missing !== undefined) return missing;
      const removal = action(site, 'listing.remove', listingOf(site));
      await downAndUp(site, removal, () => action(site, 'notice.withdraw', listingOf(site), { notice: removal.id }));
      return undefined;
    },
  },
  {
    name: 'held proceeds are held, and released',
    writes: 'listing',
    async run(site) {
      const missing = declares(site, 'proceeds.hold', 'proceeds.release');
      if (missing !== undefined) return missing;
      const money = target(site, 'proceeds', site.listing ?? '');
      const { seller } = await look(site, money);
      const of = seller === undefined ? {} : { expectSeller: seller };
      const held = await perform(site, action(site, 'proceeds.hold', money, of));
      try {
        assertOutcome(held, 'done');
        assert.equal((await look(site, money)).held, true, 'the books do not show the hold');
        await seeing(site, listingOf(site), 'visible');
      } finally {
        assertOutcome(await perform(site, action(site, 'proceeds.release', money, of)), 'done', 'already');
      }
      assert.equal((await look(site, money)).held, false, 'the books still show the hold');
      return undefined;
    },
  },
  {
    name: 'a closed shop is gone from shoppers, and comes back',
    writes: 'seller',
    async run(site) {
      const missing = declares(site, 'seller.close', 'seller.reinstate');
      if (missing !== undefined) return missing;
      await downAndUp(site, action(site, 'seller.close', shopOf(site)), (closed) =>
        action(site, 'seller.reinstate', shopOf(site), undoing(closed)),
      );
      return undefined;
    },
  },
  {
    name: 'a reopened shop keeps the measures of its listings',
    writes: 'seller',
    async run(site) {
      const missing = declares(site, 'listing.remove', 'listing.reinstate', 'seller.close', 'seller.reinstate');
      if (missing !== undefined) return missing;
      if (site.listing === undefined || (await look(site, listingOf(site))).seller !== site.seller)
        return both('it needs a listing of that shop: add --listing', '需要该店铺的一件商品：请添加 --listing');
      const restoration = await restoring(site);
      await seeing(site, listingOf(site), 'visible');
      try {
        assertOutcome(await perform(site, action(site, 'listing.remove', listingOf(site))), 'done');
        const closed = await perform(site, action(site, 'seller.close', shopOf(site)));
        const reopened = await perform(site, action(site, 'seller.reinstate', shopOf(site), undoing(closed)));
        assertOutcome(closed, 'done');
        assertOutcome(reopened, 'done');
        const { surfaces } = await look(site, listingOf(site));
        const isBack = Object.values(surfaces).includes('visible');
        assert.ok(!isBack, `the reopened shop shows ${site.listing} again, whose own removal is in force`);
      } finally {
        await perform(site, restoration);
      }
      await seeing(site, listingOf(site), 'visible');
      return undefined;
    },
  },
  {
    name: 'a message reaches the seller’s inbox',
    writes: 'seller',
    async run(site) {
      const missing = declares(site, 'seller.notify');
      if (missing !== undefined) return missing;
      const message = {
        subject: 'A test of the connection',
        body: 'This message is a test. Please ignore it.',
        language: 'en',
      };
      assertOutcome(await perform(site, action(site, 'seller.notify', shopOf(site), { message })), 'done');
      return undefined;
    },
  },
];
