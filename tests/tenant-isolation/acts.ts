/** People's acts, with a marker in every text that they write. Each returns undefined if it was refused. */

import { paper } from '../../packages/service/src/testing/paper.ts';
import { offers } from './build.ts';
import { hear } from './hear.ts';
import { type DeskName, type Dispute, desk, type HolderName, host, type ParticipantName } from './people.ts';
import { type Answered, jsonOf } from './requests.ts';
import type { World } from './world.ts';

const parties = 'its parties, and the people of its marketplace';
const ruledOn = 'both sides and the desk read it in the case';
const day = 86_400_000;

/** The filer, and the rights holder. */
const complainants = ({ by, holder }: Dispute): string[] => [...new Set([by, holder])];

export async function mandate(world: World, holder: HolderName, agent: ParticipantName): Promise<Answered> {
  const until = new Date(world.running.clock.now().getTime() + 300 * day).toISOString();
  const path = `/rights/${world.things[holder].right}/mandates`;
  return world.ask({ method: 'POST', path, body: { agent: world.people[agent].id, until } }, world.people[holder]);
}

/** Files under the right of `holder`, with or without permission. */
export async function fileOn(
  world: World,
  by: ParticipantName,
  holder: HolderName,
  listing: string,
  more: object = {},
): Promise<Dispute | undefined> {
  const shop = offers.find(([id]) => id === listing)?.[1];
  if (!shop) throw new Error(`nobody offers ${listing}`);
  const targets = [{ kind: 'listing', marketplace: 'taobao', id: listing }];
  const body = { right: world.things[holder].right, reason: 'counterfeit', targets, declaration: true, ...more };
  const answer = await world.ask({ method: 'POST', path: '/complaints', body }, world.people[by]);
  if (answer.status !== 201) return undefined;
  const [{ bundle, cases }] = jsonOf(answer).bundles;
  const [{ case: id, refused }] = cases;
  const isRefused = refused.length > 0;
  const isAgents = by === 'agent' && holder === 'brand';
  const seenBy = [by, ...(isAgents ? [holder] : []), ...desk, ...(isRefused ? [] : [shop])];
  const andHost = [...seenBy, ...(isRefused ? [] : [host])];
  world.markers.add(id, `case of the ${by} about ${shop}`, andHost, parties);
  world.markers.add(bundle, `bundle of the ${by} about ${shop}`, seenBy, 'its parties');
  await world.running.settle();
  if (isRefused) return undefined;
  const dispute: Dispute = { case: id, bundle, holder, by, shop, listing };
  world.disputes.push(dispute);
  return dispute;
}

/** A participant's own document, to name in a complaint. */
export async function ownDocument(world: World, name: ParticipantName): Promise<string> {
  const bytes = paper('what was bought', world.markers.make(`metadata of a document of the ${name}`, [name, ...desk]));
  const upload = { name: 'bought.pdf', bytes };
  return (await world.must({ method: 'POST', path: '/documents', upload }, world.people[name])).id;
}

const linkOf = (world: World, { shop, bundle }: Dispute): string | undefined => world.links[shop].bundles.get(bundle);

/** The seller opens the notice's page, as a person does, so that it counts as delivered. */
export async function opened(world: World, dispute: Dispute): Promise<boolean> {
  const link = linkOf(world, dispute);
  const answer = await world.ask({ method: 'POST', path: `/answers/${link}/opened` });
  await world.running.settle();
  return answer.status === 200;
}

/** The seller sends every possible part of an answer; returns the document's id, or undefined when it was too late. */
export async function answered(world: World, dispute: Dispute, kind = 'genuine-from', item = 'purchase-invoice') {
  const { markers } = world;
  const { shop } = dispute;
  const link = linkOf(world, dispute);
  if (!link) return '';
  const sides = complainants(dispute);
  const name = `${markers.make(`file name of ${shop}`, [shop, ...desk])}.txt`;
  // A text, whose cleaned copy contains the words: a page image cannot be searched for markers.
  const bytes = Buffer.from(
    markers.make(`document of ${shop}`, [shop, ...sides, ...desk], 'it was sent to the complainant'),
  );
  const sent = await world.ask({ method: 'POST', path: `/answers/${link}/exhibits`, upload: { name, bytes } });
  if (sent.status !== 201) return '';
  const exhibit: string = jsonOf(sent).id;
  markers.add(exhibit, `exhibit of ${shop}`, [shop, ...sides, ...desk], ruledOn);
  const accepts = kind === 'accepted';
  const forSupplier = [shop, ...desk, ...(accepts ? sides : [])];
  const why = accepts ? 'it accepts the complaint and names it' : 'the pack promises that it stays with the desk';
  const answer = await world.ask({
    method: 'POST',
    path: `/answers/${link}/counter-notice`,
    body: {
      ...{ kind, declaration: true, exhibits: [{ id: exhibit, item }] },
      identifiers: [{ item: 'supplier', text: markers.make(`supplier’s number of ${shop}`, forSupplier, why) }],
      supplier: markers.make(`supplier of ${shop}`, forSupplier, why),
      statement: markers.make(`statement of ${shop}`, [shop, ...sides, ...desk], ruledOn),
    },
  });
  await world.running.settle();
  return answer.status === 201 ? exhibit : '';
}

