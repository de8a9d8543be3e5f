/** Compares the preview of what a case restores with the real reversal, and with a world in which the case never existed. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type SellerState, sellerDecider } from '../../src/index.ts';
import { givesBack } from '../../src/seller/index.ts';
import { sampleCalendar, sampleRules } from '../sample-rules.ts';
import { brand, desk, listing, mark, Stage, sealed, sellerOf, shop, system } from '../stage.ts';

const at = (stage: Stage) => ({
  now: stage.world.now,
  actor: system,
  ...{ rules: sampleRules, calendar: sampleCalendar, zone: 'Asia/Shanghai' },
});
const rights = [mark, 'second', 'third'] as const;

interface Planned {
  /** Days after the one before: close in time, or not. */
  readonly gap: 0 | 10 | 20;
  readonly right: number;
}

/** Upheld by silence, one after the other, all except `without`. */
function played(plan: readonly Planned[], without?: number): Stage {
  const stage = new Stage();
  for (const right of rights.slice(1)) stage.register(right, brand);
  for (const [index, { gap, right }] of plan.entries()) {
    stage.after(gap);
    if (index !== without) stage.file(`c${index}`, { right: rights[right] ?? mark });
  }
  stage.after(8);
  return stage;
}

/** Without data that depend on which case began a strike, or on the day on which an already closed shop was closed. */
function plain({ strikes, closure, ban, targets }: SellerState) {
  return {
    strikes: Object.values(strikes)
      .map(({ track, right, points, gravity, cases }) => ({
        track,
        right,
        points,
        gravity,
        cases: Object.keys(cases).sort(),
      }))
      .sort((one, other) => (JSON.stringify(one) < JSON.stringify(other) ? -1 : 1)),
    closed: closure !== undefined,
    banned: ban !== undefined,
    down: Object.values(targets)
      .filter(({ measures }) => Object.keys(measures).length > 0)
      .map(({ target, measures }) => `${target.id} ${Object.keys(measures).sort().join()}`)
      .sort(),
  };
}

const plan = fc.array(
  fc.record({
    gap: fc.constantFrom(0, 10, 20),
    right: fc.nat({ max: rights.length - 1 }),
  }),
  { minLength: 1, maxLength: 7 },
) as fc.Arbitrary<Planned[]>;

const appeal = { type: 'appeal', grounds: sealed('grounds') } as const;
const reversed = { type: 'decide-appeal', outcome: 'reversed', reasons: sealed('why') } as const;

describe('what a case restores', () => {
  it('equals what the seller regains, and leaves the shop as if the case had never existed', () => {
    let [closed, several] = [0, 0];
    fc.assert(
      fc.property(plan, fc.nat({ max: 6 }), (planned, chosen) => {
        const index = chosen % planned.length;
        const stage = played(planned);
        const state = stage.world.case(`c${index}`);
        if (state.status !== 'upheld') return;
        const before = stage.world.seller(shop);
        const said = givesBack(before, [{ case: state.case, target: state.target }], at(stage));
        stage.must(stage.case(state.case, appeal, sellerOf(shop)));
        stage.must(stage.case(state.case, reversed, desk('bo')));
        const then = stage.world.seller(shop);

        for (const { strike, after } of said.strikes) expect(then.strikes[strike]?.points ?? 0).toBe(after);
        const lost = Object.values(before.strikes).filter(({ id, points }) => then.strikes[id]?.points !== points);
        expect(said.strikes.map(({ strike }) => strike).sort()).toEqual(lost.map(({ id }) => id).sort());
        expect(said.closure === 'reopened').toBe(before.closure !== undefined && then.closure === undefined);
        expect(said.closure === 'recounted').toBe(
          then.closure !== undefined && then.closure.frozen.join() !== before.closure?.frozen.join(),
        );
        for (const { kind, ...target } of said.raised)
          if (kind !== 'proceeds') expect(stage.world.shelf.isDown({ kind, ...target })).toBe(false);
        expect(said.stillDown).toEqual([]);
        if (said.closure === 'reopened') closed += 1;
        if (said.strikes.length > 1) several += 1;

        // Others that joined the case's strike take its position among the strikes instead of their own.
        if (Object.keys(before.strikes[state.case]?.cases ?? {}).length > 1) return;
        expect(plain(then)).toEqual(plain(played(planned, index).world.seller(shop)));
      }),
      { numRuns: 150, seed: 4 },
    );
    expect(closed).toBeGreaterThan(0);
    expect(several).toBeGreaterThan(0);
  });

  it('is nothing if the case cost nothing', () => {
    const stage = new Stage();
    const nothing = { raised: [], stillDown: [], strikes: [], points: [], released: [] };
    expect(givesBack(stage.world.seller(shop), [{ case: 'c1', target: listing('c1') }], at(stage))).toEqual(nothing);
  });

  it('restores no listing that another case holds down too', () => {
    const stage = new Stage();
    stage.upheld('c1');
    const target = listing('c1');
    const imposed = { type: 'measure-imposed', target, cause: 'c2', kind: 'hide' } as const;
    const held = sellerDecider.evolve(stage.world.seller(shop), imposed);
    const said = givesBack(held, [{ case: 'c1', target }], at(stage));
    expect(said).toMatchObject({ raised: [], stillDown: [target], strikes: [{ strike: 'c1', after: 0 }] });
  });

  it('reaches shops that were closed as continuations', () => {
    const stage = played([
      { gap: 0, right: 0 },
      { gap: 10, right: 0 },
      { gap: 10, right: 0 },
    ]);
    stage.must(stage.seller('taobao/next', { type: 'register', seller: 'taobao/next', language: 'en' }, system));
    stage.must(stage.seller('taobao/next', { type: 'recognise', of: shop, identity: 'who' }, system));
    const said = givesBack(stage.world.seller(shop), [{ case: 'c0', target: listing('c0') }], at(stage));
    expect(said).toMatchObject({ closure: 'reopened', released: ['taobao/next'] });
    expect(said.raised).toContainEqual({ kind: 'storefront', marketplace: 'taobao', id: 'shop' });
    expect(said.points).toEqual([{ track: 'counterfeit', before: 48, after: 24 }]);
  });
});
