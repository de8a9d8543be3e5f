import type { RegisteredRight } from '@marketsafe/procedure';
import type { UnitOfWork } from '../platform/unit-of-work.ts';

/** Whether the register's contact or the desk has vouched for the holder; before that its claim is one of several. */
export const isProven = (right: RegisteredRight): boolean => right.verifiedBy !== undefined;

/**
 * The right, whose claim is proven now, goes to whoever proved it, whoever had claimed it first; all other claims on it
 * and their codes are void. Under the lock of the right.
 */
export async function takeOver(
  work: UnitOfWork,
  right: string,
  participant: string,
  by: 'register-contact' | 'desk',
): Promise<void> {
  const ref = { kind: 'right', id: right } as const;
  const system = { kind: 'system' } as const;
  await work.tx.deleteFrom('right_code').where('right_id', '=', right).execute();
  work.execute(ref, { type: 'assign', to: participant }, system);
  work.execute(ref, { type: 'verify', by }, system);
}
