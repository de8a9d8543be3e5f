import { chmodSync } from 'node:fs';
import { createSimulatedMarketplace, type SimulatedMarketplace } from '@marketsafe/connectors';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { marketsafe } from '../testing/marketsafe.ts';
import { scratchFolder } from '../testing/scratch-folder.ts';

const scratch = scratchFolder();
const TOKEN = 'a-token-of-the-operator';
let shop: SimulatedMarketplace;
let url: string;

const secret = (name: string, text: string, mode = 0o600): string => {
  const path = scratch.write(name, text);
  chmodSync(path, mode);
  return path;
};

beforeAll(async () => {
  const name = { en: 'Taobao', zh: '淘宝' };
  shop = await createSimulatedMarketplace({
    ...{ id: 'taobao', name, currency: 'CNY', now: () => new Date(), operatorToken: TOKEN },
  });
  url = await shop.listen(0);
  const price = { amount: '99.00', currency: 'CNY' };
  shop.putListings([
    { id: '1', title: '跑鞋', price, stock: 3, seller: { id: 'shoe-hall', name: '鞋履馆' } },
    { id: '2', title: '板鞋', price, stock: 3, seller: { id: 'other' } },
  ]);
});
afterAll(() => shop.close());

const test = (...more: string[]) =>
  marketsafe(['connector', 'test', '--url', url, '--secret-file', secret('token', `${TOKEN}\n`), ...more]);
const linesOf = (out: string): { check: string; outcome: string; found?: string }[] =>
  out
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line));

describe('marketsafe connector list', () => {
  it('names the kinds', async () => {
    const told = await marketsafe(['connector', 'list']);
    expect([told.code, told.out]).toEqual([0, expect.stringMatching(/^operator-api +any marketplace/)]);
    const { out } = await marketsafe(['connector', 'list', '--json']);
    expect(JSON.parse(out)).toEqual([
      { kind: 'operator-api', about: expect.any(String), settings: expect.any(Array) },
      { kind: 'vendure', about: expect.any(String), settings: expect.any(Array) },
      { kind: 'mercur', about: expect.any(String), settings: expect.any(Array) },
      { kind: 'mercado-libre-bpp', about: expect.stringContaining('never seen live'), settings: expect.any(Array) },
      { kind: 'taobao-top', about: expect.stringContaining('never seen live'), settings: expect.any(Array) },
      { kind: 'complaint-file', about: expect.any(String), settings: expect.any(Array), hosts: expect.any(Array) },
      { kind: 'imported', about: expect.stringContaining('nothing is sent') },
    ]);
    expect(told.out).toMatch(/None was tried live\.\nalibaba-ipp +300 a complaint +taobao, tmall/);
    expect(told.out).toMatch(/\nshopee +no limit known +shopee\n/);
    const { hosts } = JSON.parse(out)[5];
    expect(hosts).toContainEqual(expect.objectContaining({ id: 'walmart', most: 10, seen: 'not-live' }));
  });
});

describe('marketsafe connector test', () => {
  it('only reads without --write, and says what it left out', async () => {
    const { code, out } = await test();
    expect(code, out).toBe(0);
    expect(out).toMatch(/^ok {7}it says what it can do\nok {7}it refuses a wrong token\n/);
    expect(out).toContain('add --write to run it');
    expect(out).toMatch(/20 checks: 7 ok, 0 wrong, 13 skipped\.\n$/);
    expect(shop.instructions()).toEqual([]);
  });

  it('with --write takes down and restores what is set aside, and nothing else', async () => {
    const { code, out } = await test('--write', '--listing', '1', '--seller', 'shoe-hall', '--json');
    expect(code, out).toBe(0);
    expect(linesOf(out).filter(({ outcome }) => outcome !== 'ok')).toEqual([
      expect.objectContaining({ outcome: 'skipped', found: 'the listing set aside has no two variants' }),
    ]);
    const touched = shop.effects().map((effect) => effect.listing ?? effect.seller);
    expect(new Set(touched)).toEqual(new Set(['1', 'shoe-hall']));
    const page = await shop.app.inject({ url: '/api/shop/item/1' });
    expect([page.statusCode, page.json()]).toMatchObject([200, { price: { amount: '99.00' }, stock: 3 }]);
    // A second run has ids of its own.
    expect((await test('--write', '--listing', '1', '--json')).code).toBe(0);
  });

  it('plays the fault cases on the way to the marketplace, and restores what is set aside', async () => {
    const { code, out } = await test('--write', '--listing', '1', '--faults');
    expect(code, out).toBe(0);
    expect(out.match(/^ok {7}fault: /gm)).toHaveLength(8);
    const page = await shop.app.inject({ url: '/api/shop/item/1' });
    expect([page.statusCode, page.json()]).toMatchObject([200, { price: { amount: '99.00' }, stock: 3 }]);
  });

  it('ends with 1 and names the check, where the marketplace does not keep its part', async () => {
    const gone = await test('--write', '--listing', 'no-such', '--json');
    expect(gone.code).toBe(1);
    expect(linesOf(gone.out).filter(({ outcome }) => outcome === 'wrong')[0]).toMatchObject({
      check: 'a removal takes the listing from shoppers once, and a reinstatement restores it',
      found: 'no-such must be visible on its page, and is gone',
    });
  });

  it('stops where the token is wrong, or it is no operator API', async () => {
    const wrong = await marketsafe([
      ...['connector', 'test', '--json', '--url', url, '--secret-file', secret('stolen', 'stolen')],
    ]);
    expect(wrong.code).toBe(1);
    const [first, ...others] = linesOf(wrong.out);
    expect(first).toMatchObject({ outcome: 'wrong', found: 'the marketplace does not accept the token' });
    expect(new Set(others.map(({ outcome }) => outcome))).toEqual(new Set(['skipped']));
    expect(wrong.out + wrong.err).not.toContain('stolen');
    const elsewhere = await test('--url', `${url}/elsewhere`, '--json');
    expect([elsewhere.code, linesOf(elsewhere.out)[0]?.found]).toEqual([
      1,
      expect.stringContaining('/operator/v1/capabilities'),
    ]);
  });

  it('refuses wrong use, with what to do', async () => {
    const refusals: [string[], string][] = [
      [['--write'], 'Say what may be taken down'],
      [['--listing', '1'], 'are for --write'],
      [['--faults'], 'add --write and --listing'],
      [['--kind', 'shopify'], 'There are: operator-api, vendure, mercur, mercado-libre-bpp, taobao-top'],
      [['--url', 'http://shop.example'], 'unencrypted'],
      [['--secret-file', secret('open', 'hush', 0o644)], 'chmod 600'],
      [['--webhook-secret-file', secret('short', 'whsec_aHVzaA==')], '24 to 64 bytes'],
    ];
    await Promise.all(
      refusals.map(async ([more, why]) => {
        const { code, err } = await test(...more);
        expect([code, err]).toEqual([2, expect.stringContaining(why)]);
        expect(err).not.toContain('hush');
      }),
    );
  });
});
