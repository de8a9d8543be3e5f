import { api, type OperationId } from '../../../packages/service/src/app/api.ts';
import type { TestDatabase } from '../../../packages/service/src/testing/test-database.ts';
import { answered, complainantActs, deskActs, fileOn, rewritesBrand, rotatesSecret } from '../acts.ts';
import { offers } from '../build.ts';
import { crawl } from '../crawl.ts';
import { type Dice, diceOf } from '../dice.ts';
import { hear } from '../hear.ts';
import { matrix } from '../matrix/entries.ts';
import type { Dispute, ParticipantName } from '../people.ts';
import type { Answered } from '../requests.ts';
import { openEmptyWorld, type World } from '../world.ts';
import { Canonical } from './canonical.ts';
import { type Streams, streamsOf } from './streams.ts';

/**
 * `silent`: present, without acts. `noisy`: many acts of its own. `hostile`: guesses, floods,
 * and claims the brand's rights. `touching`: files about the same listings, before and after.
 */
export type Conduct = 'silent' | 'noisy' | 'hostile' | 'touching';

/** The brand's output in order: each answer, mail and event. */
export interface Trace {
  readonly lines: readonly Line[];
}
export interface Line {
  readonly what: string;
  /** For an answer. */
  readonly status?: number;
  readonly got: unknown;
  /** The statements of the answer. */
  readonly statements: readonly string[];
}

/** One history of the brand, determined by the seed, with a rival of the given conduct. */
export async function replay(
  seed: number,
  conduct: Conduct,
  {
    midway = async () => {},
    ...options
  }: {
    /** Called in the middle, for a control to break the isolation. */
    readonly midway?: (world: World) => Promise<void>;
    /** An empty database; by default a new one. */
    readonly database?: TestDatabase;
  } = {},
): Promise<Trace> {
  const entropy = streamsOf(seed);
  const world = await openEmptyWorld({ entropy, ...options });
  try {
    bearBoth(world);
    const observed = new Observed(world);
    const other = new Other(world, entropy, conduct, diceOf(seed * 7 + conduct.length));
    const dice = diceOf(seed);
    for (let step = 0; step < steps; step += 1) {
      await other.turn();
      entropy.turn = 'observed';
      await observed.turn(dice);
      if (step === steps / 2) await midway(world);
      world.running.clock.advance(dice.pick([1, 30, 600, 1440]) * 60_000);
      await world.running.settle();
    }
    await observed.reads();
    return observed;
  } finally {
    await world.close();
  }
}

const steps = 14;

/** The brand's targets have both marks: a rival that files about the same listing has a valid claim too. */
function bearBoth({ running }: World): void {
  running.shops.taobao.putListings(
    offers
      .filter(([id]) => listings.includes(id))
      .map(([id, seller, title]) => ({
        ...{ id, title: `${title} yuanshan`, seller: { id: seller }, price: { amount: '99.00', currency: 'CNY' } },
        ...{ shipsTo: ['CN'], classes: [18], sold: 40 },
      })),
  );
}

/** The brand, which always acts the same. */
class Observed implements Trace {
  readonly lines: Line[] = [];
  readonly #named = new Canonical();
  readonly #world: World;
  readonly #own: Dispute[] = [];
  #filed = 0;

  constructor(world: World) {
    this.#world = world;
  }

  async turn(dice: Dice): Promise<void> {
    const world = this.#world;
    const dispute = this.#own.length > 0 ? dice.pick(this.#own) : undefined;
    const act = dice.roll(dispute ? 7 : 2);
    const did = await [
      () => this.#files(dice),
      () => this.#files(dice),
      async () => dispute && (await answered(world, dispute, ...dice.pick(ways))) !== '',
      async () => dispute && (await complainantActs(world, dispute, dice.pick(['stand-behind', 'withdraw', 'extend']))),
      async () =>
        dispute && (await deskActs(world, 'reviewer', dispute, 'ruling', dice.pick(['complainant', 'seller']))),
      async () => (await rewritesBrand(world, 'brand')).status,
      async () => await rotatesSecret(world, 'brand'),
    ][act]?.();
    this.#got({ what: `act ${act}`, got: String(did), statements: [] });
    await this.reads();
  }

