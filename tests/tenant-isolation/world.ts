/** A programme with people who may not know of each other, with a marker in all of their data. */

import sharp from 'sharp';
import { lots } from '../../packages/service/src/platform/deadlines.ts';
import { type Entropy, systemEntropy } from '../../packages/service/src/platform/entropy.ts';
import { mirroredAndCropped } from '../../packages/service/src/testing/photo.ts';
import { openReceiver, type Receiver } from '../../packages/service/src/testing/receiver.ts';
import { type Running, startRunning } from '../../packages/service/src/testing/running-service.ts';
import type { TestDatabase } from '../../packages/service/src/testing/test-database.ts';
import { answered, deposits, drafted, fileOn, mandate } from './acts.ts';
import { enrolEverybody, genuinePhoto, openShops } from './build.ts';
import { hear } from './hear.ts';
import { filedInShadow } from './in-shadow.ts';
import { Markers } from './markers.ts';
import { modelAdopted } from './model-adopted.ts';
import {
  type DeskName,
  type Dispute,
  type HolderName,
  type host,
  nothing,
  type ParticipantName,
  type Person,
  type Shop,
  type Things,
} from './people.ts';
import { ratesPut } from './rates-put.ts';
import { type Answered, type Asked, ask, jsonOf } from './requests.ts';

export interface Identity {
  readonly kind: 'company-no';
  readonly number: string;
  readonly holder: string;
}

export interface World {
  readonly running: Running;
  readonly markers: Markers;
  readonly receiver: Receiver;
  readonly people: Record<ParticipantName | DeskName | typeof host, Person>;
  /** The two rights holders' things, each with an answered case. */
  readonly things: Record<HolderName, Things>;
  /** The agent's things: a case that it filed under a right of the brand. */
  agents: Things;
  readonly absent: Things;
  /** Every filed case. */
  readonly disputes: Dispute[];
  /** Links by shop, as received in its inbox: of bundles (by bundle), of the whole shop, and to its clearances. */
  readonly links: Record<
    Shop,
    { readonly bundles: Map<string, string>; readonly whole: Set<string>; readonly clearances: Set<string> }
  >;
  /** Each shop's declared identity; only its marketplace knows it. */
  readonly identities: Record<Shop, Identity>;
  /** Log lines that were not searched yet. */
  readonly log: string[];
  ask(asked: Omit<Asked, 'token'>, as?: Person): Promise<Answered>;
  /** Like `ask`; throws unless it succeeded. */
  // biome-ignore lint/suspicious/noExplicitAny: the caller knows the type of its answer
  must(asked: Omit<Asked, 'token'>, as?: Person): Promise<any>;
  /** Moves the clock day by day, so that everything due on the way happens at its time. */
  days(count: number): Promise<void>;
  close(): Promise<void>;
}

const day = 86_400_000;
const noLinks = () => ({ bundles: new Map<string, string>(), whole: new Set<string>(), clearances: new Set<string>() });

interface WorldOptions {
  /** False: sellers are notified by mail. */
  readonly inbox?: boolean;
  readonly entropy?: Entropy;
  /** An empty database, closed with the world; by default a new one. */
  readonly database?: TestDatabase;
}

/** Draws every case decided by silence for the audit, so that there are audits to read. */
const drawingAll = (entropy: Entropy): Entropy => ({
  ...entropy,
  integer: (below) => (below === lots ? 0 : entropy.integer(below)),
});

