import { createServer } from 'node:https';
import type { AddressInfo } from 'node:net';
import { afterEach, describe, expect, it } from 'vitest';
import type { Action, ActionType, Receipt } from '../contract.ts';
import { selfSigned } from '../testing/self-signed.ts';
import { topGateway } from '../testing/top-gateway.ts';
import { taobaoTopConnector } from './index.ts';

const open: { close: () => unknown }[] = [];
afterEach(async () => {
  for (const one of open.splice(0)) await one.close();
});

const APP = { appKey: '12345678', appSecret: 'app-secret' };
const WITH_SESSION = { ...APP, session: 'session-of-shoes' };
const MINUTE = 60_000;

const aGateway = async (secret: object = WITH_SESSION) => {
  const at = Date.parse('2026-03-02T15:00:00.000Z');
  const clocks = { theirs: at, ours: at };
  const gateway = await topGateway(() => new Date(clocks.theirs));
  open.push(gateway);
  const given = { value: JSON.stringify(secret) };
  const options = {
    ...{ marketplace: 'taobao', baseUrl: gateway.baseUrl, webhookSecret: [], http: fetch, timeoutMs: 60_000 },
    now: () => new Date(clocks.ours),
    token: () => given.value,
  };
  const offer = (id: string, more: object = {}) =>
    gateway.items.set(id, { seller: 'shoes', promoted: true, status: 'onsale', num: 5, ...more });
  offer('1001');
  return { gateway, connector: taobaoTopConnector(options), offer, clocks, given, options };
};

const listing = (id: string) => ({ kind: 'listing', marketplace: 'taobao', id }) as const;
const act = (type: ActionType, id = '1001', more: Partial<Action> = {}): Action => ({
  ...{ id: `${type} ${id}`, type, target: listing(id) },
  ...more,
});
const only = async <Value>(values: Promise<readonly Value[]>): Promise<Value> => {
  const [value] = await values;
  if (value === undefined) throw new Error('nothing came');
  return value;
};
const methods = (calls: readonly Readonly<Record<string, string>>[]) => calls.map(({ method }) => method);

describe('the look-up of items', () => {
  it.each(['md5', 'hmac', 'hmac-sha256'])('27 is signed by %s, as the gateway checks it', async (signMethod) => {
    const { gateway, connector } = await aGateway({ ...APP, signMethod });
    const seen = await only(connector.observe([listing('1001')]));
    expect(seen).toMatchObject({ exists: true, seller: 'shoes', surfaces: { page: 'visible' } });
    expect(gateway.calls[0]).toMatchObject({
      ...{ sign_method: signMethod, timestamp: '2026-03-02 23:00:00', v: '2.0', format: 'json' },
    });
    expect(gateway.calls[0]).not.toHaveProperty('session');
  });

  it('asks about forty at once, and calls what it does not show unknown, since it shows promoted items only', async () => {
    const { gateway, connector, offer } = await aGateway(APP);
    const ids = Array.from({ length: 81 }, (_, index) => String(5000 + index));
    for (const id of ids) offer(id, { promoted: id !== '5080' });
    const seen = await connector.observe([...ids.map(listing), listing('shoes')]);
    expect(gateway.calls.map(({ num_iids = '' }) => num_iids.split(',').length)).toEqual([40, 40, 1]);
    expect(seen.slice(79).map(({ exists, surfaces }) => [exists, surfaces.page])).toEqual([
      [true, 'visible'],
      [true, 'unknown'],
      [false, 'unknown'],
    ]);
  });

  it('keeps the digits of a number that JavaScript would round', async () => {
    const { gateway, connector } = await aGateway(APP);
    const item = '{"num_iid":9007199254740993123,"seller_id":9007199254740993}';
    gateway.fail(`{"tbk_item_info_get_response":{"results":{"n_tbk_item":[${item}]}}}`);
    const seen = await only(connector.observe([listing('9007199254740993123')]));
    expect(seen).toMatchObject({ seller: '9007199254740993', surfaces: { page: 'visible' } });
  });
});

