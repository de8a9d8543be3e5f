import { describe, expect, it } from 'vitest';
import { gradeOf } from '../../src/case/grade.ts';
import type { FileComplaint } from '../../src/case/index.ts';
import { sampleRules } from '../sample-rules.ts';
import { brand, desk, listing, participant, Stage, sealed, sellerOf, shop, system } from '../stage.ts';

const reasons = sealed('why');
const grounds = sealed('grounds');
const unmet = { invoice: 'unmet', letter: 'unmet', photos: 'unmet', story: 'unmet' } as const;
const met = { ...unmet, invoice: 'met', photos: 'met' } as const;

const grade = (stage: Stage) => {
  const state = stage.world.case('c1');
  return state.status === 'new' ? undefined : gradeOf(state);
};
const filed = (options: ConstructorParameters<typeof Stage>[0] = {}, more: Partial<FileComplaint> = {}): Stage => {
  const stage = new Stage(options);
  stage.must(stage.file('c1', more));
  return stage;
};
const silent = (): Stage => {
  const stage = new Stage();
  stage.upheld('c1');
  return stage;
};
const maintained = (rules = sampleRules): Stage => {
  const stage = filed({ rules });
  stage.must(stage.answer('c1'));
  stage.must(stage.case('c1', { type: 'stand-behind' }, participant(brand)));
  return stage;
};
const rule = (stage: Stage, outcome: 'upheld' | 'overturned', checklist: typeof unmet | typeof met | object) =>
  stage.must(stage.case('c1', { type: 'rule', outcome, checklist: { ...checklist }, reasons }, desk('ann')));
const appeal = (stage: Stage, outcome: 'confirmed' | 'reversed', by = sellerOf(shop)): void => {
  stage.must(stage.case('c1', { type: 'appeal', grounds }, by));
  stage.must(stage.case('c1', { type: 'decide-appeal', outcome, reasons }, desk('bo')));
};

describe('suspected', () => {
  it('is a complaint until it is decided, whatever a program saw, or its complainant says they know', () => {
    const listed = { exists: true, shipsTo: ['CN'], classes: [25], shown: 'picture' } as const;
    const stage = filed({}, { listing: listed, chips: ['test-bought'] });
    expect(grade(stage)).toBe('suspected');
    stage.must(stage.answer('c1'));
    expect(grade(stage)).toBe('suspected');
  });

  it('is one whose seller got no notice, and one that its complainant alone upheld', () => {
    const unheard = filed({ marketplace: 'manual' });
    unheard.must(
      unheard.case('c1', { type: 'confirm-removal', outcome: 'gone', observedAt: unheard.world.now }, system),
    );
    unheard.after(60);
    expect([unheard.status('c1'), grade(unheard)]).toEqual(['unanswered', 'suspected']);
    const insisted = maintained({ ...sampleRules, standBehind: 'upheld' });
    expect([insisted.status('c1'), grade(insisted)]).toEqual(['upheld', 'suspected']);
  });

  it('is one again when a late answer takes back a decision by silence', () => {
    const stage = silent();
    stage.must(stage.answer('c1'));
    expect([stage.status('c1'), grade(stage)]).toEqual(['brand-window', 'suspected']);
  });
});

describe('likely', () => {
  it('is what silence upheld, and a ruling on silence: neither is an admission', () => {
    expect(grade(silent())).toBe('likely');
    const stage = filed({ rules: { ...sampleRules, silence: { ...sampleRules.silence, seller: 'ruling' } } });
    stage.after(7);
    rule(stage, 'upheld', {});
    expect([stage.status('c1'), grade(stage)]).toEqual(['upheld', 'likely']);
  });

  it('is it still while the seller appeals', () => {
    const stage = silent();
    stage.must(stage.case('c1', { type: 'appeal', grounds }, sellerOf(shop)));
    expect(grade(stage)).toBe('likely');
  });

  it('is what two auditors found wrong, and an appeal upheld again without a word of the seller', () => {
    const stage = new Stage({ draws: () => true });
    stage.upheld('c1');
    for (const user of ['ann', 'cy'])
      stage.must(stage.case('c1', { type: 'read-audit', finding: 'wrong', reasons }, desk(user)));
    expect(grade(stage)).toBeUndefined();
    appeal(stage, 'reversed', participant(brand));
    expect([stage.status('c1'), grade(stage)]).toEqual(['upheld', 'likely']);
  });
});

describe('admitted', () => {
  it.each([0, 8])('is what the seller accepted after %i days', (days) => {
    const stage = filed();
    stage.after(days);
    stage.must(stage.answer('c1', { kind: 'accepted', exhibits: [], supplier: sealed('supplier') }));
    expect([stage.status('c1'), grade(stage)]).toEqual(['upheld', 'admitted']);
  });
});

describe('confirmed', () => {
  it('is what a ruling upheld that the seller answered before', () => {
    const stage = maintained();
    rule(stage, 'upheld', unmet);
    expect(grade(stage)).toBe('confirmed');
  });

  it('is what the seller appealed without success', () => {
    const stage = silent();
    appeal(stage, 'confirmed');
    expect(stage.world.case('c1')).toMatchObject({ decision: { by: 'silence' } });
    expect(grade(stage)).toBe('confirmed');
  });

  it('is what an appeal of the complainant upheld after a ruling', () => {
    const stage = maintained();
    rule(stage, 'overturned', met);
    expect(grade(stage)).toBeUndefined();
    appeal(stage, 'reversed', participant(brand));
    expect(grade(stage)).toBe('confirmed');
  });

  it('is what a court decided, before the seller’s notice, in its window, or of a case that was upheld', () => {
    const held = (stage: Stage, outcome: 'for-complainant' | 'go-on'): Stage => {
      stage.must(stage.case('c1', { type: 'hold', ground: 'in-litigation' }, desk('ann')));
      stage.must(stage.case('c1', { type: 'release', outcome }, desk('ann')));
      return stage;
    };
    const early = filed({ marketplace: 'manual' });
    early.must(early.case('c1', { type: 'confirm-removal', outcome: 'gone', observedAt: early.world.now }, system));
    expect([held(early, 'for-complainant').status('c1'), grade(early)]).toEqual(['notifying', 'confirmed']);
    expect(grade(held(filed(), 'for-complainant'))).toBe('confirmed');
    expect(grade(held(silent(), 'go-on'))).toBe('likely');
    expect(grade(held(silent(), 'for-complainant'))).toBe('confirmed');
  });
});

describe('no grade', () => {
  it('has a complaint that was refused, overturned, given up or settled', () => {
    const refused = filed(
      {},
      { target: listing('c1'), listing: { exists: false, shipsTo: [], classes: [], shown: 'none' } },
    );
    expect([refused.status('c1'), grade(refused)]).toEqual(['refused', undefined]);
    const fallen = silent();
    appeal(fallen, 'reversed');
    expect(grade(fallen)).toBeUndefined();
    for (const withdrawal of ['mistake', 'settled'] as const) {
      const stage = silent();
      const keepDown = withdrawal === 'settled';
      stage.must(stage.case('c1', { type: 'withdraw', withdrawal, keepDown }, participant(brand)));
      expect(grade(stage)).toBeUndefined();
    }
  });
});
