import { sql } from 'kysely';
import { accountWith, resetAccess } from '../../packages/service/src/parties/members/index.ts';
import { systemEntropy } from '../../packages/service/src/platform/entropy.ts';
import { transactionsOf } from '../../packages/service/src/platform/transactions.ts';
import { codeOf, keyIn } from '../../packages/service/src/testing/authenticator.ts';
import { startOpenidProvider, type TestOpenidProvider } from '../../packages/service/src/testing/openid-provider.ts';
import { type Running, startRunning } from '../../packages/service/src/testing/running-service.ts';
import { SoftwarePasskey } from '../../packages/service/src/testing/software-passkey.ts';

const password = 'four words of mine';

/** A reviewer with an authenticator. */
export interface Person {
  email: string;
  readonly id: string;
  password: string;
  readonly key: string;
  /** Recovery codes that were not used. */
  readonly recovery: string[];
  /** A session that began before the trial. */
  session: string;
}

/** What a sign-in opened; both are empty if it was refused. */
interface Opened {
  readonly challenge: string;
  readonly token: string;
}

/** The service of a programme whose review team needs a second factor, and the requests of honest people and attackers. */
export class Stage {
  readonly running: Running;
  readonly provider: TestOpenidProvider;
  readonly #administrator: string;
  #count = 0;

  private constructor(running: Running, provider: TestOpenidProvider, administrator: string) {
    this.running = running;
    this.provider = provider;
    this.#administrator = administrator;
  }

  static async open(): Promise<Stage> {
    const provider = await startOpenidProvider(undefined, { secondFactor: { claim: 'amr', values: ['mfa'] } });
    const running = await startRunning(undefined, { deskNeedsSecondFactor: true, openid: provider.settings });
    const stage = new Stage(running, provider, await running.deskUser('head', { position: 'administrator' }));
    await stage.owner(sql`update auth."user" set "twoFactorEnabled" = true`);
    return stage;
  }

  async end(): Promise<void> {
    await this.running.close();
    await this.provider.close();
  }

  owner(statement: ReturnType<typeof sql>): Promise<unknown> {
    return this.running.database.asOwner((db) => statement.execute(db));
  }

  /** As if minutes had passed since the last trial: used codes are forgotten, and wrong ones. */
  async later(): Promise<void> {
    await this.owner(sql`delete from auth.used_code`);
    await this.owner(sql`delete from auth.guess`);
    await this.owner(sql`update auth.two_factor set "failedVerificationCount" = 0, "lockedUntil" = null`);
    // Links are limited by day.
    this.running.clock.advance(25 * 3_600_000);
  }

  /** A new person, by an invitation, with an authenticator whose first code was not entered yet. */
  async newcomer() {
    const { email, link } = await this.invite();
    await this.accept(link, password);
    const first = await this.signIn({ email, password });
    const bearer = { authorization: `Bearer ${first.token}` };
    const { totpURI, backupCodes } = (await this.post('two-factor/set-up', { password }, bearer)).json();
    return { email, password, bearer, key: keyIn(totpURI), backupCodes };
  }
  async person(): Promise<Person> {
    const { email, bearer, key, backupCodes } = await this.newcomer();
    const confirmed = await this.post('two-factor/confirm', { code: codeOf(key) }, bearer);
    if (confirmed.statusCode !== 200) throw new Error(confirmed.body);
    await this.owner(sql`delete from auth.used_code`);
    const session = String(confirmed.headers['set-auth-token']);
    const { body } = await this.running.call('GET', '/me', { as: session });
    return { email, id: body.user.id, password, key, recovery: backupCodes, session };
  }

