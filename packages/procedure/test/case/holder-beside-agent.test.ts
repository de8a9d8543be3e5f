import { describe, expect, it } from 'vitest';
import { agency, brand, mark, participant, Stage } from '../stage.ts';

const filedByAgent = (): Stage => {
  const stage = new Stage();
  const until = '2027-01-01T00:00:00.000Z';
  stage.must(stage.right(mark, { type: 'grant-mandate', agent: agency, until }, participant(brand)));
  stage.must(stage.file('c1', { agent: agency }));
  return stage;
};
const told = (stage: Stage, recipient: string): readonly string[] =>
  stage.world.effects.flatMap((effect) =>
    effect.kind === 'notice' &&
    effect.recipient === recipient &&
    effect.copyOf === (recipient === brand ? agency : undefined)
      ? [effect.notice]
      : [],
  );

describe('a rights holder whose agent filed', () => {
  it('is notified together with its agent of the answer, each reminder and the effect of silence', () => {
    const stage = filedByAgent();
    stage.must(stage.answer('c1'));
    stage.after(5);
    expect(told(stage, brand)).toEqual(['answer-received', 'brand-reminder', 'brand-reminder', 'case-withdrawn']);
    const ofAgent = told(stage, agency).filter((notice) => told(stage, brand).includes(notice));
    expect(ofAgent).toEqual(told(stage, brand));
  });

  it('is notified of late proof too, and may answer for itself', () => {
    const stage = filedByAgent();
    stage.after(7);
    stage.must(stage.answer('c1'));
    expect(told(stage, brand)).toEqual(['answer-received', 'case-reopened']);
    stage.must(stage.case('c1', { type: 'stand-behind' }, participant(brand)));
    expect(stage.status('c1')).toBe('ruling');
  });

  it('that filed itself is notified once', () => {
    const stage = new Stage();
    stage.must(stage.file('c1'));
    stage.must(stage.answer('c1'));
    const notices = stage.world.effects.filter(
      (effect) => effect.kind === 'notice' && effect.notice === 'answer-received',
    );
    expect(notices).toMatchObject([{ recipient: brand }]);
  });
});
