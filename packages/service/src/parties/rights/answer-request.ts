import type { Language } from '@marketsafe/terms';
import { sql } from 'kysely';
import { queueMail } from '../../platform/mail/index.ts';
import { mailboxesOf } from '../../platform/mailboxes.ts';
import { allowTenantWrites } from '../../platform/tenant-scope.ts';
import type { UnitOfWork } from '../../platform/unit-of-work.ts';
import { isProven } from './proof.ts';
import { type Entry, rightId, sameOwner } from './register-entry.ts';
import { enteredMail, refusedRequestMail, renewedMail } from './texts.ts';

type Answer =
  /** The participant can add the right now. */
  | { readonly status: 'entered' }
  /** The participant holds the right: the notice of a verified right tells it, and a mail that its lapsed right is renewed. */
  | { readonly status: 'verified'; readonly isRenewed?: true }
  | { readonly status: 'refused'; readonly reasons: Readonly<Record<Language, string>> };

/** Answers the participant's open request about a right, if there is one; tells whether there was. */
export async function answerRequest(
  work: UnitOfWork,
  { right, participant: tenant }: { readonly right: string; readonly participant: string },
  answer: Answer,
): Promise<boolean> {
  const { tx } = work;
  await allowTenantWrites(tx, [tenant]);
  const answered = await tx
    .updateTable('right_request')
    .set({ status: answer.status, reasons: answer.status === 'refused' ? JSON.stringify(answer.reasons) : null })
    .where('tenant', '=', tenant)
    .where('right_id', '=', right)
    .where('status', '=', 'open')
    .returning(['office', 'number'])
    .executeTakeFirst();
  if (!answered) return false;
  await sql`
    update desk_task set done_at = ${new Date(work.now)} where kind = 'right-request' and subject = ${right} and done_at is null
      and not exists (select from right_request where right_id = ${right} and status = 'open')`.execute(tx);
  if (answer.status === 'verified' && !answer.isRenewed) return true;
  for (const { email, language } of await mailboxesOf(work.tx, tenant)) {
    const words =
      answer.status === 'refused'
        ? refusedRequestMail[language]({ ...answered, reasons: answer.reasons[language] })
        : (answer.status === 'entered' ? enteredMail : renewedMail)[language](answered);
    const link = `${work.programme.publicUrl.replace(/\/$/, '')}/portal/rights`;
    await queueMail(
      tx,
      { to: email, link, ...words },
      { now: new Date(work.now), entropy: work.entropy, programme: work.programme },
    );
  }
  return true;
}

/**
 * Answers the open requests that these entries settle: the requester's lapsed right is renewed, or it can now add the right, with a
 * code or as its known owner. Any other request about an entry without a contact stays open until the review team verifies or
 * refuses the claim. Call it with the registered rights locked, after their renewal.
 * @param registered ids of those rights
 */
export async function answerEntered(
  work: UnitOfWork,
  entries: readonly Entry[],
  registered: readonly string[],
): Promise<void> {
  const byRight = new Map(entries.map((entry) => [rightId(entry.office, entry.number), entry]));
  const open = await work.tx
    .selectFrom('right_request')
    .innerJoin('participant', 'participant.id', 'right_request.tenant')
    .select(['right_id', 'tenant', 'owner'])
    .where('status', '=', 'open')
    .where('right_id', 'in', [...byRight.keys()])
    .execute();
  for (const { right_id: right, tenant: participant, owner } of open) {
    const entry = byRight.get(right);
    if (!entry || entry.validUntil <= work.now) continue;
    const state = registered.includes(right) ? work.state('right', right) : undefined;
    if (state && state.status !== 'unregistered' && isProven(state)) {
      if (state.holder === participant && state.status === 'active')
        await answerRequest(work, { right, participant }, { status: 'verified', isRenewed: true });
      continue;
    }
    const canAdd = entry.contact !== undefined || (owner !== null && sameOwner(owner, entry.owner));
    if (canAdd) await answerRequest(work, { right, participant }, { status: 'entered' });
  }
}
