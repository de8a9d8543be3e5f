import { operationTable } from '@marketsafe/sdk';
import { expect, test } from 'vitest';
import { reference } from '../texts/reference.ts';
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

test('each group of the API reference has a heading in words', () => {
  const tags = new Set<string>(Object.values(operationTable).map(([, , tag]) => tag));
  tags.delete('demo');
  expect(Object.keys(reference.groups).sort()).toEqual([...tags].sort());
});
