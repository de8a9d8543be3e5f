import type { Policies } from '../../packages/service/src/platform/policies.ts';
import { Dice } from '../dice.ts';
import { Oracle } from '../simulation/oracle/oracle.ts';
import { must } from '../simulation/oracle/violation.ts';
import { Brand, manners } from '../simulation/people/brand.ts';
import { DeskPerson } from '../simulation/people/desk.ts';
import { offer } from '../simulation/people/goods.ts';
import { Seller, tempers } from '../simulation/people/seller.ts';
import type { Disk } from '../simulation/stage/database.ts';
import { begin } from '../simulation/stage/misfortune.ts';
import { Passage } from '../simulation/stage/passage.ts';
import { planOf } from '../simulation/stage/plan.ts';
import { day, hour, minute, World } from '../simulation/stage/world.ts';
import { type Behaviour, behaviours } from './behaviours.ts';

/** A number of histories in one world. */
export interface Histories {
  readonly behaviour: Behaviour;
  readonly count: number;
  readonly seed: number;
}

/** The result of the histories of one behaviour. */
export interface Tally {
  readonly behaviour: Behaviour;
  readonly count: number;
  /** How often it struck. */
  readonly struck: number;
  /** The number shown to the review team as unconfirmed, an hour after the filing or withdrawal. */
  readonly shown: number;
  readonly withdrawn: number;
  readonly wrong: readonly string[];
}

interface History {
  readonly listing: string;
  readonly seller: string;
  case: string;
  withdrawn: boolean;
  recycled: boolean;
  /** When the current act was requested. */
  since: number;
  shown: boolean;
}

/** The effects that take a listing down: permanently once a complainant's record is long enough. */
const takesDown = (effect: string): boolean => ['listing-hidden', 'listing-removed'].includes(effect);

/** The time between two filings, which keeps them under a newcomer's daily cap. */
const apart = 9 * hour;

/**
 * Files `count` complaints one after the other, each about another listing, on a marketplace with one kind of misbehaviour
 * around each of them; every third is withdrawn before, during or after its effect. Checks all invariants of the simulation
 * on the way, and at the end that each decision had its one effect.
 */
export async function play({ behaviour, count, seed }: Histories, disk: Disk, policies: Policies): Promise<Tally> {
  const world = await World.make({ ...planOf(seed), crashes: false }, disk, policies);
  const tally = { struck: 0, shown: 0, withdrawn: 0, wrong: [] as string[] };
  try {
    await act(world, behaviour, count, tally);
  } catch (error) {
    tally.wrong.push(`seed ${seed}: ${(error as Error).message}`);
  } finally {
    await world.close();
  }
  return { behaviour, count, ...tally };
}

async function act(
  world: World,
  behaviour: Behaviour,
  histories: number,
  tally: { struck: number; shown: number; withdrawn: number; wrong: string[] },
): Promise<void> {
  const desk = new DeskPerson(world, 'ann', { goods: () => [], sellers: () => [] });
  Object.assign(desk, await world.installation.seat('ann'));
  const holding = { office: 'CN', number: '1001', owner: 'Lanmu Studio', contact: 'register@lanmu.example' };
  const entry = {
    ...holding,
    mark: 'Lanmu',
    classes: [18],
    territories: ['CN'],
    validUntil: '2031-01-01T00:00:00.000Z',
    registeredOn: '2011-01-01',
  };
  await desk.asks('POST', '/register-entries', { token: desk.token, body: { entries: [entry] } });
  const brand = new Brand(world, 'careful', { ...manners.careful, looks: 0 });
  await brand.enrol({ ...holding, mark: 'Lanmu', classes: [18], registeredOn: '2011-01-01' });
  const sellers: Seller[] = [];
  const oracle = new Oracle(world, {
    brands: [brand],
    sellers,
    desk: [desk],
    goods: [],
    readMail: async () => undefined,
  });
  const all = Array.from({ length: histories }, (_, index) =>
    foretell(world, { behaviour, index, brand, sellers, desk, tally }),
  );
  const end = world.start + day + histories * apart + 4 * day;
  const passage = new Passage(world, (events) => oracle.look(events));
  while (world.now < end) await passage.next(end);
  for (const one of all) judge(world, one, tally.wrong);
  for (const { shop, struck } of world.markets)
    tally.struck += [...Object.values(shop.faults.fired()), ...struck.values()].reduce((sum, times) => sum + times, 0);
  await oracle.end();
}

