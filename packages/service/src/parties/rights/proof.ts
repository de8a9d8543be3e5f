import type { RegisteredRight } from '@marketsafe/procedure';
import { allowTenantWrites } from '../../platform/tenant-scope.ts';
import type { UnitOfWork } from '../../platform/unit-of-work.ts';

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
  by: 'register-contact' | 'desk',
): Promise<void> {
  const ref = { kind: 'right', id: right } as const;
  const system = { kind: 'system' } as const;
  await endClaims(work, right);
  work.execute(ref, { type: 'assign', to: participant }, system);
  work.execute(ref, { type: 'verify', by }, system);
}

/** Ends all claims on the right, with their codes. */
export async function endClaims({ tx }: UnitOfWork, right: string): Promise<void> {
  const claimants = await tx.selectFrom('right_claim').select('participant').where('right_id', '=', right).execute();
  await allowTenantWrites(
    tx,
    claimants.map(({ participant }) => participant),
  );
  await tx.deleteFrom('right_claim').where('right_id', '=', right).execute();
}
