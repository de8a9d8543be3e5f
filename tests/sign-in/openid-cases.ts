import { sql } from 'kysely';
import { codeOf } from '../../packages/service/src/testing/authenticator.ts';
import type { ProviderPerson } from '../../packages/service/src/testing/openid-provider.ts';
import type { Person } from './stage.ts';
import type { Case, Trial } from './trial.ts';

/** A browser that comes back from the provider. */
interface Back {
  readonly cookie: string;
  readonly answer: string;
}

/** A person of the programme as the provider has them. */
const at = ({ id, email }: Person): ProviderPerson => ({ sub: `of ${id}`, email });

/** Begins, and signs in at the provider. */
async function there({ stage }: Trial, person: ProviderPerson): Promise<Back> {
  const { address, cookie } = await stage.begin();
  return { cookie, answer: await stage.provider.signIn(address, person) };
}

/** How many of these answers, given at once, open a session or ask for a code. */
async function opens({ stage }: Trial, ...backs: readonly Back[]): Promise<number> {
  const opened = await Promise.all(backs.map((back) => stage.back(back)));
  return opened.filter(({ challenge, token }) => challenge !== '' || token !== '').length;
}

/** How many of these people get in, one after another. */
async function openFor(trial: Trial, people: readonly ProviderPerson[]): Promise<number> {
  let count = 0;
  for (const person of people) count += await opens(trial, await there(trial, person));
  return count;
}

/** Attacks on sign-ins at an OpenID Connect provider. */
export const openidCases: Readonly<Record<string, Case>> = {
  'provider: its owner, who needs their code still': {
    gets: 1,
    play: async (trial) => {
      const { stage, victim } = trial;
      const { challenge, token } = await stage.back(await there(trial, at(victim)));
      return (await stage.living([token])) + (await stage.enter([challenge, codeOf(victim.key)]));
    },
  },
  'provider: its owner, of whom it asked a second factor': {
    gets: 1,
    play: async (trial) => {
      const { stage, victim } = trial;
      const token = (claims: object) => ({ ...claims, amr: ['pwd', 'mfa'] });
      return stage.living([(await stage.back(await there(trial, { ...at(victim), token }))).token]);
    },
  },
  'provider: its owner, of whom it asked a password alone': {
    gets: 0,
    play: async (trial) => {
      const { stage, victim } = trial;
      const token = (claims: object) => ({ ...claims, amr: ['pwd'] });
      return stage.living([(await stage.back(await there(trial, { ...at(victim), token }))).token]);
    },
  },
  'provider: an answer that is replayed': {
    gets: 1,
    play: async (trial) => {
      const back = await there(trial, at(trial.victim));
      return (await opens(trial, back)) + (await opens(trial, back));
    },
  },
  'provider: an answer that is stolen, before its owner brings it': {
    gets: 0,
    play: async (trial) => {
      const { answer } = await there(trial, at(trial.victim));
      const { cookie } = await trial.stage.begin();
      return (await opens(trial, { cookie, answer })) + (await opens(trial, { cookie: '', answer }));
    },
  },
  'provider: the answer of a thief in the browser of the victim': {
    gets: 0,
    play: async (trial) => {
      const { cookie } = await trial.stage.begin();
      const { answer } = await there(trial, at(trial.thief));
      return opens(trial, { cookie, answer });
    },
  },
  'provider: the code of one sign-in with the state of another': {
    gets: 0,
    play: async (trial) => {
      const [stolen, own] = [await there(trial, at(trial.victim)), await there(trial, at(trial.thief))];
      const answer = new URLSearchParams(own.answer);
      answer.set('code', new URLSearchParams(stolen.answer).get('code') ?? '');
      return opens(trial, { cookie: own.cookie, answer: String(answer) });
    },
  },
  'provider: an answer that comes too late': {
    gets: 0,
    play: async (trial) => {
      const back = await there(trial, at(trial.victim));
      await trial.stage.owner(sql`update auth.verification set "expiresAt" = ${new Date(Date.now() - 1000)}`);
      return opens(trial, back);
    },
  },
  'provider: an answer that five bring at once': {
    gets: 1,
    play: async (trial) => {
      const back = await there(trial, at(trial.victim));
      return opens(trial, back, back, back, back, back);
    },
  },
  'provider: an ID token for another client, of another issuer or sign-in, too old, or of another key': {
    gets: 0,
    play: async (trial) => {
      const seconds = Math.floor(Date.now() / 1000);
      const wrong: readonly object[] = [
        { aud: 'another client' },
        { aud: ['programme', 'another client'], azp: 'another client' },
        { iss: 'https://another.example' },
        { nonce: 'of another sign-in' },
        { nonce: undefined },
        { iat: seconds - 700, exp: seconds - 600 },
      ];
      const people = wrong.map((part) => ({
        ...at(trial.victim),
        token: (claims: object) => ({ ...claims, ...part }),
      }));
      return openFor(trial, [...people, { ...at(trial.victim), isForged: true }]);
    },
  },
  'provider: a person for whose address it does not vouch': {
    gets: 0,
    play: async (trial) => {
      const { email, ...nameless } = at(trial.victim);
      const elsewhere = email?.replace('desk.example', 'elsewhere.example') ?? '';
      return openFor(trial, [
        { ...nameless, email: email ?? '', isVerified: false },
        { ...nameless, email: elsewhere },
        { ...nameless, email: `${email}@elsewhere.example` },
        nameless,
      ]);
    },
  },
  'provider: another person who has the address now': {
    gets: 0,
    play: async (trial) => {
      await openFor(trial, [at(trial.victim)]);
      return openFor(trial, [{ ...at(trial.victim), sub: `after ${trial.victim.id}` }]);
    },
  },
  'provider: a person who was not invited, or has not accepted': {
    gets: 0,
    play: async (trial) => {
      const { email } = await trial.stage.invite();
      return openFor(trial, [
        { sub: `of ${email}`, email },
        { sub: 'of a stranger', email: 'stranger@desk.example' },
      ]);
    },
  },
  'provider: a person who left, linked before': {
    gets: 0,
    play: async (trial) => {
      const { stage } = trial;
      const victim = await stage.person();
      await openFor(trial, [at(victim)]);
      const back = await there(trial, at(victim));
      await stage.close(victim);
      return (await opens(trial, back)) + (await openFor(trial, [at(victim)]));
    },
  },
  'provider: a person whose access the operator reset': {
    gets: 0,
    play: async (trial) => {
      const { stage } = trial;
      const victim = await stage.person();
      await openFor(trial, [at(victim)]);
      await stage.operatorReset(victim.email);
      return openFor(trial, [at(victim)]);
    },
  },
  'provider: beside a reset by the operator': {
    gets: 0,
    play: async (trial) => {
      const { stage } = trial;
      const victim = await stage.person();
      const token = (claims: object) => ({ ...claims, amr: ['mfa'] });
      const backs = [await there(trial, at(victim)), await there(trial, { ...at(victim), token })];
      const [, ...opened] = await Promise.all([
        stage.operatorReset(victim.email),
        ...backs.map((back) => stage.back(back)),
      ]);
      const codes = opened.map(({ challenge }) => [challenge, codeOf(victim.key)] as const);
      return (await stage.living(opened.map(({ token }) => token))) + (await stage.enter(...codes));
    },
  },
};
