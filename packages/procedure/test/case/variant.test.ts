import { describe, expect, it } from 'vitest';
import { sampleRules } from '../sample-rules.ts';
import { desk, listing, Stage, sealed, shop, variant } from '../stage.ts';

const red = variant('shirt', 'red');
const blue = variant('shirt', 'blue');
const whole = listing('shirt');

const missing = (stage: Stage, id: string) => {
  const state = stage.world.case(id);
  return state.status === 'new' ? undefined : state.decision?.missing?.map(({ code }) => code);
};
const proceed = (stage: Stage, id: string) =>
  stage.must(stage.case(id, { type: 'decide-review', decision: 'proceed', reasons: sealed('r') }, desk('ann')));
const withdraw = (stage: Stage, id: string) =>
  stage.must(
    stage.case(id, { type: 'withdraw', withdrawal: 'mistake' }, { kind: 'participant', participant: 'brand' }),
  );
const targetsOf = (stage: Stage) => stage.world.seller(shop).targets;
const orders = (stage: Stage) =>
  stage.world.effects.flatMap((effect) =>
    effect.kind === 'order' ? [`${effect.desired} ${JSON.stringify(effect.target)} ${effect.epoch}`] : [],
  );
/** Filed and upheld by silence. */
function upheld(stage: Stage, id: string, target = red): void {
  stage.must(stage.file(id, { target }));
  stage.world.advance('2026-03-20T02:00:00.000Z');
  expect(stage.status(id)).toBe('upheld');
}

describe('a claim about one variant', () => {
  it('takes that variant down, and nothing else of the listing', () => {
    const stage = new Stage();
    stage.must(stage.file('red', { target: red }));
    expect(stage.status('red')).toBe('answer-window');
    expect(stage.world.shelf.down()).toEqual(['taobao/variant/shirt/red']);
  });

  it('takes down no more, however many other variants were decided', () => {
    const stage = new Stage();
    for (const one of ['red', 'blue', 'pink']) stage.must(stage.file(one, { target: variant('shirt', one) }));
    stage.world.advance('2026-03-20T02:00:00.000Z');
    stage.must(stage.file('green', { target: variant('shirt', 'green') }));
    expect(stage.world.case('green')).not.toHaveProperty('wholeListing');
    expect(stage.world.shelf.isDown(whole)).toBe(false);
  });

  it('is separate from one about another variant, and covered by one about the whole listing', () => {
    const stage = new Stage();
    stage.must(stage.file('red', { target: red }));
    stage.must(stage.file('blue', { target: blue }));
    expect(stage.status('blue')).toBe('answer-window');
    stage.file('again', { target: red });
    expect(missing(stage, 'again')).toEqual(['duplicate-open']);

    stage.must(stage.file('all', { target: whole }));
    expect(stage.status('all')).toBe('answer-window');
    stage.file('green', { target: variant('shirt', 'green') });
    expect(missing(stage, 'green')).toEqual(['duplicate-open']);
  });

  it('is decided by a case about the whole listing, as long as that is down', () => {
    const stage = new Stage();
    upheld(stage, 'all', whole);
    stage.file('red', { target: red });
    expect(missing(stage, 'red')).toEqual(['still-down']);
    stage.relist(whole);
    stage.must(stage.file('back', { target: red }));
    expect(stage.world.case('back')).toMatchObject({ parent: 'all' });
  });

  it('is refused if the listing is not sold in it, or the rules accept none', () => {
    const stage = new Stage();
    stage.file('none', { target: red, listing: { exists: true, shipsTo: ['CN'], shown: 'text', hasVariant: false } });
    expect(missing(stage, 'none')).toEqual(['variant-not-found']);
    const { variants: _, ...measures } = sampleRules.measures;
    const plain = new Stage({ rules: { ...sampleRules, measures } });
    plain.file('red', { target: red });
    expect(missing(plain, 'red')).toEqual(['variant-not-offered']);
    plain.must(plain.file('all', { target: whole }));
    expect(plain.status('all')).toBe('answer-window');
  });

  it('costs one strike together with the others of the same filing', () => {
    const stage = new Stage();
    for (const [id, target] of [
      ['red', red],
      ['blue', blue],
    ] as const)
      stage.must(stage.file(id, { target, bundle: 'both' }));
    stage.world.advance('2026-03-20T02:00:00.000Z');
    const strikes = Object.values(stage.world.seller(shop).strikes);
    expect(strikes).toMatchObject([{ points: 12, cases: { red: {}, blue: {} } }]);
  });

  it('holds no proceeds, since those of the other variants must not be held', () => {
    const rules = {
      ...sampleRules,
      measures: {
        ...sampleRules.measures,
        priorRisk: { repeated: 1, grave: 2 },
        heldFor: { count: 30, unit: 'calendar-day', lastDayOff: 'keep' },
        byReason: {
          counterfeit: Object.fromEntries(
            ['newcomer', 'good', 'restricted'].map((one) => [
              one,
              { first: ['hide'], repeated: ['hide', 'hold-funds'], grave: ['hide', 'hold-funds'] },
            ]),
          ),
        },
      },
    } as unknown as typeof sampleRules;
    const stage = new Stage({ rules });
    upheld(stage, 'other', listing('hat'));
    stage.must(stage.file('red', { target: red }));
    expect(stage.world.case('red')).toMatchObject({ priorRisk: 'repeated', funds: 'not-here' });
    stage.must(stage.file('blue', { target: blue, separatesVariants: false }));
    expect(stage.world.case('blue')).toMatchObject({ wholeListing: true, funds: 'hold' });
  });
});

