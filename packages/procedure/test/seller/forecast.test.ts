import { describe, expect, it } from 'vitest';
import { pointsIfUpheld, validPoints } from '../../src/index.ts';
import { sampleCalendar, sampleRules } from '../sample-rules.ts';
import { Stage, shop, system } from '../stage.ts';

const at = (stage: Stage) => ({
  now: stage.world.now,
  actor: system,
  rules: sampleRules,
  calendar: sampleCalendar,
  zone: 'Asia/Shanghai',
});

/** The forecast for open cases, and the seller's points after silence has upheld them. */
function foretoldAndReached(earlier: readonly string[], open: readonly string[]): readonly [number, number] {
  const stage = new Stage();
  for (const id of earlier) stage.upheld(id);
  for (const id of open) stage.file(id);
  const claims = open.map((id) => {
    const state = stage.world.case(id);
    if (state.status === 'new') throw new Error(`${id} was not filed`);
    const { right, reason, gravity, filedAt } = state;
    return { case: id, right, reason, gravity, filedAt };
  });
  const foretold = pointsIfUpheld(stage.world.seller(shop), claims, at(stage));
  stage.after(7);
  return [foretold, validPoints(stage.world.seller(shop), 'counterfeit', stage.world.now)];
}

describe('a shop’s forecast of its points', () => {
  it.each([
    ['a first case', [], ['c1'], 12],
    ['a repetition', ['a', 'b'], ['c1'], 48],
    ['many listings of one filing', [], ['v1', 'v2', 'v3', 'v4', 'v5'], 24],
  ] as const)('equals the later points: %s', (_what, earlier, open, points) => {
    expect(foretoldAndReached(earlier, open)).toEqual([points, points]);
  });

  it('adds nothing if the case already counts', () => {
    const stage = new Stage();
    stage.upheld('c1');
    const before = stage.world.seller(shop);
    const claim = {
      case: 'c1',
      right: 'right',
      reason: 'counterfeit',
      gravity: 'normal',
      filedAt: stage.world.now,
    } as const;
    expect(pointsIfUpheld(before, [claim], at(stage))).toBe(validPoints(before, 'counterfeit', stage.world.now));
  });
});