describe('the gateway’s clock', () => {
  it('20 is taken over once after a refusal of our time, and kept', async () => {
    const { gateway, connector, clocks } = await aGateway(APP);
    clocks.ours += 45 * MINUTE;
    expect(await only(connector.observe([listing('1001')]))).toMatchObject({ surfaces: { page: 'visible' } });
    expect(gateway.calls.map(({ timestamp }) => timestamp)).toEqual(['2026-03-02 23:45:00', '2026-03-02 23:00:00']);
    await connector.observe([listing('1001')]);
    expect(gateway.calls).toHaveLength(3);
  });

  it('27 that refuses its own time too, or names none, is a difference of clocks', async () => {
    const { gateway, connector, clocks } = await aGateway(APP);
    gateway.fail({ code: 31, msg: 'Invalid timestamp' });
    gateway.fail({ code: 31, msg: 'Invalid timestamp' });
    const skew = { kind: 'clock-skew', message: expect.stringContaining('set this machine’s clock') };
    await expect(connector.observe([listing('1001')])).rejects.toMatchObject(skew);
    expect(gateway.calls).toHaveLength(2);
    clocks.ours += 45 * MINUTE;
    gateway.state.named = false;
    gateway.fail({ code: 31 });
    const shown = connector.observe([listing('1001')]);
    // Node names the time of an answer by itself, which is the machine's: the gateway refuses that as well.
    await expect(shown).rejects.toMatchObject({ kind: 'clock-skew' });
  });
});

describe('an error of the gateway', () => {
  it.each([
    [7, 'accesscontrol.limited-by-api-access-count', 'This ban will last for 3 more seconds', 'rate-limited', 4000],
    [7, 'accesscontrol.limited-by-app-access-count', undefined, 'rate-limited', 60 * MINUTE],
    [7, undefined, undefined, 'rate-limited', 1000],
    [8, undefined, undefined, 'rate-limited', 1000],
    [15, 'isp.call-limited', undefined, 'rate-limited', 1000],
    [15, 'isp.remote-service-timeout', undefined, 'unavailable', 1000],
    [15, 'isv.invalid-parameter', '非法参数', 'protocol', undefined],
    [10, undefined, undefined, 'unavailable', 1000],
    [11, 'isv.permission-api-package-limit', undefined, 'forbidden', undefined],
    [12, undefined, undefined, 'forbidden', undefined],
    [25, undefined, undefined, 'forbidden', undefined],
    [26, undefined, undefined, 'auth-expired', undefined],
    [27, undefined, undefined, 'auth-expired', undefined],
    [29, undefined, undefined, 'forbidden', undefined],
    [22, undefined, undefined, 'protocol', undefined],
  ])('%s %s %s is %s', async (code, sub_code, sub_msg, kind, retryAfterMs) => {
    const { gateway, connector } = await aGateway(APP);
    gateway.fail({ code, msg: 'msg', ...(sub_code && { sub_code }), ...(sub_msg && { sub_msg }) });
    const error = await connector.observe([listing('1001')]).catch((thrown: unknown) => thrown);
    expect(error).toMatchObject({ kind, message: expect.stringContaining(String(code)) });
    expect(error).toHaveProperty('retryAfterMs', retryAfterMs);
  });

  it('names a wrong app secret, an unknown app key and a secret that is none', async () => {
    const { gateway, connector, given } = await aGateway(APP);
    gateway.state.secret = 'another';
    await expect(connector.observe([listing('1001')])).rejects.toThrow(/app secret belongs to another app key/);
    given.value = JSON.stringify({ ...APP, appKey: '1' });
    await expect(connector.observe([listing('1001')])).rejects.toThrow(/does not know the app key/);
    for (const [value, why] of [
      [JSON.stringify({ ...APP, signMethod: 'hush' }), 'is wrong at "signMethod"'],
      ['hush', 'is not one line of JSON'],
    ] as const) {
      given.value = value;
      const error = await connector.observe([listing('1001')]).catch((thrown: Error) => thrown);
      expect(String(error)).toContain(why);
      expect(String(error)).not.toContain('hush');
    }
  });
});

describe('without a seller’s session', () => {
  it('nothing can be written, and it is declared so', async () => {
    const { gateway, connector } = await aGateway(APP);
    expect(connector.capabilities()).toMatchObject({ forum: 'decides-there', actions: {} });
    const receipts = await connector.submit([act('listing.remove'), act('seller.close')]);
    expect(receipts.map(({ outcome }) => outcome)).toEqual(['unsupported', 'unsupported']);
    expect(gateway.calls).toEqual([]);
  });
});

