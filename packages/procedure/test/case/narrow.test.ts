import type { Target } from '@marketsafe/terms';
import { describe, expect, it } from 'vitest';
import { isRefusal } from '../../src/refusals.ts';
import { sampleRules } from '../sample-rules.ts';
import { desk, listing, participant, Stage, sealed, sellerOf, shop, system, variant } from '../stage.ts';

const of = (one: string): Target => variant('shirt', one);
const listingKey = 'taobao/listing/shirt';
const key = (one: string): string => `taobao/variant/shirt/${one}`;

const withdraw = (stage: Stage, id: string, withdrawal: 'mistake' | 'settled' = 'mistake', keepDown = false) =>
  stage.must(stage.case(id, { type: 'withdraw', withdrawal, ...(keepDown && { keepDown }) }, participant('brand')));
const proceed = (stage: Stage, id: string) =>
  stage.must(stage.case(id, { type: 'decide-review', decision: 'proceed', reasons: sealed('r') }, desk('ann')));
const narrowings = (stage: Stage, id = 'green') =>
  stage.world.history.filter(({ ref, event }) => ref.id === id && event.type === 'measure-narrowed').length;
const letters = (stage: Stage) =>
  stage.world.effects.filter((effect) => effect.kind === 'notice' && effect.notice === 'measure-narrowed');
const ordersSince = (stage: Stage, since: number) =>
  stage.world.effects
    .slice(since)
    .flatMap((effect) =>
      effect.kind === 'order' && 'id' in effect.target
        ? [`${effect.desired} ${'variant' in effect.target ? effect.target.variant : effect.target.id}`]
        : [],
    );

/** Variants that were decided, and one after them. */
function widened(variants: readonly string[] = ['red', 'blue'], options: ConstructorParameters<typeof Stage>[0] = {}) {
  const stage = new Stage(options);
  for (const one of variants) stage.must(stage.file(one, { target: of(one) }));
  stage.world.advance('2026-03-20T02:00:00.000Z');
  stage.must(stage.file('green', { target: of('green') }));
  expect(stage.world.case('green')).toMatchObject({
    wholeListing: { because: 'repeated-variants', restsOn: [...variants].sort() },
  });
  return stage;
}

