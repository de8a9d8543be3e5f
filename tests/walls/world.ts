/** A programme full of people who may not know of each other, with a marker in everything that is theirs. */

import { randomUUID } from 'node:crypto';
import { openReceiver, type Receiver } from '../../packages/service/src/testing/receiver.ts';
import { codeIn, type Running, startRunning } from '../../packages/service/src/testing/running-service.ts';
import { inboxOf } from '../journeys/seller.ts';
import { Markers, type Reader } from './markers.ts';
import { type Answered, type Asked, ask, jsonOf } from './requests.ts';

/** Participants and people of the desk; a seller is named by its shop. */
const participants = ['brand', 'rival', 'agent', 'idle-agent', 'association'] as const;
type ParticipantName = (typeof participants)[number];
const desk = ['reviewer', 'approver'] as const;
const shops = ['brand-shop', 'silent-shop', 'rival-shop', 'rival-silent-shop', 'both-shop'] as const;
type Shop = (typeof shops)[number];

export interface Person {
  readonly name: Reader;
  readonly token: string;
  /** The participant's id; the user's at the desk. */
  readonly id: string;
}

/** What one side of a dispute has, by what the routes call it. */
export interface Things {
  readonly participant: string;
  readonly enrolment: string;
  readonly mark: string;
  readonly case: string;
  readonly exhibit: string;
  readonly right: string;
  readonly registration: string;
  readonly brand: string;
  readonly webhook: string;
  readonly message: string;
  /** Links: of the statement of reasons, and of a notice about the whole shop. */
  readonly notice: string;
  readonly shopNotice: string;
  readonly shop: string;
  readonly listing: string;
}

/** Nobody's: as nobody has ever had it, in the form that such things have. */
const nothing: Things = {
  ...{ participant: randomUUID(), enrolment: randomUUID(), case: randomUUID(), exhibit: randomUUID() },
  ...{ right: 'cn-zq9999kz', registration: 'zq9999kz', mark: 'meiyouren', brand: 'zq9999kz-0123456789abcdef' },
  ...{ webhook: randomUUID(), message: `msg_${randomUUID().replaceAll('-', '')}` },
  ...{ notice: `${randomUUID()}.${'x'.repeat(43)}`, shopNotice: `${randomUUID()}.${'x'.repeat(43)}` },
  ...{ shop: 'nobodys-shop', listing: '900099' },
};

export interface World {
  readonly running: Running;
  readonly markers: Markers;
  readonly receiver: Receiver;
  readonly people: Readonly<Record<ParticipantName | 'reviewer' | 'approver', Person>>;
  readonly things: Readonly<Record<'brand' | 'rival', Things>>;
  /** What the agent has: a case that it filed under a right of the brand. */
  readonly agents: Things;
  readonly absent: Things;
  /** An enrolment that waits for the desk. */
  readonly enrolment: string;
  readonly log: string[];
  ask(asked: Omit<Asked, 'token'>, as?: Person): Promise<Answered>;
  /** As `ask`; throws unless it succeeded. */
  // biome-ignore lint/suspicious/noExplicitAny: whoever reads it knows what it asked for
  must(asked: Omit<Asked, 'token'>, as?: Person): Promise<any>;
  close(): Promise<void>;
}

/** The marks that listings bear; shoppers read them, so they are nobody's secret. */
const words = { brand: 'lanmuhua', rival: 'yuanshan' } as const;

const day = 86_400_000;
const named = 'the owner of a right is named to its agents, to the desk and to the sellers it complained about';
const ruledOn = 'both sides and the desk read it in the case';

const pdf = (text: string, title: string): Buffer =>
  Buffer.from(
    `%PDF-1.4\n1 0 obj\n<< /Title (${title}) /Author (${title}) /Producer (${title}) >>\nendobj\n2 0 obj\n(${text})\nendobj\ntrailer\n<< /Info 1 0 R >>\n%%EOF\n`,
    'latin1',
  );

export async function openWorld(): Promise<World> {
  const receiver = await openReceiver();
  const log: string[] = [];
  const running = await startRunning('2026-03-02T02:00:00.000Z', {
    webhooksInside: [receiver.url],
    wakesPoller: false,
    log: (line) => log.push(line),
  });
  const world = new Building(running, receiver, log);
  await world.build();
  return world;
}

