import { expect, test } from 'vitest';
import { takenDownBy } from './taken-down-by.ts';
import type { TargetState } from './wire.ts';

const listing = {
  kind: 'listing',
  id: '1',
  exists: true,
  seller: 's',
  measure: 'none',
  sellerState: 'active',
} as const;
const cases: readonly (readonly [string, TargetState, ReturnType<typeof takenDownBy>])[] = [
  ['a measure on it', { ...listing, measure: 'hidden' }, 'marketplace'],
  ['a measure on its whole listing', { ...listing, variant: 'red', listingMeasure: 'removed' }, 'marketplace'],
  ['its shop is closed', { ...listing, sellerState: 'closed', onShelf: true }, 'marketplace'],
  ['a measure, and off the shelf too', { ...listing, measure: 'removed', onShelf: false }, 'marketplace'],
  ['its seller took it off the shelf', { ...listing, onShelf: false }, 'seller'],
  ['its seller deleted it', { kind: 'listing', id: '1', exists: false }, 'seller'],
  ['the books say nothing', listing, undefined],
  ['a closed shop', { kind: 'storefront', id: 's', exists: true, state: 'closed' }, 'marketplace'],
  ['a shop that is gone', { kind: 'storefront', id: 's', exists: false }, undefined],
  ['proceeds', { kind: 'proceeds', id: '1', exists: true, seller: 's', heldOf: ['s'] }, undefined],
];

test.each(cases)('who took it off sale: %s', (_, state, by) => {
  expect(takenDownBy(state)).toBe(by);
});