describe('a measure that was widened to the whole listing', () => {
  it('is on its own variant again when too few of the decisions stand that it rested on', () => {
    const stage = widened();
    expect(stage.world.shelf.down()).toEqual([listingKey, key('blue'), key('red')]);
    const since = stage.world.effects.length;
    withdraw(stage, 'red');
    expect(stage.world.case('green')).toMatchObject({
      status: 'answer-window',
      wholeListing: false,
      narrowed: { at: stage.world.now, was: 2, variants: 1 },
    });
    expect(stage.world.shelf.down()).toEqual([key('blue'), key('green')]);
    // Its own variant first, so that it is on sale at no time; then everything else.
    expect(ordersSince(stage, since)).toEqual(['up red', 'down green', 'up shirt']);
    expect(letters(stage)).toMatchObject([{ to: 'seller', case: 'green', recipient: shop }]);
  });

  it('is so once, and for a decided case as well', () => {
    const stage = widened();
    stage.world.advance('2026-04-10T02:00:00.000Z');
    expect(stage.status('green')).toBe('upheld');
    stage.must(stage.case('red', { type: 'hold', ground: 'authority-hold' }, desk('ann')));
    expect(narrowings(stage)).toBe(0);
    stage.must(stage.case('red', { type: 'release', outcome: 'for-seller', reasons: sealed('r') }, desk('ann')));
    withdraw(stage, 'blue');
    expect(narrowings(stage)).toBe(1);
    expect(stage.world.shelf.down()).toEqual([key('green')]);
    withdraw(stage, 'green');
    expect(stage.world.shelf.down()).toEqual([]);
    expect(stage.status('green')).toBe('restored');
  });

  it('rests also on what was decided about a variant by taking the listing', () => {
    const stage = widened();
    stage.world.advance('2026-04-10T02:00:00.000Z');
    stage.must(stage.file('rain', { target: of('rain') }));
    expect(stage.world.case('rain')).toMatchObject({
      wholeListing: { because: 'repeated-variants', variants: 3, restsOn: ['blue', 'green', 'red'] },
    });
    withdraw(stage, 'red');
    expect([narrowings(stage), narrowings(stage, 'rain')]).toEqual([1, 0]);
    expect(stage.world.shelf.down()).toEqual([listingKey, key('blue'), key('green')]);
    withdraw(stage, 'green');
    expect(narrowings(stage, 'rain')).toBe(1);
    expect(stage.world.case('rain')).toMatchObject({ narrowed: { was: 3, variants: 1 } });
    expect(stage.world.shelf.down()).toEqual([key('blue'), key('rain')]);
  });

  it('stays as long as enough of them stand, whatever was decided about others since', () => {
    const stage = widened(['red', 'blue', 'pink']);
    withdraw(stage, 'red');
    expect(narrowings(stage)).toBe(0);
    stage.must(stage.file('rain', { target: of('rain') }));
    withdraw(stage, 'rain');
    expect(narrowings(stage)).toBe(0);
    withdraw(stage, 'pink', 'settled', true);
    expect(narrowings(stage)).toBe(1);
    // What its seller agreed to leave down stays down.
    expect(stage.world.shelf.down()).toEqual([key('blue'), key('green'), key('pink')]);
  });

  it('is none of what merely is contested, nor of what only counts no more', () => {
    const stage = widened();
    stage.must(stage.case('red', { type: 'appeal', grounds: sealed('g') }, sellerOf(shop)));
    expect(narrowings(stage)).toBe(0);
    const decide = (outcome: 'confirmed' | 'reversed') =>
      stage.must(stage.case('red', { type: 'decide-appeal', outcome, reasons: sealed('r') }, desk('eve')));
    decide('reversed');
    expect(narrowings(stage)).toBe(1);
    // What stands again makes nothing wide again.
    stage.must(stage.case('red', { type: 'appeal', grounds: sealed('g') }, participant('brand')));
    stage.must(stage.case('red', { type: 'decide-appeal', outcome: 'reversed', reasons: sealed('r') }, desk('joe')));
    expect(stage.status('red')).toBe('upheld');
    expect(stage.world.case('green')).toMatchObject({ wholeListing: false });

    const late = widened();
    late.world.advance('2027-04-01T02:00:00.000Z');
    expect(Object.keys(late.world.seller(shop).strikes)).toEqual([]);
    expect(narrowings(late)).toBe(0);
    withdraw(late, 'blue');
    expect(narrowings(late)).toBe(1);
  });

  it('is the same for two that rest on the same decisions, whichever hears of it first', () => {
    const stage = widened();
    stage.must(stage.file('pink', { target: of('pink') }));
    expect(stage.world.case('pink')).toMatchObject({ wholeListing: { restsOn: ['blue', 'red'] } });
    withdraw(stage, 'red');
    expect([narrowings(stage), narrowings(stage, 'pink')]).toEqual([1, 1]);
    expect(stage.world.shelf.down()).toEqual([key('blue'), key('green'), key('pink')]);
  });

  it('is taken on the variant where they fell before it was taken', () => {
    const stage = new Stage();
    for (const one of ['red', 'blue']) stage.must(stage.file(one, { target: of(one) }));
    stage.world.advance('2026-03-20T02:00:00.000Z');
    const page = { exists: true, shipsTo: ['CN'], shown: 'text', classes: [25], innocentReading: true } as const;
    stage.must(stage.file('green', { target: of('green'), listing: page }));
    expect(stage.world.case('green')).toMatchObject({ status: 'desk-review', wholeListing: {} });
    withdraw(stage, 'red');
    expect(narrowings(stage)).toBe(0);
    proceed(stage, 'green');
    expect(stage.world.shelf.down()).toEqual([key('blue'), key('green')]);
    // The seller was told of no measure before.
    expect(letters(stage)).toEqual([]);
  });

  it('is not when the case itself let go of the listing, and is taken narrowly should it stand again', () => {
    const stage = widened();
    stage.world.advance('2026-04-10T02:00:00.000Z');
    stage.must(stage.case('green', { type: 'appeal', grounds: sealed('g') }, sellerOf(shop)));
    const reverse = (user: string) =>
      stage.must(stage.case('green', { type: 'decide-appeal', outcome: 'reversed', reasons: sealed('r') }, desk(user)));
    reverse('eve');
    withdraw(stage, 'red');
    expect([stage.status('green'), narrowings(stage)]).toEqual(['restored', 0]);
    stage.must(stage.case('green', { type: 'appeal', grounds: sealed('g') }, participant('brand')));
    reverse('joe');
    expect(stage.status('green')).toBe('upheld');
    expect(stage.world.shelf.down()).toEqual([key('blue'), key('green')]);
  });

  it('is told of no order for the listing that comes late', () => {
    const stage = new Stage({ marketplace: 'manual' });
    stage.must(stage.file('green', { target: of('green') }));
    const command = { type: 'confirm-removal', outcome: 'gone', observedAt: stage.world.now } as const;
    stage.must(stage.case('green', { ...command, target: listing('shirt') }, system));
    expect(stage.status('green')).toBe('removing');
    stage.must(stage.case('green', { ...command, target: of('green') }, system));
    expect(stage.status('green')).toBe('notifying');
  });

  it('lets go of the money that is held for the listing, and asks for none after', () => {
    const held = { first: ['hide'], repeated: ['hide', 'hold-funds'], grave: ['hide', 'hold-funds'] };
    const rules = {
      ...sampleRules,
      measures: {
        ...sampleRules.measures,
        priorRisk: { repeated: 1, grave: 2 },
        heldFor: { count: 30, unit: 'calendar-day', lastDayOff: 'keep' },
        byReason: { counterfeit: { newcomer: held, good: held, restricted: held } },
      },
    } as unknown as typeof sampleRules;
    const stage = widened(['red', 'blue'], { rules });
    expect(stage.world.case('green')).toMatchObject({ funds: 'hold', proceeds: { status: 'held' } });
    withdraw(stage, 'red');
    expect(stage.world.case('green')).toMatchObject({ funds: 'not-here', proceeds: { status: 'released' } });
    expect(stage.world.shelf.down()).toEqual([key('blue'), key('green')]);
  });
});

