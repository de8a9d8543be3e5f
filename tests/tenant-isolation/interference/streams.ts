import { type Entropy, seededEntropy } from '../../../packages/service/src/platform/entropy.ts';

type Actor = 'observed' | 'other';

/** A separate random stream for each actor, so that one's draws do not change the other's. */
export interface Streams extends Entropy {
  turn: Actor;
}

export function streamsOf(seed: number): Streams {
  const streams = { observed: seededEntropy(`${seed}:observed`), other: seededEntropy(`${seed}:other`) };
  const entropy: Streams = {
    turn: 'observed',
    bytes: (count) => streams[entropy.turn].bytes(count),
    uuid: () => streams[entropy.turn].uuid(),
    integer: (below) => streams[entropy.turn].integer(below),
  };
  return entropy;
}
