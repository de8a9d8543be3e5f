import type { FileComplaint } from '@marketsafe/procedure';
import { targetKey } from '@marketsafe/terms';
import { sql } from 'kysely';
import type { Tx } from '../platform/transactions.ts';
import type { UnitOfWork } from '../platform/unit-of-work.ts';

/** The case that a right, target and reason had before: the open one, or else the newest settled one. */
export interface EarlierCase {
  readonly target: string;
  readonly id: string;
  readonly open: boolean;
  readonly status: string;
}

/**
 * Earlier cases by target key. A complaint refused for a gap decided nothing and does not hide what was decided before it.
 * Call under the lock of the right, so that none comes in between.
 */
export async function earlierCases(
  tx: Tx,
  of: {
    readonly right: string;
    readonly reason: string;
    readonly targets: readonly string[];
    readonly except?: string;
  },
): Promise<ReadonlyMap<string, EarlierCase>> {
  const { rows } = await sql<EarlierCase>`
    select distinct on (f.target) f.target, f.id, f.open, v.status
    from case_file f join case_view v on v.tenant = 'desk' and v.id = f.id
    where f.right_id = ${of.right} and f.reason = ${of.reason} and f.target = any (${of.targets}::text[])
      and f.id::text <> ${of.except ?? ''} and (v.status <> 'refused' or v.view ->> 'decidedBy' <> 'rule')
    order by f.target, f.open desc, v.filed_at desc`.execute(tx);
  return new Map(rows.map((row) => [row.target, row]));
}

/** Goods that came back after an upheld case make a child case; any other decided complaint is not filed twice. */
export function repetitionOf(
  earlier: EarlierCase | undefined,
): Pick<FileComplaint, 'openSameTriple' | 'settledSameTriple' | 'parent'> {
  if (!earlier) return {};
  if (earlier.open) return { openSameTriple: earlier.id };
  return earlier.status === 'upheld' ? { parent: earlier.id } : { settledSameTriple: earlier.id };
}

/**
 * Another case of the same right, target and reason, for an appeal that would open this one again. Under its locks.
 * Whether a decided matter is opened again is the appeal's very question where the complaint was refused for that.
 */
export async function otherCaseOf(
  work: UnitOfWork,
  id: string,
): Promise<Pick<FileComplaint, 'openSameTriple' | 'settledSameTriple'>> {
  const { right, reason, target, decision } = work.filed(id);
  const key = targetKey(target);
  const earlier = await earlierCases(work.tx, { right, reason, targets: [key], except: id });
  const { parent, ...other } = repetitionOf(earlier.get(key));
  const settled = parent ?? other.settledSameTriple;
  if (settled === undefined) return other;
  return decision?.missing?.some(({ code }) => code === 'already-decided') ? {} : { settledSameTriple: settled };
}