describe('if the marketplace cannot take one variant down', () => {
  it('a person reviews, and an approved claim takes down the whole listing', () => {
    const stage = new Stage();
    stage.must(stage.file('red', { target: red, separatesVariants: false }));
    expect(stage.world.case('red')).toMatchObject({
      status: 'desk-review',
      laneReasons: ['variant-not-separable'],
      wholeListing: true,
    });
    expect(stage.world.shelf.down()).toEqual([]);
    proceed(stage, 'red');
    expect(stage.world.shelf.down()).toEqual(['taobao/listing/shirt']);
    withdraw(stage, 'red');
    expect(stage.status('red')).toBe('restored');
    expect(stage.world.shelf.down()).toEqual([]);
  });

  it('goods offered again are reviewed too', () => {
    const stage = new Stage();
    upheld(stage, 'red');
    stage.relist(red);
    stage.must(stage.file('back', { target: red, separatesVariants: false }));
    expect(stage.world.case('back')).toMatchObject({ parent: 'red', status: 'desk-review' });
  });

  it('it is refused if the rules say so', () => {
    const measures = { ...sampleRules.measures, variants: { notSeparable: 'refuse' } } as const;
    const stage = new Stage({ rules: { ...sampleRules, measures } });
    stage.file('red', { target: red, separatesVariants: false });
    expect(missing(stage, 'red')).toEqual(['variant-not-separable']);
    expect(stage.world.shelf.down()).toEqual([]);
  });
});

describe('a listing and its variants are two targets', () => {
  const both = (): Stage => {
    const stage = new Stage();
    stage.must(stage.file('red', { target: red }));
    stage.register('copy', 'brand', { rightType: 'copyright' });
    stage.must(stage.file('all', { target: whole, right: 'copy', reason: 'copyright-verbatim' }));
    expect(stage.world.shelf.down()).toEqual(['taobao/listing/shirt', 'taobao/variant/shirt/red']);
    return stage;
  };

  it('the listing is restored without the variant', () => {
    const stage = both();
    withdraw(stage, 'all');
    expect(stage.status('all')).toBe('restored');
    expect(stage.world.shelf.down()).toEqual(['taobao/variant/shirt/red']);
    expect(targetsOf(stage)['taobao/variant/shirt/red']?.epoch).toBe(1);
  });

  it('lifting the variant does not restore the listing, and its case says that it stays down', () => {
    const stage = both();
    withdraw(stage, 'red');
    expect(stage.world.case('red')).toMatchObject({ status: 'restored', restoration: 'still-down' });
    expect(stage.world.shelf.down()).toEqual(['taobao/listing/shirt']);
    expect(targetsOf(stage)['taobao/listing/shirt']?.epoch).toBe(1);
    withdraw(stage, 'all');
    expect(stage.world.shelf.down()).toEqual([]);
    expect(orders(stage).filter((order) => order.startsWith('up'))).toHaveLength(2);
  });
});
