import type { Programme } from '../../platform/programme.ts';
import type { Tx } from '../../platform/transactions.ts';
import type { Subject } from '../subject.ts';
import { type Erasing, eraseCases } from './erase-cases.ts';
import { eraseSeller } from './erase-seller.ts';
import type { Item } from './kept.ts';
import { planErasure } from './plan.ts';
import { eraseEnrolments, eraseLinks } from './requests.ts';

/** Erases what may be erased of a subject, in one transaction. Returns what was done and what was kept, as `planErasure` says it. */
export async function eraseSubject(
  tx: Tx,
  subject: Subject,
  { programme, ...erasing }: Erasing & { readonly programme: Programme },
): Promise<readonly Item[]> {
  const items = await planErasure(tx, subject, { programme, now: erasing.now });
  await eraseItems(tx, items, erasing);
  return items;
}

/** Erases those that nothing keeps. */
export async function eraseItems(tx: Tx, items: readonly Item[], erasing: Erasing): Promise<number> {
  const due = items.filter(({ kept }) => kept === undefined);
  const of = (what: Item['what']): string[] => due.flatMap((item) => (item.what === what ? [item.id] : []));
  await eraseEnrolments(tx, of('enrolment'));
  await eraseLinks(tx, of('account-link'));
  await eraseCases(tx, of('case'), erasing);
  for (const key of of('seller')) await eraseSeller(tx, key, erasing);
  return due.length;
}
