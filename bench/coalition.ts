/** The participants and goods of a measurement, created over the API: nothing is written directly. */
import { randomUUID } from 'node:crypto';
import { acceptance } from '../packages/service/src/testing/acceptance.ts';
import type { ServiceChild } from './process/child.ts';
import { deskUser, marketplace, secrets } from './process/settings.ts';

/** The Expansion pack's daily cap of newcomers (`policies/marketsafe-expansion/pack.yaml`, `dailyCap`). */
export const filingsADay = 10;

export interface Holder {
  readonly token: string;
  readonly right: string;
}

export interface Goods {
  readonly listing: string;
  readonly holder: Holder;
}

/** One call of the service's API. By default every write has a new key. */
export async function call<Body>(
  url: string,
  method: 'GET' | 'POST',
  path: string,
  more: { token?: string; body?: unknown; key?: string } = {},
): Promise<{ status: number; retryAfter: string | null; body: Body }> {
  const answer = await fetch(`${url}/api/v1${path}`, {
    method,
    headers: {
      ...(more.body !== undefined && { 'content-type': 'application/json' }),
      ...(more.token !== undefined && { authorization: `Bearer ${more.token}` }),
      ...(method === 'POST' && { 'idempotency-key': more.key ?? randomUUID() }),
    },
    ...(more.body !== undefined && { body: JSON.stringify(more.body) }),
  });
  const retryAfter = answer.headers.get('retry-after');
  return { status: answer.status, retryAfter, body: (await answer.json()) as Body };
}

/** An answer other than the expected ones. */
export class Refused extends Error {
  readonly status: number;
  /** Seconds, as sent. */
  readonly retryAfter: string | null;
  constructor(message: string, status: number, retryAfter: string | null) {
    super(message);
    this.name = 'Refused';
    [this.status, this.retryAfter] = [status, retryAfter];
  }
}

/** A complaint that was refused. */
export class NotAccepted extends Error {}

async function ok<Body>(...request: Parameters<typeof call>): Promise<Body> {
  const { status, retryAfter, body } = await call<Body>(...request);
  if (status < 300) return body;
  throw new Refused(`${request[1]} ${request[2]}: ${status} ${JSON.stringify(body)}`, status, retryAfter);
}

const markOf = (index: number): string => `MARQUE${String.fromCharCode(65 + (index % 26))}${index}`;

/** Of a fake of what the rights holder with this number makes. */
export const titleOf = (index: number): string => `高仿 ${markOf(index)} 托特包 1:1 复刻`;

/** Enrols rights holders: register entry, mailed code, and a brand in the book. */
export async function enrolHolders(service: ServiceChild, count: number): Promise<Holder[]> {
  const { url } = service;
  const desk = await service.sessionOf(deskUser);
  const numbers = Array.from({ length: count }, (_, index) => index);
  await ok(url, 'POST', '/register-entries', {
    token: desk,
    body: {
      entries: numbers.map((index) => ({
        office: 'CN',
        number: String(7_000_000 + index),
        owner: `Holder ${index}`,
        contact: `register-${index}@holder.example`,
        mark: markOf(index),
        territories: ['CN'],
        classes: [18],
        validUntil: '2040-01-01T00:00:00.000Z',
        registeredOn: '2010-01-01',
      })),
    },
  });
  const holders: Holder[] = [];
  // Sequentially, since hashing a password uses a core anyway.
  for (const index of numbers) {
    const email = `brand-${index}@holder.example`;
    const { id } = await ok<{ id: string }>(url, 'POST', '/enrolments', {
      body: {
        name: `Holder ${index}`,
        kind: 'rights-holder',
        email,
        language: 'en',
        right: { office: 'CN', number: String(7_000_000 + index) },
      },
    });
    const code = await until(() => /\b\d{6}\b/.exec(service.mailTo(`register-${index}@holder.example`) ?? '')?.[0]);
    await ok(url, 'POST', `/enrolments/${id}/confirm`, {
      body: { code, password: 'a long password', terms: acceptance() },
    });
    const token = await service.sessionOf(email);
    const rights = await ok<{ items: { id: string }[] }>(url, 'GET', '/rights', { token });
    await ok(url, 'POST', '/brands', {
      token,
      body: { name: markOf(index), marks: [{ text: markOf(index) }], classes: [18], territories: ['CN'] },
    });
    holders.push({ token, right: rights.items[0]?.id ?? '' });
  }
  return holders;
}

/**
 * Adds fakes to the shop, `each` per rights holder, and waits until the service has pulled and screened them. Seven listings per
 * seller, of as many rights holders, so that complaints contend for a seller's lock. The order alternates between the rights holders.
 */
