import { api, type OperationId } from '../../../packages/service/src/app/api.ts';
import type { Route } from '../../../packages/service/src/platform/route.ts';
import {
  answered,
  complainantActs,
  contests,
  deskActs,
  deskOnShop,
  drafted,
  fileOn,
  rewritesBrand,
  rotatesSecret,
  sellerAppeals,
} from '../acts.ts';
import { offersBearing } from '../build.ts';
import { crawlAll, everybody } from '../crawl.ts';
import type { Dice } from '../dice.ts';
import { hear } from '../hear.ts';
import type { Leak, Reader } from '../markers.ts';
import { everything } from '../matrix/asking.ts';
import { matrix } from '../matrix/entries.ts';
import { type Dispute, desk, nothing, type Person, participants, type Shop, shops, type Things } from '../people.ts';
import type { World } from '../world.ts';

/** The acts and results of a session. */
export interface Session {
  /** The acts, for tracing the origin of a leak. */
  readonly trail: readonly string[];
  readonly leaks: readonly (Leak & { readonly where: string })[];
  /** The number of searched answers, deliveries and log lines. */
  readonly searched: number;
  /** Operations that succeeded at least once. */
  readonly succeeded: ReadonlySet<OperationId>;
}

const holders = ['brand', 'rival'] as const;
/** Operations that would remove the searchable data, or add data without markers; filings have a separate act. */
const left: readonly OperationId[] = [
  'addWebhook',
  'deleteWebhook',
  'makeApiKey',
  'enrol',
  'stopRemovals',
  'fileComplaint',
];

/** Random acts of random people, each answer searched; then every readable page, and all outgoing messages. */
export async function playSession(world: World, dice: Dice, actions: number): Promise<Session> {
  const player = new Player(world, dice);
  for (let done = 0; done < actions; done += 1) await player.act();
  await player.lookEverywhere();
  return player;
}

class Player implements Session {
  readonly trail: string[] = [];
  readonly leaks: (Leak & { where: string })[] = [];
  readonly succeeded = new Set<OperationId>();
  searched = 0;
  readonly #world: World;
  readonly #dice: Dice;
  /** The weight of each. */
  readonly #acts: readonly (readonly [weight: number, act: () => Promise<unknown>])[];

