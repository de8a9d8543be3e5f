import { randomInt } from 'node:crypto';
import { acceptance } from '../../packages/service/src/testing/acceptance.ts';
import { paper } from '../../packages/service/src/testing/paper.ts';
import { photo } from '../../packages/service/src/testing/photo.ts';
import { codeIn } from '../../packages/service/src/testing/running-service.ts';
import type { Reader } from './markers.ts';
import {
  desk,
  type HolderName,
  host,
  nothing,
  type ParticipantName,
  type Person,
  participants,
  type Shop,
  shops,
} from './people.ts';
import type { Identity, World } from './world.ts';

/** The marks on listings; shoppers read them, so they are public. */
const words: Readonly<Record<HolderName, string>> = { brand: 'lanmuhua', rival: 'yuanshan' };
const named =
  'the owner of a right is named to its agents, to the desk, and to the sellers and marketplaces it complained about, and its agent to the owner';

export async function enrolEverybody(world: World): Promise<void> {
  const { markers, people, running } = world;
  for (const name of desk) {
    const token = await running.deskUser(markers.make(`name of the ${name}`, desk));
    const { user } = await world.must({ method: 'GET', path: '/me' }, { name, token, id: '' });
    people[name] = { name, token, id: markers.add(user.id, `id of the ${name}`, desk) };
  }
  const token = await running.marketplaceUser('taobao');
  const { user } = await world.must({ method: 'GET', path: '/me' }, { name: host, token, id: '' });
  people[host] = { name: host, token, id: markers.add(user.id, `id of the ${host}’s person`, [host, ...desk]) };
  for (const name of participants) await enrol(world, name, people.reviewer);
  const email = `${markers.make('e-mail of an applicant', ['applicant', ...desk])}@applicant.example`;
  const name = markers.make('name of an applicant', ['applicant', ...desk]);
  const body = { name, kind: 'agent', email, language: 'en' };
  const { id } = await world.must({ method: 'POST', path: '/enrolments', body });
  markers.add(id, 'enrolment of an applicant', ['applicant', ...desk]);
  const code = codeIn((await running.mailTo(email))[0]);
  await world.must({ method: 'POST', path: `/enrolments/${id}/confirm`, body: { code } });
}

async function enrol(world: World, name: ParticipantName, office: Person): Promise<void> {
  const { markers, people, running } = world;
  const isHolder = name === 'brand' || name === 'rival';
  const underMandate: Partial<Record<ParticipantName, Reader>> = { brand: 'agent', agent: 'brand' };
  const mandate = underMandate[name] === undefined ? [] : [underMandate[name]];
  const seen: Reader[] = [name, ...desk, ...(isHolder ? suedBy(name) : []), ...mandate];
  // The marketplace's people see who complains, and not under which right.
  const seenThere: Reader[] = isHolder ? [...seen, host] : seen;
  const owner = markers.make(`name of the ${name}`, seenThere, named);
  // The review team enters registrations by hand, with the contact that the register names.
  const contact = `xx${markers.make(`register contact of the ${name}`, [name, ...desk])}@register.example`;
  const email = `${markers.make(`e-mail of the ${name}`, [name, ...desk])}@login.example`;
  // No one has a mandate for the second right, and nothing is filed under it.
  const kept = [name, ...desk];
  const marks = isHolder ? [words[name], markers.make(`mark of the ${name}`, kept)] : [];
  const entries = marks.map((mark, at) => ({
    ...{ office: 'CN', number: markers.make(`number of a right of the ${name}`, at === 0 ? seen : kept, named) },
    ...{ owner, contact, mark },
    ...{ type: 'trademark', territories: ['CN'], classes: [18], validUntil: '2030-01-01T00:00:00.000Z' },
    registeredOn: '2011-01-01',
  }));
  const [first, second] = entries;
  if (first) await world.must({ method: 'POST', path: '/register-entries', body: { entries } }, office);
  const kind = isHolder ? 'rights-holder' : name === 'association' ? 'association' : 'agent';
  const asked = {
    name: owner,
    kind,
    email,
    language: 'en',
    ...(first && { right: { office: 'CN', number: first.number } }),
  };
  const enrolment = await world.must({ method: 'POST', path: '/enrolments', body: asked });
  markers.add(enrolment.id, `enrolment of the ${name}`, [name, ...desk]);
  if (!first) {
    const code = codeIn((await running.mailTo(email))[0]);
    await world.must({ method: 'POST', path: `/enrolments/${enrolment.id}/confirm`, body: { code } });
    const body = { approve: true, reasons: markers.make('why an enrolment was approved', desk) };
    await world.must({ method: 'POST', path: `/desk/enrolments/${enrolment.id}/decision`, body }, office);
  }
  const code = codeIn((await running.mailTo(first ? contact : email))[0]);
  // A participant and the desk read who accepted the terms; an agent and its holder read of each other’s cases only the version.
  const said = {
    person: markers.make(`who accepted the terms for the ${name}`, [name, ...desk]),
    authority: markers.make(`by which authority the terms were accepted for the ${name}`, [name, ...desk]),
  };
  const confirmation = { code, password: 'a long password', terms: { ...acceptance(kind), ...said } };
  await world.must({ method: 'POST', path: `/enrolments/${enrolment.id}/confirm`, body: confirmation });
  const signIn = { email, password: 'a long password' };
  // Sign-ins are counted by address, across all worlds of a process.
  const from = `10.${randomInt(256)}.${randomInt(256)}.${randomInt(256)}`;
  const session = await world.must({ method: 'POST', path: '/api/auth/sign-in/email', body: signIn, from });
  markers.add(session.token, `session of the ${name}`, [name]);
  markers.add(session.user.id, `user of the ${name}`, [name, ...desk], 'the desk reads in a proof who acted');
  const signed = { name, token: session.token, id: '' };
  const { participant } = await world.must({ method: 'GET', path: '/me' }, signed);
  people[name] = { ...signed, id: participant.id };
  // A right's holder and agents know who acts under it; the seller's proof names whose case it is.
  markers.add(participant.id, `id of the ${name}`, seenThere, named);
  if (name === 'agent') markers.add(participant.id, 'id of the agent', ['brand'], 'its holder gave it the mandate');
  if (first && second) await furnish(world, name as HolderName, enrolment.id, [first.number, second.number]);
  if (isHolder) {
    const invitations = { ...(await invite(world, name)), ...(await offerMandate(world, name)) };
    world.things[name] = { ...world.things[name], ...invitations, member: session.user.id };
  }
}