/** The seller begins an answer with every part that one may have, and sends nothing: it alone may read any of it. */
export async function drafted(world: World, dispute: Dispute): Promise<boolean> {
  const { shop } = dispute;
  const link = linkOf(world, dispute);
  if (!link) return false;
  const word = (what: string) => world.markers.make(`${what} in a draft of ${shop}`, [shop]);
  const upload = { name: `${word('file name')}.txt`, bytes: Buffer.from(word('document')) };
  const sent = await world.ask({ method: 'POST', path: `/answers/${link}/exhibits`, upload });
  if (sent.status !== 201) return false;
  const exhibit = world.markers.add(jsonOf(sent).id, `exhibit in a draft of ${shop}`, [shop]);
  const body = {
    ...{ kind: 'genuine-from', exhibits: [{ id: exhibit, item: 'purchase-invoice' }], over: 0 },
    identifiers: [{ item: 'supplier', text: word('supplier’s number') }],
    ...{ supplier: word('supplier'), statement: word('statement') },
  };
  return (await world.ask({ method: 'PUT', path: `/answers/${link}/draft`, body })).status === 200;
}

/** The seller asks its case's rights holder to confirm its authorisation; returns the clearance and its document. */
export async function deposits(world: World, { shop, bundle, holder }: Dispute) {
  const { markers, people } = world;
  await world.must({ method: 'POST', path: `/answers/${world.links[shop].bundles.get(bundle)}/clearance-link` });
  await world.running.settle();
  await hear(world);
  const [link = ''] = world.links[shop].clearances;
  const readers = [shop, holder, ...desk];
  const sent = 'it was sent to the holder whose goods it is for';
  const name = `${markers.make(`file name of ${shop}`, [shop, ...desk])}.pdf`;
  const page = markers.make(`authorisation of ${shop}`, readers, sent);
  const bytes = paper(page, markers.make(`metadata of an authorisation of ${shop}`, [shop, ...desk]));
  const upload = { method: 'POST', path: `/shop-clearances/${link}/documents`, upload: { name, bytes } };
  const document: string = (await world.must(upload)).id;
  markers.add(document, `authorisation of ${shop}`, readers, sent);
  const goods = markers.make(`product lines of ${shop}`, readers, sent);
  const until = new Date(world.running.clock.now().getTime() + 300 * day).toISOString();
  const body = {
    ...{ holder: people[holder].id, goods, until, declaration: true },
    documents: [{ id: document, item: 'authorisation-letter' }],
  };
  const { clearances } = await world.must({ method: 'POST', path: `/shop-clearances/${link}`, body });
  const [{ id: clearance }] = clearances;
  markers.add(clearance, `clearance of ${shop}`, readers, sent);
  await world.running.settle();
  return { clearance, document };
}

export async function sellerAppeals(world: World, dispute: Dispute): Promise<boolean> {
  const link = linkOf(world, dispute);
  if (!link) return false;
  const grounds = world.markers.make(`grounds of ${dispute.shop}`, [dispute.shop, ...desk], 'the desk decides on them');
  const answer = await world.ask({ method: 'POST', path: `/answers/${link}/appeal`, body: { grounds } });
  await world.running.settle();
  return answer.status === 200;
}

export async function contests(world: World, shop: Dispute['shop']): Promise<boolean> {
  const [link] = world.links[shop].whole;
  if (!link) return false;
  const grounds = world.markers.make(`contest of ${shop}`, [shop, ...desk], 'the desk decides on it');
  return (await world.ask({ method: 'POST', path: `/shop-notices/${link}/contest`, body: { grounds } })).status === 200;
}

