import type { DeskTask } from '../data/nouns.ts';
import { sellerPath } from '../format/seller-path.ts';

/** The page where a task is done. A ban is decided on the seller's page even when a case led to it. */
export function taskPath(
  task: Pick<DeskTask, 'kind' | 'case' | 'seller' | 'right' | 'enrolment' | 'participant' | 'audit'>,
): string | undefined {
  if (task.kind === 'removals-stopped' || task.kind === 'removals-held') return '/desk/removals';
  if (task.kind === 'full-pull-short') return '/desk/screening';
  if (task.kind === 'connection-proposed') return '/desk/marketplaces';
  if (task.kind === 'consumers') return '/desk/consumers';
  if (task.audit) return `/desk/audits/${encodeURIComponent(task.audit)}`;
  if (task.enrolment) return `/desk/enrolments/${encodeURIComponent(task.enrolment)}`;
  if (task.seller && (!task.case || task.kind.startsWith('ban'))) return sellerPage(task.seller);
  if (task.case) return `/desk/cases/${encodeURIComponent(task.case)}`;
  if (task.right) return `/desk/rights/${encodeURIComponent(task.right)}`;
  return task.participant ? '/desk/participants' : undefined;
}

export function sellerPage(key: string): string {
  const { marketplace, seller } = sellerPath(key);
  return `/desk/sellers/${encodeURIComponent(marketplace)}/${encodeURIComponent(seller)}`;
}
