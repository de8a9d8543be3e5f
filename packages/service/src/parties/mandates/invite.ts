import type { Language } from '@marketsafe/terms';
import { queueMail } from '../../platform/mail/index.ts';
import { notFound, ProblemError } from '../../platform/problem.ts';
import type { MandateOffer } from '../../platform/schema/accounts.ts';
import { addSecurityEvent } from '../../platform/security-log.ts';
import type { UnitOfWork } from '../../platform/unit-of-work.ts';
import { accountWith, countInvitation, makeLink } from '../members/index.ts';
import { isInForce, type RightView, rightName, rightsOf } from '../rights/index.ts';
import { mostRights } from './contract.ts';
import { mandateMail } from './texts.ts';

interface Invitation {
  readonly holder: string;
  /** Who invites. */
  readonly user: string;
  readonly email: string;
  readonly rights?: readonly string[] | undefined;
  readonly until: string;
  readonly declaration: boolean;
  readonly language: Language;
}

/** Days: an agent that does not take part yet enrols first, and the review team looks at its enrolment. */
const validDays = 30;
const hour = 3_600_000;

/**
 * Mails an invitation to a mandate for several rights. Nothing is granted before its person accepts; the link ends with the mandate
 * at the latest. Only its reader learns whether their address has an account.
 *
 * @returns the invitation's id
 * @throws ProblemError `declaration-missing`, `ends-in-the-past`, `right-not-in-force`, `too-many`, `own-address`,
 *   `too-many-invitations`, or 404 for a right of another participant
 */
export async function inviteToMandate(work: UnitOfWork, invitation: Invitation): Promise<string> {
  const { holder, user, until, language } = invitation;
  const { programme, entropy } = work;
  const [now, email] = [new Date(work.now), invitation.email.toLowerCase()];
  if (!invitation.declaration)
    throw refuse(
      422,
      'declaration-missing',
      'Declare that the agent may act in your name under these rights.',
      'declaration',
    );
  if (until <= work.now) throw refuse(409, 'ends-in-the-past', 'The mandate would end in the past.', 'until');
  const inviter = await accountWith(work.tx, user);
  if (!inviter) throw new ProblemError(401, 'not-signed-in', 'Sign in first.');
  if ((await accountWith(work.tx, email))?.participant === holder)
    throw refuse(
      409,
      'own-address',
      'This is the address of a person of your own organisation. Enter an agent’s.',
      'email',
    );
  const rights = await offered(work, holder, invitation.rights);
  await countInvitation(work.tx, { tenant: holder, kind: 'mandate', email, now });
  const { name: party } = await work.tx
    .selectFrom('participant')
    .select('name')
    .where('id', '=', holder)
    .executeTakeFirstOrThrow();
  const offer: MandateOffer = { rights, until, by: user };
  const hours = Math.min(validDays * 24, (new Date(until).getTime() - now.getTime()) / hour);
  const made = await makeLink(
    work.tx,
    {
      ...{ tenant: holder, kind: 'mandate', user_id: null, email, name: null, language, party, inviter: inviter.name },
      ...{ role: 'participant', position: 'filer', organisation: null, mandate: JSON.stringify(offer) },
    },
    hours,
    { now, entropy, publicUrl: programme.publicUrl },
  );
  const about = { programme: programme.name[language], holder: party, rights: rights.length, until };
  const words = mandateMail[language]({ ...about, expiresAt: made.expiresAt.toISOString() });
  await queueMail(work.tx, { to: email, link: made.link, ...words }, { now, entropy, programme });
  const detail = `${rights.length} rights until ${until}`;
  await addSecurityEvent(work.tx, { kind: 'mandate-invitation', person: user, party: holder, detail }, now);
  return made.id;
}

/** The rights that the holder names, or all of theirs in force. Only proven rights are offered: a claim alone mails no stranger. */
async function offered(
  work: UnitOfWork,
  holder: string,
  named: readonly string[] | undefined,
): Promise<MandateOffer['rights']> {
  const own = (await rightsOf(work.tx, holder)).filter((right) => right.holder === holder);
  const chosen = named?.map((id) => own.find((right) => right.id === id) ?? missing());
  const wrong = (chosen ?? []).filter((right) => !isInForce(right, work.now));
  if (wrong.length > 0)
    throw new ProblemError(
      409,
      'right-not-in-force',
      `Of these rights some are not verified or no longer in force: ${wrong.map(rightName).join(', ')}. Nothing was sent.`,
      {
        errors: wrong.map((right) => ({ code: 'right-not-in-force', field: 'body.rights', detail: rightName(right) })),
      },
    );
  const rights = [...new Set(chosen ?? own.filter((right) => isInForce(right, work.now)))];
  if (rights.length === 0)
    throw new ProblemError(
      409,
      'right-not-in-force',
      'You hold no right in force. Add one under Rights, or have it verified.',
    );
  if (rights.length > mostRights)
    throw new ProblemError(422, 'too-many', `You hold more than ${mostRights} rights in force. Choose some of them.`);
  return rights.map(({ id, office, number, mark }: RightView) => ({
    ...{ id, office, number },
    ...(mark !== undefined && { mark }),
  }));
}

const missing = (): never => {
  throw notFound('right');
};

const refuse = (status: number, code: string, detail: string, field: string): ProblemError =>
  new ProblemError(status, code, detail, { errors: [{ code, field: `body.${field}`, detail }] });