  async #files(dice: Dice): Promise<string> {
    const [by, listing] = [dice.pick(['brand', 'agent'] as const), listings[this.#filed]];
    this.#filed += 1;
    if (!listing) return 'nothing left';
    const filed = await fileOn(this.#world, by, 'brand', listing);
    if (filed) this.#own.push(filed);
    return filed?.case ?? 'refused';
  }

  /** Reads everything that the brand and its agent can, and their messages. */
  async reads(): Promise<void> {
    const world = this.#world;
    await world.running.settle();
    for (const by of ['brand', 'agent'] as const) {
      for (const { path, answer } of await crawl(world, by, world.people[by])) this.#read(by, path, answer);
    }
    const { heard } = await hear(world);
    const came = heard
      .filter(({ to }) => to === 'brand' || to === 'agent')
      .map(({ to, text }) => `${to} ${timeless(text)}`);
    for (const got of this.#named.sorted(came)) this.#got({ what: 'came', got, statements: [] });
  }

  #read(by: ParticipantName, path: string, { status, bytes, statements }: Answered): void {
    const isJson = status !== 200 || !path.includes('/exhibits/');
    const body: unknown =
      isJson && bytes.length > 0 && bytes[0] === 0x7b ? JSON.parse(bytes.toString('utf8')) : bytes.toString('latin1');
    this.#got({ what: `${by} GET ${path}`, status, got: sorted(path, body), statements });
  }

  #got(line: Line): void {
    this.lines.push(line);
    this.#named.text(JSON.stringify(line.got));
  }
}

const listings = ['900012', '900112', '900011', '900212', '900111', '900312', '900412', '900211', '900512', '900311'];
const ways = [
  ['genuine-from', 'purchase-invoice'],
  ['accepted', 'purchase-proof'],
] as const;

/** Removes signatures and times of deliveries. */
const timeless = (text: string): string =>
  text.replaceAll(/"webhook-signature":"[^"]*"|"host":"[^"]*"|127\.0\.0\.1:\d+/g, '');

/** Simultaneous deliveries are sorted by random ids. */
function sorted(path: string, body: unknown): unknown {
  const { items } = (body ?? {}) as { items?: { type: string; lastAttemptAt: string }[] };
  if (!path.includes('/deliveries') || !items) return body;
  const key = ({ lastAttemptAt, type }: { lastAttemptAt: string; type: string }) => `${lastAttemptAt} ${type}`;
  return { items: items.map((one) => key(one)).sort() };
}

/** The rival, and all other people. */
class Other {
  readonly #world: World;
  readonly #entropy: Streams;
  readonly #conduct: Conduct;
  readonly #dice: Dice;
  readonly #own: Dispute[] = [];
  #touched = 0;

  constructor(world: World, entropy: Streams, conduct: Conduct, dice: Dice) {
    this.#world = world;
    this.#entropy = entropy;
    this.#conduct = conduct;
    this.#dice = dice;
  }

  async turn(): Promise<void> {
    if (this.#conduct === 'silent') return;
    this.#entropy.turn = 'other';
    for (let times = 0; times < 3; times += 1) await this.#business();
    if (this.#conduct !== 'noisy') await this.#attack();
    if (this.#conduct === 'touching') await this.#touch();
    await this.#world.running.settle();
  }

  async #business(): Promise<void> {
    const world = this.#world;
    const dice = this.#dice;
    const dispute = this.#own.length > 0 ? dice.pick(this.#own) : undefined;
    if (!dispute || dice.roll(3) === 0) {
      const filed = await fileOn(world, 'rival', 'rival', dice.pick(rivals));
      if (filed) this.#own.push(filed);
      return;
    }
    await dice.pick([
      () => answered(world, dispute, ...dice.pick(ways)),
      () => complainantActs(world, dispute, dice.pick(['stand-behind', 'withdraw', 'appeal', 'extend'])),
      () => deskActs(world, 'approver', dispute, dice.pick(['ruling', 'hold', 'release'])),
      () => rewritesBrand(world, 'rival'),
      () => rotatesSecret(world, 'rival'),
      () => crawl(world, 'rival', world.people.rival),
    ])();
  }

  /** Every operation about the brand's things, by strangers; enrolments and claims on its registration. */
  async #attack(): Promise<void> {
    const world = this.#world;
    const of = {
      ...world.things.brand,
      case: world.disputes.find(({ holder }) => holder === 'brand')?.case ?? world.absent.case,
    };
    for (const operation of Object.keys(api) as OperationId[]) {
      if (this.#dice.roll(4) > 0 || untouched.includes(operation)) continue;
      for (const question of matrix[operation].asks({
        mine: world.things.rival,
        of: { ...of, notice: world.absent.notice },
        world,
      })) {
        const as = this.#dice.pick([world.people.rival, world.people['idle-agent'], undefined]);
        await world.ask({ method: api[operation].method, ...question }, as);
      }
    }
    const right = { office: 'CN', number: of.registration };
    for (let times = 0; times < 3; times += 1) {
      const email = `somebody${this.#dice.roll(1_000_000)}@else.example`;
      const asked = { name: 'x', kind: 'rights-holder', email, language: 'en', right };
      await world.ask({ method: 'POST', path: '/enrolments', body: asked });
    }
    await world.ask({ method: 'POST', path: '/rights', body: right }, world.people.rival);
  }

  /** The brand's listings in turn, without dice: every history needs every reach. */
  async #touch(): Promise<void> {
    const listing = listings[this.#touched % listings.length] ?? '';
    this.#touched += 1;
    const filed = await fileOn(this.#world, 'rival', 'rival', listing);
    if (filed) this.#own.push(filed);
  }
}

const rivals = Array.from({ length: 10 }, (_, more) => [`${900_021 + more * 100}`, `${900_022 + more * 100}`]).flat();
/** Acts that strangers may do by design and that would change public data. */
const untouched: readonly OperationId[] = ['enrol', 'fileComplaint'];
