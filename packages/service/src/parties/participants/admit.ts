import type { Actor } from '@marketsafe/procedure';
import type { Language, ParticipantKind } from '@marketsafe/terms';
import { addUser } from '../../platform/sign-in/auth.ts';
import { allowTenantWrites } from '../../platform/tenant-scope.ts';
import type { UnitOfWork } from '../../platform/unit-of-work.ts';
import {
  type Entry,
  isProven,
  registerEntry,
  rightId,
  sameOwner,
  takeOver,
  type Verification,
} from '../rights/index.ts';
import { acceptTerms, type TermsAcceptance } from '../terms/index.ts';

export interface Admission {
  /** The participant's id; random by default. It is a tenant: never `public`, `desk` or `seller:…`. */
  readonly id?: string;
  readonly kind: ParticipantKind;
  readonly name: string;
  readonly member: boolean;
  readonly language: Language;
  /** Its first user. */
  readonly user?: { readonly email: string; readonly password: string };
  /** That user's acceptance of the terms in force. */
  readonly terms?: TermsAcceptance;
  /** The registration of its right, and how it was confirmed that its owner applies. */
  readonly right?: { readonly entry: Entry; readonly verification: Verification };
  readonly actor: Actor;
}

export type Admitted = { readonly participant: string } | { readonly not: 'email-taken' | 'right-taken' };

/**
 * Admits a participant: its record, its first user, and its right if the register's owner applies, or if the review team verified the
 * right. Runs in the caller's unit of work, which has locked nothing yet; the caller finishes it. If it returns `not`, nothing is
 * written.
 */
export async function admit(work: UnitOfWork, admission: Admission): Promise<Admitted> {
  const { tx } = work;
  const participant = admission.id ?? work.entropy.uuid();
  const { entry, verification } = admission.right ?? {};
  const isOwner = entry !== undefined && sameOwner(admission.name, entry.owner);
  // A code goes to the register's mailbox; the review team looks at the applicant's own claim.
  const isChecked = verification !== undefined && verification.by !== 'register-contact';
  const owned = entry && admission.kind !== 'agent' && (isOwner || isChecked) ? entry : undefined;
  const right = owned && rightId(owned.office, owned.number);
  await work.lock([
    { kind: 'complainant', id: participant },
    ...(right === undefined ? [] : [{ kind: 'right' as const, id: right }]),
  ]);
  await allowTenantWrites(tx, [participant]);
  const claimed = right === undefined ? undefined : work.state('right', right);
  if (claimed !== undefined && claimed.status !== 'unregistered' && isProven(claimed)) return { not: 'right-taken' };
  let user: string | undefined;
  if (admission.user) {
    user = await addUser(
      tx,
      { ...admission.user, name: admission.name, role: 'participant', position: 'administrator', participant },
      { now: new Date(work.now), entropy: work.entropy },
    );
    if (user === undefined) return { not: 'email-taken' };
  }
  await tx
    .insertInto('participant')
    .values({
      id: participant,
      kind: admission.kind,
      name: admission.name,
      // The register itself has to have answered for its owner: what the review team saw is about one right.
      owner: isOwner && owned && verification?.by === 'register-contact' ? owned.owner : null,
      member: admission.member,
      language: admission.language,
    })
    .execute();
  work.execute(
    { kind: 'complainant', id: participant },
    {
      type: 'register',
      participant,
      kind: admission.kind,
      membership: admission.member ? 'member' : 'non-member',
    },
    admission.actor,
  );
  if (user !== undefined && admission.terms) await acceptTerms(work, { participant, user }, admission.terms);
  if (owned && verification && claimed?.status !== 'unregistered') {
    await takeOver(work, rightId(owned.office, owned.number), participant, verification, admission.actor);
  } else if (owned) registerEntry(work, owned, participant, verification, admission.actor);
  return { participant };
}