describe('where the marketplace has one switch for the listing by now', () => {
  const tasks = (stage: Stage) =>
    stage.world.effects.flatMap((effect) =>
      (effect.kind === 'desk-task' || effect.kind === 'desk-task-done') && effect.task === 'narrowing'
        ? [effect.kind]
        : [],
    );

  it('the desk is told and nothing is moved; it may say so again once the marketplace can', () => {
    let separates = true;
    const stage = widened(['red', 'blue', 'pink'], { separates: () => separates });
    separates = false;
    withdraw(stage, 'red');
    withdraw(stage, 'pink');
    withdraw(stage, 'blue');
    expect(stage.world.case('green')).toMatchObject({
      wholeListing: { because: 'repeated-variants' },
      tooWide: { variants: 1 },
    });
    expect(stage.world.shelf.down()).toEqual([listingKey]);
    expect(tasks(stage)).toEqual(['desk-task']);
    expect(letters(stage)).toEqual([]);
    expect(stage.case('green', { type: 'narrow' }, participant('brand'))).toMatchObject({ refused: 'desk-only' });
    expect(stage.case('green', { type: 'narrow' }, desk('ann'))).toMatchObject({ refused: 'variant-not-separable' });
    separates = true;
    stage.must(stage.case('green', { type: 'narrow' }, desk('ann')));
    expect(stage.world.shelf.down()).toEqual([key('green')]);
    expect(tasks(stage)).toEqual(['desk-task', 'desk-task-done']);
    expect(isRefusal(stage.case('green', { type: 'narrow' }, desk('ann')) ?? [])).toBe(true);
  });
});
