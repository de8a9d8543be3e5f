import type { OperationId } from '../../../packages/service/src/app/api.ts';
import type { Things } from '../people.ts';
import type { Answered, Asked } from '../requests.ts';
import type { World } from '../world.ts';

const roles = ['nobody', 'seller', 'participant', 'agent', 'desk'] as const;
export type Role = (typeof roles)[number];

/** The subject of a request: `mine` is the asker's own, `of` the requested party's. */
export interface About {
  readonly mine: Things;
  readonly of: Things;
  readonly world: World;
}

export type Question = Omit<Asked, 'token' | 'method'>;

/** A status for each question, or one for all; empty if there is nothing of the kind to request. */
export type Statuses = number | readonly number[];

/** A role's answers for its own things, and for another's, which equal those for missing ones. */
export interface Gets {
  readonly own?: Statuses;
  readonly other?: Statuses;
}

export interface Entry {
  /** Absent: the route names no one's things, and is requested once. */
  readonly asks: (about: About) => readonly Question[];
  /** `false`: nothing in the request belongs to a party. */
  readonly names: boolean;
  readonly gets: Readonly<Record<Role, Gets>>;
  /** Further requests that the answer leads to, by the same person. */
  readonly leadsTo?: (answers: readonly Answered[]) => readonly Asked[];
  /** Why another's and missing things answer differently: only where a person must learn it. */
  readonly differs?: string;
}

/** Operations outside the route table are skipped: their duty was taken out. */
export type Matrix = { readonly [operation in OperationId]: Entry } & Readonly<Record<string, Entry>>;

/** For roles that may not use the route at all. */
const refused = (status: number): Gets => ({ own: status, other: status });

type Own = Statuses;
interface Told {
  readonly own: Own;
  readonly other?: Statuses;
}

type Asks = (about: About) => Question | readonly Question[];
const listed =
  (asks: Asks) =>
  (about: About): readonly Question[] => {
    const questions = asks(about);
    return Array.isArray(questions) ? (questions as readonly Question[]) : [questions as Question];
  };
type More = Pick<Entry, 'leadsTo' | 'differs'> & { readonly agent?: Gets };

/** For all signed-in users. */
export const forUsers = (asks: Asks, told: Told & { readonly desk?: Own }, more: More = {}): Entry => {
  const { agent, ...rest } = more;
  const gets = { own: told.own, other: told.other ?? 404 };
  return {
    asks: listed(asks),
    names: true,
    gets: {
      nobody: refused(401),
      seller: refused(401),
      participant: gets,
      agent: agent ?? gets,
      desk: { own: told.desk ?? told.own, other: told.other ?? 404 },
    },
    ...rest,
  };
};

/** For participants; the review team is refused. */
export const forParticipants = (asks: Asks, told: Told, more: More = {}): Entry => {
  const entry = forUsers(asks, told, more);
  return { ...entry, gets: { ...entry.gets, desk: refused(403) } };
};

/** For the people of a marketplace, who are none of these. */
export const forMarketplaces = (asks: Asks): Entry => ({
  asks: listed(asks),
  names: true,
  gets: {
    nobody: refused(401),
    seller: refused(401),
    participant: refused(403),
    agent: refused(403),
    desk: refused(403),
  },
});

/** For the review team, to which everything belongs; `other`: missing things. */
export const forDesk = (asks: Asks, told: Told): Entry => ({
  asks: listed(asks),
  names: true,
  gets: {
    nobody: refused(401),
    seller: refused(401),
    participant: refused(403),
    agent: refused(403),
    desk: { own: told.own, other: told.other ?? 404 },
  },
});

/** For a seller's signed link, which is the key: another's has the wrong signature. */
export const forLinks = (
  asks: Asks,
  told: Told,
  more: More & { /** The answers to those without a link of their own. */ readonly without?: Statuses } = {},
): Entry => {
  const { agent: _, without, ...rest } = more;
  const gets = { own: told.own, other: told.other ?? 404 };
  const strangers = { other: without ?? gets.other };
  return {
    asks: listed(asks),
    names: true,
    gets: { nobody: strangers, seller: gets, participant: strangers, agent: strangers, desk: strangers },
    ...rest,
  };
};

/** The same for all. */
export const forAll = (asks: Asks, told: Told, more: More = {}): Entry => {
  const { agent, ...rest } = more;
  const gets = { own: told.own, other: told.other ?? 404 };
  return {
    asks: listed(asks),
    names: true,
    gets: { nobody: gets, seller: gets, participant: gets, agent: agent ?? gets, desk: gets },
    ...rest,
  };
};

/** The same route, which names no party's things. */
export const naming = (entry: Entry): Entry => ({ ...entry, names: false });
