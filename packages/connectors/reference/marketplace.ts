/** The operator API in memory, for readers who implement it: docs/guides/connector-author.md has the rules, `serve.ts` runs it. */
import { randomUUID } from 'node:crypto';
import Fastify, { type FastifyInstance } from 'fastify';
import { Webhook } from 'standardwebhooks';
import type * as api from '../src/operator-api/index.ts';
import { type OperatorAction, OperatorActionType, type WireTarget } from '../src/operator-api/index.ts';

type Answer = Omit<api.ActionState, 'id'>;
export type Seller = { id: string; name: string; state: api.SellerState; inbox: OperatorAction['message'][] };
export type Listing = {
  id: string;
  title: string;
  seller: string;
  price?: { amount: string; currency: string };
  stock?: number;
  variants: { id: string }[];
  /** Our measures: on the whole listing (''), and on variants by their ids. */
  measures: Record<string, api.Measure>;
  deleted?: boolean;
};

const ability = { mode: 'direct', maxBatch: 20, reversible: true, relistProof: true, loginBlocked: true };
const capabilities = {
  ...{ forum: 'decides-here', rate: { perSecond: 50 }, required: [] },
  pull: { kinds: ['listing', 'seller'], tombstones: true, pageMax: 100, overlapMs: 0, blindSpots: [] },
  variants: true,
  surfaces: ['page', 'search', 'cart'],
  webhooks: 'standard-webhooks',
  addresses: ['/item/{listing}/{variant}', '/item/{listing}', '/shop/{storefront}'],
  actions: Object.fromEntries(OperatorActionType.options.map((type) => [type, ability])),
};
const measureFor: Record<string, api.Measure> = { 'listing.hide': 'hidden', 'listing.remove': 'removed' };
const stateFor: Record<string, api.SellerState> = { 'seller.suspend': 'suspended', 'seller.close': 'closed' };
const rank = { none: 0, hidden: 1, removed: 2 };
const surfaces = (on: 'visible' | 'gone'): object => ({ page: on, search: on, cart: on });

export class Marketplace {
  readonly listings = new Map<string, Listing>();
  readonly sellers = new Map<string, Seller>();
  /** Every action by its id, so that the same id never acts twice. */
  readonly actions = new Map<string, { action: OperatorAction; answer: Answer }>();
  /** `listing seller` of held proceeds: they stay the seller's, even if another uses the listing's id later. */
  readonly held = new Set<string>();
  /** When each row last changed. A changed row moves to the end, so that a reader of pages meets it again. */
  readonly #changes = new Map<Listing | Seller, { position: number; at: string }>();
  readonly #waiting: { id: string; body: string }[] = [];
  receiver?: { url: string; secret: string };
  #position = 0;

  changed(row: Listing | Seller): void {
    this.#changes.delete(row);
    this.#changes.set(row, { position: ++this.#position, at: new Date().toISOString() });
    const kind = 'title' in row ? 'listing' : 'seller';
    this.tell({ type: `${kind}.changed`, [kind]: row.id });
  }

  tell(event: object): void {
    const body = JSON.stringify({ events: [{ at: new Date().toISOString(), ...event }] });
    if (this.receiver) this.#waiting.push({ id: `msg_${randomUUID()}`, body });
  }

  /** Sends the waiting events, signed as Standard Webhooks. What was not accepted is sent again later, with the same id. */
  async deliver(): Promise<void> {
    for (let next = this.#waiting[0]; next && this.receiver; next = this.#waiting[0]) {
      const now = new Date();
      const headers = {
        'webhook-id': next.id,
        'webhook-timestamp': String(Math.floor(now.getTime() / 1000)),
        'webhook-signature': new Webhook(this.receiver.secret).sign(next.id, now, next.body),
      };
      const taken = await fetch(this.receiver.url, { method: 'POST', headers, body: next.body }).catch(() => undefined);
      if (!taken?.ok) return;
      this.#waiting.shift();
    }
  }

  /** What shoppers find. A real marketplace asks what serves page, search and cart here, and never its books. */
  isOffered({ measures, deleted, seller }: Listing, variant = ''): boolean {
    const isOpen = this.sellers.get(seller)?.state === 'active';
    return isOpen && !deleted && ['', variant].every((one) => (measures[one] ?? 'none') === 'none');
  }

  page(of: 'listings' | 'sellers', after = '0', limit = '100'): object {
    const rows = [...this.#changes].filter(
      ([row, { position }]) => 'title' in row === (of === 'listings') && position > Number(after),
    );
    const items = rows.slice(0, Number(limit)).map(([row, { at }]) => this.#row(row, at));
    const cursor = String(rows[items.length - 1]?.[1].position ?? after);
    return { items, cursor, ...(rows.length > items.length && { next: cursor }) };
  }

  #row(row: Listing | Seller, updatedAt: string): object {
    if (!('title' in row)) return { id: row.id, name: row.name, language: 'en', state: row.state, updatedAt };
    const { measures, deleted, seller, ...listing } = row;
    const state = deleted ? 'deleted' : this.isOffered(row) ? 'visible' : 'hidden';
    const offSale = row.variants.map(({ id }) => id).filter((id) => (measures[id] ?? 'none') !== 'none');
    return { listing: { ...listing, seller: { id: seller }, url: `/item/${row.id}` }, state, offSale, updatedAt };
  }

