import { codeOf } from '../../packages/service/src/testing/authenticator.ts';
import type { SoftwarePasskey } from '../../packages/service/src/testing/software-passkey.ts';
import type { Case, Trial } from './trial.ts';

/** Passwords chosen so far. */
let chosen = 0;

/** A passkey of the victim, and a session of theirs that began before. */
async function ofVictim({ stage, victim }: Trial, how = {}): Promise<{ passkey: SoftwarePasskey; as: string }> {
  const as = await stage.session(victim);
  return { passkey: await stage.passkey(victim, as, how), as };
}

/** A person whose only second factor is a passkey, with their session. */
async function withPasskeyAlone({ stage }: Trial) {
  const newcomer = await stage.newcomer();
  const as = newcomer.bearer.authorization.replace('Bearer ', '');
  const passkey = stage.newPasskey();
  await stage.addPasskey(passkey, as, { password: newcomer.password });
  return { ...newcomer, as, passkey };
}

/** What removes the victim's passkeys: their session, password and code. */
async function remove({ stage, victim }: Trial, as: string) {
  const bearer = { authorization: `Bearer ${as}` };
  const listed = await stage.running.service.app.inject({ url: '/api/auth/passkeys', headers: bearer });
  const given = { password: victim.password, code: codeOf(victim.key) };
  return stage.post('passkeys/remove', { id: listed.json().items[0].id, ...given }, bearer);
}

