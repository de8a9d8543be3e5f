import type { z } from 'zod';
import { inEachLanguage } from '../../platform/fields.ts';
import { notFound, ProblemError } from '../../platform/problem.ts';
import { allowTenantWrites } from '../../platform/tenant-scope.ts';
import type { UnitOfWork } from '../../platform/unit-of-work.ts';
import { answerRequest } from './answer-request.ts';
import type { RightReviewRefusal, RightVerifying } from './contract.ts';
import { isProven, takeOver } from './proof.ts';
import { codeTries, isCode } from './register-code.ts';
import { readEntry, rightId } from './register-entry.ts';
import { alreadyRegistered, registerEntry } from './register-right.ts';
import { claims } from './vouch.ts';

/** Checks the code from the register's contact. A wrong one is returned, not thrown, since it uses up a try. */
export async function confirmRight(
  work: UnitOfWork,
  given: { right: string; participant: string; code: string },
): Promise<ProblemError | undefined> {
  await work.lock([{ kind: 'right', id: given.right }]);
  const state = work.state('right', given.right);
  const claim = await work.tx
    .selectFrom('right_claim')
    .selectAll()
    .where('right_id', '=', given.right)
    .where('participant', '=', given.participant)
    .forUpdate()
    .executeTakeFirst();
  if (state.status === 'unregistered' || (state.holder !== given.participant && !claim)) throw notFound('right');
  if (isProven(state)) {
    throw new ProblemError(409, 'nothing-to-confirm', 'This right is verified; no code is needed.');
  }
  const { code_hash: hash, expires_at: until } = claim ?? { code_hash: null, expires_at: null };
  if (claim && hash === null) {
    throw new ProblemError(
      409,
      'no-code-sent',
      'No code was sent for this right: its register names no contact. The review team verifies it.',
    );
  }
  if (!claim || hash === null || claim.tries >= codeTries || until === null || until.toISOString() <= work.now) {
    throw new ProblemError(
      409,
      'code-expired',
      'The code does not hold any more. Register the right again to have another one sent, or wait for the desk.',
    );
  }
  if (!isCode(work.programme.identityKey, given.right, given.code, hash)) {
    const tries = claim.tries + 1;
    await allowTenantWrites(work.tx, [given.participant]);
    await work.tx
      .updateTable('right_claim')
      .set({ tries })
      .where('right_id', '=', given.right)
      .where('participant', '=', given.participant)
      .execute();
    return new ProblemError(
      422,
      'wrong-code',
      tries < codeTries
        ? `That is not the code. ${codeTries - tries} tries are left.`
        : 'That was the third wrong code; this one does not hold any more. The desk will look at the right.',
    );
  }
  await takeOver(work, given.right, given.participant, { by: 'register-contact' });
  return undefined;
}

/**
 * The review team has checked that a claimant holds the right: it becomes theirs, and all other claims end. A right that a
 * participant only asked for is registered.
 */
export async function verifyRightByDesk(
  work: UnitOfWork,
  right: string,
  { participant, ...how }: z.output<typeof RightVerifying>,
  user: string,
): Promise<void> {
  const { tx } = work;
  const actor = { kind: 'desk', user } as const;
  const isClaimed = await claims(work, right, participant);
  const state = work.state('right', right);
  if (state.status !== 'unregistered' && isProven(state)) throw alreadyRegistered(state, participant);
  if (!isClaimed) throw notFound('claim');
  const vouched = await tx
    .selectFrom('right_vouching')
    .select('tenant')
    .where('right_id', '=', right)
    .where('participant', '=', participant)
    .orderBy('at', 'desc')
    .executeTakeFirst();
  const verification = { ...how, ...(how.by === 'association-vouched' && { association: vouched?.tenant }) };
  if (state.status === 'unregistered') {
    const asked = await tx
      .selectFrom('right_request')
      .select(['office', 'number'])
      .where('right_id', '=', right)
      .where('tenant', '=', participant)
      .executeTakeFirstOrThrow();
    const entry = await readEntry(tx, asked.office, asked.number);
    if (!entry || rightId(entry.office, entry.number) !== right) {
      throw new ProblemError(409, 'registration-not-entered', 'The register lacks this registration. Enter it first.');
    }
    registerEntry(work, entry, participant, verification, actor);
  } else await takeOver(work, right, participant, verification, actor);
  await answerRequest(work, { right, participant }, { status: 'verified' });
}

/** The review team refuses what a participant asked about a registration; the reasons are mailed. */
export async function refuseReview(
  work: UnitOfWork,
  right: string,
  { participant, reasons }: z.output<typeof RightReviewRefusal>,
): Promise<void> {
  if (await answerRequest(work, { right, participant }, { status: 'refused', reasons: inEachLanguage(reasons) }))
    return;
  throw notFound('request');
}
