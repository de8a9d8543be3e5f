import { join } from 'node:path';
import { directoryBlobs } from '../../platform/blobs.ts';
import { openInstalled, type Place } from '../../platform/database/open-installed.ts';
import { systemEntropy } from '../../platform/entropy.ts';
import { ProblemError } from '../../platform/problem.ts';
import { addSecurityEvent } from '../../platform/security-log.ts';
import { type Tx, transactionsOf } from '../../platform/transactions.ts';
import { isUuid } from '../../platform/uuid.ts';
import { isHeldAfterRestore } from '../../takedown/removals/index.ts';
import { maintenanceProgramme } from '../maintenance.ts';
import { findSubject, type Subject } from '../subject.ts';
import { eraseSubject } from './erase.ts';
import type { Item } from './kept.ts';
import { administratorOf, decideHold, type LegalHold, legalHolds } from './legal-holds.ts';
import { planErasure } from './plan.ts';

/** Erasure and legal holds without the portal: it works on the database itself, next to running processes. */
export interface Erasure {
  /** What an erasure would do. `who` as for an export. @throws UnknownSubjectError */
  plan(who: string): Promise<readonly Item[]>;
  /**
   * Does it, and records it in the security log.
   * @param by e-mail address of an administrator of the desk
   * @throws UnknownSubjectError; ProblemError if they are none, or the programme was restored and two people have not agreed yet that it
   * goes on: legal holds that were set after the backup are lost
   */
  erase(who: string, by: string): Promise<readonly Item[]>;
  holds(): Promise<readonly LegalHold[]>;
  /** `subject`: a case's or a right's id, or as `who`; `by`: the e-mail address of an administrator of the desk. @throws ProblemError */
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
  const pictures = directoryBlobs(join(place.dataDirectory, 'pictures'), systemEntropy);
  return {
    plan: (who) =>
      transactions.work(async (tx) => planErasure(tx, await findSubject(tx, who), { programme, now: new Date() })),
    async erase(who, by) {
      const now = new Date();
      const subject = await transactions.work((tx) => begun(tx, who, by, now));
      return eraseSubject({ transactions, programme, begin, blobs, pictures }, subject, now);
    },
    holds: () => transactions.work(async (tx) => [...(await legalHolds(tx)).values()]),
    hold: (subject, decision) =>
      transactions.work(async (tx) => {
        const id = (await isCaseOrRight(tx, subject)) ? subject : (await findSubject(tx, subject)).id;
        await decideHold(tx, id, decision, { now: new Date(), entropy: systemEntropy });
      }),
    close: database.close,
  };
}

/** Who erased what is recorded before it is erased, so that no failure hides it. */
export async function begun(tx: Tx, who: string, by: string, now: Date): Promise<Subject> {
  const person = await administratorOf(tx, by);
  if (await isHeldAfterRestore(tx))
    throw new ProblemError(
      409,
      'held-after-restore',
      'This programme was restored from a backup, so that legal holds that were set after it are lost. Set them again, let two people ' +
        'of the review team agree that its work goes on, and erase then. Nothing was erased.',
    );
  const subject = await findSubject(tx, who);
  // The log names people by their accounts.
  const named = subject.id.includes('@') ? 'without an account' : subject.id;
  await addSecurityEvent(tx, { kind: 'erased', person, party: 'desk', detail: `${subject.kind} ${named}` }, now);
  return subject;
}

async function isCaseOrRight(tx: Tx, id: string): Promise<boolean> {
  const right = await tx.selectFrom('right_view').select('id').where('id', '=', id).executeTakeFirst();
  if (right !== undefined || !isUuid(id)) return right !== undefined;
  return (await tx.selectFrom('case_file').select('id').where('id', '=', id).executeTakeFirst()) !== undefined;
}
