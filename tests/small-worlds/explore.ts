/** Every sequence of acts in a small world, breadth first: each state once, every invariant in each state and step. */

import type { AnyEvent } from '../../packages/procedure/src/aggregates.ts';
import type { Rules } from '../../packages/procedure/src/index.ts';
import { Broken } from '../../packages/procedure/test/properties/watch.ts';
import { Stage } from '../../packages/procedure/test/stage.ts';
import { Position } from './position.ts';
import { calendar, rules as ofSmallPack } from './small-pack.ts';

export interface SmallWorld {
  readonly name: string;
  /** Whether acts drive the marketplace; otherwise it executes requests at once. */
  readonly isByHand?: boolean;
  /** By default those of the small pack. */
  readonly rules?: Rules;
  readonly prepare?: (stage: Stage) => void;
  readonly acts: Readonly<Record<string, (position: Position) => unknown>>;
  /** Events that must happen, since otherwise their invariants are not tested. */
  readonly meets: readonly AnyEvent['type'][];
  /** The length of sequences in a test run. */
  readonly depth: number;
}

export interface Explored {
  readonly depth: number;
  /** A further act gave nothing new. */
  readonly isWhole: boolean;
  readonly states: number;
  readonly steps: number;
  /** All event types that happened. */
  readonly met: ReadonlySet<AnyEvent['type']>;
  /** The shortest sequence to a violation. */
  readonly broken?: { readonly acts: readonly string[]; readonly why: string };
}

interface Way {
  readonly act: string;
  readonly before?: Way | undefined;
}

/** `goesOn` is called before each depth and at times in between. */
export function explore(world: SmallWorld, depth: number, goesOn: (states: number) => boolean = () => true): Explored {
  const { acts, prepare, isByHand = false, rules = ofSmallPack } = world;
  const stage = new Stage({
    ...{ rules, calendar, marketplace: isByHand ? 'manual' : 'perfect' },
    // Every second case decided by silence.
    draws: (id) => Number(id.split('-')[1]) % 2 === 1,
  });
  prepare?.(stage);
  const first = new Position(stage, rules);
  first.look(isByHand);
  const seen = new Set([first.key()]);
  let frontier: { readonly position: Position; readonly way?: Way }[] = [{ position: first }];
  const met = new Set<AnyEvent['type']>();
  let steps = 0;
  for (let reached = 0; reached < depth; reached += 1) {
    const next: typeof frontier = [];
    for (const { position, way: before } of frontier) {
      if (!goesOn(seen.size)) return { depth: reached, isWhole: false, states: seen.size, steps, met };
      for (const [act, does] of Object.entries(acts)) {
        const after = position.fork();
        const way = { act, before };
        try {
          does(after);
          after.look(isByHand);
        } catch (error) {
          if (!(error instanceof Broken) && !(error instanceof Error)) throw error;
          return {
            depth: reached,
            isWhole: false,
            states: seen.size,
            steps,
            met,
            broken: { acts: wayOf(way), why: error.message },
          };
        }
        steps += 1;
        for (const { event } of after.stage.world.history) met.add(event.type);
        const key = after.key();
        if (seen.has(key)) continue;
        seen.add(key);
        next.push({ position: after, way });
      }
    }
    if (next.length === 0) return { depth: reached, isWhole: true, states: seen.size, steps, met };
    frontier = next;
  }
  return { depth, isWhole: false, states: seen.size, steps, met };
}

function wayOf(way: Way | undefined): readonly string[] {
  const acts: string[] = [];
  for (let one = way; one !== undefined; one = one.before) acts.unshift(one.act);
  return acts;
}
