import { sql } from 'kysely';
import { queueMail } from '../mail/index.ts';
import type { Tx } from '../platform/transactions.ts';
import type { Surroundings } from '../platform/unit-of-work.ts';
import { codeMinutes, type Entry, maskAddress, newCode, readEntry, rightId } from '../rights/index.ts';
import type { AskedEnrolment } from './enrolment.ts';
import { openEnrolmentTask } from './enrolment-task.ts';
import { codeMail } from './texts.ts';

const day = 86_400_000;
/** Codes a day to one contact: three guesses each, and nobody's mailbox is filled by strangers. */
const codesADay = 5;

/**
 * Begins an enrolment. A code goes to the contact that the register names for the registration, whatever address the
 * applicant gave; without such a registration a person at the desk looks at it. Returns the enrolment's id.
 */
export async function enrol(tx: Tx, deps: Surroundings, asked: AskedEnrolment): Promise<string> {
  const id = deps.entropy.uuid();
  const entry = asked.right && (await usableEntry(tx, asked.right, deps.now));
  if (!entry) {
    await tx
      .insertInto('enrolment')
      .values({ id, status: 'with-desk', request: JSON.stringify(asked), asked_at: deps.now })
      .execute();
    await openEnrolmentTask(tx, id, asked, deps);
    return id;
  }
  const code = newCode({ ...deps, key: deps.programme.identityKey }, id);
  await tx
    .insertInto('enrolment')
    .values({
      id,
      status: 'code-sent',
      request: JSON.stringify(asked),
      contact: entry.contact,
      sent_to: maskAddress(entry.contact),
      code_hash: code.hash,
      asked_at: deps.now,
      expires_at: code.expiresAt,
    })
    .execute();
  const words = codeMail[asked.language]({
    name: asked.name,
    office: entry.office,
    number: entry.number,
    code: code.code,
    minutes: codeMinutes,
  });
  await queueMail(tx, { to: entry.contact, ...words }, deps);
  return id;
}

/** The entry, if a code sent to its contact would settle who asks. */
async function usableEntry(tx: Tx, right: { office: string; number: string }, now: Date): Promise<Entry | undefined> {
  const entry = await readEntry(tx, right.office, right.number);
  if (!entry || entry.validUntil <= now.toISOString()) return undefined;
  const taken = await tx
    .selectFrom('aggregate')
    .select('id')
    .where('kind', '=', 'right')
    .where('id', '=', rightId(entry.office, entry.number))
    // What somebody merely claims keeps its owner from nothing.
    .where(sql<boolean>`state ->> 'verifiedBy' is not null`)
    .executeTakeFirst();
  if (taken) return undefined;
  const sent = await tx
    .selectFrom('enrolment')
    .select(({ fn }) => fn.countAll<string>().as('codes'))
    .where('contact', '=', entry.contact)
    .where('asked_at', '>', new Date(now.getTime() - day))
    .executeTakeFirstOrThrow();
  return Number(sent.codes) < codesADay ? entry : undefined;
}
