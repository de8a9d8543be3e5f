import { notFound, ProblemError } from '../../platform/problem.ts';
import { allowTenantWrites } from '../../platform/tenant-scope.ts';
import type { UnitOfWork } from '../../platform/unit-of-work.ts';
import { endClaims, isProven, takeOver } from './proof.ts';
import { codeTries, isCode } from './register-code.ts';

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
  await takeOver(work, given.right, given.participant, 'register-contact');
  return undefined;
}

/** The desk has checked that the holder owns the right. */
export async function verifyRightByDesk(work: UnitOfWork, right: string, user: string): Promise<void> {
  const ref = { kind: 'right', id: right } as const;
  await work.lock([ref]);
  if (!work.exists(ref)) throw new ProblemError(404, 'not-found', 'No such right.');
  await endClaims(work, right);
  work.execute(ref, { type: 'verify', by: 'desk' }, { kind: 'desk', user });
}
