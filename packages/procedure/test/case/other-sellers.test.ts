/** Who is behind goods that look like removed ones: only the same account or the same declared identity continues a decision. */
import type { KnowledgeChip } from '@marketsafe/terms';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { brand, desk, listing, participant, Stage, sealed, sellerOf, shop, system } from '../stage.ts';

const second = 'taobao/second';
const x = listing('x');
const y = listing('y');

/** `first` was upheld against the shop, which declared `id`. */
function upheld(identity: string | undefined, other: string | undefined): Stage {
  const stage = new Stage();
  if (identity !== undefined) stage.open(shop, identity);
  stage.open(second, other);
  stage.upheld('first', { target: x });
  return stage;
}
const filed = (stage: Stage, id: string) => {
  const state = stage.world.case(id);
  if (state.status === 'new') throw new Error('not filed');
  return state;
};

describe('goods that come back', () => {
  it('at another account of the same declared identity continue the decision, in the family of the first', () => {
    const stage = upheld('id', 'id');
    stage.must(stage.file('again', { target: y, seller: second, parent: 'first' }));
    expect(filed(stage, 'again')).toMatchObject({ status: 'answer-window', parent: 'first', gravity: 'organised' });
    expect(filed(stage, 'first')).toMatchObject({ childrenElsewhere: ['again'] });
    stage.after(7);
    expect(stage.world.seller(second).strikes).toHaveProperty('again.points', 48);
    stage.must(stage.case('first', { type: 'appeal', grounds: sealed('grounds') }, sellerOf(shop)));
    expect(filed(stage, 'again').parentStanding).toBe('contested');
    const reversed = { type: 'decide-appeal', outcome: 'reversed', reasons: sealed('why') } as const;
    stage.must(stage.case('first', reversed, desk('cy')));
    expect(filed(stage, 'again')).toMatchObject({ gravity: 'normal', parentStanding: 'fallen' });
    expect(stage.world.seller(second).strikes).toHaveProperty('again.points', 12);
  });

  it('do not, where the identity is contested or a reviewer found the two apart', () => {
    const stage = upheld('id', 'id');
    // Only a closed shop is continued: recognition as another of an open one is lifted at once.
    for (const id of ['d1', 'd2']) stage.upheld(id);
    expect(stage.world.seller(shop).closure).toBeDefined();
    stage.must(stage.seller(second, { type: 'recognise', of: shop, identity: 'id' }, system));
    stage.must(stage.seller(second, { type: 'contest-recognition' }, sellerOf(second)));
    stage.must(stage.file('contested', { target: y, seller: second, parent: 'first' }));
    expect(filed(stage, 'contested')).toMatchObject({ status: 'refused' });
    stage.must(stage.seller(second, { type: 'decide-recognition', outcome: 'reversed' }, desk('ann')));
    stage.must(stage.file('apart', { target: y, seller: second, parent: 'first' }));
    expect(filed(stage, 'apart')).toMatchObject({ status: 'refused' });
    stage.must(stage.file('new', { target: y, seller: second, earlier: 'first' }));
    expect(filed(stage, 'new')).toMatchObject({ status: 'answer-window', earlier: 'first', gravity: 'normal' });
  });

  it('at any other seller never weigh as returned, whatever the filing names', () => {
    const identity = fc.option(fc.constantFrom('a', 'b', 'c'), { nil: undefined });
    fc.assert(
      fc.property(
        fc.record({
          former: identity,
          now: identity,
          names: fc.constantFrom('parent', 'earlier', 'both', 'nothing'),
          contested: fc.boolean(),
          innocentReading: fc.boolean(),
          chips: fc.subarray<KnowledgeChip>(['never-made', 'our-photo', 'test-bought']),
        }),
        ({ former, now, names, contested, innocentReading, chips }) => {
          const stage = upheld(former, now);
          if (contested) stage.must(stage.case('first', { type: 'appeal', grounds: sealed('g') }, sellerOf(shop)));
          stage.must(
            stage.file('next', {
              target: y,
              seller: second,
              chips,
              ...((names === 'parent' || names === 'both') && { parent: 'first' }),
              ...((names === 'earlier' || names === 'both') && { earlier: 'first' }),
              listing: { exists: true, shipsTo: ['CN'], classes: [25], shown: 'text', innocentReading },
            }),
          );
          const state = filed(stage, 'next');
          const isSame =
            former !== undefined && former === now && !contested && names !== 'earlier' && names !== 'nothing';
          if (state.status === 'refused') return !isSame && names !== 'earlier' && names !== 'nothing';
          if (isSame) return state.gravity === 'organised' && state.parent === 'first';
          stage.after(7);
          return (
            state.parent === undefined &&
            state.gravity === 'normal' &&
            !state.laneReasons.includes('returned-after-removal') &&
            (state.lane === 'review') === innocentReading &&
            Object.values(stage.world.seller(second).strikes).every(({ points }) => points === 12)
          );
        },
      ),
      { numRuns: 300 },
    );
  });

  it('are filed by a person of the complainant only, never by the programme itself', () => {
    const stage = upheld('id', 'id');
    const state = filed(stage, 'first');
    const again = {
      ...({ bundle: 'b', forum: 'decides-here', complainant: brand, holder: brand, right: state.right } as const),
      ...({ target: x, seller: shop, reason: 'counterfeit', declaration: true, chips: [] } as const),
      ...{ packet: sealed('p'), packetOfFiler: sealed('q'), packetAt: stage.world.now, upheldSameTriple: 'first' },
      listing: { exists: true, shipsTo: ['CN'], classes: [25], shown: 'text' },
    } as const;
    const file = { ...again, type: 'file', case: 'again' } as const;
    expect(stage.case('again', file, system)).toEqual({ refused: 'not-for-this-actor' });
    stage.relist(x);
    stage.must(stage.case('again', file, participant(brand)));
  });
});