class Building implements World {
  readonly markers = new Markers();
  readonly people = {} as Record<ParticipantName | 'reviewer' | 'approver', Person>;
  readonly things = {} as Record<'brand' | 'rival', Things>;
  agents = nothing;
  readonly absent = nothing;
  enrolment = '';
  readonly running: Running;
  readonly receiver: Receiver;
  readonly log: string[];

  constructor(running: Running, receiver: Receiver, log: string[]) {
    this.running = running;
    this.receiver = receiver;
    this.log = log;
  }

  ask = (asked: Omit<Asked, 'token'>, as?: Person): Promise<Answered> =>
    ask(this.running, { ...asked, token: as?.token });

  must: World['must'] = async (asked, as) => {
    const answer = await this.ask(asked, as);
    if (answer.status >= 300) throw new Error(`${asked.method} ${asked.path}: ${answer.bytes.toString('utf8')}`);
    return answer.bytes.length === 0 ? undefined : jsonOf(answer);
  };

  close = async (): Promise<void> => {
    await this.running.close();
    await this.receiver.close();
  };

  async build(): Promise<void> {
    await this.#enrolEverybody();
    this.#openShops();
    await this.#pulled();
    await this.#nothingAnswered('brand', 'silent-shop', '900011');
    await this.#nothingAnswered('rival', 'rival-silent-shop', '900021');
    await this.#days(4);
    await this.#answered('brand', 'brand-shop', '900012', 'silent-shop');
    await this.#answered('rival', 'rival-shop', '900022', 'rival-silent-shop');
    const { right, registration } = this.things.brand;
    const filed = await this.#file('agent', right, '900013', 'both-shop');
    this.agents = { ...nothing, right, registration, case: filed, shop: 'both-shop', listing: '900013' };
    await this.#file('rival', this.things.rival.right, '900023', 'both-shop');
    // A checkpoint covers all of it.
    this.running.clock.advance(600_000);
    await this.running.settle();
  }

