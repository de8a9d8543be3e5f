import { Dice } from '../../dice.ts';
import { occasions } from '../stage/plan.ts';
import { answerDays } from '../stage/rules.ts';
import { day, hour, minute, type World } from '../stage/world.ts';
import type { Brand } from './brand.ts';
import type { DeskPerson } from './desk.ts';
import { type Goods, offer, offerInPrints } from './goods.ts';
import { Seller } from './seller.ts';

interface People {
  readonly world: World;
  readonly brands: readonly Brand[];
  readonly sellers: readonly Seller[];
  readonly desk: readonly DeskPerson[];
  readonly goods: Goods[];
}

/** Complaints that cause situations too rare for chance. */
export function occur(people: People): void {
  const { complaints } = people.world.plan;
  if (complaints.includes(occasions.whenClocksChange)) complainWhenClocksChange(people);
  if (complaints.includes(occasions.rush)) rush(people);
  if (complaints.includes(occasions.blunder)) blunder(people);
  if (complaints.includes(occasions.atOnce)) allAtOnce(people);
  if (complaints.includes(occasions.cleared)) forgetWhomItCleared(people);
  if (complaints.includes(occasions.prints)) complainPrintByPrint(people);
}

/**
 * New offers of one seller that no one else complains about, added a week before `at` (milliseconds since the epoch):
 * by then the service has seen them, announced or not. A filer makes them known to the others.
 */
function newOffers(
  { world, goods }: People,
  seller: Seller,
  { name, count, at, genuine = false }: { name: string; count: number; at: number; genuine?: boolean },
): () => Goods[] {
  const offers: Goods[] = [];
  const { marketplace } = seller;
  world.agenda.add(Math.max(world.start, at - 7 * day), async () => {
    for (let index = 0; index < count; index += 1) {
      const id = `${name}${index}`;
      offers.push(
        offer(world, { ...{ marketplace, genuine, mark: 'Lanmu Yunshi' }, id, seller: seller.name, class: 18 }),
      );
    }
  });
  return () => {
    goods.push(...offers);
    return offers;
  };
}

/**
 * Days that end in an hour that is missing or occurs twice: in Cairo summer time begins at the end of 23 April, and
 * ends at the end of 29 October. Dates from which the answer window ends with those days, by its number of business days.
 */
const filedFor: Readonly<Record<number, readonly [spring: string, autumn: string]>> = {
  [answerDays['as published']]: ['2026-04-19T08:00:00.000Z', '2026-10-25T08:00:00.000Z'],
  [answerDays.revised]: ['2026-04-15T08:00:00.000Z', '2026-10-21T08:00:00.000Z'],
};

function complainWhenClocksChange(people: People): void {
  const { world, brands, sellers } = people;
  const silent = sellers.find(({ name }) => name === 'silent');
  if (!silent) return;
  // A shop of its own, since that of the silent seller is often closed by then, and two brands, since one may be suspended.
  const seller = new Seller(world, 'clock', silent.marketplace, silent.temper);
  seller.openShop();
  for (const [days, dates] of Object.entries(filedFor))
    for (const date of dates)
      for (const brand of brands.filter(({ name }) => name !== 'agent')) {
        const at = Date.parse(date);
        if (at < world.start || at > world.start + world.plan.days * day) continue;
        const offers = newOffers(people, seller, { name: `clock${days}${brand.name}`, count: 2, at });
        world.agenda.add(at, async () => {
          if (world.answerDays === Number(days)) await brand.complain(offers(), brand.rights[0] ?? '');
        });
      }
}

/** More removals in one hour than a newcomer's cap: the excess waits for capacity, or for two members of the review team. */
function rush(people: People): void {
  const { world, brands, sellers, desk } = people;
  const dice = new Dice(world.plan.seed, 'rush');
  const brand = brands.find(({ name }) => name === 'careful');
  const seller = sellers.find(({ name }) => name === 'crooked');
  if (!brand || !seller || !dice.chance(0.3)) return;
  // A newcomer may file ten times a day, so it files around midnight in Shanghai.
  const midnight = Date.parse(
    `${new Date(world.start + dice.between(7, 9) * day).toISOString().slice(0, 10)}T16:00:00Z`,
  );
  const files = (
    name: string,
    count: number,
    at: number,
    then: (cases: readonly string[]) => void = () => undefined,
  ) => {
    const offers = newOffers(people, seller, { name, count, at });
    world.agenda.add(at, async () => then(await brand.complain(offers(), brand.rights[0] ?? '')));
  };
  // Ten rely on its declaration: withdrawn duplicates make room for complaints after midnight.
  files('rushA', 9, midnight - 15 * minute, (cases) => {
    world.agenda.add(midnight - 5 * minute, async () => {
      for (const id of cases.slice(0, 6)) await brand.withdraw(id, 'duplicate');
    });
  });
  files('rushB', 6, midnight + 5 * minute);
  const letGo = dice.chance(0.5);
  for (const [index, person] of desk.slice(1, 3).entries())
    world.agenda.add(midnight + (15 + 5 * index) * minute, () => lookAtHeld(person, letGo));
}

