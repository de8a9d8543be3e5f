import { describe, expect, it } from 'vitest';
import { brand, listing, participant, Stage } from '../stage.ts';

const x = listing('x');

/** `first` asked for the order; `second`, of another brand, joined it before any observation. */
function joined(): Stage {
  const stage = new Stage({ marketplace: 'manual' });
  stage.enrol('rival', 'rights-holder');
  stage.register('rivals-mark', 'rival');
  stage.must(stage.file('first', { target: x }));
  second(stage);
  return stage;
}
const second = (stage: Stage, id = 'second') =>
  stage.must(stage.file(id, { target: x, complainant: 'rival', holder: 'rival', right: 'rivals-mark' }));
const withdraw = (stage: Stage) =>
  stage.must(stage.case('first', { type: 'withdraw', withdrawal: 'mistake' }, participant(brand)));
/** The result of the single order. */
const report = (stage: Stage, outcome: 'gone' | 'unconfirmed' | 'failed') => stage.receipt(outcome, 0);

describe('a case that joined an order of another', () => {
  it('is confirmed by the observation, whatever happened to the case that asked', () => {
    for (const before of [() => {}, withdraw]) {
      const stage = joined();
      before(stage);
      report(stage, 'gone');
      expect(stage.status('second')).toBe('notifying');
    }
  });

  it('is in doubt if the order is, and has its own alarm', () => {
    for (const outcome of ['unconfirmed', 'failed'] as const) {
      const stage = joined();
      withdraw(stage);
      report(stage, outcome);
      expect(stage.world.case('second')).toMatchObject({
        status: 'unconfirmed',
        clocks: { unconfirmedAlarm: expect.any(String) },
      });
      report(stage, 'gone');
      expect(stage.status('second')).toBe('notifying');
    }
  });

  it('learns at once that the order had failed', () => {
    const stage = new Stage({ marketplace: 'manual' });
    stage.enrol('rival', 'rights-holder');
    stage.register('rivals-mark', 'rival');
    stage.must(stage.file('first', { target: x }));
    report(stage, 'failed');
    second(stage);
    expect(stage.status('second')).toBe('unconfirmed');
  });
});

describe('a report about an order', () => {
  it('that a later one superseded confirms nothing', () => {
    const stage = joined();
    withdraw(stage);
    stage.must(stage.case('second', { type: 'withdraw', withdrawal: 'mistake' }, participant('rival')));
    const evidence = [{ kind: 'test-purchase', id: 'new', sha256: 'new' }];
    stage.must(stage.file('third', { target: x, evidence }));
    report(stage, 'gone');
    expect(stage.status('third')).toBe('removing');
  });

  it('that is repeated is passed on once', () => {
    const stage = joined();
    for (let time = 0; time < 5; time += 1) report(stage, 'unconfirmed');
    for (let time = 0; time < 5; time += 1) report(stage, 'gone');
    const types = stage.world.history.map(({ event }) => event.type);
    for (const type of ['target-unconfirmed', 'target-observed']) {
      expect(types.filter((one) => one === type)).toHaveLength(1);
    }
  });
});
