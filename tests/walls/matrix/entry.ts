import type { OperationId } from '../../../packages/service/src/app/api.ts';
import type { Things } from '../people.ts';
import type { Answered, Asked } from '../requests.ts';
import type { World } from '../world.ts';

const roles = ['nobody', 'seller', 'participant', 'agent', 'desk'] as const;
export type Role = (typeof roles)[number];

/** What a request is about: `mine` is the asker's own, `of` what it asks for, of whoever that is. */
export interface About {
  readonly mine: Things;
  readonly of: Things;
  readonly world: World;
}

export type Question = Omit<Asked, 'token' | 'method'>;

/** A status for each question, or one for all; none where there is nothing of the kind to ask for. */
export type Statuses = number | readonly number[];

/** What a role gets for its own, and for another's, which is just what it gets for what does not exist. */
export interface Gets {
  readonly own?: Statuses;
  readonly other?: Statuses;
}

export interface Entry {
  /** Absent: the route names nobody's things, and is asked once. */
  readonly asks: (about: About) => readonly Question[];
  /** `false`: nothing in the request belongs to anybody. */
  readonly names: boolean;
  readonly gets: Readonly<Record<Role, Gets>>;
  /** What the answer leads to is asked for as well, by the same person. */
  readonly leadsTo?: (answers: readonly Answered[]) => readonly Asked[];
  /** Why another's and what does not exist answer differently: only where a person must be told. */
  readonly differs?: string;
}

/** One that the table of routes does not have is not asked: its duty was taken out. */
export type Matrix = { readonly [operation in OperationId]: Entry } & Readonly<Record<string, Entry>>;

/** For whom a route is not, whatever it names. */
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

/** For whoever is signed in. */
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

/** For participants; the desk is told that it is none. */
export const forParticipants = (asks: Asks, told: Told, more: More = {}): Entry => {
  const entry = forUsers(asks, told, more);
  return { ...entry, gets: { ...entry.gets, desk: refused(403) } };
};

/** For the desk, to which everything belongs; `other`: what does not exist. */
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

/** Behind a seller's signed link, which is the key: another's is one whose signature does not fit. */
export const forLinks = (
  asks: Asks,
  told: Told,
  more: More & { /** What those get who have no link of their own. */ readonly without?: Statuses } = {},
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

/** For everybody alike. */
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

/** The same route, which names nothing of anybody's. */
export const naming = (entry: Entry): Entry => ({ ...entry, names: false });
