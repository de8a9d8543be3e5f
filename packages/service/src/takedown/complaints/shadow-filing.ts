import type { CountedToo, FiledCase } from '@marketsafe/procedure';
import { targetKey } from '@marketsafe/terms';
import { marketplaceOf } from '../../platform/programme.ts';
import type { UnitOfWork } from '../../platform/unit-of-work.ts';
import { type CaseFile, caseFiles } from '../case-file/index.ts';
import { isRefused } from '../cases/index.ts';
import { alreadyInShadow, filedInShadow, recordShadow, type ShadowFiled } from '../shadow/index.ts';
import { decideFiling, type Filed, type Filing, lockFiling, type ReadFiling } from './file-complaint.ts';

/** A target that was filed in shadow. */
export interface FiledInShadow {
  /** The trial case of the decision, which is never written. */
  readonly filed: Filed;
  /** Absent: it was refused, or its shadow order is not the filer's to read. */
  readonly order?: string;
  /** It had one before, in the same stage. */
  readonly already?: true;
}

/**
 * Decides a filing to marketplaces where its rights holder is in the stage `shadow`, as any other, and keeps what would have been
 * ordered instead of cases: no order, no notice, no mark on a record. `work` is a trial and is never finished.
 */
export async function fileInShadow(work: UnitOfWork, filing: Filing, read: ReadFiling): Promise<FiledInShadow[]> {
  // What was filed before is counted behind the lock: of two filings at once, the second sees the first.
  await lockFiling(work, filing, read);
  const filed = await decideFiling(work, filing, read, await countedInShadow(work, filing, read));
  const accepted = filed.filter(({ case: id }) => !isRefused(work.filed(id)));
  const [first] = accepted;
  if (!first) return filed.map((one) => ({ filed: one }));
  const { right, reason } = work.filed(first.case);
  const targets = accepted.map(({ seen }) => seen.target);
  const known = await alreadyInShadow(
    work.tx,
    { right, reason, targets, since: [...read.shadow.values()] },
    filing.participant,
  );
  const added = new Map(
    accepted.flatMap((one) => {
      const since = read.shadow.get(one.seen.target.marketplace);
      if (since === undefined || known.has(targetKey(one.seen.target))) return [];
      return [[one.case, shadowOf(work, one, since)] as const];
    }),
  );
  await recordShadow(work.tx, [...added.values()], new Date(work.now));
  return filed.map((one): FiledInShadow => {
    const before = accepted.includes(one) ? known.get(targetKey(one.seen.target)) : undefined;
    const order = added.get(one.case)?.id ?? before?.id;
    return { filed: one, ...(order !== undefined && { order }), ...(before && { already: true }) };
  });
}

/** What the filers filed in shadow today uses up the day's cap, as complaints do. */
export function countedInShadow(
  work: UnitOfWork,
  { participant }: Filing,
  { claim, targets }: Pick<ReadFiling, 'claim' | 'targets'>,
): Promise<CountedToo> {
  const { zone } = marketplaceOf(work.programme, targets[0]?.target.marketplace ?? '');
  return filedInShadow(work.tx, [...new Set([participant, claim.holder])], { now: work.now, zone });
}

function shadowOf(work: UnitOfWork, { case: id, seen }: Filed, since: string): ShadowFiled {
  const state = work.filed(id);
  const file = work.memo(caseFiles).get(id);
  const right = work.state('right', state.right);
  if (!file || right.status === 'unregistered')
    throw new Error(`the complaint about ${targetKey(seen.target)} was accepted without a right`);
  return {
    ...{ id: work.entropy.uuid(), holder: state.holder, target: seen.target, seller: state.seller },
    ...(state.agent !== undefined && { agent: state.agent }),
    ...(file.marketplace !== undefined && { marketplace: file.marketplace }),
    ...{ rightType: right.rightType, reason: state.reason, lane: state.lane, measure: state.measure, since },
    days: work.rulesOn(seen.target.marketplace).stages?.daysInShadow,
    facts: factsOf(state, file),
  };
}

const factsOf = (
  { right: id }: FiledCase,
  { holderName, sellerName, listing, right }: CaseFile,
): ShadowFiled['facts'] => ({
  holderName,
  ...(sellerName !== undefined && { sellerName }),
  ...(listing.title !== undefined && { title: listing.title }),
  ...(listing.url !== undefined && { url: listing.url }),
  ...(listing.price && { price: listing.price }),
  right: { id, office: right.office, number: right.number, ...(right.mark !== undefined && { mark: right.mark }) },
});