export const passkeyCases: Readonly<Record<string, Case>> = {
  'passkey: its owner': {
    gets: 1,
    play: async (trial) => {
      const { passkey } = await ofVictim(trial);
      return trial.stage.show(passkey.show(await trial.stage.passkeyChallenge()));
    },
  },
  'passkey: replayed': {
    gets: 1,
    play: async (trial) => {
      const { stage } = trial;
      const { passkey } = await ofVictim(trial, { counts: false });
      const shown = passkey.show(await stage.passkeyChallenge());
      return (await stage.show(shown)) + (await stage.show(shown));
    },
  },
  'passkey: parallel': {
    gets: 1,
    play: async (trial) => {
      const { passkey } = await ofVictim(trial, { counts: false });
      const shown = passkey.show(await trial.stage.passkeyChallenge());
      return trial.stage.show(shown, shown, shown);
    },
  },
  'passkey: copied, and both shown at once': {
    gets: 1,
    play: async (trial) => {
      const { stage } = trial;
      const { passkey } = await ofVictim(trial);
      const [one, other] = [await stage.passkeyChallenge(), await stage.passkeyChallenge()];
      return stage.show(passkey.show(one, { counter: 9 }), passkey.show(other, { counter: 9 }));
    },
  },
  'passkey: copied, and behind': {
    gets: 1,
    play: async (trial) => {
      const { stage } = trial;
      const { passkey } = await ofVictim(trial);
      const ahead = await stage.show(passkey.show(await stage.passkeyChallenge(), { counter: 9 }));
      return ahead + (await stage.show(passkey.show(await stage.passkeyChallenge(), { counter: 8 })));
    },
  },
  'passkey: on a page of another origin, or for another site': {
    gets: 0,
    play: async (trial) => {
      const { stage } = trial;
      const { passkey } = await ofVictim(trial, { counts: false });
      const { origin } = new URL(stage.running.programme.publicUrl);
      const wrong = [
        { origin: 'https://sign-in.example' },
        { origin: `${origin}.evil.example` },
        { rpId: 'sign-in.example' },
      ];
      const shown: object[] = [];
      for (const differs of wrong) shown.push(passkey.show(await stage.passkeyChallenge(), differs));
      return stage.show(...shown);
    },
  },
  'passkey: with an expired challenge, an altered one, or one that confirms': {
    gets: 0,
    play: async (trial) => {
      const { stage } = trial;
      const { passkey, as } = await ofVictim(trial, { counts: false });
      const confirming = await stage.post('passkeys/challenge', {}, { authorization: `Bearer ${as}` });
      const good = await stage.passkeyChallenge();
      const challenge = `${good.challenge.slice(0, -2)}AA`;
      return stage.show(
        passkey.show(await stage.passkeyChallenge(301)),
        passkey.show(good, { challenge }),
        passkey.show(confirming.json()),
      );
    },
  },
  'passkey: of the thief, named as the victim’s': {
    gets: 0,
    play: async (trial) => {
      const { stage, thief } = trial;
      const { passkey } = await ofVictim(trial, { counts: false });
      const own = await stage.passkey(thief, await stage.session(thief));
      const { response } = passkey.show(await stage.passkeyChallenge());
      return stage.show(
        own.show(await stage.passkeyChallenge(), { id: passkey.id }),
        own.show(await stage.passkeyChallenge(), { userHandle: response.userHandle }),
      );
    },
  },
  'passkey: stolen, without the finger or PIN that unlocks it': {
    gets: 0,
    play: async (trial) => {
      const { passkey } = await ofVictim(trial);
      return trial.stage.show(passkey.show(await trial.stage.passkeyChallenge(), { isVerified: false }));
    },
  },
  'passkey: removed, and beside its removal': {
    gets: 0,
    play: async (trial) => {
      const { stage } = trial;
      const { passkey, as } = await ofVictim(trial, { counts: false });
      const shown = [passkey.show(await stage.passkeyChallenge()), passkey.show(await stage.passkeyChallenge())];
      const [opened] = await Promise.all([
        Promise.all(shown.map((one) => stage.post('passkeys/finish', { passkey: one }))),
        remove(trial, as),
      ]);
      const after = await stage.show(passkey.show(await stage.passkeyChallenge()));
      return after + (await stage.living(opened.map(({ headers }) => String(headers['set-auth-token'] ?? ''))));
    },
  },
  'passkey: of a person who left': {
    gets: 0,
    play: async (trial) => {
      const { stage } = trial;
      const victim = await stage.person();
      const passkey = await stage.passkey(victim, victim.session);
      const shown = passkey.show(await stage.passkeyChallenge());
      await stage.close(victim);
      return stage.show(shown);
    },
  },
  'passkey: beside a reset by the operator, and after it': {
    gets: 0,
    play: async (trial) => {
      const { stage } = trial;
      const victim = await stage.person();
      const passkey = await stage.passkey(victim, victim.session, { counts: false });
      const shown = passkey.show(await stage.passkeyChallenge());
      const [opened] = await Promise.all([
        stage.post('passkeys/finish', { passkey: shown }),
        stage.operatorReset(victim.email),
      ]);
      const after = await stage.show(passkey.show(await stage.passkeyChallenge()));
      return after + (await stage.living([String(opened.headers['set-auth-token'] ?? '')]));
    },
  },
  'passkey: added beside a reset by the operator': {
    gets: 0,
    play: async (trial) => {
      const { stage } = trial;
      const victim = await stage.person();
      const passkey = stage.newPasskey();
      const given = { password: victim.password, code: codeOf(victim.key) };
      await Promise.all([stage.addPasskey(passkey, victim.session, given), stage.operatorReset(victim.email)]);
      return stage.show(passkey.show(await stage.passkeyChallenge()));
    },
  },
  'passkey: after a reset by mail, without the new password': {
    gets: 0,
    play: async (trial) => {
      const { stage, victim } = trial;
      const { passkey } = await ofVictim(trial);
      chosen += 1;
      const next = `otter candle gravel ${chosen}`;
      if (!(await stage.choose(await stage.reset(victim.email), next))) throw new Error('the reset failed');
      victim.password = next;
      return stage.show(passkey.show(await stage.passkeyChallenge()));
    },
  },
  'passkey: added with a stolen session, or with the password, too': {
    gets: 0,
    play: async ({ stage, victim }) => {
      const as = await stage.session(victim);
      const passkey = stage.newPasskey();
      for (const given of [{ password: '' }, { password: 'not the password' }, { password: victim.password }])
        await stage.addPasskey(passkey, as, given);
      return stage.show(passkey.show(await stage.passkeyChallenge()));
    },
  },
  'passkey: the password alone, of a person without an authenticator, and beside the first passkey': {
    gets: 0,
    play: async (trial) => {
      const { stage } = trial;
      const newcomer = await stage.newcomer();
      const [, ...begun] = await Promise.all([
        stage.addPasskey(stage.newPasskey(), newcomer.bearer.authorization.replace('Bearer ', ''), {
          password: newcomer.password,
        }),
        stage.signIn(newcomer),
        stage.signIn(newcomer),
      ]);
      const after = await stage.signIn(newcomer);
      const recovery = stage.enter([after.challenge, newcomer.backupCodes[0]]);
      return (await recovery) + (await stage.living([...begun, after].map(({ token }) => token)));
    },
  },
  'passkey: not shown after the provider, by a person without an authenticator': {
    gets: 0,
    play: async (trial) => {
      const { stage } = trial;
      const { email } = await withPasskeyAlone(trial);
      const { address, cookie } = await stage.begin();
      const answer = await stage.provider.signIn(address, { sub: `of ${email}`, email });
      const { challenge, token } = await stage.back({ cookie, answer });
      if (challenge === '') throw new Error('the provider did not confirm its person');
      return stage.living([token]);
    },
  },
  'API key: with the password alone, of a person with a passkey': {
    gets: 0,
    play: async (trial) => {
      const { stage, thief } = trial;
      const { as, password } = await withPasskeyAlone(trial);
      const own = await stage.passkey(thief, await stage.session(thief));
      const foreign = await stage.post('passkeys/challenge', {}, { authorization: `Bearer ${as}` });
      let made = 0;
      for (const more of [{}, { code: '123456' }, { passkey: own.show(foreign.json()) }]) {
        const body = { name: 'x', scopes: ['read'], days: 1, password, ...more };
        made += Number((await stage.running.call('POST', '/api-keys', { as, body })).status === 201);
      }
      return made;
    },
  },
};
