import { createServer } from 'node:https';
import type { AddressInfo } from 'node:net';
import { afterEach, describe, expect, it } from 'vitest';
import type { Action, Connector, Receipt } from '../contract.ts';
import { mercadoLibreHost } from '../testing/mercado-libre-host.ts';
import { selfSigned } from '../testing/self-signed.ts';
import { mercadoLibreConnector } from './index.ts';
import { documentedStates } from './states.ts';

const open: { close: () => unknown }[] = [];
afterEach(async () => {
  for (const one of open.splice(0)) await one.close();
});

const DAY = 86_400_000;
const FIRST = { clientId: 'app', clientSecret: 'app-secret', refreshToken: 'TG-1', accessToken: 'APP_USR-1' };

const aHost = async ({ first = FIRST as object, keeps = true, timeoutMs = 60_000 } = {}) => {
  const host = await mercadoLibreHost();
  open.push(host);
  let at = Date.parse('2026-05-12T12:00:00.000Z');
  const secret = { value: JSON.stringify(first), kept: 0 };
  const options = {
    ...{ marketplace: 'mercado-libre', baseUrl: host.baseUrl, webhookSecret: [], http: fetch, timeoutMs },
    now: () => new Date(at),
    token: () => secret.value,
    ...(keeps && {
      keepToken: async (value: string) => {
        secret.value = value;
        secret.kept += 1;
      },
    }),
  };
  const connector = mercadoLibreConnector(options);
  const offer = (id: string, pictures: readonly string[] = ['1-MLA', '2-MLA']) =>
    host.items.set(id, { seller_id: 777, status: 'active', pictures: pictures.map((one) => ({ id: one })) });
  offer('MLA1001');
  const wait = (milliseconds: number): void => {
    at += milliseconds;
  };
  return { host, connector, offer, wait, secret, options };
};

const complaint = (id = 'MLA1001', more: Partial<Action> = {}): Action => ({
  ...{ id: `submission:${id}`, type: 'listing.remove', reason: 'counterfeit', expectSeller: '777' },
  target: { kind: 'listing', marketplace: 'mercado-libre', id },
  complaint: { explanation: 'Luna holds the trade mark "LUNA" (IMPI 7): the goods are counterfeit.' },
  ...more,
});

const only = async (receipts: Promise<readonly Receipt[]>): Promise<Receipt> => {
  const [receipt] = await receipts;
  if (receipt === undefined) throw new Error('no receipt');
  return receipt;
};

/** Sets the state of the host's only case and what it does to the item, then asks. */
const become = (
  { host, connector }: Awaited<ReturnType<typeof aHost>>,
  receipt: Receipt,
  status: string,
  { item = 'paused', due = null as string | null } = {},
): Promise<Receipt> => {
  const found = host.cases.get(Number(receipt.reference));
  if (found) Object.assign(found, { status, due_date: due });
  const listed = host.items.get(receipt.target.id);
  if (listed) listed.status = item;
  return only(connector.poll([receipt]));
};

