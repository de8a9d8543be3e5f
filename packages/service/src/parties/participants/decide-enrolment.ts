import type { Language } from '@marketsafe/terms';
import type { z } from 'zod';
import { queueMail } from '../../platform/mail/index.ts';
import { notFound, ProblemError } from '../../platform/problem.ts';
import type { Tx } from '../../platform/transactions.ts';
import type { Surroundings } from '../../platform/unit-of-work.ts';
import { maskAddress, newCode, type RightVerification, readEntry } from '../rights/index.ts';
import { isTaken } from './enrol.ts';
import { type AskedEnrolment, type LockedEnrolment, lockEnrolment } from './enrolment.ts';
import { closeEnrolmentTask } from './enrolment-task.ts';
import { approvedMail, refusedMail } from './texts.ts';

/** Days, since applicants may not read mail at once. The desk has already checked who they are. */
const approvedDays = 7;

/**
 * The desk has checked the applicant: sends a code and a link to the applicant's address. With a verification, the right that the
 * applicant gave is theirs once they have confirmed the code.
 */
export async function approveEnrolment(
  tx: Tx,
  deps: Surroundings,
  decision: { enrolment: string; user: string; verification?: z.output<typeof RightVerification> | undefined },
): Promise<void> {
  const { id, asked } = await waitingEnrolment(tx, decision.enrolment);
  const { verification } = decision;
  if (verification) await mustBeVerifiable(tx, asked, deps.now);
  const code = newCode({ ...deps, key: deps.programme.identityKey }, id, approvedDays * 24 * 60);
  await tx
    .updateTable('enrolment')
    .set({
      status: 'code-sent',
      request: JSON.stringify({ ...asked, approvedBy: decision.user, ...(verification && { verification }) }),
      sent_to: maskAddress(asked.email),
      code_hash: code.hash,
      tries: 0,
      expires_at: code.expiresAt,
    })
    .where('id', '=', id)
    .execute();
  await closeEnrolmentTask(tx, id, deps.now);
  await queueMail(
    tx,
    {
      to: asked.email,
      link: `${deps.programme.publicUrl.replace(/\/$/, '')}/enrol/${id}`,
      ...approvedMail[asked.language]({ name: asked.name, code: code.code, days: approvedDays }),
    },
    deps,
  );
}

/** The desk refuses; the reasons are mailed to the applicant. */
export async function refuseEnrolment(
  tx: Tx,
  deps: Surroundings,
  decision: { enrolment: string; reasons: Readonly<Record<Language, string>> },
): Promise<void> {
  const { id, asked } = await waitingEnrolment(tx, decision.enrolment);
  await tx.updateTable('enrolment').set({ status: 'refused', code_hash: null }).where('id', '=', id).execute();
  await closeEnrolmentTask(tx, id, deps.now);
  const words = refusedMail[asked.language]({ name: asked.name, reasons: decision.reasons[asked.language] });
  await queueMail(tx, { to: asked.email, ...words }, deps);
}

/** @throws ProblemError if the applicant's right cannot be given to them. */
async function mustBeVerifiable(tx: Tx, { kind, right }: AskedEnrolment, now: Date): Promise<void> {
  const refuse = (status: number, code: string, detail: string) =>
    new ProblemError(status, code, detail, { errors: [{ code, field: 'body.verification' }] });
  if (!right) throw refuse(422, 'no-right-given', 'The applicant gave no registration. Approve without a right.');
  if (kind === 'agent') {
    throw refuse(422, 'agent-holds-no-right', 'An agent holds no right. Its client enrols and gives it a mandate.');
  }
  const entry = await readEntry(tx, right.office, right.number);
  if (!entry) {
    throw refuse(422, 'unknown-registration', 'The register lacks this registration. Enter it first.');
  }
  if (entry.validUntil <= now.toISOString()) {
    throw refuse(422, 'right-expired', `The registration ended on ${entry.validUntil.slice(0, 10)}.`);
  }
  if (await isTaken(tx, entry)) {
    throw refuse(409, 'right-registered-by-another', 'Another participant holds this right, which is verified.');
  }
}

async function waitingEnrolment(tx: Tx, id: string): Promise<LockedEnrolment> {
  const enrolment = await lockEnrolment(tx, id);
  if (!enrolment) throw notFound('enrolment');
  if (enrolment.status !== 'with-desk') {
    throw new ProblemError(
      409,
      'enrolment-not-with-desk',
      `This enrolment is ${enrolment.status}; nothing waits for the desk.`,
    );
  }
  return enrolment;
}
