import { ProblemError } from '../../platform/problem.ts';
import { refuseGuessable } from '../../platform/sign-in/password-rules.ts';
import { termsFor } from '../../platform/terms.ts';
import type { UnitOfWork } from '../../platform/unit-of-work.ts';
import { codeTries, isCode, readEntry } from '../rights/index.ts';
import type { TermsAcceptance } from '../terms/index.ts';
import { admit } from './admit.ts';
import { type LockedEnrolment, lockEnrolment } from './enrolment.ts';
import { openEnrolmentTask } from './enrolment-task.ts';

/**
 * Checks the applicant's code. If it is right, the applicant is admitted, or the desk checks the enrolment. A wrong code is
 * returned, not thrown, since it uses up a try; the third invalidates the code.
 */
export async function confirmEnrolment(
  work: UnitOfWork,
  given: {
    enrolment: string;
    code: string;
    password?: string | undefined;
    terms?: TermsAcceptance | undefined;
  },
): Promise<ProblemError | undefined> {
  const enrolment = await lockEnrolment(work.tx, given.enrolment);
  const codeHash = openCode(enrolment, work.now);
  if (!enrolment) throw noSuchEnrolment();
  if (!isCode(work.programme.identityKey, enrolment.id, given.code, codeHash)) return wrongCode(work, enrolment);

  // The applicant has proved the address, so a person now checks the enrolment.
  if (enrolment.status === 'address-unconfirmed') {
    await toDesk(work, enrolment);
    return undefined;
  }
  const { asked } = enrolment;
  const { password, terms } = given;
  if (password === undefined) throw new ProblemError(422, 'password-missing', 'Choose a password.');
  refuseGuessable(password, [asked.email, asked.name]);
  if (terms === undefined && termsFor(work.programme, asked.kind))
    throw new ProblemError(422, 'terms-missing', 'Accept the terms of participation: name, authority and version.');
  const entry = asked.right && (await readEntry(work.tx, asked.right.office, asked.right.number));
  // A person of the review team who approves an applicant without verifying the right admits them without it.
  const verification = asked.approvedBy ? asked.verification : ({ by: 'register-contact' } as const);
  const admitted = await admit(work, {
    kind: asked.kind,
    name: asked.name,
    member: false,
    language: asked.language,
    user: { email: asked.email, password },
    ...(terms && { terms }),
    ...(entry && verification && { right: { entry, verification } }),
    actor: asked.approvedBy ? { kind: 'desk', user: asked.approvedBy } : { kind: 'system' },
  });
  if ('not' in admitted) {
    if (asked.approvedBy && admitted.not === 'email-taken') {
      // The code came to this address, so its owner may know.
      throw new ProblemError(409, 'account-exists', 'An account with your e-mail already exists. Sign in with it.');
    }
    // The code came to the register's contact, who must not learn which e-mails are known here.
    await toDesk(work, enrolment);
    return undefined;
  }
  await work.tx
    .updateTable('enrolment')
    .set({ status: 'active', participant: admitted.participant, code_hash: null })
    .where('id', '=', enrolment.id)
    .execute();
  return undefined;
}

const noSuchEnrolment = (): ProblemError => new ProblemError(404, 'not-found', 'No such enrolment.');

/** The hash of the expected code. */
function openCode(enrolment: LockedEnrolment | undefined, now: string): string {
  switch (enrolment?.status) {
    case undefined:
      throw noSuchEnrolment();
    case 'active':
      throw new ProblemError(409, 'enrolment-active', 'This enrolment is complete. Sign in with your e-mail.');
    case 'refused':
      throw new ProblemError(409, 'enrolment-refused', 'This enrolment was refused; the mail says why. Enrol again.');
    case 'with-desk':
      throw new ProblemError(
        409,
        'enrolment-with-desk',
        'A person at the desk is looking at this enrolment. You get a mail when it is decided.',
      );
    case 'address-unconfirmed':
    case 'code-sent':
  }
  if (enrolment?.code_hash == null || (enrolment.expires_at !== null && enrolment.expires_at.toISOString() <= now)) {
    throw new ProblemError(409, 'code-expired', 'The code has expired. Enrol again to get a new one.');
  }
  return enrolment.code_hash;
}

async function wrongCode(work: UnitOfWork, enrolment: LockedEnrolment): Promise<ProblemError> {
  const tries = enrolment.tries + 1;
  if (tries < codeTries) {
    await work.tx.updateTable('enrolment').set({ tries }).where('id', '=', enrolment.id).execute();
    const left = codeTries - tries;
    return new ProblemError(
      422,
      'wrong-code',
      `That is not the code. ${left} ${left === 1 ? 'try is' : 'tries are'} left.`,
    );
  }
  await work.tx.updateTable('enrolment').set({ code_hash: null, tries }).where('id', '=', enrolment.id).execute();
  return new ProblemError(
    422,
    'code-expired',
    'That was the third wrong code, and the code no longer holds. Enrol again to get a new one.',
  );
}

async function toDesk(work: UnitOfWork, enrolment: LockedEnrolment): Promise<void> {
  await work.tx
    .updateTable('enrolment')
    .set({ status: 'with-desk', code_hash: null, tries: enrolment.tries + 1 })
    .where('id', '=', enrolment.id)
    .execute();
  await openEnrolmentTask(work.tx, enrolment.id, enrolment.asked, { now: new Date(work.now), entropy: work.entropy });
}