/** A colleague who has not accepted yet. */
async function invite(world: World, name: HolderName) {
  const { markers, people, running } = world;
  const email = `${markers.make(`e-mail of a colleague of the ${name}`, [name])}@login.example`;
  const colleague = markers.make(`name of a colleague of the ${name}`, [name]);
  const body = { email, name: colleague, position: 'filer', language: 'en' };
  const { id } = await world.must({ method: 'POST', path: '/members/invitations', body }, people[name]);
  markers.add(id, `invitation of a colleague of the ${name}`, [name]);
  const [mail] = await running.mailTo(email);
  const joining = mail?.link?.slice(mail.link.lastIndexOf('/') + 1) ?? '';
  return { invitation: id, joining: markers.add(joining, `link of a colleague of the ${name}`, [name]) };
}

/** An agent that does not take part, and has not answered. */
async function offerMandate(world: World, name: HolderName) {
  const { markers, people, running } = world;
  const email = `${markers.make(`e-mail of an agent that the ${name} invited`, [name])}@agency.example`;
  const body = { email, until: '2027-01-01T00:00:00.000Z', declaration: true, language: 'en' };
  const { id } = await world.must({ method: 'POST', path: '/mandate-invitations', body }, people[name]);
  markers.add(id, `invitation of an agent by the ${name}`, [name]);
  const [mail] = await running.mailTo(email);
  const offered = mail?.link?.slice(mail.link.lastIndexOf('/') + 1) ?? '';
  return { offer: id, offered: markers.add(offered, `link of an agent that the ${name} invited`, [name]) };
}

/** Rights, brand book and webhook of a rights holder. */
async function furnish(
  world: World,
  name: HolderName,
  enrolment: string,
  [registration, marked]: readonly [string, string],
): Promise<void> {
  const { markers, people, receiver } = world;
  const person = people[name];
  const post = (path: string, body: object) => world.must({ method: 'POST', path, body }, person);
  const kept = [name, ...desk];
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
  const bytes = await genuinePhoto(name as HolderName);
  const upload = { name: `${markers.make(`file of a photo of the ${name}`, [name])}.jpg`, bytes };
  const uploaded = await world.must({ method: 'POST', path: `/brands/${brand.id}/pictures`, upload }, person);
  const compared = name === 'brand' ? [...desk, ...suedBy(name), 'agent'] : [];
  markers.add(
    uploaded.id,
    `photo of the ${name}`,
    [name, ...compared],
    'the parties to a case read what its listing is compared with',
  );
  const url = `${receiver.url}/${markers.make(`webhook address of the ${name}`, [name])}`;
  const webhook = await post('/webhooks', { url });
  markers.add(webhook.id, `webhook of the ${name}`, [name]);
  const { secrets } = await post(`/webhooks/${webhook.id}/secrets`, {});
  markers.add(secrets[0].secret, `webhook secret of the ${name}`, [name]);
  const apiKey = await makeKey(world, name);
  const asked = markers.make(`number of a registration that the ${name} asks for`, kept);
  const certificate = await certificateOf(world, name);
  const said = markers.make(`what the ${name} says about a registration`, kept);
  await post('/right-reviews', { office: 'CN', number: asked, words: said, documents: [certificate] });
  world.things[name] = {
    ...nothing,
    ...{ asked, certificate },
    ...{ participant: person.id, enrolment, mark: words[name], right: `cn-${registration}`, registration },
    ...{ brand: brand.id, photo: uploaded.id, webhook: webhook.id, apiKey, tip: await tell(world, name) },
  };
}

