import { sql } from 'kysely';
import { codeOf, wrongFor } from '../../packages/service/src/testing/authenticator.ts';
import { openidCases } from './openid-cases.ts';
import { passkeyCases } from './passkey-cases.ts';
import type { Person } from './stage.ts';
import type { Case, Trial } from './trial.ts';

/** A password that no person had before. */
let passwords = 0;
const another = (): string => {
  passwords += 1;
  return `heron lantern quartz ${passwords}`;
};
const code = ({ key }: Person, steps = 0): string => codeOf(key, steps);
const altered = (text: string): string => text.replace(/.$/, (last) => (last === 'A' ? 'B' : 'A'));

/** The attempts to sign in with a person's new password: 1 for the one that is theirs now. */
async function opensFor({ stage, victim }: Trial, passwordsTried: readonly string[]): Promise<number> {
  let count = 0;
  for (const password of passwordsTried) {
    const { challenge, token } = await stage.signIn({ email: victim.email, password });
    if (challenge === '' && token === '') continue;
    count += 1;
    victim.password = password;
  }
  return count;
}

/** Chooses by a link: 1 if the link took the password of any person, or the victim's account opens with it. */
async function takesOver(trial: Trial, link: string): Promise<number> {
  const chosen = another();
  const isTaken = await trial.stage.choose(link, chosen);
  return Math.max(Number(isTaken), await opensFor(trial, [chosen]));
}