  /** What the books say of a target. */
  state(target: WireTarget): object {
    const { kind, id } = target;
    if (kind === 'storefront') return { ...target, exists: this.sellers.has(id), state: this.sellers.get(id)?.state };
    const listing = this.listings.get(id);
    if (!listing) return { ...target, exists: false };
    const { seller, measures, price, stock } = listing;
    const heldOf = [...this.held].flatMap((one) => (one.startsWith(`${id} `) ? one.slice(id.length + 1) : []));
    if (kind === 'proceeds') return { ...target, exists: true, seller, heldOf };
    const [measure = 'none', listingMeasure = 'none'] = [measures[target.variant ?? ''], measures['']];
    const books = { seller, measure, listingMeasure, sellerState: this.sellers.get(seller)?.state };
    return { ...target, exists: this.#has(listing, target.variant), ...books, offer: { price, stock } };
  }

  #has = ({ deleted, variants }: Listing, variant: string | undefined): boolean =>
    !deleted && (variant === undefined || variants.some(({ id }) => id === variant));

  look(target: WireTarget): object {
    const [listing, state] = [this.listings.get(target.id), this.sellers.get(target.id)?.state];
    if (target.kind !== 'listing') {
      const on = state === 'active' ? 'visible' : 'gone';
      return { ...target, exists: state !== undefined, surfaces: surfaces(on), loginBlocked: state !== 'active' };
    }
    const exists = listing !== undefined && this.#has(listing, target.variant);
    const on = exists && this.isOffered(listing, target.variant) ? 'visible' : 'gone';
    return { ...target, exists, seller: listing?.seller, surfaces: surfaces(on) };
  }

  act(action: OperatorAction): object {
    const known = this.actions.get(action.id);
    const answer = known?.answer ?? this.#carryOut(action);
    if (!known) this.actions.set(action.id, { action, answer });
    const about = { [action.target.kind === 'storefront' ? 'seller' : 'listing']: action.target.id };
    if (!known && answer.status === 'effective') this.tell({ type: 'action.effective', action: action.id, ...about });
    return { id: action.id, ...answer };
  }

  #carryOut(action: OperatorAction): Answer {
    const { type, target, expectSeller } = action;
    if (type === 'notice.withdraw') return this.#takeBack(action);
    if (target.kind === 'storefront') return this.#toSeller(action);
    const listing = this.listings.get(target.id);
    if (!listing) return { status: 'not-found', reason: 'no such listing' };
    if (type === 'consumers.inform') return { status: 'effective', reference: `task-${action.id}` };
    const money = `${listing.id} ${expectSeller ?? listing.seller}`;
    if (type === 'proceeds.release') return { status: this.held.delete(money) ? 'effective' : 'already' };
    if (type === 'proceeds.hold' && this.held.has(money)) return { status: 'already' };
    if (expectSeller !== undefined && expectSeller !== listing.seller)
      return { status: 'not-found', reason: 'the id is now another seller’s' };
    if (type === 'proceeds.hold') return { status: this.held.add(money) ? 'effective' : 'already' };
    const variant = target.kind === 'listing' ? target.variant : undefined;
    if (!this.#has(listing, variant)) return { status: 'not-found', reason: 'no such listing or variant' };
    const [wanted = 'none', now = 'none'] = [measureFor[type], listing.measures[variant ?? '']];
    // What is removed is hidden too.
    if (wanted === now || (wanted === 'hidden' && rank[now] > rank[wanted])) return { status: 'already' };
    listing.measures[variant ?? ''] = wanted;
    if (wanted === 'none') Object.assign(listing, action.restore);
    this.changed(listing);
    return { status: 'effective' };
  }

  #toSeller({ type, target, message }: OperatorAction): Answer {
    const seller = this.sellers.get(target.id);
    if (!seller) return { status: 'not-found', reason: 'no such seller' };
    if (type === 'seller.notify') return { status: 'effective', reference: `message-${seller.inbox.push(message)}` };
    const wanted = stateFor[type] ?? 'active';
    if (seller.state === wanted || (wanted === 'suspended' && seller.state === 'closed')) return { status: 'already' };
    seller.state = wanted;
    this.changed(seller);
    return { status: 'effective' };
  }

  #takeBack({ id, notice = '' }: OperatorAction): Answer {
    const earlier = this.actions.get(notice)?.action;
    if (!earlier) return { status: 'not-found', reason: 'no such action' };
    if (measureFor[earlier.type]) this.#carryOut({ id, type: 'listing.reinstate', target: earlier.target });
    return { status: 'effective' };
  }
}

export const operatorApi = (shop: Marketplace, token: string): FastifyInstance => {
  const app = Fastify({ forceCloseConnections: true });
  const v1 = '/operator/v1';
  app.addHook('onRequest', async ({ routeOptions: { url }, headers }, reply) => {
    const isRightful = !url?.startsWith(v1) || headers.authorization === `Bearer ${token}`;
    if (!isRightful) return reply.code(401).send({ error: 'wrong token' });
  });
  type Paged = { Querystring: { after?: string; limit?: string } };
  type Asked = { Body: { targets: WireTarget[]; actions: OperatorAction[] } };
  app.get(`${v1}/capabilities`, () => capabilities);
  app.get<Paged>(`${v1}/listings`, ({ query: { after, limit } }) => shop.page('listings', after, limit));
  app.get<Paged>(`${v1}/sellers`, ({ query: { after, limit } }) => shop.page('sellers', after, limit));
  app.post<Asked>(`${v1}/states`, ({ body }) => ({ states: body.targets.map((one) => shop.state(one)) }));
  app.post<Asked>(`${v1}/observations`, ({ body }) => ({ observations: body.targets.map((one) => shop.look(one)) }));
  app.post<Asked>(`${v1}/actions`, ({ body }) => ({ results: body.actions.map((one) => shop.act(one)) }));
  app.get<{ Params: { id: string } }>(`${v1}/actions/:id`, ({ params: { id } }, reply) => {
    const known = shop.actions.get(id);
    return known ? { id, ...known.answer } : reply.code(404).send({ error: 'no such action' });
  });
  return app;
};
