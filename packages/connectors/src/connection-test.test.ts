import { createServer, type RequestListener } from 'node:http';
import { createServer as createHttps } from 'node:https';
import type { AddressInfo } from 'node:net';
import { afterEach, expect, test } from 'vitest';
import { freePorts } from '../../../scripts/free-ports.ts';
import { testConnection } from './connection-test.ts';
import { connectionKinds, connectorOf } from './kinds.ts';
import { DECLARATION, KEEPING_DECLARATION } from './simulated/declaration.ts';
import { createSimulatedMarketplace } from './simulated/index.ts';
import { selfSigned } from './testing/self-signed.ts';

const closing: (() => unknown)[] = [];
afterEach(async () => {
  for (const close of closing.splice(0)) await close();
});

const listening = async (server: ReturnType<typeof createServer>): Promise<number> => {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  closing.push(() => server.close());
  return (server.address() as AddressInfo).port;
};
const answering = async (listener: RequestListener): Promise<string> =>
  `http://127.0.0.1:${await listening(createServer(listener))}`;

/** @param patience milliseconds: only silence needs that they end */
async function tested(baseUrl: string, token = 'operator', kind = 'operator-api', patience = 60_000) {
  const found = connectionKinds.find((one) => one.kind === kind);
  const make = connectorOf(kind);
  if (!found || !make) throw new Error(kind);
  const connect = (shown: string) =>
    make({
      ...{ marketplace: 'shoes', baseUrl, token: shown, webhookSecret: [], now: () => new Date(), http: fetch },
      timeoutMs: patience,
    });
  return testConnection(found.tested, {
    ...{ connector: connect(token), stranger: connect('nobody:wrong'), run: 'a-run' },
  });
}

async function aShop() {
  const shop = await createSimulatedMarketplace({
    ...{
      id: 'shoes',
      name: { en: 'Shoes', zh: '鞋' },
      currency: 'CNY',
      now: () => new Date(),
      operatorToken: 'operator',
    },
  });
  closing.push(() => shop.close());
  const price = { amount: '99.00', currency: 'CNY' };
  shop.putListings([{ id: '1', title: '跑鞋', price, stock: 3, seller: { id: 's1', name: '鞋履馆' } }]);
  return { shop, url: await shop.listen(0) };
}

test('a marketplace that keeps the contract passes every reading check, and nothing is changed there', async () => {
  const { shop, url } = await aShop();
  const checks = await tested(url);
  expect(checks.map(({ outcome }) => outcome)).toEqual(checks.map(() => 'passed'));
  expect(checks).toHaveLength(6);
  expect(checks.every(({ says }) => /\p{Script=Han}/u.test(says['zh-CN']))).toBe(true);
  expect(shop.instructions()).toEqual([]);
});

test('a marketplace that keeps its sellers’ contacts delivers to them, to those of closed shops too', async () => {
  const declaring = (declaration: object) =>
    answering((_, answer) => void answer.end(JSON.stringify({ ...declaration, pseudonymous: true })));
  const { 'seller.notify': _, ...mute } = KEEPING_DECLARATION.actions;
  const [silent] = await tested(await declaring({ ...DECLARATION, actions: mute }));
  expect(silent).toMatchObject({ outcome: 'failed', why: { en: expect.stringContaining('seller.notify') } });
  const [shut] = await tested(await declaring(DECLARATION));
  expect(shut).toMatchObject({ outcome: 'failed', why: { en: expect.stringContaining('closed shop') } });
  const [both] = await tested(await declaring(KEEPING_DECLARATION));
  expect(both?.outcome).toBe('passed');
});

test('wrong secrets are named, and what follows is not run', async () => {
  const { url } = await aShop();
  const [first, ...others] = await tested(url, 'stolen');
  expect(first).toMatchObject({
    outcome: 'failed',
    why: { en: expect.stringContaining('does not accept the secrets') },
  });
  expect(new Set(others.map(({ outcome }) => outcome))).toEqual(new Set(['not-run']));
  expect(JSON.stringify([first, others])).not.toContain('stolen');
});

