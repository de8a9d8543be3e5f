import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type BrandSide, itemUrl, type Participant, startBrandSide } from './brand-side.ts';

/** A repeated write, at once or weeks later, has one effect and the same bytes as answer. */
let side: BrandSide;
let other: Participant;
beforeAll(async () => {
  side = await startBrandSide();
  other = await side.running.participant(
    { office: 'CN', number: '9002', owner: '远山皮具', contact: 'registry@yuanshan.example' },
    { mark: '远山', classes: [18] },
  );
});
afterAll(() => side.running.close());

const complaint = (id: string, more: object = {}) => ({
  ...{ right: side.right, reason: 'counterfeit', targets: [{ url: itemUrl(id) }], declaration: true },
  ...more,
});

async function post(key: string, body: object, as = side.brand.token, path = '/complaints') {
  const answer = await side.running.service.app.inject({
    method: 'POST',
    url: `/api/v1${path}`,
    headers: { authorization: `Bearer ${as}`, 'idempotency-key': key },
    payload: body,
  });
  return { status: answer.statusCode, type: answer.headers['content-type'], bytes: answer.rawPayload.toString('hex') };
}

const casesAbout = (id: string) =>
  side.running.service.transactions.work((tx) =>
    tx.selectFrom('case_file').select('id').where('target', '=', `taobao/listing/${id}`).execute(),
  );

test('twice, one after the other: one case, one removal, the same bytes', async () => {
  await side.offer('s1', '1');
  const key = randomUUID();
  const first = await post(key, complaint('1'));
  await side.running.settle();
  const second = await post(key, complaint('1'));
  await side.running.settle();
  expect(first.status).toBe(201);
  expect(second).toEqual(first);
  expect(await casesAbout('1')).toHaveLength(1);
  expect(side.effects('1')).toEqual(['listing-hidden']);
});

test('eight times at once: one case, one removal, the same bytes', async () => {
  await side.offer('s2', '2');
  const key = randomUUID();
  const answers = await Promise.all(Array.from({ length: 8 }, () => post(key, complaint('2'))));
  await side.running.settle();
  expect(answers[0]?.status).toBe(201);
  for (const answer of answers) expect(answer).toEqual(answers[0]);
  expect(await casesAbout('2')).toHaveLength(1);
  expect(side.effects('2')).toEqual(['listing-hidden']);
});

test('eight keys at once about one listing: one is accepted, the others are refused as duplicates', async () => {
  await side.offer('s3', '3');
  const answers = await Promise.all(
    Array.from({ length: 8 }, () =>
      side.running.call('POST', '/complaints', { as: side.brand.token, body: complaint('3') }),
    ),
  );
  await side.running.settle();
  const codes = answers.map(({ body }) => body.bundles[0].cases[0].refused.map(({ code }: { code: string }) => code));
  expect(codes.filter(([code]) => code === undefined)).toHaveLength(1);
  expect(codes.filter(([code]) => code === 'duplicate-open')).toHaveLength(7);
  expect(side.effects('3')).toEqual(['listing-hidden']);
});

test('with another body or for another path: refused, without effect', async () => {
  await side.offer('s4', '4');
  const key = randomUUID();
  await post(key, complaint('4', { declaration: false }));
  const events = () =>
    side.running.service.transactions.work((tx) => tx.selectFrom('event').select('id').orderBy('seq').execute());
  const before = await events();
  const reused = await side.running.call('POST', '/complaints', { as: side.brand.token, key, body: complaint('4') });
  expect(reused).toMatchObject({ status: 422, body: { code: 'idempotency-key-reused' } });
  const elsewhere = await side.running.call('POST', '/rights', {
    as: side.brand.token,
    key,
    body: { office: 'CN', number: '9001' },
  });
  expect(elsewhere).toMatchObject({ status: 422, body: { code: 'idempotency-key-reused' } });
  expect(await events()).toEqual(before);
  expect(await side.page('4')).toBe(200);
});

test('two participants may use the same key', async () => {
  await side.offer('s5', '5');
  await side.offer('s6', '6', { title: '远山 钱包' });
  const key = 'a key that two people thought of';
  const mine = await post(key, complaint('5'));
  const theirs = await post(key, complaint('6', { right: 'cn-9002' }), other.token);
  expect([mine.status, theirs.status]).toEqual([201, 201]);
  expect(theirs.bytes).not.toBe(mine.bytes);
  await side.running.settle();
  expect([await side.page('5'), await side.page('6')]).toEqual([404, 404]);
});

test('a refused command is not stored: it may succeed under the same key later', async () => {
  await side.offer('s7', '7');
  const { case: id } = await side.file('7');
  const key = randomUUID();
  const early = await post(key, { scope: 'case' }, side.brand.token, `/cases/${id}/stand-behind`);
  expect(early.status).toBe(409);
  const link = await side.running.linkOf(id);
  const answered = await side.running.call('POST', `/answers/${link}/counter-notice`, {
    body: { kind: 'accepted', statement: '2025 年购入三件', supplier: '某批发部', declaration: false },
  });
  expect(answered).toMatchObject({ status: 409, body: { code: 'declaration-needed' } });
  const proof = { kind: 'compatible', statement: '本店自有品牌，仅说明适配。', declaration: true };
  // The first answer lacks a photo and is returned; the second goes to the brand as it is.
  for (let round = 0; round < 2; round += 1) {
    await side.running.call('POST', `/answers/${link}/counter-notice`, { body: proof });
  }
  await side.running.settle();
  const later = await post(key, { scope: 'case' }, side.brand.token, `/cases/${id}/stand-behind`);
  expect(later.status).toBe(200);
});

test('a month later the answer is still the first one, whatever the state of the case', async () => {
  await side.offer('s8', '8');
  const key = randomUUID();
  const first = await post(key, complaint('8'));
  await side.running.settle();
  await side.pass(30);
  const [row] = await casesAbout('8');
  expect((await side.caseOf(row?.id ?? '')).status).toBe('upheld');
  expect(await post(key, complaint('8'))).toEqual(first);
  expect(await casesAbout('8')).toHaveLength(1);
});
