import { erasePictures } from '../../intake/pictures/index.ts';
import type { Blobs } from '../../platform/blobs.ts';
import type { Programme } from '../../platform/programme.ts';
import type { Transactions, Tx } from '../../platform/transactions.ts';
import type { Subject } from '../subject.ts';
import { eraseLetter, erasePastCase } from './by-age.ts';
import { type Erasing, eraseCases, lockBundle } from './erase-cases.ts';
import { eraseDraft } from './erase-drafts.ts';
import { eraseFiles } from './erase-files.ts';
import { eraseSeller, lockSeller, planSeller } from './erase-seller.ts';
import { eraseShadowOrders } from './erase-shadow.ts';
import type { Item } from './kept.ts';
import { keepHolds } from './legal-holds.ts';
import { planErasure } from './plan.ts';
import { planCases } from './plan-cases.ts';
import { eraseEnrolments, eraseLinks, planEnrolments, planLinks } from './requests.ts';

/** What is erased in one transaction, so that a fault in one keeps no other: the cases of a bundle, which share documents, or a row. */
export interface Unit {
  readonly of: 'bundle' | 'seller' | 'draft' | 'enrolment' | 'account-link' | 'letter' | 'past-case' | 'shadow-order';
  readonly id: string;
}

export interface ErasureDependencies extends Omit<Erasing, 'now'> {
  readonly transactions: Transactions;
  readonly programme: Programme;
  readonly blobs: Blobs;
  /** Files of the cache of pictures. */
  readonly pictures: Blobs;
}

/** Erases what may be erased of a subject. Returns what was done and what was kept, as `planErasure` says it. */
export async function eraseSubject(deps: ErasureDependencies, subject: Subject, now: Date): Promise<readonly Item[]> {
  const at = { programme: deps.programme, now };
  const plan = await deps.transactions.work((tx) => planErasure(tx, subject, at));
  const done = new Map<string, Item>();
  for (const item of plan) {
    if (item.kept !== undefined || done.has(keyOf(item))) continue;
    for (const one of await eraseUnit(deps, unitOf(item), now)) done.set(keyOf(one), one);
  }
  return plan.map((item) => done.get(keyOf(item)) ?? item);
}

const keyOf = ({ what, id }: Item): string => `${what} ${id}`;

function unitOf({ what, id, bundle = '' }: Item): Unit {
  switch (what) {
    case 'case':
      return { of: 'bundle', id: bundle };
    case 'seller':
    case 'enrolment':
    case 'account-link':
      return { of: what, id };
    case 'participant':
    case 'person':
    case 'register-entry':
      throw new Error(`a ${what} is never erased`);
  }
}

/**
 * Erases a unit unless something keeps it. It is planned again under the locks of its decisions, since what keeps it may have come
 * meanwhile; files go after the commit.
 */
export async function eraseUnit(deps: ErasureDependencies, unit: Unit, now: Date): Promise<readonly Item[]> {
  const { begin, programme, transactions, blobs, pictures } = deps;
  const at = { programme, now };
  const { items, files, pictures: shown = [] } = await transactions.work((tx) => within(tx, unit, { begin, now }, at));
  await eraseFiles(transactions, blobs, files);
  await erasePictures(transactions, pictures, shown);
  return items;
}

interface Erased {
  readonly items: readonly Item[];
  readonly files: readonly string[];
  /** Of the cache. */
  readonly pictures?: readonly string[];
}

async function within(
  tx: Tx,
  { of, id }: Unit,
  erasing: Erasing,
  at: Parameters<typeof planErasure>[2],
): Promise<Erased> {
  await keepHolds(tx);
  switch (of) {
    case 'bundle': {
      const seen = await planCases(tx, [id], at);
      if (dueOf(seen).length === 0) return { items: seen, files: [] };
      await lockBundle(tx, id, erasing);
      const items = await planCases(tx, [id], at);
      return { items, files: await eraseCases(tx, dueOf(items), erasing) };
    }
    case 'seller': {
      await lockSeller(tx, id, erasing);
      const item = await planSeller(tx, id, at);
      return { items: [item], ...(item.kept ? { files: [] } : await eraseSeller(tx, id, erasing)) };
    }
    case 'draft':
      return { items: [], files: await eraseDraft(tx, id, at.now) };
    case 'enrolment': {
      const items = await planEnrolments(tx, { id }, at);
      await eraseEnrolments(tx, dueOf(items));
      return { items, files: [] };
    }
    case 'account-link': {
      const items = await planLinks(tx, { id }, at);
      await eraseLinks(tx, dueOf(items));
      return { items, files: [] };
    }
    case 'letter':
      await eraseLetter(tx, id, at);
      return { items: [], files: [] };
    case 'past-case':
      await erasePastCase(tx, id, at);
      return { items: [], files: [] };
    case 'shadow-order':
      await eraseShadowOrders(tx, { id, at });
      return { items: [], files: [] };
  }
}

const dueOf = (items: readonly Item[]): string[] => items.flatMap(({ id, kept }) => (kept === undefined ? [id] : []));
