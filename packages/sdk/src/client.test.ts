import { expect, test } from 'vitest';
import { createClient, ProblemError } from './index.ts';

const answering = (status: number, body: unknown, seen: Request[] = []) =>
  createClient({
    baseUrl: 'http://127.0.0.1:9',
    token: () => 'secret',
    language: 'zh-CN',
    fetch: async (request) => {
      seen.push(request);
      return new Response(typeof body === 'string' ? body : JSON.stringify(body), { status });
    },
  });

test('a write carries a fresh key, the token and the language; a read carries no key', async () => {
  const seen: Request[] = [];
  const client = answering(200, { cases: [] }, seen);
  await client.withdraw({ path: { case: 'c/1' }, body: { kind: 'mistake', keepDown: false, scope: 'case' } });
  await client.withdraw({ path: { case: 'c/1' }, body: { kind: 'mistake', keepDown: false, scope: 'case' } });
  await client.me();
  const [first, second, read] = seen;
  expect(first?.url).toBe('http://127.0.0.1:9/api/v1/cases/c%2F1/withdraw');
  expect(first?.headers.get('authorization')).toBe('Bearer secret');
  expect(first?.headers.get('accept-language')).toBe('zh-CN');
  expect(first?.headers.get('idempotency-key')).toMatch(/^[0-9a-f-]{36}$/);
  expect(second?.headers.get('idempotency-key')).not.toBe(first?.headers.get('idempotency-key'));
  expect(read?.headers.has('idempotency-key')).toBe(false);
  expect(await first?.json()).toEqual({ kind: 'mistake', keepDown: false, scope: 'case' });
});

test('a caller repeats a lost call with its own key', async () => {
  const seen: Request[] = [];
  const client = answering(200, { cases: [] }, seen);
  await client.extendAsComplainant({ path: { case: 'c1' } }, { idempotencyKey: 'mine-0001' });
  expect(seen[0]?.headers.get('idempotency-key')).toBe('mine-0001');
});

test('a refusal arrives with its code and each named thing', async () => {
  const client = answering(422, {
    type: 'about:blank',
    title: 'Refused',
    status: 422,
    code: 'strike-contested',
    errors: [{ code: 'strike-contested', field: 's1' }],
  });
  const error = await client
    .decideBan({ path: { marketplace: 'taobao', seller: 's' }, body: { approve: true, reasons: 'x' } })
    .catch((e: unknown) => e);
  expect(error).toBeInstanceOf(ProblemError);
  expect(error).toMatchObject({ status: 422, code: 'strike-contested', errors: [{ field: 's1' }] });
});

test('a page that is no problem document differs from no answer at all', async () => {
  await expect(answering(502, '<html>').me()).rejects.toMatchObject({ status: 502, code: 'http-502' });
  const deaf = createClient({
    baseUrl: 'http://127.0.0.1:9',
    fetch: async () => {
      throw new TypeError('fetch failed');
    },
  });
  await expect(deaf.me()).rejects.toMatchObject({ status: 0, code: 'unreachable' });
  await expect(deaf.signOut()).rejects.toMatchObject({ code: 'unreachable' });
});

test('an exhibit is returned as its bytes', async () => {
  const blob = await answering(200, '%PDF').downloadExhibit({ path: { case: 'c', exhibit: 'e' } });
  expect(await blob.text()).toBe('%PDF');
});
