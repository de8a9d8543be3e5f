/**
 * E2: an impostor tries to enrol as the brand and to file, over HTTP, in seven ways. Codes go only to the contact in the register,
 * whatever address the applicant gives, and three guesses invalidate one. The marketplace's own record shows the real removals.
 */
import { type Running, startRunning } from '../../packages/service/src/testing/running-service.ts';
import { Dice } from '../dice.ts';

export const impostures = [
  'look-alike-domain',
  'cancelled-mark',
  'pending-application',
  'foreign-mark',
  'forged-mandate',
  'mandate-past-its-end',
  'squatted-mark',
] as const;
type Imposture = (typeof impostures)[number];

export interface Dossier {
  readonly imposture: Imposture;
  /** Targets of complaints, and of them the listings that the marketplace took down. */
  readonly filed: number;
  readonly tookEffect: number;
  /** The last refusal. */
  readonly answer: string;
}

const day = 86_400_000;

export async function impersonate(seed: number, dossiers: number): Promise<readonly Dossier[]> {
  const running = await startRunning();
  try {
    const dice = new Dice(seed, 'impostors');
    const done: Dossier[] = [];
    for (let number = 0; number < dossiers; number += 1) {
      const imposture = impostures[number % impostures.length] ?? 'look-alike-domain';
      done.push(await play(running, imposture, 10_000 + number, dice));
      running.clock.advance(60_000);
    }
    return done;
  } finally {
    await running.close();
  }
}

interface Party {
  readonly id: string;
  readonly token: string;
}

async function play(running: Running, imposture: Imposture, number: number, dice: Dice): Promise<Dossier> {
  const brand = {
    office: 'CN',
    number: `${number}`,
    owner: `Maison ${number}`,
    contact: `register@maison-${number}.example`,
  };
  const own = {
    office: 'CN',
    number: `${number + 50_000}`,
    owner: `Impostor ${number}`,
    contact: `me@impostor-${number}.example`,
  };
  const right = `cn-${number}`;
  const offers = (count: number) => putUp(running, number, count);
  const files = async (as: string, asked: string, count = 1): Promise<Dossier> => {
    const ids = await offers(count);
    let answer = '';
    for (const id of ids) answer = (await file(running, as, asked, id)) ?? answer;
    await running.settle();
    return { imposture, filed: ids.length, tookEffect: ids.filter((id) => wentDown(running, id)).length, answer };
  };
  switch (imposture) {
    case 'look-alike-domain': {
      await running.importEntries([brand]);
      return { imposture, filed: 0, tookEffect: 0, answer: await guess(running, brand, dice) };
    }
    case 'cancelled-mark': {
      const impostor = await running.participant(own);
      await running.importEntries([{ ...brand, contact: own.contact, validUntil: '2026-01-10T00:00:00.000Z' }]);
      await claim(running, impostor, brand.number);
      return files(impostor.token, right);
    }
    case 'pending-application': {
      const impostor = await running.participant(own);
      await claim(running, impostor, brand.number);
      return files(impostor.token, right);
    }
    case 'foreign-mark': {
      const impostor = await running.participant({ ...own, office: 'US' }, { territories: ['US'] });
      return files(impostor.token, `us-${own.number}`);
    }
    case 'forged-mandate': {
      await running.participant(brand);
      const impostor = await running.participant(own);
      return files(impostor.token, right);
    }
    case 'mandate-past-its-end': {
      const holder = await running.participant(brand);
      const impostor = await running.participant(own);
      const until = new Date(running.clock.now().getTime() + day).toISOString();
      const body = { agent: impostor.id, until };
      await running.call('POST', `/rights/${right}/mandates`, { as: holder.token, body });
      running.clock.advance(2 * day);
      await running.settle();
      return files(impostor.token, right);
    }
    case 'squatted-mark': {
      // Three weeks in the register, in its own name, and on every page: an untested right.
      const registeredOn = new Date(running.clock.now().getTime() - 21 * day).toISOString().slice(0, 10);
      const impostor = await running.participant(own, { mark: 'T恤', registeredOn });
      return files(impostor.token, `cn-${own.number}`, 15);
    }
  }
}

/** Applies as the brand and guesses the code that goes to the register's contact. */
async function guess(
  running: Running,
  brand: { readonly office: string; readonly number: string; readonly owner: string },
  dice: Dice,
): Promise<string> {
  const asked = await running.call('POST', '/enrolments', {
    body: {
      name: brand.owner,
      kind: 'rights-holder',
      email: `legal@maison-${brand.number}-official.example`,
      language: 'en',
      right: { office: brand.office, number: brand.number },
    },
  });
  let answer = '';
  for (let tries = 0; tries < 4; tries += 1) {
    const code = `${dice.between(100_000, 999_999)}`;
    const body = { code, password: 'a long password' };
    const tried = await running.call('POST', `/enrolments/${asked.body.id}/confirm`, { body });
    if (tried.body.status === 'active') throw new Error(`${brand.owner}: the code was guessed`);
    answer = tried.body.code;
  }
  return answer;
}

/** Tries to register a right that is not its own, not yet valid, or expired. */
async function claim(running: Running, { token }: Party, number: string): Promise<void> {
  await running.call('POST', '/rights', { as: token, body: { office: 'CN', number } });
}

async function putUp(running: Running, number: number, count: number): Promise<readonly string[]> {
  const { taobao } = running.shops;
  const seller = `shop-${number}`;
  const identity = { kind: 'company-no' as const, number: `91110000${number}`, holder: '李某' };
  taobao.putSellers([
    { id: seller, name: `${seller} 店`, password: 'shop', email: `${seller}@shop.example`, identity },
  ]);
  const ids = Array.from({ length: count }, (_, index) => `${number * 100 + index}`);
  taobao.putListings(
    ids.map((id) => ({
      ...{ id, title: `T恤 ${id}`, seller: { id: seller }, price: { amount: '99.00', currency: 'CNY' } },
      ...{ shipsTo: ['CN'], classes: [25], sold: 3 },
    })),
  );
  running.clock.advance(60_000);
  await running.settle();
  return ids;
}

/** @returns the reason for a refusal, if any. */
async function file(running: Running, as: string, right: string, id: string): Promise<string | undefined> {
  const targets = [{ url: `https://item.taobao.com/item.htm?id=${id}` }];
  const body = { right, reason: 'counterfeit', targets, declaration: true };
  const answer = await running.call('POST', '/complaints', { as, body });
  if (answer.status !== 201) return answer.body.code;
  return answer.body.bundles[0].cases[0].refused[0]?.code;
}

const wentDown = (running: Running, id: string): boolean =>
  running.shops.taobao.effects().some(({ listing }) => listing === id);
