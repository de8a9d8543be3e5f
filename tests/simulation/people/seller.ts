import { hash } from 'node:crypto';
import { day, type World } from '../stage/world.ts';
import { depositAuthorisation, replyToReport, reportDemand } from './papers.ts';
import { Person } from './person.ts';

/** A seller's behaviour after a removal. */
export interface Temper {
  /** Chance of opening any notice. */
  readonly opens: number;
  readonly answer: 'proof' | 'sham' | 'accepts' | 'nothing';
  readonly appeals: number;
  /** Chance of depositing an authorisation after a complaint. */
  readonly deposits?: number;
}

export const tempers: Readonly<Record<string, Temper>> = {
  honest: { opens: 0.95, answer: 'proof', appeals: 0.8, deposits: 0.4 },
  duped: { opens: 0.8, answer: 'accepts', appeals: 0.1 },
  crooked: { opens: 0.7, answer: 'sham', appeals: 0.3, deposits: 0.1 },
  silent: { opens: 0.3, answer: 'nothing', appeals: 0.2 },
  unreachable: { opens: 0, answer: 'nothing', appeals: 0 },
  copycat: { opens: 0.5, answer: 'nothing', appeals: 0.5 },
  elsewhere: { opens: 0.5, answer: 'nothing', appeals: 0 },
};

export const secretsOf = (name: string) => ({
  email: `${name}@shops.example`,
  number: `91110000${hash('sha256', name, 'hex').slice(0, 8)}`,
  holder: `holder of ${name}`,
});

/** A seller uses only the signed links that they receive. */
export class Seller extends Person {
  readonly marketplace: string;
  readonly temper: Temper;
  readonly email: string;
  #messages = 0;
  #mails = 0;
  readonly #known = new Set<string>();
  #awayUntil = 0;
  /** It requested the page of its clearances, and has deposited nothing there yet. */
  #wantsClearance = false;

  constructor(world: World, name: string, marketplace: string, temper: Temper) {
    super(world, name);
    this.marketplace = marketplace;
    this.temper = temper;
    this.email = secretsOf(name).email;
  }

  /** Opens a shop under a name; the same declared identity may have opened another before. */
  openShop(as = this.name, identity = secretsOf(this.name)): void {
    this.world.market(this.marketplace).shop.putSellers([
      {
        ...{ id: as, name: `${as} shop`, password: 'shop', email: identity.email, language: 'en' },
        identity: { kind: 'company-no', number: identity.number, holder: identity.holder },
      },
    ]);
  }

  get key(): string {
    return `${this.marketplace}/${this.name}`;
  }

