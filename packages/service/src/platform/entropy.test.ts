import { expect, test } from 'vitest';
import { type Entropy, seededEntropy, systemEntropy } from './entropy.ts';

const draw = (entropy: Entropy) => [
  entropy.bytes(70).toString('hex'),
  entropy.uuid(),
  entropy.integer(1_000_000),
  entropy.uuid(),
];

test('the same seed answers the same, another one otherwise, and no answer comes twice', () => {
  expect(draw(seededEntropy('1'))).toEqual(draw(seededEntropy('1')));
  expect(draw(seededEntropy('1'))).not.toEqual(draw(seededEntropy('2')));
  const entropy = seededEntropy('1');
  expect(new Set(Array.from({ length: 1000 }, () => entropy.uuid())).size).toBe(1000);
});

test('seeded or not, an answer is what was asked for', () => {
  for (const entropy of [systemEntropy, seededEntropy('any')]) {
    for (const count of [0, 1, 31, 32, 33, 100]) expect(entropy.bytes(count)).toHaveLength(count);
    for (let tries = 0; tries < 200; tries += 1) {
      expect(entropy.uuid()).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
      const number = entropy.integer(7);
      expect(number).toBeGreaterThanOrEqual(0);
      expect(number).toBeLessThan(7);
    }
  }
});
