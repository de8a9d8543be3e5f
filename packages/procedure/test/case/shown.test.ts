/** Whether a declaration alone takes a listing down depends on its page; a good record may replace the page. */
import { KnowledgeChip, Shown } from '@marketsafe/terms';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { explainReview } from '../../src/case/explain-lane.ts';
import { sampleRules } from '../sample-rules.ts';
import { agency, brand, mark, participant, Stage, system } from '../stage.ts';

const chips = ['never-made', 'test-bought'] as const;
const reviewWhen = [...sampleRules.lanes.reviewWhen, 'right-not-shown', 'young-mark', 'challenged-mark'] as const;
const lanes = {
  ...{ ...sampleRules.lanes, reviewWhen, youngMark: 3, challengedMark: ['opposed', 'in-cancellation'] as const },
  notShown: { liftedBy: chips, countsAs: 2 },
} as const;
const rules = { ...sampleRules, lanes };

const old = { registeredOn: '2010-05-04' } as const;

function stageOf(upheld: number, under: typeof sampleRules = rules): Stage {
  const stage = new Stage({ rules: under });
  stage.must(stage.right(mark, { type: 'note-register', ...old }, system));
  for (const participant of [brand, agency])
    for (let index = 0; index < upheld; index += 1) {
      const command = { type: 'record-outcome', case: `${participant}-${index}`, reason: 'counterfeit' } as const;
      stage.must(stage.complainant(participant, { ...command, outcome: 'upheld' }, system));
    }
  return stage;
}
const filed = (stage: Stage, id: string) => {
  const state = stage.world.case(id);
  if (state.status === 'new') throw new Error(`${id} was not filed`);
  return state;
};

describe('a complaint about a listing', () => {
  it('takes effect at once only if the page shows the right (a picture only where no words name another’s), or a holder in good standing says how they know and the page names no other mark', () => {
    const [newcomer, good] = [stageOf(0), stageOf(5)];
    fc.assert(
      fc.property(
        fc.record({
          shown: fc.constantFrom(...Shown.options),
          namesOther: fc.boolean(),
          chips: fc.uniqueArray(fc.constantFrom(...KnowledgeChip.options)),
          isGood: fc.boolean(),
          reason: fc.constantFrom('counterfeit', 'trademark'),
        }),
        ({ shown, namesOther, chips: tapped, isGood, reason }) => {
          const stage = (isGood ? good : newcomer).fork();
          const listing = { exists: true, shipsTo: ['CN'], classes: [25], shown, namesOther };
          stage.must(stage.file('c1', { listing, chips: tapped, reason }));
          const { lane, laneReasons, lifted } = filed(stage, 'c1');
          const isShown = shown === 'text' || (shown === 'picture' && !namesOther);
          const says = tapped.some((chip) => (chips as readonly string[]).includes(chip));
          const isLifted = !isShown && isGood && says && !namesOther && reason === 'counterfeit';
          expect(lane === 'expedited').toBe(reason === 'counterfeit' && (isShown || isLifted));
          expect(lifted === true).toBe(isLifted);
          expect(laneReasons.includes('right-not-shown')).toBe(reason === 'counterfeit' && !isShown && !isLifted);
        },
      ),
    );
  });

  it('about counterfeit goods needs more than the brand’s own photo, under which genuine goods are resold', () => {
    const withPhoto = { ...lanes, notShown: { liftedBy: [...chips, 'our-photo'] as const, countsAs: 2 } };
    const stage = stageOf(5, { ...rules, lanes: withPhoto });
    const listing = { exists: true, shipsTo: ['CN'], shown: 'none' } as const;
    stage.must(stage.file('c1', { listing, chips: ['our-photo'] }));
    stage.must(stage.file('c2', { listing, chips: ['our-photo', 'test-bought'] }));
    expect([filed(stage, 'c1').laneReasons, filed(stage, 'c2').lane]).toEqual([['right-not-shown'], 'expedited']);
    const told = (reason: 'counterfeit' | 'copyright-verbatim') =>
      explainReview(
        {
          ...{ reason, laneReasons: ['right-not-shown'], readings: [], shown: 'none' },
          ...{ right: stage.world.right(mark), records: [stage.world.complainant(brand)] },
        },
        { ...rules, lanes: withPhoto },
        stage.world.now,
      )[0]?.changes;
    expect(told('counterfeit')).toMatchObject([{ chips }]);
    expect(told('copyright-verbatim')).toMatchObject([{ chips: [...chips, 'our-photo'] }]);
  });

  it('of an agent requires good standing of both', () => {
    const stage = stageOf(5);
    stage.enrol('novice', 'agent');
    const until = '2027-01-01T00:00:00.000Z';
    for (const agent of [agency, 'novice'])
      stage.must(stage.right(mark, { type: 'grant-mandate', agent, until }, participant(brand)));
    const listing = { exists: true, shipsTo: ['CN'], shown: 'none' } as const;
    stage.must(stage.file('c1', { agent: agency, listing, chips }));
    stage.must(stage.file('c2', { agent: 'novice', listing, chips }));
    expect([filed(stage, 'c1').lane, filed(stage, 'c2').lane]).toEqual(['expedited', 'review']);
  });

  it('counts double in the record of the party who said how they knew', () => {
    const stage = stageOf(5);
    stage.must(stage.file('c1', { listing: { exists: true, shipsTo: ['CN'], shown: 'none' }, chips }));
    stage.must(stage.case('c1', { type: 'withdraw', withdrawal: 'mistake' }, participant(brand)));
    expect(filed(stage, 'c1').counted).toMatchObject({ [brand]: { outcome: 'withdrawn-mistake', weight: 2 } });
  });
});