/** A tip of a person without an account, for the rights holder alone. */
async function tell({ markers, must, running }: World, name: HolderName): Promise<string> {
  const email = `${markers.make(`e-mail of who told the ${name}`, [`teller of the ${name}`])}@teller.example`;
  const body = {
    url: `https://item.taobao.com/item.htm?id=${offersBearing(name)[0]}`,
    ...{ brand: words[name], words: markers.make(`a tip for the ${name}`, [name]), email, language: 'en' },
  };
  const { id } = await must({ method: 'POST', path: '/public/tips', body });
  const code = codeIn((await running.mailTo(email))[0]);
  await must({ method: 'POST', path: `/public/tips/${id}/confirm`, body: { code } });
  return markers.add(id, `id of a tip for the ${name}`, [name, `teller of the ${name}`]);
}

/** A key that was used once, so that it has a request to read. */
async function makeKey({ must, markers, people }: World, name: HolderName): Promise<string> {
  const named = { name: markers.make(`name of an API key of the ${name}`, [name]), scopes: ['read'], days: 365 };
  const body = { ...named, password: 'a long password' };
  const { key, secret } = await must({ method: 'POST', path: '/api-keys', body }, people[name]);
  markers.add(secret, `API key of the ${name}`, []);
  await must({ method: 'GET', path: '/me' }, { ...people[name], token: secret });
  return markers.add(key.id, `id of an API key of the ${name}`, [name]);
}

async function certificateOf(world: World, name: HolderName): Promise<string> {
  const bytes = paper('a certificate', world.markers.make(`metadata of a certificate of the ${name}`, [name, ...desk]));
  const upload = { name: 'certificate.pdf', bytes };
  return (await world.must({ method: 'POST', path: '/documents', upload }, world.people[name])).id;
}

/** A shop as its marketplace knows it. */
export const shopRow = (id: Shop, email: string, identity: Identity) => ({
  ...{ id, name: `${id} 店`, password: 'shop', email, identity },
});

/** Each seller with an address and an identity that only its marketplace knows. */
export function openShops({ markers, identities, running }: World): void {
  const { taobao } = running.shops;
  for (const shop of shops) {
    identities[shop] = {
      kind: 'company-no',
      number: markers.make(`identity of ${shop}`, []),
      holder: markers.make(`operator of ${shop}`, []),
    };
    const email = `${markers.make(`e-mail of ${shop}`, [shop])}@seller.example`;
    taobao.putSellers([shopRow(shop, email, identities[shop])]);
  }
  taobao.putListings(
    offers.map(([id, seller, title]) => ({
      ...{ id, title, seller: { id: seller }, price: { amount: '99.00', currency: 'CNY' } },
      ...{ shipsTo: ['CN'], classes: [18], sold: 40, images: [id === copied ? '/img/copied.jpg' : '/img/goods.jpg'] },
    })),
  );
}

/** The seller and the mark of each kind of listing, and the end of its numbers. */
const kinds: readonly (readonly [holder: HolderName, shop: Shop, ending: number])[] = [
  ['brand', 'silent-shop', 11],
  ['brand', 'brand-shop', 12],
  ['brand', 'both-shop', 13],
  ['rival', 'rival-silent-shop', 21],
  ['rival', 'rival-shop', 22],
  ['rival', 'both-shop', 23],
];
const ofAKind = 10;

/** The shops that a rights holder complains about in this world: they read whose right it is. */
const suedBy = (holder: HolderName): Shop[] => kinds.filter(([by]) => by === holder).map(([, shop]) => shop);

/** 900031 has both marks. */
export const offers: readonly (readonly [listing: string, shop: Shop, title: string])[] = [
  ...kinds.flatMap(([holder, shop, ending]) =>
    Array.from({ length: ofAKind }, (_, more): [string, Shop, string] => [
      `${900_000 + more * 100 + ending}`,
      shop,
      `${words[holder]} bag ${more}`,
    ]),
  ),
  ['900031', 'both-shop', 'lanmuhua yuanshan set'],
];

/** Shows the brand's photo. */
export const copied = '900012';
export const genuinePhoto = (holder: HolderName): Promise<Buffer> => photo(holder === 'brand' ? 1 : 2);

/** Listings that a rights holder has reason to complain about. */
export const offersBearing = (holder: HolderName): string[] =>
  offers.filter(([, , title]) => title.includes(words[holder])).map(([listing]) => listing);
