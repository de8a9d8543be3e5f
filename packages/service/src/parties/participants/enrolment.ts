import { sql } from 'kysely';
import { z } from 'zod';
import type { Schema } from '../../platform/schema/index.ts';
import type { AnyTx, Tx } from '../../platform/transactions.ts';
import { RightVerification } from '../rights/index.ts';
import { type Enrolment, EnrolmentRequest } from './contract.ts';

/**
 * The stored request. `approvedBy`: the desk user who checked the applicant by hand; `verification`: how that user verified the right
 * that the applicant gave, if they did.
 */
export const AskedEnrolment = EnrolmentRequest.extend({
  approvedBy: z.string().optional(),
  verification: RightVerification.optional(),
});
export type AskedEnrolment = z.output<typeof AskedEnrolment>;

interface Progress {
  readonly id: string;
  readonly kind: AskedEnrolment['kind'];
  readonly status: Schema['enrolment']['status'];
  readonly sent_to: string | null;
  readonly expires_at: Date | null;
}

/** The applicant's view, which is the same for known and unknown e-mails. */
export const enrolmentView = (row: Progress): z.input<typeof Enrolment> => ({
  id: row.id,
  kind: row.kind,
  status: row.status,
  ...(awaitsCode(row) && row.sent_to !== null && { sentTo: row.sent_to }),
  ...(awaitsCode(row) && row.expires_at !== null && { expiresAt: row.expires_at.toISOString() }),
});

const awaitsCode = ({ status }: Progress): boolean => status === 'code-sent' || status === 'address-unconfirmed';

/** The state of an enrolment for a reader who knows its id: the random id serves as tenant for this row only. */
export async function readProgress(tx: AnyTx, id: string): Promise<Progress | undefined> {
  await sql`select set_config('marketsafe.tenant', ${`enrolment:${id}`}, true)`.execute(tx);
  return tx
    .selectFrom('enrolment')
    .select(['id', sql<AskedEnrolment['kind']>`request ->> 'kind'`.as('kind'), 'status', 'sent_to', 'expires_at'])
    .where('id', '=', id)
    .executeTakeFirst();
}

export async function lockEnrolment(tx: Tx, id: string) {
  const row = await tx.selectFrom('enrolment').selectAll().where('id', '=', id).forUpdate().executeTakeFirst();
  return row && { ...row, asked: AskedEnrolment.parse(row.request) };
}
export type LockedEnrolment = NonNullable<Awaited<ReturnType<typeof lockEnrolment>>>;