describe('a mark', () => {
  it.each([
    ['three years old to the day', { registeredOn: '2023-03-02' }, []],
    ['a day younger', { registeredOn: '2023-03-03' }, ['young-mark']],
    ['without a day in the register', {}, ['young-mark']],
    ['opposed', { ...old, challenge: 'opposed' }, ['challenged-mark']],
    [
      'young and attacked',
      { registeredOn: '2026-01-01', challenge: 'in-cancellation' },
      ['young-mark', 'challenged-mark'],
    ],
  ] as const)('%s', (_what, register, reasons) => {
    const stage = stageOf(5);
    stage.must(stage.right(mark, { type: 'note-register', ...register }, system));
    stage.must(stage.file('c1', { chips }));
    expect(filed(stage, 'c1').laneReasons).toEqual(reasons);
  });

  it('has the register’s latest state, shown to the desk’s side only', () => {
    const stage = stageOf(0);
    const opposed = { type: 'note-register', ...old, challenge: 'opposed' } as const;
    expect(stage.right(mark, opposed, participant(brand))).toEqual({ refused: 'desk-only' });
    stage.must(stage.right(mark, opposed, system));
    expect(stage.world.right(mark)).toMatchObject({ challenge: 'opposed' });
    stage.must(stage.right(mark, { type: 'note-register', ...old }, system));
    expect(stage.world.right(mark)).not.toHaveProperty('challenge');
  });
});

describe('the complainant’s explanation', () => {
  const told = (stage: Stage, more: { readonly namesOther?: true } = {}) =>
    explainReview(
      {
        ...{
          reason: 'counterfeit',
          laneReasons: ['right-not-shown', 'young-mark'],
          readings: [],
          shown: 'none',
          ...more,
        },
        ...{ right: stage.world.right(mark), records: [stage.world.complainant(brand)] },
      },
      rules,
      stage.world.now,
    );

  it('with a good record: the accepted statements, and their cost if they are wrong', () => {
    expect(told(stageOf(5))).toMatchObject([
      { notShown: { shown: 'none' }, changes: [{ change: 'say-how-you-know', chips, countsAs: 2 }] },
      { young: { years: 3, registeredOn: '2010-05-04' }, changes: [{ change: 'comes-of-age', on: '2013-05-04' }] },
    ]);
  });

  it('for a newcomer, or if another mark is named: that no statement is accepted', () => {
    expect(told(stageOf(0))[0]).toMatchObject({ notShown: { bar: 'standing' }, changes: [] });
    expect(told(stageOf(5), { namesOther: true })[0]).toMatchObject({ notShown: { bar: 'names-other' }, changes: [] });
  });
});