  async invite(): Promise<{ email: string; id: string; link: string }> {
    this.#count += 1;
    const email = `person${this.#count}@desk.example`;
    const given = { email, name: `Person ${this.#count}`, position: 'reviewer', organisation: 'X', language: 'en' };
    const { body } = await this.running.call('POST', '/members/invitations', { as: this.#administrator, body: given });
    return { email, id: body.id, link: await this.linkTo(email) };
  }
  withdraw(invitation: string) {
    return this.running.call('POST', `/members/invitations/${invitation}/withdraw`, { as: this.#administrator });
  }
  async accept(link: string, chosen: string): Promise<boolean> {
    const answer = await this.running.call('POST', `/invitations/${link}/accept`, { body: { password: chosen } });
    return answer.status === 200;
  }
  close({ id }: Person) {
    return this.running.call('POST', `/members/${id}/closure`, { as: this.#administrator });
  }

  /** The link of a new mail for a person who forgot their password. */
  async reset(email: string): Promise<string> {
    await this.running.call('POST', '/password-links', { body: { email, language: 'en' } });
    const link = await this.linkTo(email);
    // Mails are ordered by their time.
    this.running.clock.advance(1000);
    return link;
  }
  async choose(link: string, chosen: string): Promise<boolean> {
    const answer = await this.running.call('POST', `/password-links/${link}/password`, { body: { password: chosen } });
    return answer.status === 200;
  }
  /** As `marketsafe user reset` does. */
  async operatorReset(email: string): Promise<void> {
    const { clock, programme, database } = this.running;
    await transactionsOf(database).work(async (tx) => {
      const account = await accountWith(tx, email);
      if (!account) throw new Error(email);
      const around = { now: clock.now(), entropy: systemEntropy, programme };
      await resetAccess(tx, account, { language: 'en', isMailed: false }, around);
    });
  }
  /** The link in a mail to a person's new address, whom a session of theirs asks for. */
  async move(person: Person, to: string): Promise<string> {
    const bearer = { authorization: `Bearer ${await this.session(person)}` };
    await this.post('change-address', { email: to, password: person.password }, bearer);
    const link = await this.linkTo(to);
    this.running.clock.advance(1000);
    return link;
  }
  async confirm(link: string): Promise<boolean> {
    return (await this.running.call('POST', `/address-links/${link}/confirm`)).status === 200;
  }
  /** A new session of a person. */
  async session(person: Person): Promise<string> {
    const cookie = await this.challenge(person);
    const answer = await this.post('two-factor/code', { code: codeOf(person.key) }, { cookie });
    await this.owner(sql`delete from auth.used_code`);
    return String(answer.headers['set-auth-token'] ?? '');
  }
  address(): string {
    this.#count += 1;
    return `moved${this.#count}@desk.example`;
  }
  async linkTo(email: string): Promise<string> {
    const mail = (await this.running.mailTo(email)).find(({ link }) => link !== null);
    return mail?.link?.split('/').at(-1) ?? '';
  }

  post(path: string, payload: object, headers: Readonly<Record<string, string>> = {}) {
    this.#count += 1;
    const [high, low] = [Math.floor(this.#count / 250) % 250, this.#count % 250];
    return this.running.service.app.inject({
      // Each from another address, so that the limit of addresses is not the one that refuses.
      ...{ method: 'POST', url: `/api/auth/${path}`, payload, remoteAddress: `10.2.${high}.${low}` },
      headers: { origin: this.running.programme.publicUrl, ...headers },
    });
  }

  /** A sign-in with a password: the cookie of the challenge, or a session where no code is asked. */
  async signIn(given: { email: string; password: string }): Promise<Opened> {
    return this.#opened(await this.post('sign-in/email', { email: given.email, password: given.password }));
  }
  /** The way to the provider: its address, and the cookie of the browser that goes there. */
  async begin(): Promise<{ address: string; cookie: string }> {
    const answer = await this.post('oidc/begin', {});
    const [cookie] = answer.cookies;
    return { address: answer.json().address, cookie: `${cookie?.name}=${cookie?.value}` };
  }
  /** The way back from it. */
  async back({ cookie, answer }: { cookie: string; answer: string }): Promise<Opened> {
    return this.#opened(await this.post('oidc/finish', { answer }, { cookie }));
  }
  #opened(answer: Awaited<ReturnType<Stage['post']>>): Opened {
    const challenge = answer.cookies.find(({ name, value }) => name.endsWith('.two_factor') && value !== '');
    return {
      challenge: challenge ? `${challenge.name}=${encodeURIComponent(challenge.value)}` : '',
      token: String(answer.headers['set-auth-token'] ?? ''),
    };
  }
  async challenge(person: Person): Promise<string> {
    const { challenge, token } = await this.signIn(person);
    if (challenge === '' || token !== '') throw new Error(`${person.email} was asked no code`);
    return challenge;
  }

  /** A new passkey of a person, their only one, with which they can sign in. */
  async passkey(person: Pick<Person, 'email' | 'password' | 'key'>, as: string, how = {}): Promise<SoftwarePasskey> {
    await this.owner(sql`
      delete from auth.passkey where user_id in (select id from auth."user" where email = ${person.email})`);
    const passkey = this.newPasskey(how);
    const added = await this.addPasskey(passkey, as, { password: person.password, code: codeOf(person.key) });
    if (added.statusCode !== 201) throw new Error(added.body);
    await this.owner(sql`delete from auth.used_code`);
    return passkey;
  }
  newPasskey(how = {}): SoftwarePasskey {
    return new SoftwarePasskey(new URL(this.running.programme.publicUrl).origin, how);
  }
  async addPasskey(passkey: SoftwarePasskey, as: string, given: object) {
    const bearer = { authorization: `Bearer ${as}` };
    const prepared = await this.post('passkeys/prepare', given, bearer);
    if (prepared.statusCode !== 200) return prepared;
    return this.post('passkeys/add', { name: 'A passkey', passkey: passkey.make(prepared.json()) }, bearer);
  }
  /** A challenge of the sign-in page; some seconds ago, if they are given. */
  async passkeyChallenge(ago = 0) {
    const { now } = Date;
    Date.now = () => now() - ago * 1000;
    try {
      return (await this.post('passkeys/begin', {})).json();
    } finally {
      Date.now = now;
    }
  }
  /** How many of these passkeys' answers, given at once, open a session that works. */
  async show(...answers: readonly object[]): Promise<number> {
    const given = await Promise.all(answers.map((passkey) => this.post('passkeys/finish', { passkey })));
    return this.living(given.map(({ headers }) => String(headers['set-auth-token'] ?? '')));
  }

  /** How many of these attempts to enter a code, made at once, open a session that works. */
  async enter(...attempts: readonly (readonly [challenge: string, code: string])[]): Promise<number> {
    const answers = await Promise.all(
      attempts.map(([cookie, code]) => this.post('two-factor/code', { code }, { cookie })),
    );
    return this.living(answers.map(({ headers }) => String(headers['set-auth-token'] ?? '')));
  }

  /** How many of the sessions are their person's still. */
  async living(tokens: readonly string[]): Promise<number> {
    let count = 0;
    for (const as of tokens)
      if (as !== '' && (await this.running.call('GET', '/desk/tasks', { as })).status === 200) count += 1;
    return count;
  }
}