  constructor(world: World, dice: Dice) {
    this.#world = world;
    this.#dice = dice;
    this.#acts = [
      [60, () => this.#asksAnything()],
      [10, () => this.#files()],
      [8, () => this.#inDispute((dispute) => answered(world, dispute, ...dice.pick(waysToAnswer)))],
      [5, () => this.#inDispute((dispute) => complainantActs(world, dispute, dice.pick(ofComplainants)))],
      [
        6,
        () =>
          this.#inDispute((dispute) => deskActs(world, dice.pick(desk), dispute, dice.pick(ofDesk), dice.pick(sides))),
      ],
      [2, () => this.#inDispute((dispute) => sellerAppeals(world, dispute))],
      [2, () => this.#inDispute((dispute) => drafted(world, dispute))],
      [1, () => contests(world, dice.pick(shops))],
      [
        1,
        () =>
          deskOnShop(world, dice.pick(desk), dice.pick(shops), dice.pick(['ban-decisions', 'recognition-decisions'])),
      ],
      [2, () => rewritesBrand(world, dice.pick(holders))],
      [1, () => rotatesSecret(world, dice.pick(holders))],
      [2, () => world.days(1 + dice.roll(3))],
      [2, () => this.#listens()],
    ];
  }

  async act(): Promise<void> {
    const lots = this.#acts.flatMap(([weight, act]) => Array.from({ length: weight }, () => act));
    await this.#dice.pick(lots)();
  }

  async lookEverywhere(): Promise<void> {
    this.#world.running.clock.advance(600_000);
    await this.#world.running.settle();
    await this.#listens();
    for (const { by, path, answer } of await crawlAll(this.#world)) this.#search(by, `GET ${path}`, everything(answer));
    await this.#listens();
  }

  #search(by: Reader, where: string, got: string): void {
    this.searched += 1;
    this.leaks.push(...this.#world.markers.leaks(by, got).map((leak) => ({ ...leak, where })));
  }

  async #listens(): Promise<void> {
    for (const { to, text } of (await hear(this.#world)).heard) this.#search(to, 'what went out', text);
  }

  async #files(): Promise<void> {
    const by = this.#dice.pick(participants);
    const holder = this.#dice.pick(holders);
    this.#world.markers.wrote(by, this.#world.things[holder].right);
    const filed = await fileOn(this.#world, by, holder, this.#dice.pick(offersBearing(holder)));
    this.trail.push(`${by} files for ${holder}: ${filed?.case ?? 'refused'}`);
    await this.#listens();
  }

  async #inDispute(act: (dispute: Dispute) => Promise<unknown>): Promise<void> {
    const { disputes } = this.#world;
    if (disputes.length === 0) return;
    const dispute = this.#dice.pick(disputes);
    this.trail.push(
      `about ${dispute.case} (${dispute.holder}, ${dispute.shop}): ${JSON.stringify(await act(dispute))}`,
    );
  }

  /** Any operation, by any person, about anything. */
  async #asksAnything(): Promise<void> {
    const operation = this.#dice.pick((Object.keys(api) as OperationId[]).filter((one) => !left.includes(one)));
    const route: Route = api[operation];
    const { by, as, of } = route.access.endsWith('-link') ? this.#behindALink() : this.#signedIn(route);
    const mine = this.#dice.roll(2) === 0 ? of : nothing;
    for (const question of matrix[operation].asks({ mine, of, world: this.#world })) {
      const asked = { method: route.method, ...question };
      const answer = await this.#world.ask(asked, as);
      this.trail.push(`${by}: ${asked.method} ${asked.path} -> ${answer.status}`);
      if (answer.status < 300) this.succeeded.add(operation);
      this.#world.markers.wrote(by, JSON.stringify(asked));
      this.#search(by, `${asked.method} ${asked.path}`, everything(answer));
    }
    await this.#world.running.settle();
  }

  /** Half of the time an authorised person, about their own things: refusals alone find nothing. */
  #signedIn({ access }: Route): { by: Reader; as: Person | undefined; of: Things } {
    const { things, agents, people } = this.#world;
    const { notice, shopNotice, clearances } = nothing;
    if (this.#dice.roll(2) === 0) {
      const [by, as] = this.#dice.pick(everybody(this.#world));
      return { by, as, of: { ...this.#anything(), notice, shopNotice, clearances } };
    }
    const by = this.#dice.pick(access === 'desk' ? desk : (['brand', 'rival', 'agent'] as const));
    const own = by === 'agent' ? agents : things[by === 'rival' ? 'rival' : 'brand'];
    return { by, as: people[by], of: { ...own, notice, shopNotice, clearances } };
  }

  /** The holder of a link is its seller; half of the links are forged. */
  #behindALink(): { by: Shop; as: undefined; of: Things } {
    const by = this.#dice.pick(shops);
    const { bundles, whole, clearances } = this.#world.links[by];
    const of = (links: Iterable<string>): string => {
      const all = [...links];
      return all.length === 0 || this.#dice.roll(4) === 0 ? nothing.notice : this.#dice.pick(all);
    };
    const links = { notice: of(bundles.values()), shopNotice: of(whole), clearances: of(clearances) };
    return { by, as: undefined, of: { ...this.#anything(), ...links } };
  }

  #anything(): Things {
    const { things, agents, disputes } = this.#world;
    const dice = this.#dice;
    const one = () => dice.pick([things.brand, things.rival, agents, nothing]);
    const dispute = disputes.length > 0 && dice.roll(2) === 0 ? dice.pick(disputes) : one();
    const { right, registration, mark } = one();
    return {
      ...one(),
      ...{
        apiKey: one().apiKey,
        brand: one().brand,
        webhook: one().webhook,
        participant: one().participant,
        exhibit: one().exhibit,
      },
      ...{ right, registration, mark, case: dispute.case, shop: dispute.shop, listing: dispute.listing },
    };
  }
}

const waysToAnswer = [
  ['genuine-from', 'purchase-invoice'],
  ['genuine-from', 'purchase-invoice'],
  ['accepted', 'purchase-proof'],
  ['second-hand', 'own-photos'],
] as const;
const ofComplainants = ['stand-behind', 'stand-behind', 'withdraw', 'appeal', 'extend'] as const;
const ofDesk = ['review', 'ruling', 'ruling', 'appeal-decision', 'hold', 'release', 'resume', 'delivery'] as const;
const sides = ['complainant', 'seller'] as const;
