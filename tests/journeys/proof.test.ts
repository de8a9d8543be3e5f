import { type ProofProblem, type ProofReport, shownOf, verifyCaseProof } from '@marketsafe/ledger';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type BrandSide, type Participant, startBrandSide } from './brand-side.ts';
import { openNotice, type SellerSide } from './seller.ts';

/** Both sides download and verify the proof of their case; neither finds the other's data in it. */
let side: BrandSide;
let stranger: Participant;
let desk: string;
let seller: SellerSide;
let contested: string;

const secret = {
  supplier: '金丝雀供货方',
  identifier: 'CANARY-SUPPLIER-NUMBER',
  statement: '金丝雀陈述',
  grounds: 'CANARY GROUNDS',
  reasons: '判定理由',
  note: 'CANARY DESK NOTE',
};

beforeAll(async () => {
  side = await startBrandSide();
  const { running } = side;
  stranger = await running.participant(
    { office: 'CN', number: '9002', owner: '远山皮具', contact: 'registry@yuanshan.example' },
    { mark: '远山', classes: [18] },
  );
  desk = await running.deskUser('first');
  await side.offer('s1', '1');
  contested = (await side.file('1')).case;
  seller = await openNotice(running, 'taobao', 's1');
  const identifiers = [{ item: 'supplier', text: secret.identifier }];
  const said = { statement: secret.statement, supplier: secret.supplier, identifiers };
  expect((await seller.answer('genuine-from', ['purchase-invoice'], said)).status).toBe(201);
  const post = (path: string, as: string, body: object) => running.call('POST', path, { as, body });
  await post(`/desk/cases/${contested}/hold`, desk, { ground: 'in-litigation', reasons: secret.note });
  await post(`/desk/cases/${contested}/release`, desk, { outcome: 'go-on', reasons: secret.note });
  await post(`/cases/${contested}/stand-behind`, side.brand.token, {});
  const checklist = { 'purchase-invoice': 'unmet', 'order-and-payment': 'unmet', supplier: 'unmet' };
  const verdicts = { ...checklist, 'same-goods': 'unmet' };
  const ruling = { outcome: 'upheld', checklist: verdicts, reasons: secret.reasons };
  const ruled = await post(`/desk/cases/${contested}/ruling`, desk, ruling);
  expect(ruled.status, JSON.stringify(ruled.body)).toBe(200);
  await seller.appeal(secret.grounds);
  running.clock.advance(6 * 60_000);
  await running.settle();
});
afterAll(() => side.running.close());

const get = (path: string, as?: string) =>
  side.running.service.app.inject({
    url: `/api/v1${path}`,
    ...(as !== undefined && { headers: { authorization: `Bearer ${as}` } }),
  });
const fetchProof = async (path: string, as?: string) => {
  const answer = await get(path, as);
  expect(answer.statusCode, answer.payload).toBe(200);
  return answer.rawPayload;
};
const proved = (bytes: Buffer, held = {}) => {
  const report = verifyCaseProof(bytes, held);
  expect(report).not.toHaveProperty('fault');
  return report as ProofReport;
};
const ledger = async () => (await side.running.call('GET', '/public/ledger')).body;

