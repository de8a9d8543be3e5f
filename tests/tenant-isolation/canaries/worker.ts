/** A process that plays worlds of some sessions each, on PostgreSQL with TEST_DATABASE_URL. */
import type { OperationId } from '../../../packages/service/src/app/api.ts';
import { work } from '../../workers.ts';
import { diceOf } from '../dice.ts';
import { openWorld } from '../world.ts';
import { playSession } from './session.ts';

/** The sessions of one world, with consecutive seeds, and the actions of each. */
export interface Sessions {
  readonly seed: number;
  readonly sessions: number;
  readonly actions: number;
}

/** Their results. */
export interface Found extends Sessions {
  readonly searched: number;
  readonly markers: number;
  readonly succeeded: readonly OperationId[];
  readonly leaks: readonly { readonly session: number; readonly told: readonly string[] }[];
}

work<Sessions, Found>(async (job) => {
  const world = await openWorld();
  const leaks: { session: number; told: string[] }[] = [];
  const succeeded = new Set<OperationId>();
  let searched = 0;
  try {
    for (let session = job.seed; session < job.seed + job.sessions; session += 1) {
      const played = await playSession(world, diceOf(session), job.actions);
      searched += played.searched;
      for (const operation of played.succeeded) succeeded.add(operation);
      if (played.leaks.length === 0) continue;
      const what = played.leaks.map((leak) => `  ${leak.what} to ${leak.to} in ${leak.where}`);
      leaks.push({ session, told: [...what, ...played.trail.slice(-100).map((step) => `    ${step}`)] });
    }
    return { ...job, searched, markers: world.markers.size, succeeded: [...succeeded], leaks };
  } finally {
    await world.close();
  }
});