export async function complainantActs(
  world: World,
  dispute: Dispute,
  act: 'stand-behind' | 'withdraw' | 'appeal' | 'extend',
): Promise<boolean> {
  const grounds = () => world.markers.make(`grounds of the ${dispute.by}`, [...complainants(dispute), ...desk]);
  const body = { 'stand-behind': {}, withdraw: { kind: 'mistake' }, appeal: { grounds: grounds() }, extend: undefined }[
    act
  ];
  const path = `/cases/${dispute.case}/${act}`;
  const answer = await world.ask({ method: 'POST', path, ...(body && { body }) }, world.people[dispute.by]);
  await world.running.settle();
  return answer.status === 200;
}

const allMet = {
  'purchase-invoice': 'met',
  supplier: 'met',
  'same-goods': 'met',
  'order-and-payment': 'not-applicable',
};
const noneMet = { ...allMet, 'purchase-invoice': 'unmet', 'order-and-payment': 'unmet' };

/** Both sides read the reasons of decisions on the substance; only the review team reads all others. */
export async function deskActs(
  world: World,
  by: DeskName,
  dispute: Dispute,
  act: 'review' | 'ruling' | 'appeal-decision' | 'hold' | 'release' | 'resume' | 'delivery',
  favours: 'complainant' | 'seller' = 'complainant',
): Promise<boolean> {
  const { markers } = world;
  const isOpen = act === 'review' || act === 'ruling' || act === 'appeal-decision';
  const readers = isOpen ? [...complainants(dispute), dispute.shop, ...desk] : desk;
  const reasons = markers.make(`reasons of the ${by} (${act})`, readers, isOpen ? ruledOn : 'notes of the desk');
  const wins = favours === 'complainant';
  const body = {
    review: wins ? { decision: 'proceed' } : { decision: 'refuse', lacks: ['innocent-reading'] },
    ruling: { outcome: wins ? 'upheld' : 'overturned', checklist: wins ? noneMet : allMet },
    'appeal-decision': { outcome: wins ? 'confirmed' : 'reversed' },
    hold: { ground: 'authority-hold' },
    release: { outcome: 'go-on' },
    resume: { decision: 'go-on' },
    delivery: {
      calledAt: world.running.clock.now().toISOString(),
      spokeWith: markers.make(`whom the ${by} called`, desk, 'notes of the desk'),
    },
  }[act];
  const path = `/desk/cases/${dispute.case}/${act}`;
  const answer = await world.ask({ method: 'POST', path, body: { ...body, reasons } }, world.people[by]);
  await world.running.settle();
  return answer.status === 200;
}

export async function deskOnShop(
  world: World,
  by: DeskName,
  shop: string,
  act: 'ban-decisions' | 'recognition-decisions',
): Promise<boolean> {
  const reasons = world.markers.make(`reasons of the ${by} (${act})`, desk, 'notes of the desk');
  const body = act === 'ban-decisions' ? { approve: true, reasons } : { outcome: 'confirmed', reasons };
  const answer = await world.ask({ method: 'POST', path: `/sellers/taobao/${shop}/${act}`, body }, world.people[by]);
  await world.running.settle();
  return answer.status === 200;
}

/** Changes every text of its entry in the brand book. */
export async function rewritesBrand(world: World, holder: HolderName): Promise<Answered> {
  const { markers, people, things } = world;
  const word = (what: string) => markers.make(`${what} of the ${holder}`, [holder]);
  const body = {
    ...{ name: word('brand'), marks: [{ text: things[holder].mark }, { text: word('weak mark'), weak: true }] },
    prices: [{ category: word('price range'), currency: 'CNY', typical: '980' }],
    authorised: [{ marketplace: 'taobao', seller: word('authorised seller') }],
    photos: [`https://cdn.example/${word('photo')}.jpg`],
  };
  return world.ask({ method: 'PUT', path: `/brands/${things[holder].brand}`, body }, people[holder]);
}

export async function rotatesSecret(world: World, holder: HolderName): Promise<void> {
  const { people, things, markers } = world;
  const path = `/webhooks/${things[holder].webhook}`;
  await world.ask({ method: 'POST', path: `${path}/rotate`, body: {} }, people[holder]);
  const read = await world.ask({ method: 'POST', path: `${path}/secrets` }, people[holder]);
  if (read.status !== 200) return;
  for (const { secret } of jsonOf(read).secrets) markers.add(secret, `webhook secret of the ${holder}`, [holder]);
}