/** All people enrolled, shops open, and nothing filed yet. */
export async function openEmptyWorld({
  inbox = true,
  entropy = systemEntropy,
  database,
}: WorldOptions = {}): Promise<World> {
  const receiver = await openReceiver();
  const log: string[] = [];
  const copy = await mirroredAndCropped(await genuinePhoto('brand'));
  const picture = await sharp({ create: { width: 300, height: 200, channels: 3, background: 'teal' } })
    .jpeg()
    .toBuffer();
  const running = await startRunning('2026-03-02T02:00:00.000Z', {
    ...{
      inbox,
      entropy: drawingAll(entropy),
      webhooksInside: [receiver.url],
      wakesPoller: false,
      host: { signsIn: true },
      shopper: { pictures: (key) => (key === 'copied.jpg' ? copy : picture) },
      ...(database && { database }),
    },
    log: (line) => log.push(line),
  });
  const world: World = {
    ...{ running, receiver, log, markers: new Markers(), disputes: [], agents: nothing, absent: nothing },
    people: {} as World['people'],
    things: {} as World['things'],
    identities: {} as World['identities'],
    links: {
      ...{ 'brand-shop': noLinks(), 'silent-shop': noLinks(), 'rival-shop': noLinks() },
      ...{ 'rival-silent-shop': noLinks(), 'both-shop': noLinks() },
    },
    ask: (asked, as) => ask(running, { ...asked, token: as?.token }),
    async must(asked, as) {
      const answer = await world.ask(asked, as);
      if (answer.status >= 300) throw new Error(`${asked.method} ${asked.path}: ${answer.bytes.toString('utf8')}`);
      return answer.bytes.length === 0 ? undefined : jsonOf(answer);
    },
    async days(count) {
      for (let passed = 0; passed < count; passed += 1) {
        running.clock.advance(day);
        await running.settle();
      }
    },
    async close() {
      await running.close();
      await receiver.close();
    },
  };
  await enrolEverybody(world);
  openShops(world);
  running.clock.advance(60_000);
  await running.settle();
  await mandate(world, 'brand', 'agent');
  return world;
}

/** A busy world: sellers that were silent or answered, a shop that also has a rival's case, and an agent's filing. */
export async function openWorld(): Promise<World> {
  const world = await openEmptyWorld();
  const file = async (by: ParticipantName, holder: HolderName, listing: string) => {
    const dispute = await fileOn(world, by, holder, listing);
    if (!dispute) throw new Error(`${by} could not file on ${listing}`);
    return dispute;
  };
  await file('brand', 'brand', '900011');
  await file('rival', 'rival', '900021');
  await world.days(4);
  await hear(world);
  for (const [holder, listing, silent] of [
    ['brand', '900012', 'silent-shop'],
    ['rival', '900022', 'rival-silent-shop'],
  ] as const) {
    const dispute = await file(holder, holder, listing);
    await hear(world);
    const exhibit = await answered(world, dispute);
    const deposit = await deposits(world, dispute);
    const { webhook } = world.things[holder];
    const sent = await world.must({ method: 'GET', path: `/webhooks/${webhook}/deliveries` }, world.people[holder]);
    const { bundles, whole } = world.links[silent];
    for (const link of [...bundles.values(), ...whole]) world.markers.add(link, 'a link', [dispute.shop]);
    world.things[holder] = {
      ...world.things[holder],
      ...deposit,
      ...{ case: dispute.case, exhibit, message: sent.items[0].message, shop: dispute.shop, listing },
      // In the matrix one seller has every kind of link.
      notice: world.links[dispute.shop].bundles.get(dispute.bundle) ?? '',
      shopNotice: [...whole][0] ?? '',
      clearances: [...world.links[dispute.shop].clearances][0] ?? '',
    };
  }
  const filed = await file('agent', 'brand', '900013');
  const { right, registration } = world.things.brand;
  world.agents = { ...nothing, right, registration, case: filed.case, shop: filed.shop, listing: filed.listing };
  const undecided = await file('rival', 'rival', '900023');
  await hear(world);
  for (const dispute of [filed, undecided])
    if (!(await drafted(world, dispute))) throw new Error('a draft was not kept');
  await filedInShadow(world);
  // Lets a checkpoint cover all of it.
  world.running.clock.advance(600_000);
  await world.running.settle();
  const proposal = await proposedAndDropped(world);
  await ratesPut(world);
  await modelAdopted(world);
  for (const holder of ['brand', 'rival'] as const) world.things[holder] = { ...world.things[holder], proposal };
  return world;
}

/** Rules that the review team proposed, simulated over all this, and dropped. Returns the proposal's id. */
export async function proposedAndDropped({ must, people, running }: World): Promise<string> {
  const { text = '' } = running.programme.packs.find(({ rules }) => rules.pack.id === 'marketsafe-expansion') ?? {};
  const next = text.replace(/^from: .*$/m, 'from: 2027-01-01').replace('answer: { count: 3,', 'answer: { count: 4,');
  const path = '/desk/rule-proposals';
  const { id } = await must({ method: 'POST', path, body: { file: 'next.yaml', text: next } }, people.reviewer);
  await running.settle();
  await must({ method: 'POST', path: `${path}/${id}/drop`, body: { reasons: 'seen enough' } }, people.approver);
  return id;
}
