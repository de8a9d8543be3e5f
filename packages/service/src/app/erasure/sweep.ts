import { localDay } from '@marketsafe/procedure';
import type { Clock } from '../../platform/clock.ts';
import type { Log } from '../../platform/log.ts';
import type { WorkSource } from '../../platform/poller.ts';
import { type Programme, programmeZone } from '../../platform/programme.ts';
import type { Tx } from '../../platform/transactions.ts';
import { agedLetters, agedPastCases } from './by-age.ts';
import { type ErasureDependencies, eraseUnit, type Unit } from './erase.ts';
import { endedDrafts } from './erase-drafts.ts';
import { closedSellers } from './erase-seller.ts';
import { agedShadowOrders } from './erase-shadow.ts';
import { bundlesOf } from './plan-cases.ts';
import { endedEnrolments, endedLinks } from './requests.ts';

/** Units that are looked at before other work has its turn. */
const atOnce = 50;
/** Days in the shortest months of a period, so that nothing is overlooked; the exact end is computed for each case. */
const monthDays = 28;

const beginning = '00000000-0000-0000-0000-000000000000';

interface Dependencies extends ErasureDependencies {
  readonly clock: Clock;
  readonly log: Log;
  /** Something was not erased because of an error; it is tried again on the next day. */
  readonly onFault: () => void;
}

/** Erases what is past its retention, once a day after local midnight, and at the start. */
interface RetentionSweep {
  readonly isDue: () => boolean;
  /** One page of the day's sweep. Returns 0 when it is through. */
  readonly source: WorkSource;
}

/** The parts of a sweep in their order, each with the ids after another that it looks at: sellers go after their cases. */
const parts: readonly {
  readonly of: Unit['of'];
  readonly next: (tx: Tx, after: string, before: Date, now: Date) => Promise<string[]>;
}[] = [
  { of: 'bundle', next: (tx, after, filedBefore) => bundlesOf(tx, { filedBefore, after, limit: atOnce }) },
  { of: 'seller', next: (tx, after) => closedSellers(tx, after === beginning ? '' : after, atOnce) },
  { of: 'draft', next: (tx, after, _, now) => endedDrafts(tx, after, atOnce, now) },
  { of: 'enrolment', next: (tx, after) => endedEnrolments(tx, after, atOnce) },
  { of: 'account-link', next: (tx, after, _, now) => endedLinks(tx, after, atOnce, now) },
  { of: 'letter', next: (tx, after, before) => agedLetters(tx, after, atOnce, before) },
  { of: 'past-case', next: (tx, after, before) => agedPastCases(tx, after, atOnce, before) },
  { of: 'shadow-order', next: (tx, after, before) => agedShadowOrders(tx, after, atOnce, before) },
];

export function retentionSweep(deps: Dependencies): RetentionSweep {
  const today = (): string => localDay(deps.clock.now().toISOString(), programmeZone);
  const { log, onFault } = deps;
  let doneOn: string | undefined;
  let part = 0;
  let after = beginning;
  const fault = (err: unknown, what: object): void => {
    onFault();
    log.error({ err, ...what }, 'retention: not erased; it is tried again tomorrow');
  };
  return {
    isDue: () => doneOn !== today(),
    source: async () => {
      if (doneOn === today()) return 0;
      const now = deps.clock.now();
      const looked = parts[part];
      if (looked === undefined) {
        doneOn = today();
        [part, after] = [0, beginning];
        return 0;
      }
      const { of, next } = looked;
      const ids = await deps.transactions
        .work((tx) => next(tx, after, shortest(deps.programme, now), now))
        .catch((err: unknown) => {
          fault(err, { of });
          return [];
        });
      for (const id of ids) await eraseUnit(deps, { of, id }, now).catch((err: unknown) => fault(err, { of, id }));
      const last = ids.at(-1);
      if (last === undefined) [part, after] = [part + 1, beginning];
      else after = last;
      return 1;
    },
  };
}

/** Cases that were filed later cannot be past any pack's retention. */
function shortest({ packs }: Programme, now: Date): Date {
  const days = packs.flatMap(({ rules: { retention } }) => {
    if (retention === undefined) return [];
    const { count, unit } = retention.case;
    return [unit === 'month' ? count * monthDays : unit === 'hour' ? 0 : count];
  });
  return new Date(days.length === 0 ? 0 : now.getTime() - Math.min(...days) * 86_400_000);
}
