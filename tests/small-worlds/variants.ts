/** Three variants of one listing, two of them decided, on a marketplace that cannot always remove a single one. */
import { desk, listing, type Stage, sellerOf, shop, variant } from '../../packages/procedure/test/stage.ts';
import {
  appeal,
  complainant,
  type Does,
  day,
  decidesAppeal,
  on,
  reasons,
  rival,
  says,
  withdraw,
  withRival,
} from './acts.ts';
import type { SmallWorld } from './explore.ts';
import type { Position } from './position.ts';
import { withVariants } from './small-pack.ts';

type Named = 'red' | 'blue' | 'green';
const about =
  (one: Named) =>
  ({ stage }: Position) =>
    stage.world.cases().findLast(({ target }) => 'variant' in target && target.variant === one);

const files =
  (one: Named, more: object = {}): Does =>
  ({ stage }) => {
    const count = stage.world.cases().length;
    if (count < 5) stage.file(`case-${count + 1}`, { target: variant('one', one), ...more });
  };

/** Two complaints decided by silence, and time to overturn both. */
function decided(stage: Stage): void {
  withRival(stage);
  stage.file('case-1', { target: variant('one', 'red') });
  stage.file('case-2', { target: variant('one', 'blue'), ...rival });
  stage.after(2);
}

export const variants: SmallWorld = {
  name: 'variants of a listing',
  rules: withVariants,
  meets: [
    ...(['measure-lifted', 'case-upheld', 'case-overturned', 'case-withdrawn'] as const),
    ...(['review-passed', 'appeal-allowed', 'target-reappeared', 'case-released'] as const),
  ],
  depth: 4,
  prepare: decided,
  acts: {
    day,
    'files about green': files('green'),
    'rival files about green': files('green', rival),
    'files about red': files('red'),
    'files about green where there is one switch': files('green', { separatesVariants: false }),
    'files about the listing': files('red', { target: listing('one') }),
    'review lets it pass': says({ type: 'decide-review', decision: 'proceed', reasons }, desk('ann')),
    'red is withdrawn': complainant(withdraw, about('red')),
    'red is settled and stays down': complainant(
      { type: 'withdraw', withdrawal: 'settled', keepDown: true },
      about('red'),
    ),
    'blue is withdrawn': complainant(withdraw, about('blue')),
    'green is withdrawn': complainant(withdraw, about('green')),
    'the seller appeals red': says(appeal, sellerOf(shop), about('red')),
    'the brand appeals red': complainant(appeal, about('red')),
    'bo reverses red': decidesAppeal('reversed', 'bo', about('red')),
    'cy reverses red': decidesAppeal('reversed', 'cy', about('red')),
    'a court takes red': says({ type: 'hold', ground: 'authority-hold' }, desk('ann'), about('red')),
    'the court finds for the seller': says({ type: 'release', outcome: 'for-seller' }, desk('ann'), about('red')),
    'puts up the listing': (position) => position.relist(listing('one')),
    'puts up green': on((_stage, one, position) => position.relist(one.target), about('green')),
  },
};
