import type { RightState } from '@marketsafe/procedure';
import { ProblemError } from '../../platform/problem.ts';
import type { MandateOffer } from '../../platform/schema/accounts.ts';
import { addSecurityEvent } from '../../platform/security-log.ts';
import type { UnitOfWork } from '../../platform/unit-of-work.ts';
import { type AccountLink, accountWith, lockLink } from '../members/index.ts';
import { rightName } from '../rights/index.ts';

interface Answer {
  readonly link: string;
  readonly decision: 'accept' | 'decline';
  /** Who answers, for which participant, from where. */
  readonly user: string;
  readonly participant: string;
  readonly address: string;
}

/**
 * The invited person accepts the mandates for all rights of the invitation, or declines them. The link alone is not enough: they sign in
 * with the address that it went to. The mandates are granted in the name of the person who invited.
 *
 * @throws ProblemError `invitation-for-another-address`, `agents-only`, `mandate-outdated`, or as the link says
 */
export async function answerMandateInvitation(
  work: UnitOfWork,
  { link: token, decision, user, participant, address }: Answer,
): Promise<AccountLink> {
  const now = new Date(work.now);
  const link = await lockLink(work.tx, 'mandate', token, now);
  const { tenant, id, email, mandate: offer } = link;
  if (offer === null) throw new Error(`the invitation ${id} offers no mandate`);
  if ((await accountWith(work.tx, user))?.email !== email)
    throw new ProblemError(
      403,
      'invitation-for-another-address',
      `This invitation is for ${email}. Sign in with that address, or ask the rights holder to invite yours.`,
      { errors: [{ code: 'invitation-for-another-address', detail: email ?? '' }] },
    );
  if (decision === 'accept') {
    await mustBeAgent(work, participant);
    await grantAll(work, link, offer, participant);
  }
  const mandate: MandateOffer = { ...offer, answer: decision === 'accept' ? 'accepted' : 'declined' };
  await work.tx
    .updateTable('account_link')
    .set({ used_at: now, mandate: JSON.stringify(mandate) })
    .where(({ and }) => and({ tenant, id }))
    .execute();
  const detail = `${mandate.answer} ${offer.rights.length} rights of ${tenant}`;
  await addSecurityEvent(
    work.tx,
    { kind: 'mandate-invitation', person: user, party: participant, address, detail },
    now,
  );
  return { ...link, used_at: now, mandate };
}

/** Another participant could not file in the rights holder's name. */
async function mustBeAgent(work: UnitOfWork, participant: string): Promise<void> {
  const { kind } = await work.tx
    .selectFrom('participant')
    .select('kind')
    .where('id', '=', participant)
    .executeTakeFirstOrThrow();
  if (kind !== 'agent')
    throw new ProblemError(
      409,
      'agents-only',
      'Your organisation takes part in another role, and only agents act under a mandate. Enrol it as an agent with another address, and ask the rights holder to invite that one.',
    );
}

/** All or none. The locks make sure that each right is still the holder's, and in force, when its mandate begins. */
async function grantAll(
  work: UnitOfWork,
  { tenant: holder, party }: AccountLink,
  { rights, until, by }: MandateOffer,
  agent: string,
): Promise<void> {
  await work.lock(rights.map(({ id }) => ({ kind: 'right', id }) as const));
  const isTheirs = (state: RightState): boolean =>
    state.status === 'active' &&
    state.holder === holder &&
    (state.validUntil === undefined || state.validUntil > work.now);
  const gone = rights.filter(({ id }) => !isTheirs(work.state('right', id)));
  if (gone.length > 0)
    throw new ProblemError(
      409,
      'mandate-outdated',
      `Since the invitation was sent, these rights lapsed or went to another holder: ${gone.map(rightName).join(', ')}. No mandate was granted. Ask ${party} for a new invitation.`,
      { errors: gone.map((right) => ({ code: 'right-not-in-force', detail: rightName(right) })) },
    );
  for (const { id } of rights)
    work.execute(
      { kind: 'right', id },
      { type: 'grant-mandate', agent, until },
      { kind: 'participant', participant: holder, user: by },
    );
}
