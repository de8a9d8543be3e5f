import assert from 'node:assert/strict';
import { isDeepStrictEqual } from 'node:util';
import type { MeasureTarget } from '@marketsafe/terms';
import {
  type Action,
  type ActionType,
  type Connector,
  ConnectorError,
  type EntityKind,
  type Observation,
  type Page,
  type Pulled,
  type Receipt,
} from '../contract.ts';
import { both, type Words } from '../host-fact.ts';
import { only } from './act.ts';

/** A marketplace in operation, where nothing can be arranged. */
export interface Site {
  readonly connector: Connector;
  /** The same, with a token that the marketplace does not know. */
  readonly stranger: Connector;
  /** A visible listing set aside for tests, which may be taken down and restored. */
  readonly listing?: string;
  /** The seller of a shop set aside for tests, which may be closed, reopened and written to. */
  readonly seller?: string;
  /** A name of this run that no earlier one had: the marketplace remembers every action's id. */
  readonly run: string;
  /** Waits so many milliseconds of real time. */
  pause(milliseconds: number): Promise<void>;
}

export interface SiteCheck {
  readonly name: string;
  /** Of one that only reads: the name in Chinese. */
  readonly chinese?: string;
  /** What it changes and restores; absent: it only reads. */
  readonly writes?: 'listing' | 'seller';
  /** Throws if something is wrong: one that only reads a SiteFault or a ConnectorError. Words say why it does not apply. */
  run(site: Site): Promise<Words | undefined>;
}

/** What a reading check found wrong, for people. */
export class SiteFault extends Error {
  readonly says: Words;
  constructor(says: Words) {
    super(says.en);
    this.name = 'SiteFault';
    this.says = says;
  }
}

const must = (holds: boolean, english: string, chinese: string): void => {
  if (!holds) throw new SiteFault(both(english, chinese));
};

const PAGES = 3;
const LOOKS = 5;
/** An index may lag by seconds, and a shop's closure may take minutes. */
const MAX_WAIT_MS = 120_000;

let count = 0;

/** An action with an id of its own. */
const action = ({ run }: Site, type: ActionType, at: MeasureTarget, more: Partial<Action> = {}): Action => {
  count += 1;
  return { id: `test-${run}-${count}`, type, target: at, ...more };
};

const declares = ({ connector }: Site, ...types: ActionType[]): Words | undefined => {
  const missing = types.filter((type) => connector.capabilities().actions[type] === undefined).join(', ');
  return missing === '' ? undefined : both(`the marketplace does not offer ${missing}`, `平台不提供 ${missing}`);
};

const target = ({ connector: { marketplace } }: Site, kind: MeasureTarget['kind'], id: string): MeasureTarget => ({
  kind,
  marketplace,
  id,
});
const listingOf = (site: Site): MeasureTarget => target(site, 'listing', site.listing ?? '');
const shopOf = (site: Site): MeasureTarget => target(site, 'storefront', site.seller ?? '');

const look = async ({ connector }: Site, at: MeasureTarget): Promise<Observation> =>
  only(await connector.observe([at]));

const CHINESE = {
  ...{ visible: '可见', gone: '不可见', unknown: '未知' },
  ...{ page: '页面', search: '搜索', cart: '购物车', image: '图片' },
} as const;

const assertSeen = ({ connector }: Site, { surfaces, target: { id } }: Observation, want: 'visible' | 'gone'): void => {
  for (const surface of connector.capabilities().observe.surfaces) {
    const seen = surfaces[surface];
    const [place, is] = [CHINESE[surface], seen === undefined ? '未说明' : CHINESE[seen]];
    must(
      seen === want,
      `${id} must be ${want} on its ${surface}, and is ${seen}`,
      `“${id}”的${place}应为${CHINESE[want]}，实为${is}`,
    );
  }
};

/** Acts as the programme does: prepare, submit, then ask until it is settled; what left no trace is sent again. */
const perform = async (site: Site, one: Action): Promise<Receipt> => {
  const { connector } = site;
  const [before] = await connector.prepare([one]);
  const prepared = before === undefined ? one : { ...one, before };
  let receipt = only(await connector.submit([prepared]));
  const isOpen = (): boolean => receipt.outcome === 'pending' || receipt.outcome === 'unknown';
  for (let waited = 0; isOpen() && waited < MAX_WAIT_MS; ) {
    const wait = Math.min(Math.max(receipt.retryAfterMs ?? 0, 500), 10_000);
    await site.pause(wait);
    waited += wait;
    receipt = only(await connector.poll([receipt]));
    if (receipt.outcome === 'unknown') receipt = only(await connector.submit([prepared]));
  }
  return receipt;
};

const assertOutcome = ({ type, outcome, reason }: Receipt, ...wanted: Receipt['outcome'][]): void =>
  assert.ok(
    wanted.includes(outcome),
    `${type} must be ${wanted.join(' or ')}, and is ${outcome}: ${reason ?? 'no reason'}`,
  );

/** Takes down and restores again, whatever fails in between. */
const downAndUp = async (
  site: Site,
  down: Action,
  up: (removed: Receipt) => Action,
  between: (removed: Receipt) => Promise<void> = async () => {},
): Promise<void> => {
  assertSeen(site, await look(site, down.target), 'visible');
  const removed = await perform(site, down);
  try {
    assertOutcome(removed, 'done');
    assertSeen(site, await look(site, down.target), 'gone');
    await between(removed);
  } finally {
    assertOutcome(await perform(site, up(removed)), 'done', 'already');
  }
  assertSeen(site, await look(site, down.target), 'visible');
};

const undoing = ({ undo }: Receipt): Partial<Action> => (undo === undefined ? {} : { undoOf: undo });

/** Sees that rows can come twice, but not in one page, and that a delta leads on. */
const readPages = async ({ connector }: Site, kind: EntityKind): Promise<Pulled[]> => {
  const idOf = (row: Pulled): string => (row.kind === 'listing' ? row.listing.id : row.id);
  const rows: Pulled[] = [];
  let page: Page<Pulled> = await connector.pull(kind, { limit: 50 });
  for (let count = 1; ; count += 1) {
    const ids = page.items.map(idOf);
    must(new Set(ids).size === ids.length, 'a page has a row twice', '同一页中有重复的条目');
    must(ids.length <= 50, 'a page is longer than was asked', '一页的条目多于所要求的数量');
    rows.push(...page.items);
    if (page.next === undefined || count === PAGES) break;
    page = await connector.pull(kind, { limit: 50, next: page.next });
  }
  await connector.pull(kind, { limit: 50, cursor: page.cursor });
  return rows;
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
      const never = action(site, 'listing.remove', target(site, 'listing', 'marketsafe-no-such-listing'));
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
      await downAndUp(
        site,
        removal,
        (removed) => action(site, 'listing.reinstate', listingOf(site), undoing(removed)),
        async () => {
          assertOutcome(only(await site.connector.submit([removal])), 'already');
          assertOutcome(
            only(await site.connector.submit([action(site, 'listing.remove', listingOf(site))])),
            'already',
          );
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
        assertSeen(site, await look(site, listingOf(site)), 'visible');
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
