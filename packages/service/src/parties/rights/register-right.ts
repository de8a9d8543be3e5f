import type { Actor, RegisteredRight } from '@marketsafe/procedure';
import type { Language } from '@marketsafe/terms';
import { ProblemError } from '../../platform/problem.ts';
import { allowTenantWrites } from '../../platform/tenant-scope.ts';
import type { UnitOfWork } from '../../platform/unit-of-work.ts';
import { projectRight } from './projection.ts';
import { isProven, takeOver, type Verification, verify } from './proof.ts';
import { type Entry, readEntry, rightId, sameOwner } from './register-entry.ts';
import { type Claim, sendCode } from './send-code.ts';

/** The register's data on a right's age and attacks; what the entry omits stays as it was. */
export function registerStateOf(
  entry: Pick<Entry, 'registeredOn' | 'challenge'>,
  before: Pick<RegisteredRight, 'registeredOn' | 'challenge'> = {},
): Pick<RegisteredRight, 'registeredOn' | 'challenge'> {
  const { registeredOn = before.registeredOn, challenge = before.challenge ?? 'none' } = entry;
  return { ...(registeredOn !== undefined && { registeredOn }), ...(challenge !== 'none' && { challenge }) };
}

/** Registers the right of a register entry, under locks already held; `how`: how its holder was confirmed, if it was. */
export function registerEntry(
  work: UnitOfWork,
  entry: Entry,
  holder: string,
  how: Verification | undefined,
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
      ...registerStateOf(entry),
    },
    actor,
  );
  if (how) verify(work, id, how, actor);
  return id;
}

/**
 * A participant registers a right. If its entry names the owner that the register confirmed at enrolment, the right is verified at
 * once; otherwise a code goes to the entry's contact, or the review team verifies the right if the entry has none. Repeating the
 * request for an unverified right sends another code once the first has expired. An unproven claim blocks no other claim: the right belongs to the first claimant with proof.
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
      `The register has no entry ${asked.office} ${asked.number}. Check office and number as they stand on the certificate; if they are right, ask the review team to enter it.`,
      { errors: [{ code: 'unknown-registration', field: 'body.number' }] },
    );
  }
  if (entry.validUntil <= work.now) {
    throw new ProblemError(
      422,
      'right-expired',
      `The registration ended on ${entry.validUntil.slice(0, 10)}. Renew it at its office, and ask the review team to enter the renewal.`,
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
  const isOwner = participant.owner !== null && sameOwner(participant.owner, entry.owner);
  const actor = { kind: 'participant', participant: asked.participant, user: asked.user } as const;
  const claim = {
    right: id,
    entry,
    participant: { id: asked.participant, name: participant.name },
    language: asked.language,
  };
  if (current.status === 'unregistered') {
    registerEntry(work, entry, asked.participant, isOwner ? { by: 'register-contact' } : undefined, actor);
    if (!isOwner) await prove(work, claim);
    return id;
  }
  if (isProven(current)) throw alreadyRegistered(current, asked.participant);
  if (isOwner) {
    await takeOver(work, id, asked.participant, { by: 'register-contact' });
    return id;
  }
  await prove(work, claim);
  await projectRight(work, id);
  return id;
}

export const alreadyRegistered = ({ holder }: RegisteredRight, participant: string): ProblemError =>
  holder === participant
    ? new ProblemError(409, 'right-already-registered', 'You have already registered this right.')
    : new ProblemError(
        409,
        'right-registered-by-another',
        'Another participant has registered this right. If it is yours, write to the desk: a right changes hands only with its register entry.',
      );

/** Has the claim proved by the register's contact; without one it waits for the review team. */
async function prove(work: UnitOfWork, { entry, ...claim }: Omit<Claim, 'entry'> & { entry: Entry }): Promise<void> {
  const { contact } = entry;
  if (contact !== undefined) {
    await sendCode(work, { ...claim, entry: { ...entry, contact } });
    return;
  }
  await allowTenantWrites(work.tx, [claim.participant.id]);
  await work.tx
    .insertInto('right_claim')
    .values({ right_id: claim.right, participant: claim.participant.id })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}
