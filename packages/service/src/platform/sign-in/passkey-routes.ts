import type { FastifyReply, FastifyRequest } from 'fastify';
import { z } from 'zod';
import { languageOf } from '../caller.ts';
import { ShortText } from '../fields.ts';
import { notFound, ProblemError } from '../problem.ts';
import { addressKey } from '../rate-limit.ts';
import { AccessGiven, accessFields, wrongPasskey } from './confirm-access.ts';
import { confirmedPaths } from './confirmed-session.ts';
import { withoutSession } from './cookies.ts';
import { endChallenge, loginOf, underOnePassword } from './ended-sign-ins.ts';
import { passkeysOf, passkeyWith, under } from './kept-passkeys.ts';
import { isOurChallenge, newChallenge, type Purpose } from './passkey-challenge.ts';
import { type ChangesPasskeys, passkeyChanges } from './passkey-changes.ts';
import type { SecondFactorDependencies, SignedIn } from './second-factor.ts';
import { isFirstUse } from './take-code.ts';
import { type TakesPasskeys, takePasskey } from './take-passkey.ts';
import { NewPasskey, newPasskeyOptions, PasskeyAnswer, passkeyOptions, readNewPasskey } from './webauthn.ts';

interface PasskeyDependencies
  extends TakesPasskeys,
    ChangesPasskeys,
    Pick<
      SecondFactorDependencies,
      'securityLog' | 'accountOf' | 'withdrawLinks' | 'attempts' | 'ask' | 'passOn' | 'read' | 'confirm'
    > {
  readonly sessionIn: (
    request: FastifyRequest,
  ) => Promise<{ readonly user: SignedIn; readonly session: { readonly id: string } }>;
}

/** A phone, a laptop and their spares. */
const most = 10;
const Nothing = z.strictObject({});
const Shown = z.strictObject({ passkey: PasskeyAnswer });
const Made = z.strictObject({ name: ShortText, passkey: NewPasskey });
const Renamed = z.strictObject({ id: z.string().max(100), name: ShortText });
const Removed = z.strictObject({ id: z.string().max(100), ...accessFields });

/** Signing in with a passkey, and a person's own passkeys. */
export function passkeyRoutes(deps: PasskeyDependencies) {
  const { ask, passOn, read, database, secret, site, sessionIn } = deps;
  const changes = passkeyChanges(deps);

  const refuse = async ({ ip }: FastifyRequest, reason: string, person: string | undefined, problem: ProblemError) => {
    const detail = `passkey: ${reason.slice(0, 100)}`;
    await deps.securityLog({ kind: 'sign-in-failed', person, address: ip, detail });
    return problem;
  };

  /** What a new passkey is for: this session, and the password that it has now. */
  const toAdd = async (user: string, session: string): Promise<{ purpose: Purpose; under: string }> => {
    const said = under((await loginOf(database, user))?.password ?? '');
    return { purpose: `add ${session} ${said}`, under: said };
  };

  return {
    'passkeys/begin': async (request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> => {
      read(Nothing, request.body);
      return reply.send(await passkeyOptions(site, { challenge: newChallenge(secret, 'sign-in') }));
    },

    'passkeys/finish': async (request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> => {
      deps.attempts.take(addressKey(request.ip), Date.now());
      const { passkey: given } = read(Shown, request.body);
      const shown = await takePasskey(deps, given, 'sign-in');
      if ('refused' in shown) throw await refuse(request, shown.refused, shown.user, wrongPasskey(401));
      const { user, isAlone, under: said } = shown.passkey;
      const gavePassword = await endChallenge(database, request, user);
      if (!isAlone && !gavePassword) throw await refuse(request, 'before the password', user, passwordFirst());
      const answer = await underOnePassword(database, user, async () => {
        // A new password may have come since; one that comes from now on ends the session.
        if ((await passkeyWith(database, given.id))?.under !== said || !(await shown.note()))
          throw await refuse(request, 'behind, or removed', user, wrongPasskey(401));
        return ask(request, confirmedPaths.withBoth, { user }, withoutSession);
      });
      if (answer.ok) {
        const { email } = (await answer.clone().json()) as { email: string };
        const account = await deps.accountOf(email);
        await deps.securityLog({ kind: 'sign-in', ...account, address: request.ip, detail: 'passkey' });
      }
      return passOn(reply, answer);
    },

    'passkeys/challenge': async (request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> => {
      read(Nothing, request.body);
      const { user, session } = await sessionIn(request);
      const of = (await passkeysOf(database, user.id)).map(({ credential }) => credential);
      if (of.length === 0) throw new ProblemError(409, 'no-passkey', 'You have no passkey.');
      return reply.send(await passkeyOptions(site, { challenge: newChallenge(secret, `confirm ${session.id}`), of }));
    },

    'passkeys/prepare': async (request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> => {
      const given = read(AccessGiven, request.body);
      const { user, session } = await sessionIn(request);
      await deps.confirm(request.headers, given);
      const others = (await passkeysOf(database, user.id)).map(({ credential }) => credential);
      if (others.length >= most)
        throw new ProblemError(409, 'too-many-passkeys', `At most ${most} passkeys. Remove one first.`);
      const { purpose } = await toAdd(user.id, session.id);
      return reply.send(await newPasskeyOptions(site, user, { challenge: newChallenge(secret, purpose), others }));
    },

    'passkeys/add': async (request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> => {
      const { name, passkey } = read(Made, request.body);
      const { user, session } = await sessionIn(request);
      const { purpose, under: said } = await toAdd(user.id, session.id);
      const made = await readNewPasskey(site, passkey, (challenge) => isOurChallenge(secret, purpose, challenge));
      if ('refused' in made || !(await isFirstUse({ database, secret }, 'passkey', made.challenge)))
        throw wrongPasskey(422);
      const by = { person: user.id, session: session.id, address: request.ip };
      const language = languageOf(request.headers['accept-language']);
      const id = await changes.add({ ...by, language, most }, { ...made, name, under: said });
      return reply.status(201).send({ id });
    },

    'passkeys/rename': async (request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> => {
      const { id, name } = read(Renamed, request.body);
      const { user } = await sessionIn(request);
      if (!(await changes.rename(user.id, id, name))) throw notFound('passkey');
      return reply.send({ id });
    },

    'passkeys/remove': async (request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> => {
      const { id, ...given } = read(Removed, request.body);
      const { user, session } = await sessionIn(request);
      await deps.confirm(request.headers, given);
      const by = { person: user.id, session: session.id, address: request.ip };
      const language = languageOf(request.headers['accept-language']);
      await changes.remove({ ...by, language }, id);
      // They were mailed for an account with this passkey.
      await deps.withdrawLinks(user.id);
      return reply.send({ id });
    },
  };
}

/** The signed-in person's passkeys. */
export const listPasskeys =
  ({ database, sessionIn }: Pick<PasskeyDependencies, 'database' | 'sessionIn'>) =>
  async (request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> => {
    const { user } = await sessionIn(request);
    const items = (await passkeysOf(database, user.id)).map(({ credential: _, ...seen }) => seen);
    return reply.send({ items });
  };

const passwordFirst = (): ProblemError =>
  new ProblemError(
    401,
    'password-first',
    'The password was changed since this passkey was used last. Enter the new password once, then show the passkey.',
  );
