import type { z } from 'zod';
import type { KeyScope } from './key-scopes.ts';
import type { LinkKind } from './links.ts';

/**
 * Who may call a route. `approver`, `administrator`: people of the desk in that position. `people`: any party's administrators, about
 * its people. `marketplace`: its webhook. `marketplace-user`: its people, signed in. `answer-link`, `shop-link`,
 * `clearances-link`: a seller who holds a signed link of that kind. `mail-server`: its webhook, whose signature is checked before the
 * operation begins. `demo`: only in a demonstration.
 */
export type Access =
  | 'public'
  | 'user'
  | 'participant'
  | 'desk'
  | 'approver'
  | 'administrator'
  | 'people'
  | `${LinkKind}-link`
  | 'marketplace'
  | 'marketplace-user'
  | 'mail-server'
  | 'demo';

/** One operation of the API as data; the OpenAPI document, the access rules and the tests derive from it. */
export interface Route {
  readonly method: 'GET' | 'POST' | 'PUT' | 'DELETE';
  /** Fastify's form, e.g. `/cases/:case/withdraw`, below `/api/v1`. */
  readonly url: string;
  readonly summary: string;
  readonly tag: string;
  readonly access: Access;
  /** Scopes of which an API key needs one; empty: no key may call it. Every operation that people sign in for states it. */
  readonly keys?: readonly KeyScope[];
  readonly params?: z.ZodObject;
  readonly query?: z.ZodObject;
  readonly body?: z.ZodType;
  /** Fields of the body that are left out of the stored hash of a request. */
  readonly secrets?: readonly string[];
  readonly answer: z.ZodType;
  /** Status of success; default 200. */
  readonly status?: 201 | 202;
  /** The body is a multipart form with one file. */
  readonly multipart?: boolean;
  /**
   * No Idempotency-Key: a write without lasting effect (a check, a sign-in), one that names the version that it replaces, or one
   * whose answer is a secret, which must not be stored.
   */
  readonly safe?: boolean;
  /** Of access `user`: for the people of marketplaces, too. */
  readonly anyAccount?: true;
  /** Also for people of the desk who have not set up the second factor that they need. */
  readonly beforeSecondFactor?: boolean;
  /** Of access `participant` or `marketplace-user`: for its administrators, who bind it. */
  readonly administered?: true;
  /** About the caller's own account, and therefore open to every position. */
  readonly personal?: true;
  /** Has no rate limit, so that a flood cannot block its users. */
  readonly neverLimited?: boolean;
  /** A GET that returns log entries of the caller's own cases: it reads in the role that sees these. */
  readonly provesCase?: boolean;
}

/** Operations by their id. */
export type RouteTable = Readonly<Record<string, Route>>;

export const routes = <const T extends RouteTable>(table: T): T => table;