const failsFirst = ([first, ...others]: Awaited<ReturnType<typeof tested>>, words: RegExp): void => {
  expect(first).toMatchObject({ outcome: 'failed', why: { en: expect.stringMatching(words) } });
  expect(first?.detail).toBeTruthy();
  expect(others.every(({ outcome }) => outcome === 'not-run')).toBe(true);
};
const declared = { pull: { kinds: 'all' } };
test.each<[string, RequestListener, RegExp]>([
  ['garbage', (_, answer) => answer.end('\u0000\u0001 garbage'), /no JSON/],
  ['a web page', (_, answer) => answer.end('<!doctype html><title>Sign in</title>'), /web page/],
  ['nothing', (_, answer) => answer.end(), /empty/],
  ['another interface', (_, answer) => answer.writeHead(404).end('{}'), /another version/],
  ['another schema', (_, answer) => answer.end(JSON.stringify(declared)), /expected form/],
  [
    'a redirect',
    (_, answer) => answer.writeHead(302, { location: 'https://elsewhere.example/' }).end(),
    /broke|leads to/,
  ],
  ['too much', (_, answer) => void answer.end(`"${'x'.repeat(17 * 1024 * 1024)}"`), /too large/],
  ['its own fault', (_, answer) => answer.writeHead(503).end('{}'), /fault of its own/],
  ['no permission', (_, answer) => answer.writeHead(403).end('{}'), /does not permit/],
])('the test names the fault of a marketplace that answers with %s', async (_name, listener, words) => {
  failsFirst(await tested(await answering(listener)), words);
});

test('the test names the silence of a marketplace', async () => {
  failsFirst(await tested(await answering(() => undefined), 'operator', 'operator-api', 100), /in time/);
});

test('a certificate that does not fit, and an address where nothing answers, are told by name', async () => {
  const port = await listening(createHttps(selfSigned('shop.example'), (_, answer) => answer.end('{}')));
  const [certificate] = await tested(`https://127.0.0.1:${port}`);
  expect(certificate?.why?.en).toContain('certificate does not fit');
  const [nothing] = await tested(`http://127.0.0.1:${await freePorts()}`);
  expect(nothing?.why?.en).toContain('no connection');
});

test.each(['vendure', 'mercur'])('the test names the fault of a %s that answers with a web page', async (kind) => {
  const [first] = await tested(await answering((_, answer) => void answer.end('<html></html>')), 'ann:x', kind);
  expect(first?.why?.en).toContain('web page');
});

test('the test names what is no Mercur, and a Mercur whose shop has no entrance', async () => {
  const none = await answering((_, answer) => answer.writeHead(404).end('{}'));
  expect((await tested(none, 'ann:x', 'mercur'))[0]?.why?.en).toContain('another version');
  const closed = await answering((request, answer) => {
    answer.setHeader('date', new Date().toUTCString());
    answer.end(JSON.stringify(request.url === '/auth/user/emailpass' ? { token: 't' } : { api_keys: [] }));
  });
  const [first, ...others] = await tested(closed, 'ann:x', 'mercur');
  expect(first).toMatchObject({ outcome: 'failed', why: { en: expect.stringContaining('publishable API key') } });
  expect(others.every(({ outcome }) => outcome === 'not-run')).toBe(true);
});

test('of Mercado Libre only the form of the secrets is looked at, and of a host without an interface nothing', async () => {
  const secret = JSON.stringify({ clientId: 'a', clientSecret: 'b', refreshToken: 'TG-1' });
  const asked: string[] = [];
  const url = await answering((request, answer) => {
    asked.push(request.url ?? '');
    answer.end('{}');
  });
  expect((await tested(url, secret, 'mercado-libre-bpp')).map(({ outcome }) => outcome)).toEqual(['passed', 'not-run']);
  expect((await tested(url, 'no json', 'mercado-libre-bpp'))[0]?.outcome).toBe('failed');
  expect(asked).toEqual([]);
  const byFile = connectionKinds.find(({ tested: how }) => how === 'nothing');
  expect(byFile?.kind).toBe('complaint-file');
});
