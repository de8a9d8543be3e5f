import type { Policies } from '../../../packages/service/src/platform/policies.ts';
import { Dice } from '../../dice.ts';
import { calmDays } from '../stage/misfortune.ts';
import { occasions } from '../stage/plan.ts';
import { packUnder } from '../stage/rules.ts';
import { day, hour, type World } from '../stage/world.ts';
import { Brand, type Holding, manners } from './brand.ts';
import { DeskPerson } from './desk.ts';
import { type Goods, offer } from './goods.ts';
import { occur } from './occasions.ts';
import { Seller, secretsOf, tempers } from './seller.ts';

export const holdings: Readonly<Record<'careful' | 'careless', Holding>> = {
  careful: {
    office: 'CN',
    number: '1001',
    owner: 'Lanmu Studio',
    contact: 'register@lanmu.example',
    mark: 'Lanmu',
    classes: [18],
    registeredOn: '2011-01-01',
  },
  careless: {
    office: 'CN',
    number: '2002',
    owner: 'Yunshi Holding',
    contact: 'register@yunshi.example',
    mark: 'Yunshi',
    classes: [18],
    registeredOn: '2011-01-01',
  },
};

export interface Cast {
  readonly brands: readonly Brand[];
  readonly sellers: readonly Seller[];
  readonly desk: readonly DeskPerson[];
  readonly goods: readonly Goods[];
  readMail(): Promise<void>;
}

/** Creates the people of a plan, and schedules their own initiatives. */
export async function assemble(world: World, policies: Policies): Promise<Cast> {
  const { plan } = world;
  const goods: Goods[] = [];
  const sellers: Seller[] = [];
  const around = { goods: () => goods, sellers: () => sellers };
  const desk = ['ann', 'bo', 'cui', 'dee'].map((name) => new DeskPerson(world, name, around));
  for (const person of desk) await person.sitDown();
  const [first] = desk;
  if (!first) throw new Error('nobody at the desk');
  await first.asks('POST', '/register-entries', {
    token: first.token,
    body: {
      entries: Object.values(holdings).map((one) => ({
        ...one,
        territories: ['CN'],
        validUntil: '2031-01-01T00:00:00.000Z',
      })),
    },
  });
  const brands: Brand[] = [];
  for (const name of ['careful', 'careless'] as const) {
    if (!plan.brands.includes(name)) continue;
    const brand = new Brand(world, name, manners[name]);
    await brand.enrol(holdings[name]);
    brands.push(brand);
  }
  const [principal] = brands;
  if (plan.brands.includes('agent') && principal?.name === 'careful')
    brands.push(await appoint(world, principal, first));
  sellers.push(...openShops(world));
  offerGoods(world, sellers, goods);
  complain(world, brands, goods);
  occur({ world, brands, sellers, desk, goods });
  changeTheRules(world, policies);
  lapse(world, first, brands);
  stopEverything(world, desk);
  return {
    ...{ brands, sellers, desk, goods },
    readMail: async () => {
      for (const brand of brands) await brand.readMail();
      for (const seller of sellers) await seller.readMail();
    },
  };
}

/** The agent files under a mandate, which its principal ends during some runs. */
async function appoint(world: World, principal: Brand, desk: DeskPerson): Promise<Brand> {
  const agent = new Brand(world, 'agent', manners.agent);
  await agent.enrolAsAgent(desk);
  const [right = ''] = principal.rights;
  const until = new Date(world.now + 400 * day).toISOString();
  await principal.asks('POST', `/rights/${right}/mandates`, {
    token: principal.token,
    body: { agent: agent.id, until },
  });
  agent.rights = [right];
  if (agent.dice.chance(0.4)) {
    world.agenda.add(world.now + agent.dice.between(30, 90) * day, async () => {
      world.sometimes('a mandate revoked while cases ran');
      await principal.asks('DELETE', `/rights/${right}/mandates/${agent.id}`, { token: principal.token });
    });
  }
  return agent;
}

function openShops(world: World): Seller[] {
  return world.plan.sellers.map((name) => {
    const dice = new Dice(world.plan.seed, `place of ${name}`);
    const places: Readonly<Record<string, string>> = {
      elsewhere: 'there',
      unreachable: 'west',
      silent: 'west',
      crooked: 'east',
      copycat: 'east',
    };
    const marketplace = places[name] ?? dice.pick(['east', 'west'] as const);
    const temper = tempers[name];
    if (!temper) throw new Error(`nobody knows how a seller called ${name} behaves`);
    const seller = new Seller(world, name, marketplace, temper);
    if (name === 'unreachable') world.post.refusing.add(seller.email);
    // The copycat is the crooked one with another name and another mailbox.
    if (name === 'copycat') {
      world.agenda.add(world.start + dice.between(50, 80) * day, async () =>
        seller.openShop(name, { ...secretsOf('crooked'), email: seller.email }),
      );
    } else seller.openShop();
    return seller;
  });
}

