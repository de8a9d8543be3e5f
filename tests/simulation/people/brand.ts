import { acceptance } from '../../../packages/service/src/testing/acceptance.ts';
import type { World } from '../stage/world.ts';
import { askDelay, backWithReport, enterProceedings } from './claims.ts';
import type { Goods } from './goods.ts';
import { Person } from './person.ts';

export interface Holding {
  readonly office: string;
  readonly number: string;
  readonly owner: string;
  readonly contact: string;
  readonly mark: string;
  readonly classes: readonly number[];
  /** Calendar day. */
  readonly registeredOn: string;
}

/** The behaviour of a complainant. */
export interface Manner {
  /** Chance of a close look before filing, which spares genuine goods. */
  readonly looks: number;
  /** Chance of any reaction to a counter-notice. */
  readonly answers: number;
  /** Chance of recognising genuine proof. */
  readonly fair: number;
}

export const manners: Readonly<Record<'careful' | 'careless' | 'agent', Manner>> = {
  careful: { looks: 0.97, answers: 0.95, fair: 0.9 },
  careless: { looks: 0.2, answers: 0.5, fair: 0.4 },
  agent: { looks: 0.7, answers: 0.8, fair: 0.6 },
};

/** A rights holder, or an agent that files for one. It learns of its cases by mail and then reads them. */
export class Brand extends Person {
  readonly manner: Manner;
  readonly email: string;
  id = '';
  token = '';
  /** Rights that it files under. */
  rights: string[] = [];
  #read = 0;

  constructor(world: World, name: string, manner: Manner) {
    super(world, name);
    this.manner = manner;
    this.email = `${name}@people.example`;
  }

  /** Enrols with its registration, reading the code mailed to the register's contact. */
  async enrol(holding: Holding): Promise<void> {
    const asked = await this.asks('POST', '/enrolments', {
      body: {
        ...{ name: holding.owner, kind: 'rights-holder', email: this.email, language: 'en' },
        right: { office: holding.office, number: holding.number },
      },
    });
    await this.world.drain();
    await this.#confirm(asked.body.id, holding.contact, 'rights-holder');
    const { body } = await this.asks('GET', '/rights', { token: this.token });
    this.rights = body.items.map((right: { id: string }) => right.id);
  }

