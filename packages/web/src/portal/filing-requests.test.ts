import { expect, test } from 'vitest';
import type { Finding } from '../data/nouns.ts';
import { requestsOf } from './filing-requests.ts';

const finding = (id: string, more: object = {}) =>
  ({ listing: { marketplace: 'taobao', id }, right: 'cn-1', ...more }) as unknown as Finding;

test('one request for each right and reason; goods that came back keep the reason of their old decision', () => {
  const found = [
    finding('a'),
    finding('b', { right: 'cn-2' }),
    finding('c'),
    finding('d', { relist: { reason: 'copyright' } }),
  ];
  expect(requestsOf(found, [], 'f').map(({ request }) => [request.right, request.reason, request.targets])).toEqual([
    ['cn-1', 'counterfeit', ['a', 'c'].map((id) => ({ kind: 'listing', marketplace: 'taobao', id }))],
    ['cn-2', 'counterfeit', [{ kind: 'listing', marketplace: 'taobao', id: 'b' }]],
    ['cn-1', 'copyright', [{ kind: 'listing', marketplace: 'taobao', id: 'd' }]],
  ]);
});

test('nothing without a right, and nothing that is filed already', () => {
  const found = [finding('a', { right: undefined }), finding('b', { case: 'x' }), finding('c', { shadow: '2026' })];
  expect(requestsOf(found, [], 'f')).toEqual([]);
});

test('for how long each was in view, in the order of the targets and an hour at most', () => {
  const looks: Readonly<Record<string, number>> = { a: 1200.4, c: 9_000_000 };
  const [one] = requestsOf([finding('a'), finding('c')], [], 'f', ({ listing }) => looks[listing.id] ?? 0);
  expect(one?.request.seenMs).toEqual([1200, 3_600_000]);
});

test('more targets than one request holds share one filing', () => {
  const found = Array.from({ length: 301 }, (_, index) => finding(`${index}`));
  const requests = requestsOf(found, [], 'f').map(({ request }) => request);
  expect(requests.map(({ targets, filing }) => [targets.length, filing])).toEqual([
    [300, 'f'],
    [1, 'f'],
  ]);
});
