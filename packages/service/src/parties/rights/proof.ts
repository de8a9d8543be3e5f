import type { Actor, RegisteredRight } from '@marketsafe/procedure';
import type { z } from 'zod';
import { allowTenantWrites } from '../../platform/tenant-scope.ts';
import type { UnitOfWork } from '../../platform/unit-of-work.ts';
import type { RightVerification } from './contract.ts';

/** How a claim is proved: with a code from the register's contact, or by the review team, with the association that vouched. */
export type Verification =
  | { readonly by: 'register-contact' }
  | (z.output<typeof RightVerification> & { readonly association?: string | undefined });

/** Verifies the right's holder, under the lock of the right. */
export function verify(work: UnitOfWork, right: string, how: Verification, actor: Actor): void {
  const seen =
    how.by === 'register-contact'
      ? {}
      : {
          against: work.seal('case', how.reference),
          ...(how.association !== undefined && { association: how.association }),
        };
  work.execute({ kind: 'right', id: right }, { type: 'verify', by: how.by, ...seen }, actor);
}

/** Whether the register's contact or the desk has confirmed the holder; before that its claim is one of several. */
export const isProven = (right: RegisteredRight): boolean => right.verifiedBy !== undefined;

/**
 * Assigns the right to the claimant who proved it, even if another claimed it earlier; all other claims end, with their codes.
 * Call it under the lock of the right.
 */
export async function takeOver(
  work: UnitOfWork,
  right: string,
  participant: string,
  how: Verification,
  actor: Actor = { kind: 'system' },
): Promise<void> {
  await endClaims(work, right);
  work.execute({ kind: 'right', id: right }, { type: 'assign', to: participant }, actor);
  verify(work, right, how, actor);
}

/** Ends all claims on the right, with their codes. */
async function endClaims({ tx }: UnitOfWork, right: string): Promise<void> {
  const claimants = await tx.selectFrom('right_claim').select('participant').where('right_id', '=', right).execute();
  await allowTenantWrites(
    tx,
    claimants.map(({ participant }) => participant),
  );
  await tx.deleteFrom('right_claim').where('right_id', '=', right).execute();
}
