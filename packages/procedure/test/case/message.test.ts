import { describe, expect, it } from 'vitest';
import { type FiledCase, mattersOf } from '../../src/case/index.ts';
import { empty } from '../empty.ts';
import { brand, desk, participant, Stage, sealed, sellerOf, shop, system } from '../stage.ts';

const hour = 3_600_000;
const arrive = (stage: Stage, matter = 'm1', id = 'c1', actor = system) =>
  stage.case(
    id,
    { type: 'raise-matter', kind: 'message', matter, said: { words: sealed('words') }, documents: [] },
    actor,
  );
const read = (stage: Stage, finding: 'is-answer' | 'no-answer', matter = 'm1') =>
  stage.case('c1', { type: 'find-matter', kind: 'message', matter, finding, reasons: sealed('note') }, desk('ann'));
const state = (stage: Stage) => stage.world.case('c1') as FiledCase;
const told = (stage: Stage) => stage.world.effects.flatMap((one) => (one.kind === 'notice' ? one.notice : []));

describe('a message of the seller', () => {
  it('stops the seller’s clock alone, until a person has read it, however late', () => {
    const stage = new Stage();
    stage.file('c1');
    stage.after(1);
    stage.must(arrive(stage));
    const left = { answer: { unit: 'business-day', days: 2, ms: 14 * hour } };
    expect(state(stage)).toMatchObject({ status: 'answer-window', clocks: empty, left });
    expect(state(stage)).not.toHaveProperty('hold');
    expect(told(stage).filter((one) => one === 'message-received')).toHaveLength(1);
    stage.after(60);
    expect(stage.status('c1')).toBe('answer-window');
    stage.must(read(stage, 'no-answer'));
    // Saturday, 2 May: the time that remained on Tuesday, 3 March.
    expect(state(stage).clocks).toEqual({ answer: '2026-05-06T16:00:00.000Z' });
    expect(state(stage)).not.toHaveProperty('left');
    stage.after(5);
    expect(state(stage)).toMatchObject({ status: 'upheld', decision: { by: 'silence' } });
  });

  it('that is an answer gives time to enter it, and silence then decides nothing: a person rules', () => {
    const stage = new Stage();
    stage.file('c1');
    stage.after(3);
    stage.must(arrive(stage));
    stage.must(read(stage, 'is-answer'));
    const { answer = '' } = state(stage).clocks;
    expect(answer > '2026-03-05T16:00:00.000Z').toBe(true);
    expect(told(stage)).toContain('message-is-answer');
    stage.after(10);
    expect(state(stage)).toMatchObject({ status: 'ruling' });
    expect(state(stage)).not.toHaveProperty('decision');
  });

  it('leaves the seller free to answer meanwhile; its message is still read', () => {
    const stage = new Stage();
    stage.file('c1');
    stage.must(arrive(stage));
    stage.must(stage.answer('c1'));
    expect(state(stage)).toMatchObject({ status: 'brand-window', clocks: { brand: expect.any(String) } });
    expect(state(stage)).not.toHaveProperty('left');
    const { clocks } = state(stage);
    stage.must(read(stage, 'no-answer'));
    expect(state(stage)).toMatchObject({ status: 'brand-window', clocks });
  });

  it('confirms no arrival by itself: a person who finds an answer in it does', () => {
    const stage = new Stage({ marketplace: 'manual' });
    stage.file('c1');
    stage.case('c1', { type: 'confirm-removal', outcome: 'gone', observedAt: stage.world.now }, system);
    stage.must(arrive(stage));
    expect(stage.status('c1')).toBe('notifying');
    stage.must(read(stage, 'no-answer'));
    expect(stage.status('c1')).toBe('notifying');
    stage.must(arrive(stage, 'm2'));
    stage.must(read(stage, 'is-answer', 'm2'));
    expect(state(stage)).toMatchObject({
      ...{ status: 'answer-window', delivery: { by: 'desk' } },
      clocks: { answer: '2026-03-05T16:00:00.000Z' },
    });
  });

  it('unread when the notice arrives, keeps the new deadline from running', () => {
    const stage = new Stage({ marketplace: 'manual' });
    stage.file('c1');
    stage.case('c1', { type: 'confirm-removal', outcome: 'gone', observedAt: stage.world.now }, system);
    stage.must(arrive(stage));
    const click = { type: 'confirm-delivery', outcome: 'delivered', at: stage.world.now, by: 'link' } as const;
    stage.must(stage.case('c1', click, sellerOf(shop)));
    expect(state(stage)).toMatchObject({ status: 'answer-window', clocks: empty });
    stage.after(20);
    stage.must(read(stage, 'no-answer'));
    expect(Date.parse(state(stage).clocks.answer ?? '')).toBeGreaterThan(Date.parse(stage.world.now) + 48 * hour);
  });

  it('and a hold stop the clock independently, and the last to end lets it go on', () => {
    const stage = new Stage();
    stage.file('c1');
    stage.after(1);
    stage.must(arrive(stage));
    stage.must(stage.case('c1', { type: 'hold', ground: 'in-litigation' }, desk('ann')));
    stage.must(stage.case('c1', { type: 'release', outcome: 'go-on' }, desk('ann')));
    expect(state(stage)).toMatchObject({ clocks: empty, left: { answer: { days: 2 } } });
    stage.after(30);
    expect(stage.status('c1')).toBe('answer-window');
    stage.must(stage.case('c1', { type: 'hold', ground: 'in-litigation' }, desk('ann')));
    stage.must(read(stage, 'no-answer'));
    expect(state(stage)).toMatchObject({ clocks: empty, left: { answer: { days: 2 } } });
    stage.must(stage.case('c1', { type: 'release', outcome: 'go-on' }, desk('ann')));
    expect(state(stage).clocks.answer).toBeDefined();
  });

  it('is one of five at most, is answered automatically once, and each is read in its turn', () => {
    const stage = new Stage();
    stage.file('c1');
    for (const matter of ['m1', 'm2', 'm3', 'm4', 'm5']) stage.must(arrive(stage, matter));
    expect(arrive(stage, 'm6')).toEqual({ refused: 'record-full' });
    expect(arrive(stage, 'm1')).toEqual({ refused: 'record-full' });
    expect(told(stage).filter((one) => one === 'message-received')).toHaveLength(1);
    expect(read(stage, 'no-answer', 'm2')).toEqual({ refused: 'wrong-state' });
    for (const matter of ['m1', 'm2', 'm3', 'm4']) {
      stage.must(read(stage, 'no-answer', matter));
      expect(state(stage).clocks).toEqual(empty);
    }
    stage.must(read(stage, 'no-answer', 'm5'));
    expect(state(stage).clocks).toEqual({ answer: '2026-03-05T16:00:00.000Z' });
    expect(mattersOf(state(stage), 'message')).toHaveLength(5);
  });

  it('comes by mail and in no other way, to a seller who was told, where we decide', () => {
    const stage = new Stage({ marketplace: 'manual' });
    stage.file('c1');
    expect(arrive(stage)).toEqual({ refused: 'wrong-state' });
    const here = new Stage();
    here.file('c1');
    for (const actor of [sellerOf(shop), participant(brand), desk('ann')])
      expect(arrive(here, 'm1', 'c1', actor)).toEqual({ refused: 'not-for-this-actor' });
    here.must(arrive(here));
    expect(
      here.case(
        'c1',
        { type: 'find-matter', kind: 'message', matter: 'm1', finding: 'no-answer', reasons: sealed('note') },
        participant(brand),
      ),
    ).toEqual({ refused: 'desk-only' });
  });
});