describe('a complaint at Mercado Libre', () => {
  it('is one call an item, with the host’s reason id and our explanation, and pending under the host’s number', async () => {
    const { host, connector, offer } = await aHost();
    offer('MLA1002');
    const receipts = await connector.submit([complaint(), complaint('MLA1002', { reason: 'trademark' })]);
    expect(receipts).toMatchObject([
      { outcome: 'pending', reference: '37072543', actionId: 'submission:MLA1001' },
      { outcome: 'pending', reference: '37072544' },
    ]);
    const { explanation } = complaint().complaint ?? {};
    expect(host.writes()).toEqual([
      {
        call: 'POST /moderations/pppi/denounces/items/MLA1001',
        body: { report_reason_id: 'PPPI1', comment: explanation },
      },
      {
        call: 'POST /moderations/pppi/denounces/items/MLA1002',
        body: { report_reason_id: 'PPPI2', comment: explanation },
      },
    ]);
  });

  it('declares that the host decides, and which of its reasons ours are', async () => {
    const { connector } = await aHost();
    expect(connector.capabilities()).toMatchObject({
      ...{ forum: 'decides-there', required: ['explanation'] },
      actions: { 'listing.remove': { mode: 'notice', maxBatch: 1, confirm: 'poll', reasonCodes: { design: 'PPPI8' } } },
    });
    expect(connector.parseUrl('https://articulo.mercadolibre.com.ar/MLA-1001-zapatillas')).toEqual(complaint().target);
    expect(connector.parseUrl('https://item.taobao.com/item.htm?id=1')).toBeUndefined();
  });

  it('32 is refused before anything is sent where something that the host demands is missing', async () => {
    const { host, connector } = await aHost();
    const { reason: _, ...withoutReason } = complaint();
    const variant = { ...complaint().target, variant: '3' } as Action['target'];
    const receipts = await connector.submit([
      withoutReason,
      complaint('MLA1001', { complaint: { explanation: ' ' } }),
      complaint('1001'),
      complaint('MLA1001', { target: variant }),
      complaint('MLA1001', { target: { kind: 'storefront', marketplace: 'mercado-libre', id: '777' } }),
      complaint('MLA1001', { target: { kind: 'listing', marketplace: 'taobao', id: '1' } }),
      complaint('MLA1001', { type: 'seller.close' }),
    ]);
    expect(receipts.map(({ outcome, reason }) => [outcome, reason])).toEqual([
      ['failed', 'the complaint states no reason'],
      ['failed', expect.stringContaining('explanation')],
      ['failed', '"1001" is no item id such as MLA123456789'],
      ['failed', expect.stringContaining('variant')],
      ['failed', expect.stringContaining('listings only')],
      ['not-found', 'a target of another marketplace'],
      ['unsupported', expect.any(String)],
    ]);
    expect(host.calls()).toEqual([]);
  });

  it('32 names a reason that is not enabled for this member, and where to register the right', async () => {
    const { host, connector } = await aHost();
    host.reasons.delete('PPPI8');
    const receipt = await only(connector.submit([complaint('MLA1001', { reason: 'design' })]));
    expect(receipt).toMatchObject({ outcome: 'failed', reason: expect.stringMatching(/PPPI8 .* MLA: register/) });
    expect(host.writes()).toEqual([]);
  });

  it('32 about pictures names them, and needs no choice of one', async () => {
    const { host, connector, offer } = await aHost();
    offer('MLA1003', ['only-MLA']);
    const reason = 'copyright-verbatim';
    const text = { explanation: 'Our photographs.' };
    const receipts = await connector.submit([
      complaint('MLA1001', { reason }),
      complaint('MLA1001', { reason, complaint: { ...text, pictures: ['2-MLA'] } }),
      complaint('MLA1003', { reason }),
    ]);
    expect(receipts).toMatchObject([
      { outcome: 'failed', reason: expect.stringContaining('pictures') },
      { outcome: 'pending' },
      { outcome: 'pending' },
    ]);
    expect(host.writes().map(({ body }) => body)).toMatchObject([
      { report_reason_id: 'PPPI6', photos_denounced: ['2-MLA'] },
      { photos_denounced: ['only-MLA'] },
    ]);
  });

  it('is not sent for a listing that is gone, closed, or another seller’s by now, nor when the programme stops it', async () => {
    const { host, connector, offer } = await aHost();
    offer('MLA1002');
    Object.assign(host.items.get('MLA1002') ?? {}, { status: 'closed' });
    const receipts = await connector.submit([
      complaint('MLA9'),
      complaint('MLA1002'),
      complaint('MLA1001', { expectSeller: '888' }),
    ]);
    expect(receipts.map(({ outcome }) => outcome)).toEqual(['not-found', 'already', 'not-found']);
    await expect(connector.submit([complaint()], async () => false)).rejects.toMatchObject({ kind: 'stopped' });
    expect(host.writes()).toEqual([]);
  });

  it('31 is split where the host takes one item a call; a limit in the middle makes the rest pending, to be sent later', async () => {
    const { host, connector, offer } = await aHost();
    const ids = ['MLA1', 'MLA2', 'MLA3'];
    for (const id of ids) offer(id);
    host.arm({ on: /denounces\/items\/MLA2$/, status: 429, headers: { 'retry-after': '7' } });
    const receipts = await connector.submit(ids.map((id) => complaint(id)));
    expect(receipts.map(({ outcome, retryAfterMs }) => [outcome, retryAfterMs])).toEqual([
      ['pending', 900_000],
      ['pending', 7000],
      ['pending', 7000],
    ]);
    const again = await connector.poll(receipts);
    expect(again.map(({ outcome }) => outcome)).toEqual(['pending', 'unknown', 'unknown']);
    const rest = await connector.submit([complaint('MLA2'), complaint('MLA3')]);
    expect(rest.map(({ outcome }) => outcome)).toEqual(['pending', 'pending']);
    expect(host.cases.size).toBe(3);
  });

  it('33 before anything was sent a limit is an error with its delay', async () => {
    const { host, connector } = await aHost();
    host.arm({ on: /denounces\/items/, status: 429, headers: { 'retry-after': '60' } });
    const error = { kind: 'rate-limited', retryAfterMs: 60_000 };
    await expect(connector.submit([complaint()])).rejects.toMatchObject(error);
    expect(host.cases.size).toBe(0);
  });

  it('that the host refuses fails in the host’s words', async () => {
    const { host, connector } = await aHost();
    const body = JSON.stringify({ message: 'daily complaints used up', error: 'bad_request', status: 400 });
    host.arm({ on: /denounces\/items/, status: 400, body });
    expect(await only(connector.submit([complaint()]))).toMatchObject({
      ...{ outcome: 'failed', reason: expect.stringContaining('daily complaints used up') },
    });
  });
});

