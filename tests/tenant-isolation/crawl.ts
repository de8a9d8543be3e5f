import { api } from '../../packages/service/src/app/api.ts';
import type { Route } from '../../packages/service/src/platform/route.ts';
import { copied } from './build.ts';
import type { Reader } from './markers.ts';
import { desk, type HolderName, host, type Person, participants, type Shop, shops } from './people.ts';
import { type Answered, jsonOf } from './requests.ts';
import type { World } from './world.ts';

export interface Seen {
  readonly by: Reader;
  readonly path: string;
  readonly answer: Answered;
}

/** Every possible reader. */
export const everybody = (world: World): readonly (readonly [Reader, Person | undefined])[] => [
  ['nobody', undefined],
  ...([...participants, ...desk, host] as const).map((name) => [name, world.people[name]] as const),
];

/** Every page that a person finds by following earlier pages. */
export async function crawl(world: World, by: Reader, as: Person | undefined): Promise<Seen[]> {
  const seen: Seen[] = [];
  const get = async (path: string): Promise<Answered> => {
    const answer = await world.ask({ method: 'GET', path }, as);
    seen.push({ by, path, answer });
    return answer;
  };
  // biome-ignore lint/suspicious/noExplicitAny: each route defines its items
  const items = async (path: string): Promise<any[]> => {
    const answer = await get(path);
    return answer.status === 200 ? (jsonOf(answer).items ?? []) : [];
  };
  for (const path of [
    '/rights',
    '/mandate-invitations',
    '/clients',
    '/members',
    '/marketplaces',
    '/public/overview',
    '/public/publications',
    '/public/rules',
    '/public/exchange-rates',
    '/public/settlement-bodies',
    '/public/transparency-report',
    '/public/transparency-report.csv',
    '/public/definitions',
    '/public/transparency',
    '/public/dsa-report.csv',
    '/public/decisions?about=silent-shop',
    '/tips?limit=100',
  ])
    await get(path);
  for (const path of [
    '/marketplace/cases?limit=100',
    '/marketplace/orders?limit=100',
    '/marketplace/removals',
    '/marketplace/stages',
    '/desk/stages',
    '/shadow-orders?limit=100',
    '/shadow-orders.csv',
    '/shadow-numbers',
    '/findings?limit=100',
    '/findings/groups?limit=100',
    '/findings/counts',
    '/findings/export?format=csv',
    '/cases?limit=100',
    '/cases/counts',
    '/cases/export?format=csv',
    '/figures',
    '/monthly-report',
    '/changes?since=2026-01-01T00:00:00.000Z',
    '/digest',
    '/gloss?text=%E9%AB%98%E4%BB%BF',
    '/findings/colleagues',
    '/saved-views',
    '/instructions',
    '/own-sellers?limit=100',
    '/screening',
    '/desk/pulls',
    '/desk/marketplaces',
    '/desk/marketplaces/taobao',
    '/desk/connection-form',
    '/desk/screening',
    '/desk/security-log',
    '/desk/models',
    '/desk/models/0/model.json',
    '/desk/models/1/model.json',
    '/desk/labels.jsonl',
    '/desk/orders?limit=100',
    '/desk/stuck',
    '/desk/removals',
    '/desk/held-removals',
    '/desk/reconciliation',
    '/desk/transparency-statements?limit=100',
    '/desk/consumer-tasks?limit=100',
    '/desk/misuse',
    '/desk/same-documents',
    '/desk/second-readings',
    '/practice',
  ])
    await get(path);
  const { participant } = jsonOf(await get('/me'));
  const own = by in world.things ? world.things[by as HolderName] : undefined;
  if (own?.joining !== undefined) await get(`/invitations/${own.joining}`);
  if (own?.offered !== undefined) await get(`/mandate-links/${own.offered}`);
  for (const { id } of await items('/desk/rule-proposals?limit=100'))
    for (const what of ['', '/simulation.json', '/simulation.csv']) await get(`/desk/rule-proposals/${id}${what}`);
  for (const { id } of await items('/brands')) {
    await get(`/findings/taobao/${copied}/${id}/pictures`);
    for (const picture of await items(`/brands/${id}/pictures`)) await get(`/photo-bank/${picture.id}`);
  }
  const named = [...(await items('/participants')), ...(participant ? [participant] : [])];
  for (const { id } of named) for (const what of ['standing', 'terms']) await get(`/participants/${id}/${what}`);
  for (const { kind } of await items('/terms')) await get(`/terms/${kind}`);
  const ledger = jsonOf(await get('/public/ledger'));
  if (ledger.latest) {
    const { size } = ledger.latest;
    await get(`/public/ledger/checkpoints/${size}`);
    await get(`/public/ledger/consistency?from=${size}&to=${size}`);
  }
  await get('/public/ledger/verifier');
  for (const { marketplace, id } of (await items('/listings?limit=100')).slice(0, 3))
    for (const what of ['', '/picture']) await get(`/listings/${marketplace}/${id}${what}`);
  for (const { id } of await items('/api-keys?limit=100')) await get(`/api-keys/${id}/requests?limit=100`);
  for (const { right, documents } of await items('/right-reviews'))
    for (const { id } of documents) await get(`/right-reviews/${right}/documents/${id}`);
  for (const { id } of await items('/webhooks')) await get(`/webhooks/${id}/deliveries?limit=100`);
  for (const { enrolment, audit, right } of await items('/desk/tasks?limit=100')) {
    for (const one of right ? (jsonOf(await get(`/registrations/${right}`)).claims ?? []) : [])
      for (const { id } of one.request?.documents ?? []) await get(`/registrations/${right}/documents/${id}`);
    if (enrolment) await get(`/desk/enrolments/${enrolment}`);
    for (const what of audit ? ['', '/picture'] : []) await get(`/desk/audits/${audit}${what}`);
  }
  for (const { marketplace, id } of await items('/sellers?limit=100')) await get(`/sellers/${marketplace}/${id}`);
  const bundles = await items('/bundles?limit=100');
  // Document and archive repeat their packet, and a document takes long to create, so one is enough.
  for (const form of bundles[0] ? ['pdf', 'warc'] : []) await get(`/cases/${bundles[0].cases[0].id}/packet.${form}`);
  for (const { cases } of bundles) {
    for (const { id } of cases) {
      const detail = await get(`/cases/${id}`);
      for (const what of ['proof', 'picture']) await get(`/cases/${id}/${what}`);
      for (const picture of comparedIn(await get(`/cases/${id}/packet`))) await get(`/cases/${id}/pictures/${picture}`);
      for (const one of jsonOf(await get(`/cases/${id}/disputes`)).items ?? [])
        if (one.document) await get(`/cases/${id}/disputes/${one.id}/document`);
      for (const exhibit of documentsIn(jsonOf(detail))) await get(`/cases/${id}/exhibits/${exhibit}`);
    }
  }
  for (const { id, documents } of await items('/clearances'))
    for (const document of documents) await get(`/clearances/${id}/documents/${document.id}`);
  return seen;
}