export async function putGoods(
  shopUrl: string,
  serviceUrl: string,
  holders: readonly Holder[],
  each: number,
): Promise<Goods[]> {
  const rows = Array.from({ length: each * holders.length }, (_, index) => ({
    id: String(680_000_000_000 + index),
    holder: index % holders.length,
    seller: `seller-${Math.floor(index / 7)}`,
  }));
  for (let start = 0; start < rows.length; start += 500) {
    await operator(shopUrl, 'POST', '/listings', {
      rows: rows.slice(start, start + 500).map(({ id, holder, seller }) => ({
        id,
        title: titleOf(holder),
        seller: { id: seller },
        price: { amount: '99.00', currency: 'CNY' },
        shipsTo: ['CN'],
        classes: [18],
        sold: 40,
        stock: 9,
      })),
    });
  }
  const goods = rows.flatMap(({ id, holder }) => {
    const whose = holders[holder];
    return whose ? [{ listing: id, holder: whose }] : [];
  });
  for (const { id, holder, seller } of rows.slice(-holders.length)) {
    const token = holders[holder]?.token ?? '';
    const isFound = async (): Promise<true | undefined> => {
      const path = `/findings?limit=100&seller=${seller}`;
      const { items } = await ok<{ items: { listing: { id: string } }[] }>(serviceUrl, 'GET', path, { token });
      return items.some(({ listing }) => listing.id === id) || undefined;
    };
    await until(isFound, 20, patienceFor(rows.length));
  }
  return goods;
}

/** Waits until so many listings were found for a rights holder. */
export async function goodsFound(url: string, { token }: Holder, count: number): Promise<void> {
  const areFound = async (): Promise<true | undefined> => {
    const { total } = await ok<{ total: number }>(url, 'GET', '/findings/counts', { token });
    return total >= count || undefined;
  };
  await until(areFound, 250, patienceFor(count));
}

/** Milliseconds for listings to be pulled and screened: a minute more for each thousand. */
const patienceFor = (listings: number): number => threeMinutes + listings * 60;

/** One complaint about one listing by its address; throws unless it was accepted. Returns its case. */
export async function file(url: string, { listing, holder }: Goods, key: string): Promise<string> {
  const [filed] = await fileAddresses(url, holder, [`https://item.taobao.com/item.htm?id=${listing}`], key);
  return filed ?? '';
}

/** One complaint about the listings at these addresses; throws unless all were accepted. Returns their cases. */
export async function fileAddresses(
  url: string,
  { token, right }: Holder,
  addresses: readonly string[],
  key: string,
): Promise<string[]> {
  const body = {
    right,
    reason: 'counterfeit',
    targets: addresses.map((one) => ({ url: one })),
    declaration: true,
  };
  const answer = await ok<{ bundles: { cases: { case: string; refused: unknown[] }[] }[] }>(
    url,
    'POST',
    '/complaints',
    {
      token,
      body,
      key,
    },
  );
  const filed = answer.bundles.flatMap(({ cases }) => cases);
  if (filed.length !== addresses.length || filed.some(({ refused }) => refused.length > 0))
    throw new NotAccepted(`not accepted: ${JSON.stringify(answer)}`);
  return filed.map((one) => one.case);
}

/** A call of the shop's operator API. */
export async function operator<Body>(
  shopUrl: string,
  method: 'GET' | 'POST',
  path: string,
  body?: unknown,
): Promise<Body> {
  const answer = await fetch(`${shopUrl}/operator${path}`, {
    method,
    headers: {
      authorization: `Bearer ${secrets.operatorToken}`,
      ...(body !== undefined && { 'content-type': 'application/json' }),
    },
    ...(body !== undefined && { body: JSON.stringify(body) }),
  });
  if (!answer.ok) throw new Error(`${method} ${path}: ${answer.status} ${await answer.text()}`);
  return (await answer.json()) as Body;
}

/** The complaint's final write without the service: the marketplace's own cost. */
export const hide = (shopUrl: string, listing: string): Promise<unknown> =>
  operator(shopUrl, 'POST', '/actions', {
    actions: [{ id: randomUUID(), type: 'listing.hide', target: { kind: 'listing', marketplace, id: listing } }],
  });

const threeMinutes = 180_000;

/** Polls, by default every 20 ms, for three minutes, until there is a result. Times are in milliseconds. */
export async function until<T>(
  look: () => T | undefined | Promise<T | undefined>,
  every = 20,
  patience = threeMinutes,
): Promise<T> {
  const end = performance.now() + patience;
  for (;;) {
    const found = await look();
    if (found !== undefined) return found;
    if (performance.now() > end) throw new Error(`waited ${Math.round(patience / 1000)} s in vain`);
    await new Promise((resolve) => setTimeout(resolve, every));
  }
}
