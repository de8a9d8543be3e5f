import { localDay } from '@marketsafe/procedure';
import type { BeginAt } from '../../oversight/ledger/index.ts';
import type { Blobs } from '../../platform/blobs.ts';
import type { Clock } from '../../platform/clock.ts';
import type { Log } from '../../platform/log.ts';
import type { WorkSource } from '../../platform/poller.ts';
import { type Programme, programmeZone } from '../../platform/programme.ts';
import type { Transactions, Tx } from '../../platform/transactions.ts';
import { eraseByAge } from './by-age.ts';
import { eraseItems } from './erase.ts';
import { closedSellers, planSeller } from './erase-seller.ts';
import { bundlesOf, planCases } from './plan-cases.ts';
import { planEnrolments, planLinks } from './requests.ts';

/** Bundles or sellers of one transaction: its locks are held for well under a second. */
const atOnce = 50;
/** Days in the shortest months of a period, so that nothing is overlooked; the exact end is computed for each case. */
const monthDays = 28;

const beginning = '00000000-0000-0000-0000-000000000000';

interface Dependencies {
  readonly transactions: Transactions;
  readonly clock: Clock;
  readonly programme: Programme;
  readonly blobs: Blobs;
  readonly begin: BeginAt;
  readonly log: Log;
}

/** Erases what is past its retention, once a day after local midnight, and at the start. */
interface RetentionSweep {
  readonly isDue: () => boolean;
  /** One page of the day's sweep. Returns 0 when it is through. */
  readonly source: WorkSource;
}

export function retentionSweep(deps: Dependencies): RetentionSweep {
  const today = (): string => localDay(deps.clock.now().toISOString(), programmeZone);
  let doneOn: string | undefined;
  let after = { bundle: beginning, seller: '' };
  return {
    isDue: () => doneOn !== today(),
    source: async () => {
      if (doneOn === today()) return 0;
      const page = await deps.transactions
        .work((tx) => sweepPage(tx, after, deps))
        .catch((err: unknown) => {
          deps.log.error({ err }, 'retention: the sweep goes on tomorrow');
          return undefined;
        });
      if (page === undefined) {
        doneOn = today();
        after = { bundle: beginning, seller: '' };
        return 0;
      }
      after = page;
      return 1;
    },
  };
}

type After = { readonly bundle: string; readonly seller: string };

/** The next page: cases, then sellers; with the last page requests, invitations, kept letters and earlier cases. Undefined after the last. */
async function sweepPage(
  tx: Tx,
  after: After,
  { clock, programme, blobs, begin }: Dependencies,
): Promise<After | undefined> {
  const now = clock.now();
  const at = { programme, now };
  const erasing = { begin, blobs, now };
  const before = shortest(programme, now);
  const bundles = await bundlesOf(tx, { filedBefore: before, after: after.bundle, limit: atOnce });
  const lastBundle = bundles.at(-1);
  if (lastBundle !== undefined) {
    await eraseItems(tx, await planCases(tx, bundles, at), erasing);
    return { ...after, bundle: lastBundle };
  }
  const sellers = await closedSellers(tx, after.seller, atOnce);
  const lastSeller = sellers.at(-1);
  if (lastSeller !== undefined) {
    for (const key of sellers) await eraseItems(tx, [await planSeller(tx, key, at)], erasing);
    return { ...after, seller: lastSeller };
  }
  const requests = [...(await planEnrolments(tx, undefined, at)), ...(await planLinks(tx, undefined, at))];
  await eraseItems(tx, requests, erasing);
  await eraseByAge(tx, before, at);
  return undefined;
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
