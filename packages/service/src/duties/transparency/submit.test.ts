import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openEgress } from '../../platform/egress/index.ts';
import { type FakeDatabase, openFakeDatabase } from '../../testing/transparency-database.ts';
import type { TransparencyStatement } from './statement.ts';
import { submitStatements } from './submit.ts';

let database: FakeDatabase;
const egress = openEgress();
beforeEach(async () => {
  database = await openFakeDatabase();
});
afterEach(async () => {
  await database.close();
  egress.close();
});

const batch = (count: number) =>
  Array.from({ length: count }, (_, index) => ({ puid: `p${index}` }) as unknown as TransparencyStatement);
const submit = (statements: readonly TransparencyStatement[], maxMilliseconds = 5000) =>
  submitStatements(
    {
      ...{ api: database.api, token: 'a token' },
      http: egress.http({ name: 'database', inside: [new URL(database.api).origin], maxMilliseconds }),
    },
    statements,
  );
const outcomesOf = (submitted: ReadonlyMap<string, { readonly outcome: string }>): Record<string, number> => {
  const counts: Record<string, number> = {};
  for (const { outcome } of submitted.values()) counts[outcome] = (counts[outcome] ?? 0) + 1;
  return counts;
};

describe('a batch', () => {
  it('goes in one request, with the token, and each statement gets its result', async () => {
    const submitted = await submit(batch(100));
    expect(outcomesOf(submitted)).toEqual({ accepted: 100 });
    expect(submitted.get('p7')).toEqual({ outcome: 'accepted', permalink: 'https://database.example/statement/p7' });
    expect([database.requests.length, database.tokens]).toEqual([1, ['Bearer a token']]);
  });

  it('with one bad statement loses that one, with its faults, and no other', async () => {
    database.moods.push({ invalid: { p3: { decision_facts: ['The decision facts field is required.'] } } });
    const submitted = await submit(batch(100));
    expect(outcomesOf(submitted)).toEqual({ accepted: 99, refused: 1 });
    expect(submitted.get('p3')).toEqual({
      outcome: 'refused',
      faults: [{ field: 'decision_facts', why: 'The decision facts field is required.' }],
    });
    expect(database.stored.size).toBe(99);
  });

  it('with a duplicate loses nothing: the duplicate was sent before', async () => {
    for (const puid of ['p0', 'p50', 'p99']) database.stored.set(puid, { puid });
    expect(outcomesOf(await submit(batch(100)))).toEqual({ accepted: 100 });
    expect([database.stored.size, database.requests.length]).toEqual([100, 2]);
  });

  it('with a duplicate that is also wrong refuses it for its faults', async () => {
    const errors = { puid: ['The identifier given is not unique within this platform.'], category: ['is invalid'] };
    database.moods.push({ invalid: { p1: errors } });
    expect((await submit(batch(3))).get('p1')).toEqual({
      outcome: 'refused',
      faults: [{ field: 'category', why: 'is invalid' }],
    });
  });

  it.each([1, 2, 3])('without a hint which %s are duplicates is halved until they are found', async (count) => {
    await database.close();
    database = await openFakeDatabase({ namesDuplicates: false });
    for (let one = 0; one < count; one += 1) database.stored.set(`p${one * 7}`, { puid: `p${one * 7}` });
    const submitted = await submit(batch(40));
    expect(outcomesOf(submitted)).toEqual({ accepted: 40 });
    expect(database.stored.size).toBe(40);
  });

  it('that needs too many requests leaves the rest for its next turn, and loses nothing', async () => {
    await database.close();
    database = await openFakeDatabase({ namesDuplicates: false });
    for (let one = 0; one < 100; one += 2) database.stored.set(`p${one}`, { puid: `p${one}` });
    let left = batch(100);
    for (let turn = 0; turn < 20 && left.length > 0; turn += 1) {
      const submitted = await submit(left);
      expect(outcomesOf(submitted).refused).toBeUndefined();
      left = left.filter(({ puid }) => submitted.get(puid)?.outcome !== 'accepted');
    }
    expect([left, database.stored.size]).toEqual([[], 100]);
  });
});

describe('an unknown or postponed result', () => {
  it.each([
    [429, { 'retry-after': '120' }, 120_000, 'the database answered 429'],
    [503, {}, undefined, 'the database answered 503'],
    [401, {}, undefined, 'the token is refused (401): set a valid one'],
    [404, {}, undefined, 'the database answered 404'],
  ] as const)('after a %s goes again, all of it', async (status, headers, after, why) => {
    database.moods.push({ status, headers });
    const submitted = await submit(batch(3));
    expect(submitted.get('p0')).toEqual({ outcome: 'again', why, ...(after !== undefined && { after }) });
    expect(outcomesOf(submitted)).toEqual({ again: 3 });
    expect(outcomesOf(await submit(batch(3)))).toEqual({ accepted: 3 });
  });

  it('after an answer that never came is sent again without being there twice', async () => {
    database.moods.push({ hangs: 'after-storing' });
    expect(outcomesOf(await submit(batch(5), 300))).toEqual({ again: 5 });
    expect(database.stored.size).toBe(5);
    expect(outcomesOf(await submit(batch(5)))).toEqual({ accepted: 5 });
    expect(database.stored.size).toBe(5);
  });

  it('is sent again when the database is unreachable', async () => {
    const { api } = database;
    await database.close();
    const http = egress.http({ name: 'database', inside: [new URL(api).origin] });
    expect(outcomesOf(await submitStatements({ api, token: 't', http }, batch(2)))).toEqual({ again: 2 });
    database = await openFakeDatabase();
  });
});
