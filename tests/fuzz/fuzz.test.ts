import { expect, test } from 'vitest';
import { api } from '../../packages/service/src/app/api.ts';
import { answerChecks, faultOf, readDocument } from './document.ts';
import { play } from './play.ts';

/** `npm run soak:fuzz` does the same with more requests, on both databases. */
test('3,000 requests of every operation by every role: no 5xx, answers as declared, problems with code and detail', async () => {
  const { byStatus, succeeded, operations, wrong } = await play({ many: 3000, seed: 11 });
  expect(wrong).toEqual([]);
  expect(operations).toBe(Object.keys(api).length);
  // A fuzzer whose requests are always refused tests only refusals.
  expect(succeeded.size).toBeGreaterThan(50);
  expect(byStatus.get(400)).toBeGreaterThan(300);
}, 300_000);

test('finds planted faults', async () => {
  const { operations, schemas } = await readDocument();
  const operation = operations.find(({ operationId }) => operationId === 'listDisputes');
  if (operation === undefined) throw new Error('no such operation');
  const matches = answerChecks(schemas);
  const json = 'application/json; charset=utf-8';
  const problemJson = 'application/problem+json; charset=utf-8';
  const problem = { status: 404, code: 'not-found', detail: 'No such case.' };
  const found = (status: number, type: string, body: object) =>
    faultOf(operation, status, type, JSON.stringify(body), matches);
  const good = { items: [], bodies: [], mayRecord: true };
  expect(found(200, json, good)).toBeUndefined();
  expect(found(200, json, { ...good, mayRecord: 'yes' })).toContain('mayRecord');
  expect(found(200, json, { ...good, more: 1 })).toBeDefined();
  expect(found(202, json, good)).toContain('does not declare');
  expect(found(404, problemJson, problem)).toBeUndefined();
  expect(found(404, json, problem)).toBeDefined();
  expect(found(404, problemJson, { ...problem, detail: '' })).toBeDefined();
  expect(found(404, problemJson, { ...problem, code: undefined })).toBeDefined();
  expect(found(400, problemJson, problem)).toBeDefined();
  expect(found(500, problemJson, { ...problem, status: 500 })).toBeDefined();
});
