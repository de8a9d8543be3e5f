import { describe, expect, it } from 'vitest';
import type { ChecklistVerdicts, ItemFinding } from '../../src/case/index.ts';
import { isFirm, proofQualities, usualOutcome } from '../../src/policy/contest-rules.ts';
import { sampleRules } from '../sample-rules.ts';
import { brand, desk, participant, Stage, sealed } from '../stage.ts';

const reasons = sealed('reasons');
/** For the sample's checklist: one of invoice and letter, photos always, story optional. */
const findings: Readonly<
  Record<(typeof proofQualities)[number], readonly [ItemFinding, ItemFinding, ItemFinding, ItemFinding]>
> = {
  contradicted: ['met', 'unmet', 'met', 'contradicted'],
  none: ['unmet', 'unmet', 'unmet', 'met'],
  partial: ['unverifiable', 'unmet', 'unmet', 'unmet'],
  unverifiable: ['unverifiable', 'unmet', 'met', 'unmet'],
  met: ['verified', 'unverifiable', 'met', 'unverifiable'],
  verified: ['verified', 'unmet', 'verified', 'not-applicable'],
};
const verdicts = ([invoice, letter, photos, story]: (typeof findings)['met']): ChecklistVerdicts => ({
  ...{ invoice, letter, photos, story },
});

function inRuling(rules = sampleRules): Stage {
  const stage = new Stage({ rules });
  stage.must(stage.file('c1'));
  stage.must(stage.answer('c1'));
  stage.must(stage.case('c1', { type: 'stand-behind' }, participant(brand)));
  return stage;
}
const rule = (stage: Stage, proof: keyof typeof findings, outcome: 'upheld' | 'overturned', more: object = {}) =>
  stage.case('c1', { type: 'rule', outcome, checklist: verdicts(findings[proof]), reasons, ...more }, desk('ann'));

describe('a ruling follows the proof and the reaction', () => {
  it.each(proofQualities)('%s', (proof) => {
    const bound = sampleRules.contest?.rulings[proof].bare ?? 'upheld';
    const usual = usualOutcome(bound);
    const other = usual === 'upheld' ? 'overturned' : 'upheld';
    const stage = inRuling();
    expect(rule(stage, proof, other)?.refused).toBe(
      isFirm(bound) ? 'ruling-contradicts-checklist' : 'ruling-needs-reason',
    );
    stage.must(rule(stage, proof, usual));
    expect(stage.world.case('c1')).toMatchObject({ decision: { outcome: usual, contest: { proof, brand: 'bare' } } });
  });

  it('may differ for a reason from the list, which is stored with the decision', () => {
    const stage = inRuling();
    expect(rule(stage, 'unverifiable', 'upheld', { against: 'no-better-proof' })?.refused).toBe(
      'reason-not-for-ruling',
    );
    stage.must(rule(stage, 'unverifiable', 'overturned', { against: 'no-better-proof' }));
    expect(stage.world.case('c1')).toMatchObject({ decision: { contest: { against: 'no-better-proof' } } });
  });

  it('names refuted items and unverifiable items separately', () => {
    const stage = inRuling();
    stage.must(rule(stage, 'contradicted', 'upheld'));
    const told = stage.world.effects.find((effect) => effect.kind === 'notice' && effect.notice === 'case-upheld');
    expect(told).toMatchObject({ decision: { missing: [{ code: 'item-contradicted', field: 'story' }] } });
  });
});

it('under a pack without rulings, the checklist alone decides', () => {
  const { contest: _none, ...rules } = sampleRules;
  const stage = inRuling(rules);
  expect(rule(stage, 'unverifiable', 'overturned')?.refused).toBe('ruling-contradicts-checklist');
  expect(rule(stage, 'met', 'upheld')?.refused).toBe('ruling-contradicts-checklist');
  stage.must(rule(stage, 'met', 'overturned'));
  expect(stage.world.case('c1')).toMatchObject({ decision: { outcome: 'overturned' } });
});