describe('with the session of a consenting seller', () => {
  const statusOf = ({ gateway }: Awaited<ReturnType<typeof aGateway>>, id = '1001') => gateway.items.get(id);

  it('its listing is taken off the shelf and put back with its stock, each seen in its books', async () => {
    const world = await aGateway();
    const { connector, gateway } = world;
    expect(connector.capabilities().actions['listing.remove']).toMatchObject({ mode: 'delegated', relistProof: false });
    const removal = act('listing.remove', '1001', { expectSeller: 'shoes' });
    const before = await only(connector.prepare([removal]));
    const removed = await only(connector.submit([{ ...removal, ...(before && { before }) }]));
    expect(removed).toMatchObject({ outcome: 'done', undo: before, observed: { surfaces: { page: 'gone' } } });
    expect(statusOf(world)).toMatchObject({ status: 'instock' });
    Object.assign(statusOf(world) ?? {}, { num: 0 });
    const back = act('listing.reinstate', '1001', before ? { undoOf: before } : {});
    expect(await only(connector.submit([back]))).toMatchObject({ outcome: 'done' });
    expect(statusOf(world)).toMatchObject({ status: 'onsale', num: 5 });
    expect(methods(gateway.calls).filter((method) => method?.includes('update'))).toEqual([
      'taobao.item.update.delisting',
      'taobao.item.update.listing',
    ]);
  });

  it('06 what is so already is not written again', async () => {
    const { connector, gateway } = await aGateway();
    await connector.submit([act('listing.hide')]);
    expect(await only(connector.submit([act('listing.remove')]))).toMatchObject({ outcome: 'already' });
    expect(methods(gateway.calls).filter((method) => method?.includes('update'))).toHaveLength(1);
  });

  it('another seller’s listing is left alone, with the way that a complaint about it takes', async () => {
    const { connector, offer, gateway } = await aGateway();
    offer('2002', { seller: 'copies' });
    const receipt = await only(connector.submit([act('listing.remove', '2002')]));
    expect(receipt).toMatchObject({ outcome: 'failed', reason: expect.stringContaining('Alibaba IPP') });
    expect(await only(connector.submit([act('listing.remove', '1001', { expectSeller: 'copies' })]))).toMatchObject({
      outcome: 'not-found',
    });
    expect(methods(gateway.calls).some((method) => method?.includes('update'))).toBe(false);
  });

  it('15 a lost answer is unknown, then seen done; one that never arrived is sent again', async () => {
    const world = await aGateway();
    const { connector, gateway } = world;
    gateway.breakOff('after', 'taobao.item.update.delisting');
    const lost = await only(connector.submit([act('listing.remove')]));
    expect(lost.outcome).toBe('unknown');
    expect(await only(connector.poll([lost]))).toMatchObject({ outcome: 'done' });
    Object.assign(statusOf(world) ?? {}, { status: 'onsale' });
    gateway.breakOff('before', 'taobao.item.update.delisting');
    const gone = await only(connector.submit([act('listing.remove')]));
    expect(await only(connector.poll([gone]))).toMatchObject({ outcome: 'unknown', retryAfterMs: 0 });
    expect(await only(connector.submit([act('listing.remove')]))).toMatchObject({ outcome: 'done' });
  });

  it('31 33 the rest waits when the limit comes in the middle; before anything is sent it is an error', async () => {
    const { connector, offer, gateway } = await aGateway();
    offer('1002');
    const limit = { code: 7, sub_code: 'accesscontrol.limited-by-app-access-count' };
    const pair = [act('listing.remove'), act('listing.remove', '1002')];
    gateway.fail(limit, 'taobao.item.update.delisting');
    await expect(connector.submit(pair)).rejects.toMatchObject({ kind: 'rate-limited', retryAfterMs: 60 * MINUTE });
    gateway.fail(limit, 'taobao.item.update.delisting', 1);
    const receipts = await connector.submit(pair);
    expect(receipts).toMatchObject([{ outcome: 'done' }, { outcome: 'pending', retryAfterMs: 60 * MINUTE }]);
    expect(await connector.poll(receipts)).toMatchObject([receipts[0], { outcome: 'unknown', retryAfterMs: 0 }]);
    expect(await connector.submit(pair.slice(1))).toMatchObject([{ outcome: 'done' }]);
  });

  it('25 27 a session that ends in the middle is named as the seller’s, and nothing more is sent', async () => {
    const { connector, offer, gateway } = await aGateway();
    offer('1002');
    gateway.fail({ code: 27, msg: 'Invalid session' }, 'taobao.item.update.delisting');
    const error = { kind: 'auth-expired', message: expect.stringContaining('the seller authorises the app again') };
    await expect(connector.submit([act('listing.remove'), act('listing.remove', '1002')])).rejects.toMatchObject(error);
    expect(methods(gateway.calls).filter((method) => method?.includes('update'))).toHaveLength(1);
    await expect(connector.submit([act('listing.remove')], async () => false)).rejects.toMatchObject({
      kind: 'stopped',
    });
  });

  it('a refusal of the platform fails in its words, and no stock keeps a listing off the shelf', async () => {
    const { connector, offer, gateway } = await aGateway();
    const refusal = { code: 15, sub_code: 'isv.item-update-service-error:ITEM_PUNISHED', sub_msg: '宝贝已被处罚' };
    gateway.fail(refusal, 'taobao.item.update.delisting');
    expect(await only(connector.submit([act('listing.remove')]))).toMatchObject({
      ...{ outcome: 'failed', reason: expect.stringContaining('宝贝已被处罚') },
    });
    offer('1003', { status: 'instock', num: 0 });
    expect(await only(connector.submit([act('listing.reinstate', '1003')]))).toMatchObject({ outcome: 'failed' });
  });
});

