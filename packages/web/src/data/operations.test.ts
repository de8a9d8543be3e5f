import { expect, test } from 'vitest';
import { changedBy, keyOf } from './operations.ts';

test('a write makes its own noun and the related ones stale', () => {
  expect(changedBy('withdraw')).toEqual(['cases', 'participants', 'desk', 'sellers']);
  expect(changedBy('addWebhook')).toEqual(['webhooks']);
  expect(changedBy('demoClock')).toEqual(expect.arrayContaining(['cases', 'answers', 'sellers', 'demo']));
});

test('a question changes nothing, and no write makes its answer stale', () => {
  expect(changedBy('checkRuling')).toEqual([]);
  expect(changedBy('rule')).not.toContain(keyOf('checkRuling', {})[0]);
});
