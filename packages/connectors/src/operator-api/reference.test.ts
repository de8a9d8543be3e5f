import { readFileSync } from 'node:fs';
import { setTimeout as pause } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import { type Listing, Marketplace, operatorApi } from '../../reference/marketplace.ts';
import { Armed, type ConformanceWorld, describeConnector, type Misfortune } from '../conformance/index.ts';
import type { Http } from '../contract.ts';
import { openDoor } from '../testing/open-door.ts';
import { operatorApiConnector } from './index.ts';
import type { OperatorAction } from './wire.ts';

const TOKEN = 'a-token-for-tests';
const SECRET = `whsec_${Buffer.from('a secret of thirty-two bytes, ok').toString('base64')}`;
const NEXT_SECRET = `whsec_${Buffer.from('the next one, while it is turned').toString('base64')}`;

type Answered = { observations: { surfaces: Record<string, string> }[] };

/** Faults of the connection to a sound marketplace. */
const troubled = () => {
  const armed = new Armed();
  const take = armed.take.bind(armed);
  /** A write that was accepted and has no effect yet. */
  let held:
    | { ids: readonly string[]; left: number; carryOut: () => Promise<unknown>; doing?: Promise<unknown> }
    | undefined;

  /** Only an answer that is slow on purpose can come too late, however slow the machine is. */
  const http: Http = async (url, { signal, ...init } = {}) => {
    const isWrite = url.endsWith('/actions');
    const on = isWrite ? 'write' : 'read';
    const looks = url.endsWith('/observations');
    if (take('dead-session', on)) return new Response('{}', { status: 401 });
    const limited = take('rate-limit', on);
    if (limited)
      return new Response('{}', {
        status: 429,
        headers: { 'retry-after': String((limited.retryAfterMs ?? 1000) / 1000) },
      });
    if (take('server-error', on)) return new Response('{}', { status: 503 });
    const slow = take('slow-answer', on);
    if (slow) await pause(slow.afterMs ?? 1000, undefined, signal ? { signal } : {});
    if (isWrite) {
      const { actions } = JSON.parse(init.body ?? '') as { actions: OperatorAction[] };
      const ids = actions.map(({ id }) => id);
      const all = (status: string) => Response.json({ results: ids.map((id) => ({ id, status })) });
      if (take('false-200', on)) return all('effective');
      const late = take('late-effect', on);
      if (late) {
        held = { ids, left: late.afterObservations ?? 1, carryOut: () => fetch(url, init) };
        return all('accepted');
      }
    }
    if (held !== undefined) {
      if (looks && held.left <= 0) held.doing ??= held.carryOut();
      else if (looks) held.left -= 1;
      if (held.doing !== undefined) {
        await held.doing;
        held = undefined;
      }
    }
    const waiting = held?.ids.find((id) => url.endsWith(`/actions/${encodeURIComponent(id)}`));
    if (waiting !== undefined) return Response.json({ id: waiting, status: 'accepted' });
    const answer = await fetch(url, init);
    if (isWrite && take('lost-answer', on)) {
      await answer.text();
      throw new Error('the connection broke');
    }
    if (!looks || !take('stale-read', 'write')) return answer;
    const { observations } = (await answer.json()) as Answered;
    const before = (seen: string): string => (seen === 'gone' ? 'visible' : 'gone');
    return Response.json({
      observations: observations.map(({ surfaces, ...rest }) => ({
        ...rest,
        surfaces: Object.fromEntries(Object.entries(surfaces).map(([surface, seen]) => [surface, before(seen)])),
      })),
    });
  };
  const strike = async (misfortune: Misfortune) => armed.arm(misfortune);
  return { http, strike };
};

const setup = async (): Promise<ConformanceWorld> => {
  const door = await openDoor();
  const marketplace = new Marketplace();
  marketplace.receiver = { url: door.url, secret: SECRET };
  const app = operatorApi(marketplace, TOKEN);
  const baseUrl = await app.listen({ host: '127.0.0.1', port: 0 });
  const { http, strike } = troubled();
  let writes = 0;
  const connect = () =>
    operatorApiConnector({
      ...{ marketplace: 'example', baseUrl, token: TOKEN, webhookSecret: [NEXT_SECRET, SECRET], now: () => new Date() },
      http: (url, init) => {
        if (url.endsWith('/actions')) writes += 1;
        return http(url, init);
      },
      timeoutMs: 1500,
    });
  let count = 0;
  const of = (id: string): Listing => {
    const listing = marketplace.listings.get(id);
    if (listing === undefined) throw new Error(`no listing ${id}`);
    return listing;
  };
  const put = (listing: Partial<Listing> & Pick<Listing, 'seller'>): Listing => {
    count += 1;
    const price = { amount: '199.00', currency: 'USD' };
    const row = { id: `l${count}`, title: `Shoes ${count}`, price, stock: 9, variants: [], measures: {}, ...listing };
    marketplace.listings.set(row.id, row);
    marketplace.changed(row);
    return row;
  };
  return {
    connector: connect(),
    second: connect(),
    seller: async () => {
      count += 1;
      const seller = { id: `s${count}`, name: 'A shop', state: 'active' as const, inbox: [] };
      marketplace.sellers.set(seller.id, seller);
      marketplace.changed(seller);
      return seller.id;
    },
    listing: async (seller, title, id) =>
      put({ seller, ...(title !== undefined && { title }), ...(id !== undefined && { id }) }).id,
    listingInVariants: async (seller) => ({
      listing: put({ seller, variants: [{ id: 'red' }, { id: 'blue' }] }).id,
      variants: ['red', 'blue'],
    }),
    reprice: async (id, amount) => {
      of(id).price = { amount, currency: 'USD' };
      marketplace.changed(of(id));
    },
    sellerDeletes: async (id) => {
      of(id).deleted = true;
      marketplace.changed(of(id));
    },
    // Its sellers have no way to touch a measure.
    sellerRelists: async () => 'refused',
    sellerLogsIn: async (id) => marketplace.sellers.get(id)?.state === 'active',
    inbox: async (id) => (marketplace.sellers.get(id)?.inbox ?? []).flatMap((message) => message ?? []),
    giveAway: async (id) => {
      const other = [...marketplace.sellers.keys()].find((seller) => seller !== of(id).seller) ?? 'newcomer';
      marketplace.changed(Object.assign(of(id), { seller: other, measures: {}, deleted: false }));
    },
    effectsOf: async (id) => (marketplace.actions.get(id)?.answer.status === 'effective' ? 1 : 0),
    writes: () => writes,
    secrets: [TOKEN, SECRET],
    strike,
    deliveries: async () => {
      await marketplace.deliver();
      return door.taken;
    },
    now: () => new Date(),
    close: async () => {
      await app.close();
      door.close();
    },
  };
};

describeConnector('the reference marketplace', setup, { describe, it }, { strike: true, deliveries: true });

it('the reference implementation can be read in a few minutes', () => {
  const source = readFileSync(new URL('../../reference/marketplace.ts', import.meta.url), 'utf8');
  expect(source.trimEnd().split('\n').length).toBeLessThanOrEqual(200);
});
