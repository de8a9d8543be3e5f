import { sql } from 'kysely';
import { queueMail } from '../../platform/mail/index.ts';
import type { Tx } from '../../platform/transactions.ts';
import type { Surroundings } from '../../platform/unit-of-work.ts';
import { codeMinutes, type Entry, maskAddress, newCode, readEntry, rightId, sameOwner } from '../rights/index.ts';
import type { AskedEnrolment } from './enrolment.ts';
import { checkEnrolmentLimits, type EnrolmentLimits, mayMail, requesterOf, tooMany } from './enrolment-limits.ts';
import { addressMail, codeMail } from './texts.ts';

/**
 * Begins an enrolment. A code goes to the contact that the register names for the registration, whatever address the applicant
 * gave. Without such a registration it goes to the applicant's address, and the desk checks the enrolment once the code is
 * confirmed, so that strangers cannot make work for the desk. Returns the enrolment's id.
 * @param address the sender's network, by which enrolments are counted
 * @throws ProblemError `too-many-enrolments`
 */
export async function enrol(
  tx: Tx,
  deps: Surroundings & { readonly limits: EnrolmentLimits },
  asked: AskedEnrolment,
  address: string,
): Promise<string> {
  const { now, limits } = deps;
  const requester = requesterOf(deps.programme.identityKey, address);
  const request = JSON.stringify(asked);
  const before = await sameBefore(tx, request, requester, now);
  if (before !== undefined) return before;
  await checkEnrolmentLimits(tx, limits, requester, now);

  const room = (contact: string) => mayMail(tx, limits, { contact, requester, now });
  const known = asked.right && (await usableEntry(tx, asked.right, now));
  const entry = known && (await room(known.contact)) ? known : undefined;
  if (!entry && !(await room(asked.email))) throw tooMany('All codes of a day were sent to this e-mail');

  const id = deps.entropy.uuid();
  const code = newCode({ ...deps, key: deps.programme.identityKey }, id);
  const contact = entry?.contact ?? asked.email;
  await tx
    .insertInto('enrolment')
    .values({
      ...{ id, request, requester, contact, sent_to: maskAddress(contact), asked_at: now },
      status: entry ? 'code-sent' : 'address-unconfirmed',
      code_hash: code.hash,
      expires_at: code.expiresAt,
    })
    .execute();
  const words = entry
    ? codeMail[asked.language]({
        name: sameOwner(asked.name, entry.owner) ? entry.owner : undefined,
        unchecked: asked.name,
        office: entry.office,
        number: entry.number,
        code: code.code,
        minutes: codeMinutes,
        programme: deps.programme.name,
      })
    : addressMail[asked.language]({ code: code.code, minutes: codeMinutes, programme: deps.programme.name });
  await queueMail(tx, { to: contact, ...words }, deps);
  return id;
}

/** Finds the same request from the same network that still waits for its code or the desk, so that it gives one enrolment and one mail. */
async function sameBefore(tx: Tx, request: string, requester: string, now: Date): Promise<string | undefined> {
  const row = await tx
    .selectFrom('enrolment')
    .select('id')
    .where('requester', '=', requester)
    .where(sql<boolean>`request = ${request}::jsonb`)
    .where(({ eb, and, or }) =>
      or([
        eb('status', '=', 'with-desk'),
        and([
          eb('status', 'in', ['code-sent', 'address-unconfirmed']),
          eb('code_hash', 'is not', null),
          eb('expires_at', '>', now),
        ]),
      ]),
    )
    .orderBy('asked_at', 'desc')
    .limit(1)
    .executeTakeFirst();
  return row?.id;
}

type EntryWithContact = Entry & { readonly contact: string };

/** The entry, if a code sent to its contact would settle who applies. */
async function usableEntry(
  tx: Tx,
  right: { office: string; number: string },
  now: Date,
): Promise<EntryWithContact | undefined> {
  const entry = await readEntry(tx, right.office, right.number);
  if (entry?.contact === undefined || entry.validUntil <= now.toISOString()) return undefined;
  return (await isTaken(tx, entry)) ? undefined : { ...entry, contact: entry.contact };
}

/** Whether a participant holds the right of the entry; an unproven claim does not exclude the owner. */
export async function isTaken(tx: Tx, entry: Entry): Promise<boolean> {
  const taken = await tx
    .selectFrom('aggregate')
    .select('id')
    .where('kind', '=', 'right')
    .where('id', '=', rightId(entry.office, entry.number))
    .where(sql<boolean>`state ->> 'verifiedBy' is not null`)
    .executeTakeFirst();
  return taken !== undefined;
}
