import { systemEntropy } from '../../packages/service/src/platform/entropy.ts';
import { type Running, type RunningOptions, startRunning } from '../../packages/service/src/testing/running-service.ts';

/** The result for one target of a filing. */
export interface Filed {
  readonly case: string;
  readonly status: string;
  readonly lane?: string;
  readonly refused: readonly { readonly code: string; readonly field?: string; readonly message: string }[];
}

export interface Participant {
  readonly id: string;
  readonly token: string;
}

/** A running programme with one brand that has one right, and the actions that such tests share. */
export interface BrandSide {
  readonly running: Running;
  readonly brand: Participant;
  readonly right: string;
  /** Puts an offer on Taobao, with its seller if new; the programme has seen both. */
  offer(seller: string, id: string, more?: object): Promise<void>;
  /** Files for one listing by its URL and processes the consequences. */
  file(id: string, more?: object, as?: string): Promise<Filed>;
  // biome-ignore lint/suspicious/noExplicitAny: the test's assertions are the type
  caseOf(id: string, as?: string): Promise<any>;
  /** Moves the clock day by day, so that everything due on the way happens at its time. */
  pass(days: number): Promise<void>;
  /** A minute later, so that the marketplaces are polled again. */
  pulled(): Promise<void>;
  /** The marketplace's own staff restore a listing without the programme, which sees it. */
  relist(id: string): Promise<void>;
  /** HTTP status of the listing's page for a shopper. */
  page(id: string): Promise<number>;
  /** The real effects on a listing on Taobao, in order. */
  effects(id: string): readonly string[];
}

const day = 86_400_000;
export const owner = { office: 'CN', number: '9001', owner: '岚木工作室', contact: 'registry@lanmu.example' };
export const itemUrl = (id: string): string => `https://item.taobao.com/item.htm?id=${id}`;

/** Draws no case for the blind audit: which cases are drawn is chance, and a drawn case waits, with letters that say so. */
const noAudits = { ...systemEntropy, integer: (below: number) => below - 1 };

/** By default the right is for class 18 in China, until 2030, and no case is audited. */
export async function startBrandSide(
  more: object = {},
  options: RunningOptions = {},
  at = '2026-03-02T02:00:00.000Z',
): Promise<BrandSide> {
  const running = await startRunning(at, { entropy: noAudits, ...options });
  const { taobao } = running.shops;
  const brand = await running.participant(owner, { mark: '岚木', classes: [18], ...more });
  const rights = await running.call('GET', '/rights', { as: brand.token });
  const right: string = rights.body.items[0].id;
  const sellers = new Set<string>();
  // Orders that were just queued are carried beside: they are done before the marketplace is read.
  const pulled = async (): Promise<void> => {
    await running.settle();
    running.clock.advance(60_000);
    await running.settle();
  };
  return {
    running,
    brand,
    right,
    pulled,
    async offer(seller, id, details = {}) {
      if (!sellers.has(seller)) {
        const identity = { kind: 'company-no' as const, number: `91110000${seller}`, holder: '李某' };
        taobao.putSellers([
          { id: seller, name: `${seller} 店`, password: 'shop', email: `${seller}@shop.example`, identity },
        ]);
        sellers.add(seller);
      }
      taobao.putListings([
        {
          ...{ id, title: `岚木 托特包 ${id}`, seller: { id: seller }, price: { amount: '99.00', currency: 'CNY' } },
          ...{ shipsTo: ['CN'], classes: [18], sold: 40 },
          ...details,
        },
      ]);
      await pulled();
    },
    async file(id, filing = {}, as = brand.token) {
      const body = { right, reason: 'counterfeit', targets: [{ url: itemUrl(id) }], declaration: true, ...filing };
      const answer = await running.call('POST', '/complaints', { as, body });
      if (answer.status !== 201) throw new Error(JSON.stringify(answer));
      await running.settle();
      return answer.body.bundles[0].cases[0];
    },
    caseOf: async (id, as = brand.token) => (await running.call('GET', `/cases/${id}`, { as })).body,
    async pass(days) {
      for (let passed = 0; passed < days; passed += 1) {
        running.clock.advance(day);
        await running.settle();
      }
    },
    async relist(id) {
      const target = { kind: 'listing', id };
      const answer = await taobao.app.inject({
        method: 'POST',
        url: '/operator/v1/actions',
        headers: { authorization: 'Bearer operator' },
        payload: { actions: [{ id: `their-own-${id}`, type: 'listing.reinstate', target }] },
      });
      if (answer.json().results?.[0]?.status !== 'effective') throw new Error(answer.body);
      await pulled();
    },
    page: async (id) => (await taobao.app.inject({ url: `/api/shop/item/${id}` })).statusCode,
    effects: (id) =>
      taobao
        .effects()
        .filter(({ listing }) => listing === id)
        .map(({ effect }) => effect),
  };
}
