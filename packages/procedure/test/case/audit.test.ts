import { describe, expect, it } from 'vitest';
import { auditFinding, decisionReasons, type FiledCase } from '../../src/case/index.ts';
import { sampleRules } from '../sample-rules.ts';
import { brand, desk, participant, Stage, sealed, sellerOf, shop, system } from '../stage.ts';

const reasons = sealed('reasons');
const drawn = (): Stage => new Stage({ draws: () => true });
const filed = (stage: Stage): FiledCase => {
  const state = stage.world.case('c1');
  if (state.status === 'new') throw new Error('nothing was filed');
  return state;
};
const silent = (stage = drawn()): Stage => {
  stage.file('c1');
  stage.after(10);
  return stage;
};
const reads = (stage: Stage, user: string, finding: 'right' | 'wrong' | 'unclear') =>
  stage.case('c1', { type: 'read-audit', finding, reasons }, desk(user));
const found = (stage: Stage) => {
  const { audit } = filed(stage);
  return audit && auditFinding(audit);
};
const audits = (stage: Stage) =>
  stage.world.effects.flatMap((effect) =>
    (effect.kind === 'desk-task' || effect.kind === 'desk-task-done') && effect.task === 'audit' ? [effect] : [],
  );

describe('the blind audit of a case that silence decided', () => {
  it('draws exactly the cases whose lot is within the share', () => {
    const lots = (lot: number) => {
      const stage = new Stage({ marketplace: 'perfect' });
      stage.file('c1');
      const { answer = '' } = filed(stage).clocks;
      stage.world.now = answer;
      stage.must(
        stage.case('c1', { type: 'clock-struck', clock: 'answer', due: answer, draw: { lot, audit: 'a1' } }, system),
      );
      return filed(stage).audit?.id;
    };
    const { share = 0 } = sampleRules.audit ?? {};
    expect([0, share / 2, share - 1e-9, share, 0.5, 0.999].map(lots)).toEqual([
      'a1',
      'a1',
      'a1',
      undefined,
      undefined,
      undefined,
    ]);
  });

  it('is a task that does not name the case', () => {
    const [task] = audits(silent());
    expect(task).toEqual({ kind: 'desk-task', task: 'audit', audit: 'audit-of-c1', due: expect.any(String) });
  });

  it('ends with one reader who finds the complaint right or unclear', () => {
    for (const finding of ['right', 'unclear'] as const) {
      const stage = silent();
      expect(reads(stage, 'ann', finding)).toBeUndefined();
      expect(found(stage)).toBe(finding);
      expect(stage.status('c1')).toBe('upheld');
      expect(reads(stage, 'bo', 'wrong')).toEqual({ refused: 'audit-over' });
      expect(audits(stage).map(({ kind }) => kind)).toEqual(['desk-task', 'desk-task-done']);
    }
  });

  it('needs two readers who find it wrong to restore the listing, remove the strike and count the mistake', () => {
    const stage = silent();
    expect(reads(stage, 'ann', 'wrong')).toBeUndefined();
    expect(found(stage)).toBeUndefined();
    expect(stage.status('c1')).toBe('upheld');
    expect(reads(stage, 'ann', 'wrong')).toEqual({ refused: 'decider-not-distinct' });
    expect(reads(stage, 'bo', 'wrong')).toBeUndefined();
    expect(found(stage)).toBe('wrong');
    expect(filed(stage)).toMatchObject({
      status: 'restored',
      decision: { outcome: 'overturned', by: 'audit', decider: 'bo' },
    });
    expect(Object.keys(stage.world.seller(shop).strikes)).toEqual([]);
    expect(stage.countedAs('c1')).toBe('overturned');
    expect(audits(stage).map(({ kind }) => kind)).toEqual([
      'desk-task',
      'desk-task-done',
      'desk-task',
      'desk-task-done',
    ]);
  });

  it('is the ground in both sides’ notices', () => {
    const stage = silent();
    reads(stage, 'ann', 'wrong');
    reads(stage, 'bo', 'wrong');
    expect(decisionReasons(filed(stage), sampleRules)).toMatchObject({
      by: 'another-person',
      ground: { kind: 'contract', rule: 'audit' },
    });
  });

  it('changes nothing if the second reader finds it right', () => {
    const stage = silent();
    reads(stage, 'ann', 'wrong');
    reads(stage, 'bo', 'right');
    expect(found(stage)).toBe('right');
    expect(stage.status('c1')).toBe('upheld');
  });

  it('excludes readers who decided in the case, and bars its readers from deciding an appeal', () => {
    const stage = silent();
    reads(stage, 'ann', 'right');
    stage.must(stage.case('c1', { type: 'appeal', grounds: reasons }, sellerOf(shop)));
    const decide = { type: 'decide-appeal', outcome: 'confirmed', reasons } as const;
    expect(stage.case('c1', decide, desk('ann'))).toEqual({ refused: 'decider-not-distinct' });
    expect(stage.case('c1', decide, desk('bo'))).toBeUndefined();
  });

  it('continues after a withdrawal, and records its finding', () => {
    const stage = silent();
    stage.must(stage.case('c1', { type: 'withdraw', withdrawal: 'authorised-since' }, participant(brand)));
    reads(stage, 'ann', 'wrong');
    reads(stage, 'bo', 'wrong');
    expect(found(stage)).toBe('wrong');
    expect(filed(stage).decision).toMatchObject({ outcome: 'withdrawn', by: 'complainant' });
  });

  it('leaves the decision to an appeal or a court that has the case', () => {
    const stage = silent();
    stage.must(stage.case('c1', { type: 'appeal', grounds: reasons }, sellerOf(shop)));
    reads(stage, 'ann', 'wrong');
    expect(reads(stage, 'bo', 'wrong')).toBeUndefined();
    expect(found(stage)).toBe('wrong');
    expect(filed(stage)).toMatchObject({ status: 'upheld', appeal: { by: 'seller' } });
  });

  it('is for the desk alone, of cases that were drawn', () => {
    const stage = silent();
    const read = { type: 'read-audit', finding: 'right', reasons } as const;
    expect(stage.case('c1', read, participant(brand))).toEqual({ refused: 'desk-only' });
    expect(stage.case('c1', read, sellerOf(shop))).toEqual({ refused: 'desk-only' });
    expect(reads(silent(new Stage()), 'ann', 'right')).toEqual({ refused: 'not-audited' });
  });
});
