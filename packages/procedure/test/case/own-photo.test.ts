/** A complaint that rests on a photo of the rights holder's own, and nothing else. */
import { describe, expect, it } from 'vitest';
import { complaintReasons } from '../../src/reasons/index.ts';
import { sampleRules } from '../sample-rules.ts';
import { brand, desk, exhibit, participant, Stage, sealed, shop } from '../stage.ts';

const rules = {
  ...sampleRules,
  lanes: { ...sampleRules.lanes, reviewWhen: [...sampleRules.lanes.reviewWhen, 'photo-only'] as const },
  measures: { ...sampleRules.measures, replacePicture: { count: 48, unit: 'hour' } as const },
};
const page = { exists: true, shipsTo: ['CN'], classes: [25], shown: 'none', photoOnly: true } as const;
const amended = { kind: 'amended', exhibits: [exhibit('invoice'), exhibit('photos')] } as const;
const reasons = sealed('reasons');
const filed = (stage: Stage, id: string) => {
  const state = stage.world.case(id);
  if (state.status === 'new') throw new Error('not filed');
  return state;
};

function reviewed(id = 'c1', more: Parameters<Stage['file']>[1] = {}, stage = new Stage({ rules })): Stage {
  stage.must(stage.file(id, { listing: page, ...more }));
  stage.must(stage.case(id, { type: 'decide-review', decision: 'proceed', reasons }, desk('ann')));
  return stage;
}

describe('a page that shows the rights holder’s photo alone', () => {
  it('is looked at first and hidden, and its seller is offered first to replace the picture', () => {
    const stage = reviewed();
    const { laneReasons, remedy, measure } = filed(stage, 'c1');
    expect({ laneReasons, remedy, measure }).toEqual({
      ...{ laneReasons: ['photo-only'], remedy: 'replace-picture', measure: 'hide' },
    });
    const claim = { case: 'c1', reason: 'counterfeit', rightType: 'trademark', chips: [] } as const;
    const { target, filedAt: since } = filed(stage, 'c1');
    const told = complaintReasons(
      { claim, target, measure, lane: 'review', since, foundByScreening: true, remedy },
      rules,
    );
    expect(told.redress.map(({ way }) => way)).toEqual(['replace-picture', 'answer', 'appeal']);
  });

  it('replaced in time: restored without points, and no mark on either record', () => {
    const stage = reviewed();
    stage.world.advance('2026-03-04T01:59:59.999Z');
    stage.must(stage.answer('c1', amended));
    expect(filed(stage, 'c1')).toMatchObject({
      status: 'restored',
      decision: { outcome: 'discontinued', by: 'rule' },
    });
    expect(stage.world.shelf.isDown(filed(stage, 'c1').target)).toBe(false);
    expect(stage.world.seller(shop).strikes).toEqual({});
    expect(stage.countedAs('c1')).toBeUndefined();
    stage.after(60);
    expect(stage.world.seller(shop).strikes).toEqual({});
  });

  it('a moment too late, or with another answer, it takes the usual way', () => {
    const late = reviewed();
    late.world.advance('2026-03-04T02:00:00.000Z');
    late.must(late.answer('c1', amended));
    expect(late.status('c1')).toBe('brand-window');
    const other = reviewed();
    other.must(other.answer('c1', { ...amended, kind: 'genuine-from' }));
    expect(other.status('c1')).toBe('brand-window');
  });

  it('an answer without what it needs is returned as any other', () => {
    const stage = reviewed();
    stage.must(stage.answer('c1', { ...amended, exhibits: [] }));
    expect(stage.status('c1')).toBe('answer-window');
    stage.must(stage.answer('c1', amended));
    expect(stage.status('c1')).toBe('restored');
  });

  it('that shows it again has no second remedy', () => {
    const stage = reviewed('c1', {});
    stage.must(stage.answer('c1', amended));
    reviewed('c2', { target: filed(stage, 'c1').target }, stage);
    expect(filed(stage, 'c2')).not.toHaveProperty('remedy');
    stage.must(stage.answer('c2', amended));
    expect(stage.status('c2')).toBe('brand-window');
  });

  it.each([
    ['its complainant states more', { chips: ['never-made'] }],
    ['it is filed with evidence', { evidence: [{ kind: 'test-purchase', id: 'e', sha256: 'ab' }] }],
    ['screening saw more', { listing: { ...page, photoOnly: false } }],
  ] as const)('no remedy is offered if %s', (_what, more) => {
    const stage = new Stage({ rules });
    stage.must(stage.file('c1', { listing: page, ...more }));
    expect(filed(stage, 'c1')).not.toHaveProperty('remedy');
    expect(filed(stage, 'c1').laneReasons).not.toContain('photo-only');
  });

  it('is withdrawn like any other complaint', () => {
    const stage = reviewed();
    stage.must(stage.case('c1', { type: 'withdraw', withdrawal: 'mistake' }, participant(brand)));
    expect(stage.countedAs('c1')).toBe('withdrawn-mistake');
  });
});