/** Attacks on codes, recovery codes, passkeys, mailed links (reset, address, invitation), and sign-ins at a provider: replayed, stolen, expired, parallel. */
export const cases: Readonly<Record<string, Case>> = {
  ...openidCases,
  ...passkeyCases,
  'code: its owner': {
    gets: 1,
    play: async ({ stage, victim }) => stage.enter([await stage.challenge(victim), code(victim)]),
  },
  'code: replayed with a new challenge': {
    gets: 1,
    play: async ({ stage, victim }) => {
      const shown = code(victim);
      const first = await stage.enter([await stage.challenge(victim), shown]);
      return first + (await stage.enter([await stage.challenge(victim), shown]));
    },
  },
  'code: another one with a challenge that is over': {
    gets: 1,
    play: async ({ stage, victim }) => {
      const challenge = await stage.challenge(victim);
      const first = await stage.enter([challenge, code(victim)]);
      return first + (await stage.enter([challenge, code(victim, 1)]));
    },
  },
  'code: stolen, without the password': {
    gets: 0,
    play: async ({ stage, victim, thief }) =>
      (await stage.enter(['', code(victim)])) + (await stage.enter([await stage.challenge(thief), code(victim)])),
  },
  'code: with an altered challenge': {
    gets: 0,
    play: async ({ stage, victim }) => {
      const challenge = await stage.challenge(victim);
      return stage.enter([challenge.replace('2fa-', '2fa-x'), code(victim)]);
    },
  },
  'code: expired, or of a later time': {
    gets: 0,
    play: async ({ stage, victim }) => {
      const challenge = await stage.challenge(victim);
      return (await stage.enter([challenge, code(victim, -4)])) + (await stage.enter([challenge, code(victim, 4)]));
    },
  },
  'code: with an expired challenge': {
    gets: 0,
    play: async ({ stage, victim }) => {
      const challenge = await stage.challenge(victim);
      await stage.owner(sql`update auth.verification set "expiresAt" = ${new Date(Date.now() - 1000)}`);
      return stage.enter([challenge, code(victim)]);
    },
  },
  'code: parallel, over one challenge and several': {
    gets: 1,
    play: async ({ stage, victim }) => {
      const [one, other] = [await stage.challenge(victim), await stage.challenge(victim)];
      const shown = code(victim);
      return stage.enter(...[one, one, one, other, other].map((challenge) => [challenge, shown] as const));
    },
  },
  'code: right after five wrong ones': {
    gets: 0,
    play: async ({ stage, victim }) => {
      const challenge = await stage.challenge(victim);
      for (let guess = 0; guess < 5; guess += 1) await stage.enter([challenge, wrongFor(code(victim))]);
      return stage.enter([challenge, code(victim)]);
    },
  },
  'code: with a challenge from before a new password': {
    gets: 0,
    play: async (trial) => {
      const { stage, victim } = trial;
      const challenge = await stage.challenge(victim);
      await takesOver(trial, await stage.reset(victim.email));
      return stage.enter([challenge, code(victim)]);
    },
  },
  'code: sixty guesses at once, of which five are tried': {
    gets: 0,
    play: async ({ stage, victim }) => {
      const challenges: string[] = [];
      for (let count = 0; count < 12; count += 1) challenges.push(await stage.challenge(victim));
      const tried = await Promise.all(
        challenges.flatMap((cookie) =>
          Array.from({ length: 5 }, () => stage.post('two-factor/code', { code: wrongFor(code(victim)) }, { cookie })),
        ),
      );
      return tried.filter(({ statusCode }) => statusCode !== 429).length - 5;
    },
  },
  'second factor: confirmed beside a reset by the operator': {
    gets: 0,
    play: async ({ stage }) => {
      const newcomer = await stage.newcomer();
      const confirm = stage.post('two-factor/confirm', { code: codeOf(newcomer.key) }, newcomer.bearer);
      const [{ headers }] = await Promise.all([confirm, stage.operatorReset(newcomer.email)]);
      return stage.living([String(headers['set-auth-token'] ?? '')]);
    },
  },
  'second factor: confirmed beside sign-ins with the password alone': {
    gets: 0,
    play: async ({ stage }) => {
      const newcomer = await stage.newcomer();
      const begun = [stage.signIn(newcomer), stage.signIn(newcomer), stage.signIn(newcomer)];
      await stage.post('two-factor/confirm', { code: codeOf(newcomer.key) }, newcomer.bearer);
      return stage.living((await Promise.all(begun)).map(({ token }) => token));
    },
  },
  'password: changed beside a reset by the operator': {
    gets: 0,
    play: async (trial) => {
      const { stage } = trial;
      const victim = await stage.person();
      const chosen = another();
      const change = { currentPassword: victim.password, newPassword: chosen };
      const changing = stage.post('change-password', change, { authorization: `Bearer ${victim.session}` });
      const [{ headers }] = await Promise.all([changing, stage.operatorReset(victim.email)]);
      const token = String(headers['set-auth-token'] ?? '');
      return (await stage.living([victim.session, token])) + (await opensFor({ ...trial, victim }, [chosen]));
    },
  },

  'recovery code: its owner': {
    gets: 1,
    play: async ({ stage, victim }) => stage.enter([await stage.challenge(victim), victim.recovery.pop() ?? '']),
  },
  'recovery code: replayed': {
    gets: 1,
    play: async ({ stage, victim }) => {
      const used = victim.recovery.pop() ?? '';
      const first = await stage.enter([await stage.challenge(victim), used]);
      return first + (await stage.enter([await stage.challenge(victim), used]));
    },
  },
  'recovery code: stolen, without the password': {
    gets: 0,
    play: async ({ stage, victim, thief }) => stage.enter([await stage.challenge(thief), victim.recovery[0] ?? '']),
  },
  'recovery code: parallel': {
    gets: 1,
    play: async ({ stage, victim }) => {
      const used = victim.recovery.pop() ?? '';
      const challenges = [await stage.challenge(victim), await stage.challenge(victim), await stage.challenge(victim)];
      return stage.enter(...challenges.map((challenge) => [challenge, used] as const));
    },
  },

  'reset: its owner, who needs their code still': {
    gets: 1,
    play: async (trial) => {
      const { stage, victim } = trial;
      const before = victim.session;
      const taken = await takesOver(trial, await stage.reset(victim.email));
      victim.session = '';
      return taken + (await stage.living([before]));
    },
  },
  'reset: replayed': {
    gets: 1,
    play: async (trial) => {
      const link = await trial.stage.reset(trial.victim.email);
      return (await takesOver(trial, link)) + (await takesOver(trial, link));
    },
  },
  'reset: altered': {
    gets: 0,
    play: async (trial) => takesOver(trial, altered(await trial.stage.reset(trial.victim.email))),
  },
  'reset: expired': {
    gets: 0,
    play: async (trial) => {
      const link = await trial.stage.reset(trial.victim.email);
      trial.stage.running.clock.advance(3_600_000);
      return takesOver(trial, link);
    },
  },
  'reset: replaced by a later one': {
    gets: 0,
    play: async (trial) => {
      const link = await trial.stage.reset(trial.victim.email);
      // Earlier it is not replaced.
      trial.stage.running.clock.advance(600_000);
      await trial.stage.reset(trial.victim.email);
      return takesOver(trial, link);
    },
  },
  'reset: by the link of an invitation': {
    gets: 0,
    play: async (trial) => takesOver(trial, (await trial.stage.invite()).link),
  },
  'reset: parallel': {
    gets: 1,
    play: async (trial) => {
      const link = await trial.stage.reset(trial.victim.email);
      const chosen = [another(), another(), another()];
      await Promise.all(chosen.map((one) => trial.stage.choose(link, one)));
      return opensFor(trial, chosen);
    },
  },
  'reset: beside sign-ins with the old password': {
    gets: 0,
    play: async (trial) => {
      const { stage, victim } = trial;
      const link = await stage.reset(victim.email);
      const [old, chosen] = [{ ...victim }, another()];
      const [, ...begun] = await Promise.all([stage.choose(link, chosen), stage.signIn(old), stage.signIn(old)]);
      victim.password = chosen;
      return stage.enter(...begun.map(({ challenge }) => [challenge, code(victim)] as const));
    },
  },
  'reset: of a person who left': {
    gets: 0,
    play: async (trial) => {
      const { stage } = trial;
      const victim = await stage.person();
      const link = await stage.reset(victim.email);
      await stage.close(victim);
      return takesOver({ ...trial, victim }, link);
    },
  },

  'address: its owner, and replayed': {
    gets: 1,
    play: async ({ stage, victim }) => {
      const moved = stage.address();
      const link = await stage.move(victim, moved);
      const first = Number(await stage.confirm(link));
      victim.email = moved;
      return first + Number(await stage.confirm(link));
    },
  },
  'address: expired': {
    gets: 0,
    play: async ({ stage, victim }) => {
      const link = await stage.move(victim, stage.address());
      stage.running.clock.advance(86_400_000);
      return Number(await stage.confirm(link));
    },
  },
  'address: replaced by a later one': {
    gets: 0,
    play: async ({ stage, victim }) => {
      const link = await stage.move(victim, stage.address());
      await stage.move(victim, stage.address());
      return Number(await stage.confirm(link));
    },
  },
  'address: of another person': {
    gets: 0,
    play: async ({ stage, victim, thief }) => Number(await stage.confirm(await stage.move(thief, victim.email))),
  },
  'address: asked by a thief before a reset by the operator': {
    gets: 0,
    play: async ({ stage }) => {
      const victim = await stage.person();
      const link = await stage.move(victim, stage.address());
      await stage.operatorReset(victim.email);
      return Number(await stage.confirm(link));
    },
  },
  'address: asked by a thief before a new password': {
    gets: 0,
    play: async (trial) => {
      const { stage, victim } = trial;
      const link = await stage.move(victim, stage.address());
      await takesOver(trial, await stage.reset(victim.email));
      return Number(await stage.confirm(link));
    },
  },
  'address: parallel': {
    gets: 1,
    play: async ({ stage, victim }) => {
      const moved = stage.address();
      const link = await stage.move(victim, moved);
      const done = await Promise.all([stage.confirm(link), stage.confirm(link), stage.confirm(link)]);
      victim.email = moved;
      return done.filter(Boolean).length;
    },
  },
  'reset: sent to the address of before': {
    gets: 0,
    play: async (trial) => {
      const { stage, victim } = trial;
      const link = await stage.reset(victim.email);
      const moved = stage.address();
      await stage.confirm(await stage.move(victim, moved));
      victim.email = moved;
      return takesOver(trial, link);
    },
  },

  'invitation: its owner, and replayed': {
    gets: 1,
    play: async ({ stage }) => {
      const { link } = await stage.invite();
      return Number(await stage.accept(link, another())) + Number(await stage.accept(link, another()));
    },
  },
  'invitation: altered': {
    gets: 0,
    play: async ({ stage }) => Number(await stage.accept(altered((await stage.invite()).link), another())),
  },
  'invitation: expired': {
    gets: 0,
    play: async ({ stage }) => {
      const { link } = await stage.invite();
      stage.running.clock.advance(7 * 86_400_000);
      return Number(await stage.accept(link, another()));
    },
  },
  'invitation: withdrawn': {
    gets: 0,
    play: async ({ stage }) => {
      const { id, link } = await stage.invite();
      await stage.withdraw(id);
      return Number(await stage.accept(link, another()));
    },
  },
  'invitation: by the link of a reset': {
    gets: 0,
    play: async ({ stage, victim }) => Number(await stage.accept(await stage.reset(victim.email), another())),
  },
  'invitation: parallel': {
    gets: 1,
    play: async ({ stage }) => {
      const { email, link } = await stage.invite();
      const chosen = [another(), another(), another()];
      await Promise.all(chosen.map((password) => stage.accept(link, password)));
      let opened = 0;
      for (const password of chosen) if ((await stage.signIn({ email, password })).token !== '') opened += 1;
      return opened;
    },
  },
};
