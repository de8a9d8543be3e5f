/** Who has not accepted the terms of participation in force has no fast lane. */
import { describe, expect, it } from 'vitest';
import type { FilerTerms } from '../../src/case/index.ts';
import { explainReview, reviewFor } from '../../src/case/index.ts';
import { compareRules, pastRecord } from '../../src/replay/index.ts';
import { sampleCalendar, sampleRules } from '../sample-rules.ts';
import { agency, brand, desk, participant, Stage, sealed } from '../stage.ts';

/** No pack can waive the terms: this one names no cause of a review at all. */
const rules = { ...sampleRules, lanes: { ...sampleRules.lanes, reviewWhen: [] } };
const accepted: FilerTerms = { participant: brand, version: 'second', current: true };
const template: FilerTerms = { participant: brand, version: 'first', current: true, template: true };
const outdated: FilerTerms = { participant: brand, version: 'first', current: false };

describe('an acceptance', () => {
  const accept = (stage: Stage, terms: string, actor = participant(brand)) =>
    stage.complainant(brand, { type: 'accept-terms', terms, said: sealed(`acceptance of ${terms}`) }, actor);
  const events = (stage: Stage) =>
    stage.world.history.flatMap(({ event }) => (event.type === 'terms-accepted' ? [event.terms] : []));

  it('is the participant’s own, and stays beside a later one', () => {
    const stage = new Stage({ rules });
    expect(accept(stage, 'first', desk('ann'))).toEqual({ refused: 'not-for-this-actor' });
    expect(accept(stage, 'first', participant(agency))).toEqual({ refused: 'not-for-this-actor' });
    stage.must(accept(stage, 'first'));
    stage.must(accept(stage, 'second'));
    expect(stage.world.complainant(brand).terms).toBe('second');
    expect(events(stage)).toEqual(['first', 'second']);
  });

  it('of the same version by a further person is recorded too', () => {
    const stage = new Stage({ rules });
    stage.must(accept(stage, 'first'));
    stage.must(accept(stage, 'first'));
    expect(events(stage)).toEqual(['first', 'first']);
    expect(stage.world.complainant(brand).terms).toBe('first');
  });
});

describe('a complaint', () => {
  const filed = (stage: Stage, id: string) => {
    const state = stage.world.case(id);
    if (state.status === 'new') throw new Error(`${id} was not filed`);
    return state;
  };

  it('names the terms that it was filed under, and goes to review without those in force', () => {
    const stage = new Stage({ rules });
    stage.must(stage.file('a', { terms: [accepted] }));
    stage.must(stage.file('b', { terms: [outdated] }));
    stage.must(stage.file('c'));
    expect(filed(stage, 'a')).toMatchObject({ lane: 'expedited', terms: [accepted] });
    expect(filed(stage, 'b')).toMatchObject({ laneReasons: ['terms-not-accepted'], terms: [outdated] });
    expect(filed(stage, 'c')).toMatchObject({ lane: 'expedited' });
    expect(filed(stage, 'c')).not.toHaveProperty('terms');
  });

  it('goes to review under a template, which its complainant can do nothing about', () => {
    const stage = new Stage({ rules });
    stage.must(stage.file('a', { terms: [template] }));
    const { reason, laneReasons, shown, terms } = filed(stage, 'a');
    expect(laneReasons).toEqual(['terms-not-accepted']);
    const filing = { reason, laneReasons, readings: [], shown, right: undefined, records: [], terms };
    expect(explainReview(filing, rules, stage.world.now)).toMatchObject([
      { rule: 'terms', changes: [{ change: 'terms-adapted' }] },
    ]);
  });

  it('tells the one who has not accepted them what to do, and the other only why it waits', () => {
    const stage = new Stage({ rules });
    stage.must(stage.file('a', { terms: [outdated, { participant: agency, version: 'agents', current: true }] }));
    const { reason, laneReasons, shown, terms } = filed(stage, 'a');
    const why = explainReview(
      { reason, laneReasons, readings: [], shown, right: undefined, records: [], terms },
      rules,
      stage.world.now,
    );
    expect(why).toMatchObject([{ reason: 'terms-not-accepted', of: brand, changes: [{ change: 'accept-terms' }] }]);
    expect(reviewFor(why, agency)).toMatchObject([{ reason: 'terms-not-accepted', changes: [] }]);
  });

  it('is replayed under the terms of its day, whatever was accepted since, and whatever the pack says', () => {
    const stage = new Stage({ rules });
    stage.must(stage.file('a', { terms: [outdated] }));
    stage.must(stage.file('b', { terms: [accepted] }));
    stage.after(1);
    const other = { ...rules, lanes: { ...rules.lanes, reviewWhen: ['innocent-reading'] as const } };
    const place = { calendar: sampleCalendar, zone: 'Asia/Shanghai' };
    const compared = compareRules(pastRecord(stage.world.history, stage.world.now), rules, other, place);
    expect([compared.now, compared.proposed]).toMatchObject([
      { reviewed: 1, takenDown: 1 },
      { reviewed: 1, takenDown: 1 },
    ]);
  });
});
