import {
  addUser,
  allowTenantWrites,
  marketplaceTenant,
  type NewUser,
  passPractice,
  type Service,
  systemEntropy,
} from '@marketsafe/service/parts';
import type { People } from './people.ts';
import { DESK_WORDS, type DemoParticipant, type DemoWorld, written } from './world/index.ts';

export interface Enrolled {
  /** Bearer token by participant or member of the review team. */
  readonly tokens: Map<string, string>;
  /** Programme's id of a participant, by its id in the world. */
  readonly participants: Map<string, string>;
  /** Right id by `office number`. */
  readonly rights: Map<string, string>;
}

export const nobody = (): Enrolled => ({ tokens: new Map(), participants: new Map(), rights: new Map() });

/** Creates the users who do not enrol: first the review team's, then the marketplaces'. */
export async function seatDesk(service: Service, people: People, world: DemoWorld, into: Enrolled): Promise<void> {
  for (const { id, position, ...person } of world.desk) {
    const user = await addPerson(service, person, { role: 'desk', position });
    if (user !== undefined) await practise(service, user);
    into.tokens.set(id, await tokenFor(people, id));
  }
  for (const { id, person } of world.marketplaces)
    if (person)
      await addPerson(service, person, {
        role: 'marketplace',
        position: 'administrator',
        participant: marketplaceTenant(id),
      });
  const [first] = world.desk;
  const registered = [...world.participants.flatMap(({ registrations }) => registrations), ...world.unclaimed];
  const entries = registered.map(({ key: _, ...entry }) => entry);
  await people.call('POST', '/register-entries', {
    ...(first && { token: into.tokens.get(first.id) ?? '' }),
    body: { entries },
  });
}

/** Of each person, where a page asks for it. The demonstration signs everybody in without it. */
const demoPassword = 'only for the demonstration';

const addPerson = (
  service: Service,
  { email, name }: { readonly email: string; readonly name: { readonly en: string } },
  of: Pick<NewUser, 'role' | 'participant' | 'position'>,
) =>
  service.transactions.work(async (tx) => {
    if (of.participant !== undefined) await allowTenantWrites(tx, [of.participant]);
    const user = { ...of, email, name: name.en, password: demoPassword };
    return addUser(tx, user, { now: new Date(Date.now()), entropy: systemEntropy });
  });

/** The demonstration's reviewers rule at once. */
const practise = (service: Service, user: string): Promise<void> =>
  service.transactions.work(async (tx) => {
    await allowTenantWrites(tx, ['desk']);
    await passPractice(tx, { user, entropy: systemEntropy }, new Date(Date.now()));
  });

const tokenFor = async (people: People, persona: string): Promise<string> =>
  (await people.call<{ token: string }>('POST', '/demo/sessions', { body: { persona } })).token;

/** Enrols one participant: it applies, reads the code mailed to the register's contact, and adds its rights. */
export async function enrol(
  service: Service,
  people: People,
  world: DemoWorld,
  who: DemoParticipant,
  into: Enrolled,
  now: string,
): Promise<void> {
  const [registration] = who.registrations;
  const { id } = await people.call<{ id: string }>('POST', '/enrolments', {
    body: {
      name: registration?.owner ?? nameOf(who),
      kind: who.kind,
      email: who.person.email,
      language: who.person.language,
      ...(registration && { right: { office: registration.office, number: registration.number } }),
    },
  });
  const desk = into.tokens.get(world.desk[0]?.id ?? '') ?? '';
  if (!registration) {
    await service.poller.drain();
    const code = await codeFor(people, who.person.email);
    await people.call('POST', `/enrolments/${id}/confirm`, { body: { code } });
    await people.call('POST', `/desk/enrolments/${id}/decision`, {
      token: desk,
      body: { approve: true, reasons: written(DESK_WORDS.enrolled, [who.person.language]) },
    });
  }
  await service.poller.drain();
  const code = await codeFor(people, registration?.contact ?? who.person.email);
  const { hash: terms } = await people.call<{ hash: string }>('GET', `/terms/${who.kind}`);
  const accepted = { terms, person: who.person.name[who.person.language], authority: AUTHORITY[who.person.language] };
  await people.call('POST', `/enrolments/${id}/confirm`, {
    body: { code, password: demoPassword, terms: accepted },
  });
  const token = await tokenFor(people, who.id);
  into.tokens.set(who.id, token);
  const me = await people.call<{ participant?: { id: string } }>('GET', '/me', { token });
  into.participants.set(who.id, me.participant?.id ?? '');
  if (who.member) {
    await people.call('POST', `/desk/participants/${me.participant?.id}/standing`, {
      token: desk,
      body: { decision: 'confirm-membership', reasons: written(DESK_WORDS.member, [who.person.language]) },
    });
  }
  // An expired right cannot be registered; complaints under it name an unknown one.
  const current = who.registrations.slice(1).filter(({ validUntil }) => validUntil > now);
  for (const { office, number } of current) {
    await people.call('POST', '/rights', { token, body: { office, number } });
  }
  const rights = await people.call<{ items: { id: string; office: string; number: string }[] }>('GET', '/rights', {
    token,
  });
  for (const right of rights.items) into.rights.set(`${right.office} ${right.number}`, right.id);
  await addBrands(people, world, who.brands, token);
}

/** By which a participant's person accepts its terms. */
const AUTHORITY = { en: 'authorised by its board', 'zh-CN': '经公司授权' } as const;

/** A name for readers of both languages, like an owner's in the register. */
const nameOf = ({ name, person }: DemoParticipant): string =>
  person.language === 'en' ? name.en : `${name['zh-CN']} ${name.en}`;

/** Mandates last through the demonstration. An agent keeps its client's brands in its own book, and has its own findings. */
export async function mandate(
  people: People,
  world: DemoWorld,
  agent: DemoParticipant,
  into: Enrolled,
  until: string,
): Promise<void> {
  for (const { holder, registration } of agent.mandates) {
    const owner = world.participants.find(({ id }) => id === holder);
    const entry = owner?.registrations.find(({ key }) => key === registration);
    const right = into.rights.get(`${entry?.office} ${entry?.number}`);
    await people.call('POST', `/rights/${right}/mandates`, {
      token: into.tokens.get(holder) ?? '',
      body: { agent: into.participants.get(agent.id) ?? '', until },
    });
  }
  const holders = new Set(agent.mandates.map(({ holder }) => holder));
  const brands = world.participants.filter(({ id }) => holders.has(id)).flatMap((holder) => holder.brands);
  await addBrands(people, world, brands, into.tokens.get(agent.id) ?? '');
}

async function addBrands(people: People, world: DemoWorld, brands: readonly string[], token: string): Promise<void> {
  for (const { id: _, owner: __, ...brand } of world.brands.filter(({ id }) => brands.includes(id))) {
    await people.call('POST', '/brands', { token, body: brand });
  }
}

async function codeFor(people: People, address: string): Promise<string> {
  const { items } = await people.call<{ items: { subject: string; text: string }[] }>(
    'GET',
    `/demo/mail?to=${encodeURIComponent(address)}`,
  );
  const code = items.map(({ text }) => /\b\d{6}\b/.exec(text)?.[0]).find((found) => found !== undefined);
  if (!code) throw new Error(`no code was mailed to ${address}`);
  return code;
}
