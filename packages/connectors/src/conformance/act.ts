import assert from 'node:assert/strict';
import type { MeasureTarget, Target } from '@marketsafe/terms';
import type { Action, ActionType, Observation, Receipt } from '../contract.ts';
import type { ConformanceWorld } from './world.ts';

let count = 0;

/** An action with its own id. */
export const action = (type: ActionType, target: MeasureTarget, more: Partial<Action> = {}): Action => {
  count += 1;
  return { id: `conformance-${process.pid}-${count}`, type, target, ...more };
};

export type ListingTarget = Extract<Target, { kind: 'listing' }>;

export const listingOf = ({ connector }: ConformanceWorld, id: string): ListingTarget => ({
  kind: 'listing',
  marketplace: connector.marketplace,
  id,
});
export const storefrontOf = ({ connector }: ConformanceWorld, id: string): Target => ({
  kind: 'storefront',
  marketplace: connector.marketplace,
  id,
});

export const proceedsOf = ({ connector }: ConformanceWorld, id: string): MeasureTarget => ({
  kind: 'proceeds',
  marketplace: connector.marketplace,
  id,
});

/** Acts as the programme does: prepare, store, submit. */
export const perform = async (world: ConformanceWorld, actions: readonly Action[]): Promise<readonly Receipt[]> => {
  const kept = await world.connector.prepare(actions);
  return world.connector.submit(
    actions.map((one, index) => {
      const before = kept[index];
      return before === undefined ? one : { ...one, before };
    }),
  );
};

export const performOne = async (world: ConformanceWorld, one: Action): Promise<Receipt> =>
  only(await perform(world, [one]));

export const only = <Value>(values: readonly Value[]): Value => {
  const [value] = values;
  assert.equal(values.length, 1);
  assert.ok(value !== undefined);
  return value;
};

export const observeOne = async (world: ConformanceWorld, target: MeasureTarget): Promise<Observation> =>
  only(await world.connector.observe([target]));

/** Asserts that every surface the connector can see is as wanted. */
export const assertSeen = (world: ConformanceWorld, seen: Observation, want: 'visible' | 'gone'): void => {
  for (const surface of world.connector.capabilities().observe.surfaces)
    assert.equal(seen.surfaces[surface], want, `${surface} of ${seen.target.id}`);
};

const POLLS = 20;

/** Polls until nothing is pending; fails a connector that never finishes. */
export const settle = async (world: ConformanceWorld, receipt: Receipt): Promise<Receipt> => {
  let latest = receipt;
  for (let turn = 0; turn < POLLS && latest.outcome === 'pending'; turn += 1)
    latest = only(await world.connector.poll([latest]));
  return latest;
};
