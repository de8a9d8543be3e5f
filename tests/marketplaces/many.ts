import { openWorkers } from '../workers.ts';
import { type Behaviour, behaviours } from './behaviours.ts';
import type { Histories, Tally } from './play.ts';

/** The most in one world: each needs several days. */
const atOnce = 50;

/** Plays `count` histories of each behaviour, in two processes; returns the results by behaviour. */
export async function playEach(count: number, seed: number, tell?: (tally: Tally) => void): Promise<readonly Tally[]> {
  const workers = openWorkers<Histories, Tally>(new URL('./worker.ts', import.meta.url));
  const names = Object.keys(behaviours) as Behaviour[];
  const worlds = Array.from({ length: Math.ceil(count / atOnce) }, (_, index) => index);
  const jobs = worlds.flatMap((world) =>
    names.map((behaviour) => ({ behaviour, seed: seed + world, count: Math.min(atOnce, count - world * atOnce) })),
  );
  try {
    const tallies = await workers.play(jobs, tell);
    return names.map((behaviour) => {
      const own = tallies.filter((tally) => tally.behaviour === behaviour);
      const sum = (what: 'count' | 'struck' | 'shown' | 'withdrawn') => own.reduce((all, one) => all + one[what], 0);
      return {
        behaviour,
        ...{ count: sum('count'), struck: sum('struck'), shown: sum('shown'), withdrawn: sum('withdrawn') },
        wrong: own.flatMap(({ wrong }) => wrong),
      };
    });
  } finally {
    workers.close();
  }
}
