import { join } from 'node:path';
import { directoryBlobs } from '../../platform/blobs.ts';
import { openInstalled, type Place } from '../../platform/database/open-installed.ts';
import { systemEntropy } from '../../platform/entropy.ts';
import { type Tx, transactionsOf } from '../../platform/transactions.ts';
import { isUuid } from '../../platform/uuid.ts';
import { maintenanceProgramme } from '../maintenance.ts';
import { findSubject } from '../subject.ts';
import { eraseSubject } from './erase.ts';
import type { Item } from './kept.ts';
import { decideHold, type LegalHold, legalHolds } from './legal-holds.ts';
import { planErasure } from './plan.ts';

/** Erasure and legal holds without the portal: it works on the database itself, next to running processes. */
export interface Erasure {
  /** What an erasure would do. `who` as for an export. @throws UnknownSubjectError */
  plan(who: string): Promise<readonly Item[]>;
  /** Does it. */
  erase(who: string): Promise<readonly Item[]>;
  holds(): Promise<readonly LegalHold[]>;
  /** `subject`: a case's id, or as `who`; `by`: the e-mail address of an administrator of the desk. @throws ProblemError */
  hold(
    subject: string,
    decision: { readonly hold: boolean; readonly by: string; readonly reasons: string },
  ): Promise<void>;
  close(): Promise<void>;
}

/**
 * @param place `pack`: the programme's policy pack, as its configuration has it; default the demonstration's
 * @throws NoDatabaseError if nothing was ever started there. @throws DirectoryInUseError if another process holds the directory.
 */
export async function openErasure(place: Place & { readonly pack?: string }): Promise<Erasure> {
  const database = await openInstalled(place);
  const transactions = transactionsOf(database);
  const { programme, begin } = await maintenanceProgramme(transactions, place.pack);
  const blobs = directoryBlobs(join(place.dataDirectory, 'exhibits'), systemEntropy);
  return {
    plan: (who) =>
      transactions.work(async (tx) => planErasure(tx, await findSubject(tx, who), { programme, now: new Date() })),
    erase: (who) =>
      transactions.work(async (tx) =>
        eraseSubject(tx, await findSubject(tx, who), { programme, begin, blobs, now: new Date() }),
      ),
    holds: () => transactions.work(async (tx) => [...(await legalHolds(tx)).values()]),
    hold: (subject, decision) =>
      transactions.work(async (tx) => {
        const id = (await isCase(tx, subject)) ? subject : (await findSubject(tx, subject)).id;
        await decideHold(tx, id, decision, { now: new Date(), entropy: systemEntropy });
      }),
    close: database.close,
  };
}

async function isCase(tx: Tx, id: string): Promise<boolean> {
  if (!isUuid(id)) return false;
  return (await tx.selectFrom('case_file').select('id').where('id', '=', id).executeTakeFirst()) !== undefined;
}