/** Schedules one history. */
function foretell(
  world: World,
  given: {
    readonly behaviour: Behaviour;
    readonly index: number;
    readonly brand: Brand;
    readonly sellers: Seller[];
    readonly desk: DeskPerson;
    readonly tally: { shown: number; withdrawn: number };
  },
): History {
  const { behaviour, index, brand, desk, tally } = given;
  const dice = new Dice(world.plan.seed, `${behaviour} ${index}`);
  const market = world.market(dice.pick(['east', 'west']));
  const history: History = {
    ...{ listing: `goods${index}`, seller: `seller${index}`, case: '', withdrawn: false, recycled: false },
    ...{ since: world.start + day + index * apart, shown: false },
  };
  const temper = tempers.silent;
  if (!temper) throw new Error('nobody is silent');
  const seller = new Seller(world, history.seller, market.id, temper);
  given.sellers.push(seller);
  const goods = { marketplace: market.id, id: history.listing, seller: history.seller, genuine: false };
  const target = { kind: 'listing', marketplace: market.id, id: history.listing };
  const at = history.since;
  const look = async (): Promise<void> => {
    const shown = await isShown(world, desk, history, market.id);
    if (!shown || history.shown) return;
    history.shown = true;
    tally.shown += 1;
  };
  world.agenda.add(at - hour, async () => {
    seller.openShop();
    offer(world, { ...goods, mark: 'Lanmu', class: 18 });
  });
  world.agenda.add(at, async () => {
    const late = dice.chance(0.3) ? dice.between(2, 48) * hour : dice.between(1, 60) * minute;
    const weather = { strength: 0.3 + dice.fraction() * 0.6, late, shuffle: 'twice' } as const;
    for (const kind of behaviours[behaviour]) begin(world, market, kind, weather);
    const racing = dice.chance(0.1);
    const withdraw = async (): Promise<void> => {
      if (history.withdrawn) return;
      history.withdrawn = true;
      history.since = world.now;
      world.agenda.add(world.now + hour, look);
      tally.withdrawn += 1;
      await brand.asks('POST', `/cases/${history.case}/withdraw`, {
        token: brand.token,
        body: { kind: 'authorised-since', scope: 'case' },
      });
    };
    const { body } = await brand.asks('POST', '/complaints', {
      token: brand.token,
      body: { right: brand.rights[0], reason: 'counterfeit', declaration: true, targets: [target] },
    });
    const [filed] = body.bundles[0].cases;
    history.case = filed.case;
    // Beyond a newcomer's allowance, the review team looks at it, and accepts it.
    if (filed.status === 'desk-review') {
      await desk.asks('POST', `/desk/cases/${filed.case}/review`, {
        token: desk.token,
        body: { decision: 'proceed', reasons: 'The mark is on the goods.' },
      });
    } else must(filed.status === 'removing', 'alive', () => JSON.stringify(body));
    if (racing) world.racing.push(withdraw);
    else if (dice.chance(0.25)) world.agenda.add(at + dice.between(1, 300) * minute, withdraw);
  });
  world.agenda.add(at + hour, look);
  world.agenda.add(at + dice.between(10, 480) * minute, async () => {
    market.calm();
    await market.release();
  });
  return history;
}

/** An hour after the filing, and after the withdrawal: an unobserved state does not count as done, and the review team sees so. */
async function isShown(world: World, desk: DeskPerson, history: History, market: string): Promise<boolean> {
  const { body: seen } = await desk.asks('GET', `/cases/${history.case}`, { token: desk.token });
  const isOpen = ['removing', 'unconfirmed', 'restoring'].includes(seen.status);
  const wasDone = effectsOn(world, market, history.listing).some(takesDown);
  must(isOpen || wasDone || history.withdrawn, 'I3', () => `${history.listing} is ${seen.status}, and was never down`);
  if (!isOpen || world.now - history.since < hour) return false;
  const { body } = await desk.asks('GET', '/desk/stuck', { token: desk.token });
  const shown = body.items.some(
    ({ id }: { id: string }) => id === history.case || id.startsWith(`${market}/listing/${history.listing}#`),
  );
  must(shown, 'I10', () => `${history.listing} is ${seen.status} for an hour, and the desk is not shown it`);
  return true;
}

const effectsOn = (world: World, market: string, listing: string): string[] =>
  world
    .market(market)
    .shop.effects()
    .filter((one) => one.listing === listing)
    .map(({ effect }) => effect);

/** One effect of each decision, none on a recycled id, and nothing withdrawn that is still down. */
function judge(world: World, history: History, wrong: string[]): void {
  for (const { id, shop } of world.markets) {
    const effects = shop.effects().filter(({ listing }) => listing === history.listing);
    const others = effects.filter(({ seller }) => seller !== history.seller);
    const own = effects.filter(({ seller }) => seller === history.seller).map(({ effect }) => effect);
    const removals = own.filter(takesDown).length;
    const back = own.filter((effect) => effect === 'listing-reinstated').length;
    const say = (what: string): void => {
      wrong.push(`${what}: ${id}/${history.listing}, case ${history.case}: ${own.join(', ')}`);
    };
    if (others.length > 0) say('somebody else’s listing was touched');
    if (removals > 1 || back > removals) say('more than one effect');
    if (history.withdrawn && removals !== back) say('down, and given up');
  }
}