describe('what becomes of a complaint', () => {
  const after = async (status: string, with_: Parameters<typeof become>[3] = {}) => {
    const world = await aHost();
    const receipt = await only(world.connector.submit([complaint()]));
    return become(world, receipt, status, with_);
  };

  const cases: readonly (readonly [status: string, item: string, outcome: string])[] = [
    ['CREATED', 'active', 'pending'],
    ['PENDING_MODERATION', 'active', 'pending'],
    ['WAITING_DOCUMENTATION', 'paused', 'pending'],
    ['DOCUMENTATION_PRESENTED', 'paused', 'needs-info'],
    ['WAITING_FOR_PATCH_PDP', 'under_review', 'pending'],
    ['ROLLBACK', 'paused', 'pending'],
    ['ROLLBACK', 'active', 'rejected'],
    ['DOCUMENTATION_NOT_PRESENTED', 'closed', 'done'],
    ['DOCUMENTATION_NOT_APPROVED', 'closed', 'done'],
    ['ACUERDO_CLOSED', 'closed', 'done'],
    ['DOCUMENTATION_NOT_PRESENTED', 'active', 'pending'],
    ['DOCUMENTATION_APPROVED', 'active', 'rejected'],
    ['MEMBER_NOT_RESPOND', 'active', 'rejected'],
    ['DISCARDED', 'active', 'rejected'],
    ['DISCARDED_DUE_RESTRICTION', 'active', 'rejected'],
    ['DISCARD_DUE_RESTRICTION', 'active', 'rejected'],
    ['REJECTED', 'active', 'rejected'],
    ['REJECTED_BY_ABUSE', 'active', 'rejected'],
    ['REJECTED_BY_ABUSE_COUNTER_NOTICE', 'active', 'rejected'],
    ['REJECTED_BY_RESTRICTION', 'active', 'rejected'],
    ['REJECTED_PDP_ITEM', 'active', 'rejected'],
    ['REJECTED_PDP_CATALOG', 'active', 'rejected'],
    ['REJECTED_PDP_IMAGE_RANKER', 'active', 'rejected'],
    ['REJECTED_MODIFIED', 'active', 'rejected'],
  ];

  it('is known for every state that the host documents', () => {
    expect([...new Set(cases.map(([status]) => status))].sort()).toEqual([...documentedStates].sort());
  });

  it.each(cases)('28 %s with the item %s is %s', async (status, item, outcome) => {
    expect(await after(status, { item })).toMatchObject({
      ...{ outcome, reference: '37072543', reason: expect.stringContaining(status) },
      observed: { surfaces: { page: item === 'active' ? 'visible' : 'gone' } },
    });
  });

  it('28 accepted, answered by the seller, then refused: each answer has its outcome', async () => {
    const world = await aHost();
    let receipt = await only(world.connector.submit([complaint()]));
    receipt = await become(world, receipt, 'DOCUMENTATION_PRESENTED');
    expect(receipt.outcome).toBe('needs-info');
    receipt = await become(world, receipt, 'REJECTED', { item: 'active' });
    expect(receipt.outcome).toBe('rejected');
    expect(await world.connector.poll([receipt])).toEqual([receipt]);
  });

  it('names the host’s own date, or counts four days for the seller and the shorter three for the member', async () => {
    const due = '2026-05-16T10:00:00.000-0400';
    expect((await after('WAITING_DOCUMENTATION', { due })).reason).toContain('until 2026-05-16T14:00:00.000Z');
    expect((await after('WAITING_DOCUMENTATION')).reason).toContain('until 2026-05-16T11:32:17.000Z');
    expect((await after('DOCUMENTATION_PRESENTED')).reason).toContain('until 2026-05-15T11:32:17.000Z');
  });

  it('is not guessed from a state that is not documented', async () => {
    await expect(after('SOMETHING_NEW')).rejects.toMatchObject({
      ...{
        kind: 'protocol',
        message: expect.stringContaining('"SOMETHING_NEW", which Mercado Libre does not document'),
      },
    });
  });

  it('is done by the host’s record alone, and says so, where the item may not be read', async () => {
    const world = await aHost();
    const receipt = await only(world.connector.submit([complaint()]));
    world.host.arm({ on: /GET \/items/, status: 403, body: '{"message":"forbidden"}' });
    const done = await become(world, receipt, 'DOCUMENTATION_NOT_PRESENTED', { item: 'closed' });
    expect(done).toMatchObject({ outcome: 'done', reason: expect.stringContaining('by its record alone') });
    expect(done.observed?.surfaces.page).toBe('unknown');
  });

  it('of which the answer was lost is watched for a day, and only then sent again', async () => {
    const { host, connector, wait } = await aHost();
    host.arm({ on: /denounces\/items/, breaks: 'before' });
    const lost = await only(connector.submit([complaint()]));
    expect(lost).toMatchObject({ outcome: 'unknown' });
    let receipt = await only(connector.poll([lost]));
    expect(receipt).toMatchObject({ outcome: 'pending', reason: expect.stringContaining('watched for a day') });
    wait(DAY);
    receipt = await only(connector.poll([receipt]));
    expect(receipt).toMatchObject({ outcome: 'unknown', retryAfterMs: 0 });
    expect(await only(connector.submit([complaint()]))).toMatchObject({ outcome: 'pending', reference: '37072543' });
  });

  it('of which the answer was lost after it arrived is not sent twice while the listing is down', async () => {
    const { host, connector, wait } = await aHost();
    host.arm({ on: /denounces\/items/, breaks: 'after' });
    const lost = await only(connector.submit([complaint()]));
    expect(lost.outcome).toBe('unknown');
    Object.assign(host.items.get('MLA1001') ?? {}, { status: 'paused' });
    wait(2 * DAY);
    expect(await only(connector.poll([lost]))).toMatchObject({ outcome: 'pending' });
    Object.assign(host.items.get('MLA1001') ?? {}, { status: 'closed' });
    expect(await only(connector.poll([lost]))).toMatchObject({ outcome: 'done' });
    expect(host.cases.size).toBe(1);
  });
});