  async #enrolEverybody(): Promise<void> {
    for (const name of desk) {
      const token = await this.running.deskUser(this.markers.make(`name of the ${name}`, desk));
      this.people[name] = { name, token, id: '' };
      const { user } = await this.must({ method: 'GET', path: '/me' }, this.people[name]);
      this.people[name] = { ...this.people[name], id: user.id };
      this.markers.add(user.id, `id of the ${name}`, desk);
    }
    const office = this.people.reviewer;
    for (const name of participants) await this.#enrol(name, office);
    const contact = `${this.markers.make('e-mail of an applicant', ['applicant', ...desk])}@applicant.example`;
    const applicant = this.markers.make('name of an applicant', ['applicant', ...desk]);
    const body = { name: applicant, kind: 'agent', email: contact, language: 'en' };
    this.enrolment = (await this.must({ method: 'POST', path: '/enrolments', body })).id;
    this.markers.add(this.enrolment, 'enrolment of an applicant', ['applicant', ...desk]);
  }

  async #enrol(name: ParticipantName, office: Person): Promise<void> {
    const { markers } = this;
    const isOwner = name === 'brand' || name === 'rival';
    const agents: Reader[] = name === 'brand' ? ['agent'] : [];
    const sued: Reader[] =
      name === 'brand' ? ['brand-shop', 'silent-shop', 'both-shop'] : ['rival-shop', 'rival-silent-shop', 'both-shop'];
    const seen = [name, ...desk, ...(isOwner ? [...agents, ...sued] : [])];
    const owner = markers.make(`name of the ${name}`, seen, named);
    const contact = `xx${markers.make(`register contact of the ${name}`, [name])}@register.example`;
    const email = `${markers.make(`e-mail of the ${name}`, [name, ...desk])}@login.example`;
    const kind = isOwner ? 'rights-holder' : name === 'association' ? 'association' : 'agent';
    const numbers = isOwner ? [`${name}-word`, `${name}-marked`] : [];
    const entries = numbers.map((what) => ({
      ...{ office: 'CN', number: markers.make(`number of a right of the ${name}`, seen, named), owner, contact },
      ...{
        mark: what.endsWith('-word') ? words[name as 'brand'] : markers.make(`mark of the ${name}`, seen, named),
        type: 'trademark',
      },
      ...{ territories: ['CN'], classes: [18], validUntil: '2030-01-01T00:00:00.000Z' },
    }));
    if (entries.length > 0) {
      await this.must({ method: 'POST', path: '/register-entries', body: { entries } }, office);
    }
    const [first, second] = entries;
    const enrolment = await this.must({
      method: 'POST',
      path: '/enrolments',
      body: {
        name: owner,
        kind,
        email,
        language: 'en',
        ...(first && { right: { office: 'CN', number: first.number } }),
      },
    });
    markers.add(enrolment.id, `enrolment of the ${name}`, [name, ...desk]);
    if (!first) {
      const body = { approve: true, reasons: markers.make('why an enrolment was approved', desk) };
      await this.must({ method: 'POST', path: `/desk/enrolments/${enrolment.id}/decision`, body }, office);
    }
    const code = codeIn((await this.running.mailTo(first ? contact : email))[0]);
    const confirmation = { code, password: 'a long password' };
    await this.must({ method: 'POST', path: `/enrolments/${enrolment.id}/confirm`, body: confirmation });
    const signIn = { email, password: 'a long password' };
    const session = await this.must({ method: 'POST', path: '/api/auth/sign-in/email', body: signIn });
    markers.add(session.token, `session of the ${name}`, [name]);
    markers.add(session.user.id, `user of the ${name}`, [name, ...desk], 'the desk reads in a proof who acted');
    const signed = { name, token: session.token, id: '' };
    const { participant } = await this.must({ method: 'GET', path: '/me' }, signed);
    this.people[name] = { ...signed, id: participant.id };
    // Who acts under a right, its holder and its agents know; whose case it is stands in the seller's proof.
    markers.add(participant.id, `id of the ${name}`, seen, named);
    if (name === 'agent') markers.add(participant.id, 'id of the agent', ['brand'], 'its holder gave it the mandate');
    if (first && second) await this.#furnish(name as 'brand' | 'rival', enrolment.id, [first.number, second.number]);
  }

  /** Rights, brand book and webhook of a holder. */
  async #furnish(
    name: 'brand' | 'rival',
    enrolment: string,
    [number, marked]: readonly [string, string],
  ): Promise<void> {
    const { markers } = this;
    const person = this.people[name];
    const post = (path: string, body: object) => this.must({ method: 'POST', path, body }, person);
    await post('/rights', { office: 'CN', number: marked });
    const brand = await post('/brands', {
      name: markers.make(`brand of the ${name}`, [name]),
      marks: [{ text: words[name] }, { text: markers.make(`weak mark of the ${name}`, [name]), weak: true }],
      ...{ classes: [18], territories: ['CN'] },
      prices: [{ category: markers.make(`price range of the ${name}`, [name]), currency: 'CNY', typical: '980' }],
      authorised: [{ marketplace: 'taobao', seller: markers.make(`authorised seller of the ${name}`, [name]) }],
      photos: [`https://cdn.example/${markers.make(`photo of the ${name}`, [name])}.jpg`],
    });
    markers.add(brand.id, `brand entry of the ${name}`, [name]);
    const url = `${this.receiver.url}/${markers.make(`webhook address of the ${name}`, [name])}`;
    const webhook = await post('/webhooks', { url });
    markers.add(webhook.id, `webhook of the ${name}`, [name]);
    const { secrets } = await post(`/webhooks/${webhook.id}/secrets`, {});
    markers.add(secrets[0].secret, `webhook secret of the ${name}`, [name]);
    this.things[name] = {
      ...{ participant: person.id, enrolment, mark: words[name] },
      ...{ right: `cn-${number}`, registration: number, brand: brand.id, webhook: webhook.id },
      ...{ case: '', exhibit: '', message: '', notice: '', shopNotice: '', shop: `${name}-shop`, listing: '' },
    };
  }

  #openShops(): void {
    const { markers } = this;
    const { taobao } = this.running.shops;
    taobao.putSellers(
      shops.map((id) => ({
        ...{ id, name: `${id} 店`, password: 'shop' },
        email: `${markers.make(`e-mail of ${id}`, [id])}@seller.example`,
        identity: {
          kind: 'company-no' as const,
          number: markers.make(`identity of ${id}`, []),
          holder: markers.make(`operator of ${id}`, []),
        },
      })),
    );
    const offers: [id: string, seller: Shop, title: string][] = [
      ['900011', 'silent-shop', 'lanmuhua bag'],
      ['900012', 'brand-shop', 'lanmuhua tote'],
      ['900013', 'both-shop', 'lanmuhua purse'],
      ['900021', 'rival-silent-shop', 'yuanshan bag'],
      ['900022', 'rival-shop', 'yuanshan tote'],
      ['900023', 'both-shop', 'yuanshan purse'],
      ['900031', 'both-shop', 'lanmuhua yuanshan set'],
    ];
    taobao.putListings(
      offers.map(([id, seller, title]) => ({
        ...{ id, title, seller: { id: seller }, price: { amount: '99.00', currency: 'CNY' } },
        ...{ shipsTo: ['CN'], classes: [18], sold: 40 },
      })),
    );
  }

  async #file(by: ParticipantName, right: string, listing: string, shop: Shop): Promise<string> {
    if (by === 'agent') {
      const until = new Date(this.running.clock.now().getTime() + 300 * day).toISOString();
      const body = { agent: this.people.agent.id, until };
      await this.must({ method: 'POST', path: `/rights/${right}/mandates`, body }, this.people.brand);
    }
    const targets = [{ kind: 'listing', marketplace: 'taobao', id: listing }];
    const body = { right, reason: 'counterfeit', targets, declaration: true };
    const { bundles } = await this.must({ method: 'POST', path: '/complaints', body }, this.people[by]);
    const [filed] = bundles[0].cases;
    if (filed.refused.length > 0) throw new Error(JSON.stringify(filed));
    const holder = by === 'agent' ? 'brand' : by;
    const seenBy = [by, holder, shop, ...desk];
    this.markers.add(filed.case, `case of the ${holder} about ${shop}`, seenBy, 'its parties');
    this.markers.add(bundles[0].bundle, `bundle of the ${holder} about ${shop}`, seenBy, 'its parties');
    await this.running.settle();
    return filed.case;
  }

  async #nothingAnswered(by: 'brand' | 'rival', shop: Shop, listing: string): Promise<void> {
    await this.#file(by, this.things[by].right, listing, shop);
  }

  /** A case whose seller sent everything that it can send. */
  async #answered(by: 'brand' | 'rival', shop: Shop, listing: string, silent: Shop): Promise<void> {
    const { markers } = this;
    const id = await this.#file(by, this.things[by].right, listing, shop);
    const notice = await this.#linkIn(shop, '/answer/');
    const name = `${markers.make(`file name of ${shop}`, [shop, ...desk])}.pdf`;
    const text = markers.make(`document of ${shop}`, [shop, by, ...desk], 'it was sent to the complainant');
    const bytes = pdf(text, markers.make(`metadata of a document of ${shop}`, [shop, ...desk]));
    const exhibit = await this.must({ method: 'POST', path: `/answers/${notice}/exhibits`, upload: { name, bytes } });
    markers.add(exhibit.id, `exhibit of ${shop}`, [shop, by, ...desk], ruledOn);
    await this.must({
      method: 'POST',
      path: `/answers/${notice}/counter-notice`,
      body: {
        ...{ kind: 'genuine-from', declaration: true, exhibits: [{ id: exhibit.id, item: 'purchase-invoice' }] },
        supplier: markers.make(`supplier of ${shop}`, [shop, ...desk], 'promised by the pack'),
        statement: markers.make(`statement of ${shop}`, [shop, by, ...desk], ruledOn),
      },
    });
    await this.running.settle();
    const { items } = await this.must(
      { method: 'GET', path: `/webhooks/${this.things[by].webhook}/deliveries` },
      this.people[by],
    );
    for (const { message } of items) markers.add(message, `delivery to the ${by}`, [by]);
    const shopNotice = await this.#linkIn(silent, '/shop-notice/');
    this.things[by] = {
      ...this.things[by],
      ...{ case: id, exhibit: exhibit.id, message: items[0].message, notice, shopNotice, shop, listing },
    };
  }

  async #linkIn(shop: Shop, path: string): Promise<string> {
    const message = (await inboxOf(this.running, 'taobao', shop)).find(({ link }) => link?.includes(path));
    if (!message?.link) throw new Error(`${shop} got no ${path}`);
    const link = message.link.slice(message.link.lastIndexOf('/') + 1);
    return this.markers.add(link, `signed link of ${shop}`, [shop]);
  }

  async #days(count: number): Promise<void> {
    for (let passed = 0; passed < count; passed += 1) {
      this.running.clock.advance(day);
      await this.running.settle();
    }
  }

  async #pulled(): Promise<void> {
    this.running.clock.advance(60_000);
    await this.running.settle();
  }
}