/** Ids of all submitted documents in a view of a case. */
// biome-ignore lint/suspicious/noExplicitAny: a view of a case
function documentsIn(detail: any): string[] {
  const { answer, recorded = [], evidence = [], report, matters = [] } = detail;
  const answers = [answer, ...recorded, report?.reply].flatMap((one) => one?.exhibits ?? []);
  const others = [report, ...matters].flatMap((one) => one?.documents ?? []);
  return [...answers, ...evidence, ...others].map(({ id }) => id);
}

/** The pictures with which a packet compares the listing's. */
function comparedIn(packet: Answered): string[] {
  const { pictures = [] } = packet.status === 200 ? jsonOf(packet).parts.packet.body.comparison : {};
  return pictures.map(({ with: { id } }: { with: { id: string } }) => id);
}

/** Every page of the links that a shop received. */
async function crawlShop(world: World, shop: Shop): Promise<Seen[]> {
  const { bundles, whole, clearances } = world.links[shop];
  const paths = [
    ...[...bundles.values()].map((link) => `/answers/${link}/proof`),
    ...[...whole].map((link) => `/shop-notices/${link}`),
    ...[...clearances].map((link) => `/shop-clearances/${link}`),
  ];
  const seen: Seen[] = [];
  const get = async (path: string): Promise<Answered> => {
    const answer = await world.ask({ method: 'GET', path });
    seen.push({ by: shop, path, answer });
    return answer;
  };
  for (const path of paths) await get(path);
  for (const [index, link] of [...bundles.values()].entries()) {
    const { cases = [], evidence = [] } = jsonOf(await get(`/answers/${link}`));
    for (const { id } of evidence) await get(`/answers/${link}/evidence/${id}`);
    await get(`/answers/${link}/disputes`);
    for (const { id } of cases) {
      await get(`/answers/${link}/pictures/${id}`);
      for (const picture of comparedIn(await get(`/answers/${link}/packets/${id}`)))
        await get(`/answers/${link}/pictures/${id}/${picture}`);
    }
    for (const form of index === 0 && cases[0] ? ['pdf', 'warc'] : [])
      await get(`/answers/${link}/packets/${cases[0].id}/packet.${form}`);
  }
  return seen;
}

export async function crawlAll(world: World): Promise<Seen[]> {
  const seen: Seen[] = [];
  for (const [by, as] of everybody(world)) seen.push(...(await crawl(world, by, as)));
  for (const shop of shops) seen.push(...(await crawlShop(world, shop)));
  return seen;
}

/**
 * Routes that no crawl of this world reaches: an enrolment belongs to its applicant, mailed links end sooner, no law here has
 * certified bodies, and the reviewers here are no administrators (`packages/service/src/oversight/security-log`).
 */
const elsewhere = [
  '/enrolments/:enrolment',
  '/invitations/:link',
  '/mandate-links/:link',
  '/password-links/:link',
  '/address-links/:link',
  '/cases/:case/disputes/:dispute/document',
  // For administrators, and the reviewers here are none.
  '/desk/security-log',
  '/desk/overview',
  '/desk/quality',
  // Nor is a decided case drawn to be read again.
  '/desk/second-readings/:reading/papers/:paper',
  // Nor is a month over.
  '/public/editions/:edition',
];

/** The table's read routes that a crawl has not visited. */
export function unseen(seen: readonly Seen[]): string[] {
  const been = (url: string) => {
    const shape = new RegExp(`^${url.replaceAll(/:\w+/g, '[^/]+')}$`);
    return seen.some(({ path, answer }) => answer.status === 200 && shape.test(path.split('?')[0] ?? ''));
  };
  const readings = (Object.values(api) as Route[]).filter(({ method }) => method === 'GET');
  return readings.map(({ url }) => url).filter((url) => !elsewhere.includes(url) && !been(url));
}