describe('a gateway that answers badly', () => {
  it.each([
    ['garbage', '{"a":', { kind: 'protocol', message: expect.stringContaining('no JSON') }],
    ['a web page', '<html>nginx</html>', { kind: 'protocol', message: expect.stringContaining('a web page') }],
    ['nothing', '', { kind: 'protocol', message: expect.stringContaining('answered with nothing') }],
    ['another schema', '{"x":1}', { kind: 'protocol', message: expect.stringContaining('tbk_item_info_get_response') }],
    ['ten megabytes', 'x'.repeat(10 * 1024 * 1024), { kind: 'unavailable', message: 'the answer is too large' }],
    [
      'other items',
      '{"tbk_item_info_get_response":{"results":{"n_tbk_item":[{"num_iid":2}]}}}',
      { kind: 'protocol', message: expect.stringContaining('not asked for') },
    ],
  ])('%s is named', async (_, body, error) => {
    const { gateway, connector } = await aGateway(APP);
    gateway.fail(body);
    await expect(connector.observe([listing('1001')])).rejects.toMatchObject(error);
  });

  it('an unreadable answer to a write is unknown', async () => {
    const { gateway, connector } = await aGateway();
    gateway.fail('<html>ok</html>', 'taobao.item.update.delisting');
    const receipt: Receipt = await only(connector.submit([act('listing.remove')]));
    expect(receipt).toMatchObject({ outcome: 'unknown', reason: expect.stringContaining('a web page') });
  });

  it('a wrong certificate is named, and nothing counts as sent', async () => {
    const { options } = await aGateway();
    const server = createServer(selfSigned('gw.api.taobao.com'), (_, response) => response.end('{}'));
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    open.push({ close: () => server.close() });
    const baseUrl = `https://127.0.0.1:${(server.address() as AddressInfo).port}/router/rest`;
    await expect(taobaoTopConnector({ ...options, baseUrl }).submit([act('listing.remove')])).rejects.toMatchObject({
      ...{ kind: 'unavailable', message: 'its certificate does not fit' },
    });
  });

  it('39 no receipt and no error holds a secret', async () => {
    const { gateway, connector } = await aGateway();
    gateway.breakOff('after', 'taobao.item.update.delisting');
    const receipt = await only(connector.submit([act('listing.remove')]));
    gateway.fail({ code: 27 });
    const error = (await connector.observe([listing('1001')]).catch((thrown: Error) => thrown)) as Error;
    const said = `${JSON.stringify(receipt)} ${error.message} ${error.stack}`;
    for (const secret of ['app-secret', 'session-of-shoes']) expect(said).not.toContain(secret);
  });
});