describe('a withdrawal', () => {
  const withdrawal = (reference?: string): Action => ({
    ...{ id: 'recall:1', type: 'notice.withdraw', target: complaint().target, notice: 'submission:MLA1001' },
    ...(reference !== undefined && { reference }),
  });
  const filed = async () => {
    const world = await aHost();
    const receipt = await only(world.connector.submit([complaint()]));
    return { ...world, world, receipt, action: withdrawal(receipt.reference) };
  };

  it('30 accepts the seller’s answer, and is done once the host says so', async () => {
    const { world, connector, host, receipt, action } = await filed();
    await become(world, receipt, 'DOCUMENTATION_PRESENTED');
    const sent = await only(connector.submit([action]));
    expect(sent).toMatchObject({ outcome: 'pending', reference: receipt.reference });
    expect(await only(connector.poll([sent]))).toMatchObject({ outcome: 'done' });
    expect(host.items.get('MLA1001')?.status).toBe('active');
    expect(await only(connector.submit([action]))).toMatchObject({ outcome: 'already' });
    expect(host.writes()).toHaveLength(2);
  });

  it('30 of which the answer was lost is found done', async () => {
    const { world, connector, host, receipt, action } = await filed();
    await become(world, receipt, 'DOCUMENTATION_PRESENTED');
    host.arm({ on: /POST .*\/case\//, breaks: 'after' });
    const sent = await only(connector.submit([action]));
    expect(sent.outcome).toBe('unknown');
    expect(await only(connector.poll([sent]))).toMatchObject({ outcome: 'done' });
  });

  it.each(['CREATED', 'WAITING_DOCUMENTATION', 'DOCUMENTATION_NOT_PRESENTED'])(
    '30 is a person’s task while the complaint is %s: the interface has no call for it',
    async (status) => {
      const { world, connector, host, receipt, action } = await filed();
      await become(world, receipt, status);
      const sent = await only(connector.submit([action]));
      expect(sent).toMatchObject({ outcome: 'failed', reason: expect.stringContaining('withdraw it on its pages') });
      expect(host.writes()).toHaveLength(1);
    },
  );

  it('30 names what is missing, and does not touch another item’s complaint', async () => {
    const { connector, offer, action } = await filed();
    offer('MLA1002');
    const elsewhere = { ...action, target: complaint('MLA1002').target };
    const told = await connector.submit([withdrawal(), withdrawal('submission:1'), withdrawal('1')]);
    expect(told.map(({ outcome }) => outcome)).toEqual(['failed', 'failed', 'not-found']);
    await expect(connector.submit([elsewhere])).rejects.toMatchObject({ kind: 'protocol' });
  });
});

describe('the member’s token', () => {
  it('is renewed in the middle of the work, stored before its use, and its refresh token used once', async () => {
    const { host, connector, secret } = await aHost();
    await connector.observe([complaint().target]);
    host.tokens.access = 'another';
    expect(await only(connector.submit([complaint()]))).toMatchObject({ outcome: 'pending' });
    expect(secret.kept).toBe(1);
    expect(JSON.parse(secret.value)).toMatchObject({
      ...{ accessToken: 'APP_USR-2', refreshToken: 'TG-2', expiresAt: '2026-05-12T18:00:00.000Z' },
    });
    expect(host.calls().filter((one) => one.endsWith('/oauth/token'))).toHaveLength(1);
  });

  it('is renewed before its end, once for all who ask at the same time', async () => {
    const { host, connector, secret, wait } = await aHost({ first: { ...FIRST, accessToken: undefined } });
    await Promise.all([1, 2, 3].map(() => connector.observe([complaint().target])));
    expect(secret.kept).toBe(1);
    wait(21_600_000 - 4 * 60_000);
    await connector.observe([complaint().target]);
    expect(secret.kept).toBe(2);
    expect(host.tokens.access).toBe('APP_USR-3');
  });

  it('that another process has renewed is taken from the secret', async () => {
    const { host, connector, secret } = await aHost();
    Object.assign(host.tokens, { access: 'APP_USR-9', refresh: 'TG-9' });
    secret.value = JSON.stringify({ ...FIRST, accessToken: 'APP_USR-9', refreshToken: 'TG-9' });
    await connector.observe([complaint().target]);
    expect(secret.kept).toBe(0);
  });

  it('that cannot be renewed is an error that says what to do', async () => {
    const { host, connector } = await aHost();
    Object.assign(host.tokens, { access: 'gone', refresh: 'gone' });
    const told = { kind: 'auth-expired', message: expect.stringContaining('authorise the application') };
    await expect(connector.observe([complaint().target])).rejects.toMatchObject(told);
  });

  it('is not renewed where the new one cannot be stored, since that would spend the refresh token', async () => {
    const { host, connector } = await aHost({ keeps: false });
    host.tokens.access = 'another';
    await expect(connector.observe([complaint().target])).rejects.toMatchObject({ kind: 'auth-expired' });
    expect(host.tokens.refresh).toBe('TG-1');
  });

  it('that could not be stored is used and stored later, unless the operator set another meanwhile', async () => {
    const { host, secret, options } = await aHost();
    let broken = true;
    const keepToken = async (value: string): Promise<void> => {
      if (broken) throw new Error('the disk is full');
      secret.value = value;
    };
    const connector = mercadoLibreConnector({ ...options, keepToken });
    host.tokens.access = 'another';
    await connector.observe([complaint().target]);
    expect(JSON.parse(secret.value)).toMatchObject({ refreshToken: 'TG-1' });
    broken = false;
    await connector.observe([complaint().target]);
    expect(JSON.parse(secret.value)).toMatchObject({ refreshToken: 'TG-2' });
  });

  it('25 without the membership differs from an expired one, in the host’s words', async () => {
    const { host, connector } = await aHost();
    host.arm({ on: /ITM\/options/, status: 403, body: '{"message":"User not Authorized","error":"forbidden"}' });
    await expect(connector.submit([complaint()])).rejects.toMatchObject({
      ...{ kind: 'forbidden', message: expect.stringContaining('User not Authorized') },
    });
  });

  it.each([
    ['no JSON', 'APP_USR-plain', 'is not one line of JSON'],
    ['a missing part', JSON.stringify({ clientId: 'hush' }), 'is wrong at "clientSecret"'],
  ])('with %s is named without quoting it', async (_, value, why) => {
    const { connector, secret } = await aHost();
    secret.value = value;
    const error = await connector.observe([complaint().target]).catch((thrown: Error) => thrown);
    expect(String(error)).toContain(why);
    expect(String(error)).not.toMatch(/hush|plain/);
  });
});

describe('a host that answers badly', () => {
  const READ = /GET \/items/;
  const reading = (connector: Connector) => connector.observe([complaint().target]);

  it.each([
    ['garbage', '{"items":', 'no JSON'],
    ['a web page', '<!doctype html><title>Mantenimiento</title>', 'a web page'],
    ['nothing', '', 'nothing'],
  ])('%s is named', async (_, body, named) => {
    const { host, connector } = await aHost();
    host.arm({ on: READ, body });
    await expect(reading(connector)).rejects.toMatchObject({
      ...{ kind: 'protocol', message: expect.stringContaining(`answered with ${named}`) },
    });
  });

  it.each([
    ['ten megabytes', 'x'.repeat(10 * 1024 * 1024), { kind: 'unavailable', message: 'the answer is too large' }],
    [
      'another schema',
      '[{"code":200,"body":{"id":"MLA1001"}}]',
      { kind: 'protocol', message: expect.stringContaining('"status"') },
    ],
    [
      'another id',
      '[{"code":200,"body":{"id":"MLA2","status":"active"}}]',
      { message: expect.stringContaining('about another') },
    ],
    ['too few rows', '[]', { kind: 'protocol', message: expect.stringContaining('not about the items') }],
  ])('%s is an error', async (_, body, error) => {
    const { host, connector } = await aHost();
    host.arm({ on: READ, body });
    await expect(reading(connector)).rejects.toMatchObject(error);
  });

  it('another complaint’s answer is refused', async () => {
    const { host, connector } = await aHost();
    const receipt = await only(connector.submit([complaint()]));
    const found = host.cases.get(Number(receipt.reference));
    if (found) found.item = 'MLA2';
    await expect(connector.poll([receipt])).rejects.toMatchObject({ kind: 'protocol' });
  });

  it('an unreadable answer to a complaint is unknown, not failed: it may have arrived', async () => {
    const { host, connector } = await aHost();
    host.arm({ on: /denounces\/items/, body: '<html>ok</html>' });
    const receipt = await only(connector.submit([complaint()]));
    expect(receipt).toMatchObject({ outcome: 'unknown', reason: expect.stringContaining('a web page') });
  });

  it('a server error before a look is unavailable, and after a complaint unknown', async () => {
    const { host, connector } = await aHost();
    host.arm({ on: READ, status: 503 });
    await expect(connector.submit([complaint()])).rejects.toMatchObject({ kind: 'unavailable' });
    host.arm({ on: /denounces\/items/, status: 503 });
    expect((await only(connector.submit([complaint()]))).outcome).toBe('unknown');
  });

  it('a wrong certificate is named, and nothing counts as sent', async () => {
    const { options } = await aHost();
    const server = createServer(selfSigned('api.mercadolibre.com'), (_, response) => response.end('[]'));
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    open.push({ close: () => server.close() });
    const baseUrl = `https://127.0.0.1:${(server.address() as AddressInfo).port}`;
    const connector = mercadoLibreConnector({ ...options, baseUrl });
    await expect(connector.submit([complaint()])).rejects.toMatchObject({
      ...{ kind: 'unavailable', message: 'its certificate does not fit' },
    });
  });

  it('39 no receipt and no error holds a secret', async () => {
    const { host, connector } = await aHost();
    host.arm({ on: /denounces\/items/, breaks: 'after' });
    const receipt = await only(connector.submit([complaint()]));
    host.arm({ on: READ, status: 500, body: 'APP_USR-1' });
    const error = (await reading(connector).catch((thrown: Error) => thrown)) as Error;
    const said = `${JSON.stringify(receipt)} ${error.message} ${error.stack} ${String(error.cause)}`;
    for (const secret of ['APP_USR-1', 'TG-1', 'app-secret']) expect(said).not.toContain(secret);
  });
});
