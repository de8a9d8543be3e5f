import type { Actor } from '@marketsafe/procedure';
import type { Language } from '@marketsafe/terms';
import { queueMail } from '../mail/index.ts';
import { ProblemError } from '../platform/problem.ts';
import type { Tx } from '../platform/transactions.ts';
import type { UnitOfWork } from '../platform/unit-of-work.ts';
import { codeMinutes, newCode } from './register-code.ts';
import { type Entry, readEntry, rightId, sameOwner } from './register-entry.ts';
import { verificationMail } from './texts.ts';

/** Registers the right of a register entry under locks already held; `by`: who vouched for its holder, if anybody did. */
export function registerEntry(
  work: UnitOfWork,
  entry: Entry,
  holder: string,
  by: 'register-contact' | 'desk' | undefined,
  actor: Actor,
): string {
  const id = rightId(entry.office, entry.number);
  const ref = { kind: 'right', id } as const;
  work.execute(
    ref,
    {
      type: 'register',
      right: id,
      holder,
      rightType: entry.type,
      office: entry.office,
      number: entry.number,
      territories: entry.territories,
      classes: entry.classes,
      validUntil: entry.validUntil,
    },
    actor,
  );
  if (by) work.execute(ref, { type: 'verify', by }, actor);
  return id;
}

/**
 * A participant registers a right by its registration. Its entry naming the owner that the register vouched for at
 * enrolment, it is verified at once; otherwise a code goes to the contact of that entry. Asking again for an unverified
 * right sends another code once the first has expired.
 */
export async function registerRight(
  work: UnitOfWork,
  asked: { participant: string; user: string; office: string; number: string; language: Language },
): Promise<string> {
  const { tx } = work;
  const entry = await readEntry(tx, asked.office, asked.number);
  if (!entry) {
    throw new ProblemError(
      422,
      'unknown-registration',
      `The register has no entry ${asked.office} ${asked.number}. Check office and number as they stand on the certificate; if they are right, ask the desk to import the entry.`,
      { errors: [{ code: 'unknown-registration', field: 'body.number' }] },
    );
  }
  if (entry.validUntil <= work.now) {
    throw new ProblemError(
      422,
      'right-expired',
      `The registration ended on ${entry.validUntil.slice(0, 10)}. Renew it at its office and ask the desk to import the renewed entry.`,
      { errors: [{ code: 'right-expired', field: 'body.number' }] },
    );
  }
  const id = rightId(entry.office, entry.number);
  await work.lock([{ kind: 'right', id }]);
  const participant = await tx
    .selectFrom('participant')
    .select(['name', 'owner'])
    .where('id', '=', asked.participant)
    .executeTakeFirstOrThrow();
  const current = work.state('right', id);
  if (current.status !== 'unregistered') {
    if (current.holder !== asked.participant) {
      throw new ProblemError(
        409,
        'right-registered-by-another',
        'Another participant has registered this right. If it is yours, write to the desk: a right changes hands only with its register entry.',
      );
    }
    if (current.status !== 'unverified') {
      throw new ProblemError(409, 'right-already-registered', 'You have registered this right already.');
    }
    await sendCode(tx, work, id, entry, participant.name, asked.language);
    return id;
  }
  const isOwner = participant.owner !== null && sameOwner(participant.owner, entry.owner);
  registerEntry(work, entry, asked.participant, isOwner ? 'register-contact' : undefined, {
    kind: 'participant',
    participant: asked.participant,
    user: asked.user,
  });
  if (!isOwner) await sendCode(tx, work, id, entry, participant.name, asked.language);
  return id;
}

async function sendCode(
  tx: Tx,
  work: UnitOfWork,
  right: string,
  entry: Entry,
  participant: string,
  language: Language,
): Promise<void> {
  const now = new Date(work.now);
  const sent = await tx.selectFrom('right_code').select('expires_at').where('right_id', '=', right).executeTakeFirst();
  if (sent && sent.expires_at > now) {
    throw new ProblemError(
      409,
      'code-still-valid',
      `The code that was sent still holds, until ${sent.expires_at.toISOString()}. Enter it, or ask again after that.`,
    );
  }
  const code = newCode({ key: work.programme.identityKey, now, entropy: work.entropy }, right);
  await tx
    .insertInto('right_code')
    .values({ right_id: right, code_hash: code.hash, tries: 0, expires_at: code.expiresAt })
    .onConflict((conflict) =>
      conflict.column('right_id').doUpdateSet({ code_hash: code.hash, tries: 0, expires_at: code.expiresAt }),
    )
    .execute();
  const words = verificationMail[language]({
    office: entry.office,
    number: entry.number,
    participant,
    code: code.code,
    minutes: codeMinutes,
  });
  await queueMail(tx, { to: entry.contact, ...words }, { now, entropy: work.entropy });
}
