/** Plays by name and seed, and their results: one job of a worker. */
import { type Attack, attackDeadlines, attacks, type DeadlineResult } from './deadlines.ts';
import { type ExtortionResult, extortion } from './extortion.ts';
import { type FloodResult, type FloodSize, flood } from './flood.ts';
import { type FarmingResult, farm, type Splitting, splittings } from './strike-farming.ts';

/** `quiet`: only the true complaints of the same seed. `unbounded`: a control. */
export interface Floods {
  readonly kind: 'flood';
  readonly seed: number;
  readonly accounts: number;
  readonly attacked: FloodResult;
  readonly quiet: FloodResult;
  readonly unbounded: FloodResult;
}
export type Played =
  | Floods
  | { readonly kind: 'extortion'; readonly seed: number; readonly result: ExtortionResult }
  | { readonly kind: 'farming'; readonly seed: number; readonly results: Readonly<Record<Splitting, FarmingResult>> }
  | { readonly kind: 'deadlines'; readonly seed: number; readonly results: Readonly<Record<Attack, DeadlineResult>> };

export interface Job {
  readonly kind: Played['kind'];
  readonly seed: number;
  readonly size?: FloodSize;
}

export function play({ kind, seed, size }: Job): Played {
  switch (kind) {
    case 'flood': {
      if (size === undefined) throw new Error('a flood has a size');
      return {
        ...{ kind, seed, accounts: size.accounts },
        attacked: flood(seed, size),
        quiet: flood(seed, { ...size, falseComplaints: 0 }),
        unbounded: flood(seed, { ...size, without: ['unproven-newcomer', 'right-not-shown'] }),
      };
    }
    case 'extortion':
      return { kind, seed, result: extortion(seed) };
    case 'farming':
      return { kind, seed, results: each(splittings, (one) => farm(seed, one)) };
    case 'deadlines':
      return { kind, seed, results: each(attacks, (one) => attackDeadlines(seed, one)) };
  }
}

const each = <Key extends string, Value>(keys: readonly Key[], of: (key: Key) => Value) =>
  Object.fromEntries(keys.map((key) => [key, of(key)])) as Record<Key, Value>;
