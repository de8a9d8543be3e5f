import type { Route } from '../../../packages/service/src/platform/route.ts';
import { LeakError, type Reader } from '../markers.ts';
import type { Person, Things } from '../people.ts';
import { type Answered, type Asked, blotted } from '../requests.ts';
import type { World } from '../world.ts';
import type { Entry, Role } from './entry.ts';

export interface Principal {
  readonly name: Reader;
  readonly role: Role;
  readonly as?: Person;
  /** Its own things, if any. */
  readonly owns?: Things;
  readonly others: readonly Things[];
}

export const principalNames = [
  ['nobody', 'nobody'],
  ['brand-shop', 'seller'],
  ['rival-shop', 'seller'],
  ['brand', 'participant'],
  ['rival', 'participant'],
  ['agent', 'agent'],
  ['idle-agent', 'participant'],
  ['association', 'participant'],
  ['reviewer', 'desk'],
  ['approver', 'desk'],
] as const;

const resigned = (link: string): string => `${link.split('.').slice(0, 2).join('.')}.${'x'.repeat(43)}`;

/** Another's link: its notice exists, its signature does not. */
const forged = (things: Things): Things => ({
  ...things,
  notice: resigned(things.notice),
  shopNotice: resigned(things.shopNotice),
  clearances: resigned(things.clearances),
  joining: 'y'.repeat(43),
  offered: 'y'.repeat(43),
});

/** All principals of this world. */
export function principalsOf(world: World): Principal[] {
  const { brand, rival } = world.things;
  const { people, agents, absent } = world;
  const both = [forged(brand), forged(rival)];
  const { notice, shopNotice, clearances, joining, offered } = absent;
  const withoutLinks = (things: Things): Things => ({ ...things, notice, shopNotice, clearances, joining, offered });
  const ofHolder = (things: Things): Things => ({
    ...withoutLinks(things),
    joining: things.joining,
    offered: things.offered,
  });
  const about: Readonly<Record<string, Partial<Principal>>> = {
    nobody: { others: both },
    'brand-shop': { owns: { ...brand, joining, offered }, others: [forged(rival)] },
    'rival-shop': { owns: { ...rival, joining, offered }, others: [forged(brand)] },
    brand: { owns: ofHolder(brand), others: [forged(rival)] },
    rival: { owns: ofHolder(rival), others: [forged(brand)] },
    // The agent knows the brand's right in its mandate, and the case that it filed.
    agent: {
      owns: agents,
      others: [
        forged(rival),
        { ...forged(brand), right: rival.right, registration: rival.registration, mark: rival.mark },
      ],
    },
    'idle-agent': { others: both },
    association: { others: both },
    reviewer: { owns: withoutLinks(brand), others: [] },
    approver: { owns: withoutLinks(rival), others: [] },
  };
  return principalNames.map(([name, role]) => ({
    ...{ name, role, others: [] },
    ...about[name],
    ...(name in people && { as: people[name as 'brand'] }),
    // The link's holder needs no other identity.
    ...(role === 'seller' && { as: { name, token: brandOr(name, brand, rival).notice, id: absent.case } }),
  }));
}
const brandOr = (name: string, brand: Things, rival: Things): Things => (name === 'rival-shop' ? rival : brand);

/**
 * The answers to `who` for each question about a party's things, and the answers to the questions that follow.
 * @throws LeakError when an answer contains data that `who` may not see.
 */
export async function answersTo(
  world: World,
  entry: Entry,
  route: Route,
  who: Principal,
  of: Things,
): Promise<Answered[]> {
  const answers: Answered[] = [];
  let said = '';
  const put = async (asked: Omit<Asked, 'token'>): Promise<void> => {
    said += JSON.stringify(asked);
    const answer = await world.ask(asked, who.as);
    const leaks = world.markers.leaks(who.name, everything(answer), said);
    if (leaks.length > 0) throw new LeakError(`${asked.method} ${asked.path} as ${who.name}`, leaks);
    answers.push(answer);
  };
  for (const question of entry.asks({ mine: who.owns ?? world.absent, of, world })) {
    await put({ method: route.method, ...question });
  }
  for (const question of entry.leadsTo?.(answers) ?? []) await put(question);
  return answers;
}

export const everything = ({ headers, bytes }: Answered): string =>
  `${JSON.stringify(headers)}\n${bytes.toString('latin1')}`;

/** An answer as an observer can measure it: without echoed and random parts. */
export const seenBy = (world: World, answers: readonly Answered[], other: Things) => {
  const echoed = [other, world.absent].flatMap(({ listing: _, shop: __, ...things }) => Object.values(things));
  return answers.map((answer) => ({ ...blotted(answer, echoed), statements: answer.statements }));
};