  /** An agent has no registration, so the review team checks it. */
  async enrolAsAgent(desk: { token: string }): Promise<void> {
    const asked = await this.asks('POST', '/enrolments', {
      body: { name: `${this.name} agency`, kind: 'agent', email: this.email, language: 'en' },
    });
    await this.world.drain();
    await this.asks('POST', `/enrolments/${asked.body.id}/confirm`, { body: { code: this.#codeTo(this.email) } });
    await this.asks('POST', `/desk/enrolments/${asked.body.id}/decision`, {
      token: desk.token,
      body: { approve: true, reasons: 'Identity checked.' },
    });
    await this.world.drain();
    await this.#confirm(asked.body.id, this.email, 'agent');
  }

  #codeTo(address: string): string | undefined {
    return /\b\d{6}\b/.exec(this.world.post.to(address).at(-1)?.text ?? '')?.[0];
  }

  async #confirm(enrolment: string, address: string, kind: 'rights-holder' | 'agent'): Promise<void> {
    const body = { code: this.#codeTo(address), password: 'a long password', terms: acceptance(kind) };
    await this.asks('POST', `/enrolments/${enrolment}/confirm`, { body });
    this.token = await this.world.installation.signIn(this.email);
    const me = await this.asks('GET', '/me', { token: this.token });
    this.id = me.body.participant.id;
  }

  /** Files about goods, and repeats the request with the same key when no answer came. */
  async file(goods: readonly Goods[], right: string, reason = 'counterfeit'): Promise<void> {
    const wanted = goods.filter(({ genuine }) => !(genuine && this.dice.chance(this.manner.looks)));
    if (wanted.length === 0) return;
    const declaration = !this.dice.chance(0.02);
    const body = await this.#complain(wanted, { right, reason, declaration });
    const [filed] = body.bundles?.[0]?.cases ?? [];
    if (filed?.status !== 'removing' || !this.dice.chance(0.12)) return;
    // Withdraws while the order is on its way.
    this.world.racing.push(() => this.withdraw(filed.case, 'mistake'));
  }

  /** Files about goods without a check or a later withdrawal; returns the ids of the resulting cases. */
  async complain(goods: readonly Goods[], right: string): Promise<string[]> {
    const body = await this.#complain(goods, { right, reason: 'counterfeit', declaration: true });
    return (body.bundles ?? []).flatMap(({ cases }: { cases: { case: string }[] }) => cases.map((one) => one.case));
  }

  async #complain(goods: readonly Goods[], said: { right: string; reason: string; declaration: boolean }) {
    const targets = goods.map(({ target }) => target);
    // States how they know, true or not, since stating it costs nothing.
    const chips = this.dice.chance(0.5) ? ['test-bought'] : [];
    const { body } = await this.asks('POST', '/complaints', { token: this.token, body: { ...said, targets, chips } });
    return body;
  }

  /** Reads its own standing. */
  async readStanding(): Promise<void> {
    await this.asks('GET', '/me', { token: this.token });
  }

  /** Opens new mail; some hours later it reacts to each. */
  async readMail(): Promise<void> {
    const mails = this.world.post.to(this.email);
    const cases = new Set<string>();
    let clearances = false;
    for (const { link } of mails.slice(this.#read)) {
      clearances ||= link?.endsWith('/portal/clearances') === true;
      const id = /\/portal\/cases\/([0-9a-f-]{36})$/.exec(link ?? '')?.[1];
      if (id !== undefined) cases.add(id);
    }
    this.#read = mails.length;
    for (const id of cases) this.later([2, 70], () => this.#attend(id));
    if (clearances && this.dice.chance(0.6)) this.later([2, 300], () => this.#lookAtClearances());
  }

  /** Knows most of its dealers, and sometimes ends a confirmed clearance. */
  async #lookAtClearances(): Promise<void> {
    const { token } = this;
    const { body } = await this.asks('GET', '/clearances', { token });
    for (const { id, seller, actions } of body?.items ?? []) {
      const knows = seller.key.endsWith('/honest') === this.dice.chance(0.95);
      const decision = knows ? { decision: 'confirm' } : { decision: 'decline', reason: 'not-authorised' };
      if (actions.includes('confirm') && this.dice.chance(this.manner.answers))
        await this.asks('POST', `/clearances/${id}/decision`, { token, body: decision });
      else if (actions.includes('end') && this.dice.chance(0.2))
        await this.asks('POST', `/clearances/${id}/end`, { token, body: { reason: 'other-goods-sold' } });
    }
  }

  async #attend(id: string): Promise<void> {
    const { status, body } = await this.asks('GET', `/cases/${id}`, { token: this.token });
    if (status !== 200) return;
    const actions = new Set<string>(body.actions);
    if (actions.has('stand-behind') || actions.has('enter-proceedings')) return this.#weigh(id, body);
    if (actions.has('appeal') && this.dice.chance(0.3)) {
      await this.asks('POST', `/cases/${id}/appeal`, {
        token: this.token,
        body: { grounds: 'It infringes all the same.' },
      });
    } else if (actions.has('withdraw') && this.dice.chance(0.06)) {
      await this.withdraw(id, this.dice.pick(['mistake', 'authorised-since', 'settled', 'duplicate']));
    }
  }

  async withdraw(id: string, kind: string): Promise<void> {
    const keepDown = kind === 'settled' && this.dice.chance(0.5);
    const body = { kind, keepDown, scope: this.dice.chance(0.5) ? 'case' : 'bundle' };
    await this.asks('POST', `/cases/${id}/withdraw`, { token: this.token, body });
  }

  // biome-ignore lint/suspicious/noExplicitAny: people read any field of a case
  async #weigh(id: string, seen: any): Promise<void> {
    if (!this.dice.chance(this.manner.answers)) return;
    for (const exhibit of (seen.answer?.exhibits ?? []).slice(0, 1)) {
      await this.asks('GET', `/cases/${id}/exhibits/${exhibit.id}`, { token: this.token });
    }
    if (seen.actions.includes('extend') && this.dice.chance(0.1)) {
      await this.asks('POST', `/cases/${id}/extend`, { token: this.token });
      this.later([20, 60], () => this.#attend(id));
      return;
    }
    const genuine = String(seen.answer?.statement ?? '').includes('truly');
    if (genuine && this.dice.chance(this.manner.fair)) return this.withdraw(id, 'mistake');
    if (seen.actions.includes('enter-proceedings')) return this.#goToLaw(id, seen);
    if (seen.actions.includes('back-with-report') && this.dice.chance(0.3)) return backWithReport(this, id);
    await this.asks('POST', `/cases/${id}/stand-behind`, { token: this.token, body: { scope: 'case' } });
  }

  /** Without a ruling: court action now, when the notary is done, or none. */
  // biome-ignore lint/suspicious/noExplicitAny: people read any field of a case
  async #goToLaw(id: string, seen: any): Promise<void> {
    if (seen.actions.includes('ask-delay') && this.dice.chance(0.35)) {
      await askDelay(this, id);
      this.later([20, 500], () => this.#attend(id));
    } else if (this.dice.chance(0.7)) await enterProceedings(this, id);
  }

  /** Tries to read another's case: no answer may reveal whether it exists. */
  async pry(foreign: string): Promise<void> {
    await this.asks('GET', `/cases/${foreign}`, { token: this.token });
  }
}