  /** Appeals at once against the latest appealable decision. */
  async appealNow(): Promise<void> {
    for (const url of [...this.#known].reverse()) {
      const [, link] = /\/answer\/([^/]+)$/.exec(url) ?? [];
      if (link === undefined) continue;
      const { body } = await this.asks('GET', `/answers/${link}`);
      if (!body?.actions?.includes('appeal')) continue;
      await this.asks('POST', `/answers/${link}/appeal`, { body: { grounds: 'My shop must not be closed for this.' } });
      return;
    }
  }

  /** Reads new messages, in the shop's inbox and by mail. */
  async readMail(): Promise<void> {
    for (const link of [...(await this.#inbox()), ...this.#letters()]) {
      if (this.#known.has(link)) continue;
      this.#known.add(link);
      if (this.world.now < this.#awayUntil) continue;
      if (this.dice.chance(this.temper.opens)) this.later([1, 90], () => this.#attend(link));
      else if (this.dice.chance(0.9)) {
        // Away, and reminded without effect: the seller opens the notice after the date for its arrival.
        this.#awayUntil = this.world.now + 24 * day;
        this.later([25 * 24, 28 * 24], () => this.#attend(link));
      }
    }
  }

  async #inbox(): Promise<string[]> {
    const { shop } = this.world.market(this.marketplace);
    const told = shop.effects().filter(({ effect, seller }) => effect === 'message-delivered' && seller === this.name);
    if (told.length === this.#messages) return [];
    this.#messages = told.length;
    const session = await shop.app.inject({
      method: 'POST',
      url: '/api/seller/session',
      payload: { seller: this.name, password: 'shop' },
    });
    if (session.statusCode >= 300) return [];
    const headers = { authorization: `Bearer ${session.json<{ token: string }>().token}` };
    const list = await shop.app.inject({ url: '/api/seller/inbox', headers });
    return list.json<{ messages: { link?: string }[] }>().messages.flatMap(({ link }) => (link ? [link] : []));
  }

  #letters(): string[] {
    const mails = this.world.post.to(this.email);
    const links = mails.slice(this.#mails).flatMap(({ link }) => (link ? [link] : []));
    this.#mails = mails.length;
    return links;
  }

  async #attend(url: string): Promise<void> {
    const [, kind, link] = /\/(answer|shop-notice|clearances)\/([^/]+)$/.exec(url) ?? [];
    if (kind === 'shop-notice') return this.#objectTo(link ?? '');
    if (kind === 'clearances') {
      if (this.#wantsClearance) await depositAuthorisation(this, link ?? '');
      this.#wantsClearance = false;
      return;
    }
    await this.asks('POST', `/answers/${link}/opened`);
    const { body } = await this.asks('GET', `/answers/${link}`);
    const actions = new Set<string>(body?.actions ?? []);
    if (actions.has('answer') && this.temper.answer !== 'nothing') {
      if (actions.has('extend') && this.dice.chance(0.15)) {
        await this.asks('POST', `/answers/${link}/extend`);
      }
      await this.#answer(link ?? '', this.temper.answer);
    } else if (actions.has('appeal') && this.dice.chance(this.temper.appeals)) {
      await this.asks('POST', `/answers/${link}/appeal`, { body: { grounds: 'The decision is wrong.' } });
    }
    if (this.dice.chance(this.temper.deposits ?? 0)) {
      this.#wantsClearance = true;
      await this.asks('POST', `/answers/${link}/clearance-link`);
    }
    if (actions.has('reply') && this.temper.answer !== 'nothing') await replyToReport(this, link ?? '');
    if (actions.has('report-demand') && this.dice.chance(0.08)) await reportDemand(this, link ?? '');
    this.later([60, 200], () => this.#lookAgain(link ?? ''));
  }

  /** Days later: was it decided against the seller? */
  async #lookAgain(link: string): Promise<void> {
    const { body } = await this.asks('GET', `/answers/${link}`);
    const { answer } = this.temper;
    const isKept = body?.actions?.includes('add-to-record') && answer !== 'nothing' && this.dice.chance(0.2);
    if (isKept) await this.#answer(link, answer);
    if (body?.actions?.includes('answer') && answer === 'proof') await this.#answer(link, 'proof');
    else if (body?.actions?.includes('appeal') && this.dice.chance(this.temper.appeals)) {
      await this.asks('POST', `/answers/${link}/appeal`, { body: { grounds: 'The decision is wrong.' } });
    }
  }

  async #answer(link: string, how: 'proof' | 'sham' | 'accepts'): Promise<void> {
    const incomplete = this.dice.chance(0.2);
    const exhibits: { id: string; item: string }[] = [];
    if (how !== 'accepts' && !incomplete) {
      const kept = await this.upload(`/answers/${link}/exhibits`);
      if (kept) {
        exhibits.push({ id: kept.id, item: 'purchase-invoice' });
        this.world.kept.set(kept.id, kept);
      }
    }
    const truth = how === 'proof' ? 'These are truly the goods on the invoice.' : 'These are the goods on the invoice.';
    const body =
      how === 'accepts'
        ? { kind: 'accepted', supplier: `supplier of ${this.name}`, statement: 'Bought in May.', declaration: true }
        : { kind: 'genuine-from', exhibits, supplier: `supplier of ${this.name}`, statement: truth, declaration: true };
    const { status, body: told } = await this.asks('POST', `/answers/${link}/counter-notice`, { body });
    const returned = status < 300 && told.cases.some((one: { status: string }) => one.status === 'answer-window');
    if (returned && this.dice.chance(0.8)) this.later([4, 50], () => this.#answer(link, how));
  }

  async #objectTo(link: string): Promise<void> {
    const { body } = await this.asks('GET', `/shop-notices/${link}`);
    if (body?.actions?.includes('contest') && this.dice.chance(0.5)) {
      await this.asks('POST', `/shop-notices/${link}/contest`, { body: { grounds: 'This is another shop.' } });
    }
    for (const { link: decision } of body?.decisions ?? []) {
      if (this.dice.chance(this.temper.appeals)) await this.#lookAgain(decision);
    }
  }
}
