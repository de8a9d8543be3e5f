import type { Language } from '@marketsafe/terms';
import { queueMail } from '../../platform/mail/index.ts';
import { ProblemError } from '../../platform/problem.ts';
import { allowTenantWrites } from '../../platform/tenant-scope.ts';
import type { UnitOfWork } from '../../platform/unit-of-work.ts';
import { codeMinutes, codesADay, newCode } from './register-code.ts';
import type { Entry } from './register-entry.ts';
import { verificationMail } from './texts.ts';

const day = 86_400_000;

/** A claim that a code is to prove. */
export interface Claim {
  readonly right: string;
  readonly entry: Entry & { readonly contact: string };
  readonly participant: { readonly id: string; readonly name: string };
  readonly language: Language;
}

/**
 * Mails a code to the contact of the register entry. A claim has one valid code at a time and a few a day, so that the contact is
 * not flooded by people who want the right.
 * @throws ProblemError `code-still-valid`, or `too-many-codes` until a day after the first.
 */
export async function sendCode(work: UnitOfWork, { right, entry, participant, language }: Claim): Promise<void> {
  const now = new Date(work.now);
  const sent = await work.tx
    .selectFrom('right_claim')
    .select(['expires_at', 'sent', 'first_sent_at'])
    .where('right_id', '=', right)
    .where('participant', '=', participant.id)
    .forUpdate()
    .executeTakeFirst();
  if (sent?.expires_at && sent.expires_at > now) {
    throw new ProblemError(
      409,
      'code-still-valid',
      `The code that was sent still holds, until ${sent.expires_at.toISOString()}. Enter it, or ask again after that.`,
    );
  }
  const first = sent?.first_sent_at ?? now;
  const isAgain = sent !== undefined && first.getTime() > now.getTime() - day;
  if (isAgain && sent.sent >= codesADay) throw tooManyCodes(first, now);
  const code = newCode({ key: work.programme.identityKey, now, entropy: work.entropy }, right);
  const row = {
    code_hash: code.hash,
    tries: 0,
    expires_at: code.expiresAt,
    sent: (isAgain ? sent.sent : 0) + 1,
    first_sent_at: isAgain ? first : now,
  };
  await allowTenantWrites(work.tx, [participant.id]);
  await work.tx
    .insertInto('right_claim')
    .values({ right_id: right, participant: participant.id, ...row })
    .onConflict((conflict) => conflict.columns(['right_id', 'participant']).doUpdateSet(row))
    .execute();
  const { office, number, contact } = entry;
  const about = {
    ...{ office, number, participant: participant.name, code: code.code, minutes: codeMinutes },
    programme: work.programme.name,
  };
  await queueMail(
    work.tx,
    { to: contact, ...verificationMail[language](about) },
    {
      now,
      entropy: work.entropy,
      programme: work.programme,
    },
  );
}

function tooManyCodes(first: Date, now: Date): ProblemError {
  const next = new Date(first.getTime() + day);
  return new ProblemError(
    429,
    'too-many-codes',
    `${codesADay} codes have been sent for this right, which is all there are a day. Ask again after ${next.toISOString()}, or write to the desk, which can verify a right by hand.`,
    { retryAfterSeconds: Math.ceil((next.getTime() - now.getTime()) / 1000) },
  );
}