async function lookAtHeld(person: DeskPerson, letGo: boolean): Promise<void> {
  const { token, world } = person;
  const { body } = await person.asks('GET', '/desk/removals', { token });
  const held = body.limits.filter((one: { held: number }) => one.held > 0);
  if (held.length > 0) world.sometimes('removals held above a cap');
  for (const { scope, key } of letGo ? held : [])
    await person.asks('POST', '/desk/removal-releases', {
      token,
      body: { scope, key, reasons: 'Looked at them all.' },
    });
}

/** All complainants file about one shop within an hour. */
function allAtOnce(people: People): void {
  const { world, brands, sellers } = people;
  const dice = new Dice(world.plan.seed, 'at once');
  const seller = sellers.find(({ name }) => name === 'duped');
  if (!seller || !dice.chance(0.3)) return;
  const begin = world.start + dice.between(8, 80) * day;
  for (const [index, brand] of brands.entries()) {
    const at = begin + index * 20 * minute;
    const offers = newOffers(people, seller, { name: `${brand.name}x`, count: 1, at });
    world.agenda.add(at, () => brand.file(offers(), brand.rights[0] ?? ''));
  }
}

/** A rights holder clears a seller, and complains about it two days later. */
function forgetWhomItCleared(people: People): void {
  const { world, brands, sellers } = people;
  const dice = new Dice(world.plan.seed, 'cleared');
  const brand = brands.find(({ name }) => name === 'careful');
  const seller = sellers.find(({ name }) => name === 'honest');
  if (!brand || !seller || !dice.chance(0.3)) return;
  const at = world.start + dice.between(9, 80) * day;
  const { marketplace, name } = seller;
  const body = { marketplace, seller: name, until: new Date(at + 30 * day).toISOString() };
  world.agenda.add(at - 2 * day, async () => {
    await brand.asks('POST', '/clearances', { token: brand.token, body });
  });
  const offers = newOffers(people, seller, { name: 'cleared', count: 1, genuine: true, at });
  world.agenda.add(at, async () => {
    await brand.complain(offers(), brand.rights[0] ?? '');
  });
}

/** A careless complainant takes genuine goods for fakes, withdraws each time, is suspended for it, and files again. */
function blunder(people: People): void {
  const { world, brands, sellers } = people;
  const dice = new Dice(world.plan.seed, 'blunder');
  const brand = brands.find(({ name }) => name === 'careless');
  const seller = sellers.find(({ name }) => name === 'honest');
  if (!brand || !seller || !dice.chance(0.3)) return;
  const [right = ''] = brand.rights;
  const begin = world.start + dice.between(10, 60) * day;
  const filed: string[] = [];
  for (const turn of [0, 1, 2]) {
    const at = begin + turn * 25 * hour;
    const offers = newOffers(people, seller, { name: `blunder${turn}x`, count: 5, genuine: true, at });
    world.agenda.add(at, async () => {
      filed.push(...(await brand.complain(offers(), right)));
    });
  }
  world.agenda.add(begin + 4 * day, async () => {
    for (const id of filed) await brand.withdraw(id, 'mistake');
  });
  const again = newOffers(people, seller, { name: 'again', count: 1, genuine: true, at: begin + 6 * day });
  world.agenda.add(begin + 6 * day, async () => {
    await brand.readStanding();
    await brand.complain(again(), right);
    if (filed[0] !== undefined) await brand.asks('GET', `/cases/${filed[0]}`, { token: brand.token });
  });
}

/** A shop sells a listing in three prints, each with its own complaint, the third later; the first is sometimes withdrawn. */
function complainPrintByPrint({ world, brands, sellers }: People): void {
  const dice = new Dice(world.plan.seed, 'prints');
  const brand = brands.find(({ name }) => name === 'careful');
  const seller = sellers.find(({ name }) => name === dice.pick(['silent', 'crooked', 'duped']));
  if (!brand || !seller) return;
  const [right = ''] = brand.rights;
  const { marketplace, name } = seller;
  const begin = world.start + dice.between(8, 60) * day;
  let prints: Goods[] = [];
  world.agenda.add(begin - 7 * day, async () => {
    const goods = { ...{ marketplace, genuine: false, mark: 'Lanmu' }, id: 'prints', seller: name, class: 18 };
    prints = offerInPrints(world, goods, ['moon', 'sun', 'stars']);
  });
  let first: string | undefined;
  world.agenda.add(begin, async () => {
    [first] = await brand.complain(prints.slice(0, 2), right);
  });
  const next = begin + dice.between(10, 20) * day;
  world.agenda.add(next, async () => {
    await brand.complain(prints.slice(2), right);
  });
  if (dice.chance(0.7))
    world.agenda.add(next + dice.between(1, 400) * hour, async () => {
      if (first !== undefined) await brand.withdraw(first, dice.pick(['mistake', 'mistake', 'settled']));
    });
}