function offerGoods(world: World, sellers: readonly Seller[], goods: Goods[]): void {
  for (const seller of sellers) {
    const dice = new Dice(world.plan.seed, `goods of ${seller.name}`);
    const count = seller.name === 'crooked' ? 10 : dice.between(4, 7);
    for (let index = 0; index < count; index += 1) {
      const put = async () => {
        const { marketplace, name } = seller;
        const [one, other] = dice.chance(0.7)
          ? [holdings.careful.mark, holdings.careless.mark]
          : [holdings.careless.mark, holdings.careful.mark];
        // Most pages name both brands, so that either can remove them; the rest shows that it can do so only there.
        const named = dice.between(1, 10);
        const mark = named <= 7 ? `${one} ${other}` : named <= 9 ? one : 'plain';
        const genuine = name === 'honest' || (name === 'elsewhere' && dice.chance(0.3));
        goods.push(
          offer(world, {
            ...{ marketplace, genuine, mark },
            id: `${name}${index}`,
            seller: name,
            class: dice.chance(0.05) ? 9 : 18,
          }),
        );
      };
      const at = seller.name === 'copycat' ? dice.between(81, 95) * day : dice.between(0, 60) * day * Number(index > 2);
      world.agenda.add(world.start + at, put);
    }
  }
}

/** Complaints come during the first three quarters of the time, most of them about one shop at once. */
function complain(world: World, brands: readonly Brand[], goods: readonly Goods[]): void {
  const { plan } = world;
  if (brands.length === 0) return;
  const span = (plan.days - calmDays - 14) * 24;
  const special: readonly number[] = Object.values(occasions);
  for (const index of plan.complaints.filter((one) => !special.includes(one))) {
    const dice = new Dice(plan.seed, `complaint ${index}`);
    const at = world.start + dice.between(30, Math.max(31, span)) * hour;
    world.agenda.add(at, async () => {
      const brand = brands[dice.between(0, brands.length - 1)];
      const sellers = [...new Set(goods.map(({ seller }) => seller))];
      const seller = dice.chance(0.4) ? 'crooked' : sellers[dice.between(0, Math.max(0, sellers.length - 1))];
      const offered = goods.filter((one) => one.seller === seller);
      const chosen = offered.filter(() => dice.chance(0.3)).slice(0, 4);
      const [right = ''] = brand?.rights ?? [];
      const reason = dice.chance(0.15) ? 'trademark' : 'counterfeit';
      if (chosen.length > 0) await brand?.file(chosen, right, reason);
      if (dice.chance(0.15) && world.caseIds.length > 0) {
        const foreign = world.caseIds;
        await brand?.pry(foreign[dice.between(0, foreign.length - 1)] ?? '');
      }
    });
  }
}

/** In the middle the programme revises its rules: earlier complaints keep the old ones. */
function changeTheRules(world: World, policies: Policies): void {
  const dice = new Dice(world.plan.seed, 'revision');
  if (!dice.chance(0.5)) return;
  world.agenda.add(world.start + dice.between(30, 70) * day, async () => {
    world.say('programme', 'the rules are revised');
    world.installation.rules = packUnder(policies, 'revised', world.plan);
    await world.installation.restart();
  });
}

/** A right lapses at its office; the review team records it. */
function lapse(world: World, desk: DeskPerson, brands: readonly Brand[]): void {
  const careless = brands.find(({ name }) => name === 'careless');
  const dice = new Dice(world.plan.seed, 'lapse');
  if (!careless || !dice.chance(0.3)) return;
  world.agenda.add(world.start + dice.between(40, 100) * day, async () => {
    const [right = ''] = careless.rights;
    await desk.asks('POST', `/desk/rights/${right}/changes`, {
      token: desk.token,
      body: { change: 'lapsed', cause: 'cancelled' },
    });
    world.sometimes('a right lapsed while cases ran');
  });
}

/** A member of the review team stops all removals; a day or two later two release them. */
function stopEverything(world: World, desk: readonly DeskPerson[]): void {
  const dice = new Dice(world.plan.seed, 'stop');
  if (!dice.chance(0.6)) return;
  const say = (person: DeskPerson | undefined, path: string) =>
    person?.asks('POST', `/desk/${path}`, { token: person.token, body: { reasons: 'Something is wrong.' } });
  const at = world.start + dice.between(15, 85) * day;
  world.agenda.add(at, async () => {
    await say(desk[0], 'removal-stops');
  });
  world.agenda.add(at + dice.between(6, 80) * hour, async () => {
    await say(desk[1], 'removal-resumptions');
    await say(desk[2], 'removal-resumptions');
  });
}