describe('the proof of a case', () => {
  test('verifies for each party, with the published key and the same steps', async () => {
    const { keys, origin, latest } = await ledger();
    const held = { keys: [keys[0].key] };
    const reports = {
      complainant: proved(await fetchProof(`/cases/${contested}/proof`, side.brand.token), held),
      seller: proved(await fetchProof(`/answers/${seller.link}/proof`), held),
      desk: proved(await fetchProof(`/cases/${contested}/proof`, desk), held),
    };
    for (const report of Object.values(reports)) {
      expect(report).toMatchObject({ origin, size: latest.size, key: { given: true } });
      expect(report.cases.map((one) => one.case)).toEqual([contested]);
    }
    const steps = reports.desk.cases[0]?.steps ?? [];
    expect(steps.map(({ type }) => type)).toEqual(
      expect.arrayContaining(['complaint-filed', 'answer-received', 'case-held', 'case-upheld', 'appeal-opened']),
    );
    for (const party of ['complainant', 'seller'] as const) {
      expect(reports[party].cases[0]?.steps.map(({ index }) => index)).toEqual(steps.map(({ index }) => index));
    }
    expect(reports.desk.cases[0]?.steps.every(({ hidden }) => hidden === 0)).toBe(true);
  });

  test('opens to each party only their texts', async () => {
    const texts = async (path: string, as?: string) => (await fetchProof(path, as)).toString();
    const complainant = await texts(`/cases/${contested}/proof`, side.brand.token);
    const theSeller = await texts(`/answers/${seller.link}/proof`);
    const everything = await texts(`/cases/${contested}/proof`, desk);
    const found = (text: string) => Object.keys(secret).filter((name) => text.includes(secret[name as 'note']));
    expect(found(complainant)).toEqual(['statement', 'reasons']);
    expect(found(theSeller)).toEqual(['supplier', 'identifier', 'statement', 'grounds', 'reasons']);
    expect(found(everything)).toEqual(Object.keys(secret));
  });

  test('names no person of the review team or the complainant', async () => {
    const users = await side.running.service.transactions.work((tx) =>
      tx.selectFrom('account').select('user_id').execute(),
    );
    expect(users.length).toBeGreaterThan(2);
    for (const path of [`/cases/${contested}/proof`, `/answers/${seller.link}/proof`]) {
      const text = (await fetchProof(path, side.brand.token)).toString();
      for (const { user_id } of users) expect(text).not.toContain(user_id);
    }
  });

  test('hides from a seller why its complaint took its lane, and shows only the packet’s shared parts', async () => {
    const document = JSON.parse((await fetchProof(`/answers/${seller.link}/proof`)).toString());
    const [filed] = document.entries;
    const { payload, actor } = shownOf(filed.entry) as { payload: Record<string, unknown>; actor: object };
    expect(actor).toEqual({ kind: 'participant' });
    expect(Object.keys(payload)).not.toContain('laneReasons');
    expect(Object.keys(payload)).not.toContain('gravity');
    const sealedIn = (member: string) => (payload[member] as { sealed: string }).sealed;
    const opened = document.sealed.map(({ id }: { id: string }) => id);
    expect(opened).toContain(sealedIn('packet'));
    expect(opened).not.toContain(sealedIn('packetOfFiler'));
  });

  test('detects any change in it', async () => {
    const bytes = await fetchProof(`/answers/${seller.link}/proof`);
    const faultOf = (change: (text: string) => string) => {
      const changed = change(bytes.toString());
      expect(changed).not.toBe(bytes.toString());
      return (verifyCaseProof(Buffer.from(changed)) as ProofProblem).fault;
    };
    expect(faultOf((text) => text.replace('"case-upheld"', '"case-overturned"'))).toBe('entry-changed');
    expect(faultOf((text) => text.replace(secret.reasons, '别的理由'))).toBe('seal-changed');
    expect(
      faultOf((text) => text.replace(/"at":\{"salt":"(\w+)","value":"2026/, '"at":{"salt":"$1","value":"2025')),
    ).toBe('entry-changed');
  });

  test('is hidden from others, and looks as if it did not exist', async () => {
    const foreign = await get(`/cases/${contested}/proof`, stranger.token);
    const absent = await get(`/cases/${crypto.randomUUID()}/proof`, stranger.token);
    expect([foreign.statusCode, foreign.json()]).toEqual([404, absent.json()]);
    expect((await get(`/cases/${contested}/proof`)).statusCode).toBe(401);
    expect((await get(`/answers/${seller.link.slice(0, -1)}x/proof`)).statusCode).toBe(404);
  });

  test('asks to wait while no checkpoint covers the case', async () => {
    await side.offer('s9', '9');
    const fresh = (await side.file('9')).case;
    const early = await get(`/cases/${fresh}/proof`, side.brand.token);
    expect([early.statusCode, early.json().code]).toEqual([409, 'not-in-checkpoint']);
    side.running.clock.advance(5 * 60_000);
    await side.running.settle();
    proved(await fetchProof(`/cases/${fresh}/proof`, side.brand.token));
  });
});

describe('a stored checkpoint', () => {
  test('is proved to be the beginning of every later one, and proves the case by itself', async () => {
    const { latest: kept } = await ledger();
    await side.offer('s2', '2');
    await side.file('2');
    side.running.clock.advance(5 * 60_000);
    await side.running.settle();
    const { latest } = await ledger();
    expect(latest.size).toBeGreaterThan(kept.size);
    const grown = await side.running.call('GET', `/public/ledger/consistency?from=${kept.size}&to=${latest.size}`);
    const bytes = await fetchProof(`/answers/${seller.link}/proof`);
    const held = { checkpoint: kept.note, consistency: grown.body.proof };
    expect(proved(bytes, held).kept).toBe(kept.size);
    const under = await fetchProof(`/answers/${seller.link}/proof?size=${kept.size}`);
    expect(proved(under, { checkpoint: kept.note })).toMatchObject({ size: kept.size, kept: kept.size });
    const again = await side.running.call('GET', `/public/ledger/checkpoints/${kept.size}`);
    expect(again.body.note).toBe(kept.note);
  });

  test('exists for signed sizes only', async () => {
    const { latest } = await ledger();
    for (const path of [
      `/public/ledger/checkpoints/${latest.size - 1}`,
      `/public/ledger/consistency?from=1&to=${latest.size}`,
      `/public/ledger/consistency?from=${latest.size}&to=${latest.size + 1}`,
    ]) {
      expect((await get(path)).statusCode, path).toBe(404);
    }
    const reversed = await get(`/public/ledger/consistency?from=${latest.size}&to=0`);
    expect(reversed.json().code).toBe('sizes-reversed');
  });
});

test('an erased text no longer opens, and everything still verifies', async () => {
  const path = `/answers/${seller.link}/proof`;
  const before = proved(await fetchProof(path));
  await side.running.service.transactions.work(async (tx) => {
    const { id } = await tx
      .selectFrom('sealed')
      .select('id')
      .where('body', '=', JSON.stringify(secret.statement))
      .executeTakeFirstOrThrow();
    await tx
      .updateTable('sealed')
      .set({ body: null, salt: Buffer.alloc(0) })
      .where('id', '=', id)
      .execute();
  });
  const bytes = await fetchProof(path);
  expect(bytes.toString()).not.toContain(secret.statement);
  expect(proved(bytes).sealed).toBe(before.sealed - 1);
});
