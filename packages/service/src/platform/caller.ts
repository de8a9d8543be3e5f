import type { Language, Position } from '@marketsafe/terms';
import type { FastifyRequest } from 'fastify';
import { ProblemError } from './problem.ts';
import { marketplaceTenant } from './tenant-scope.ts';

/** Who makes a request; settled before the transaction begins. */
export type Caller =
  | { readonly kind: 'public' }
  | {
      readonly kind: 'participant';
      readonly user: string;
      readonly participant: string;
      readonly position: Position;
      /** A program calls, with an API key of this person. */
      readonly byKey?: true;
    }
  | {
      readonly kind: 'desk';
      readonly user: string;
      readonly position: Position;
      /** The organisation that the person works for. */
      readonly organisation?: string;
    }
  | {
      readonly kind: 'seller';
      readonly seller: string;
      /** Absent if the notice is about the whole shop. */
      readonly bundle?: string;
      readonly notice: string;
    }
  /** `user`: one of its people, signed in. Absent: its webhook, whose signature its connector looks at. */
  | {
      readonly kind: 'marketplace';
      readonly marketplace: string;
      readonly user?: string;
      readonly position?: Position;
    };

const callers = new WeakMap<FastifyRequest, Caller>();
/** Called as soon as the caller is known, so that a refusal is logged with its party. */
export const rememberCaller = (request: FastifyRequest, caller: Caller): void => {
  callers.set(request, caller);
};
export const callerOf = (request: FastifyRequest): Caller => callers.get(request) ?? { kind: 'public' };

/** The tenant whose rows the caller may read. */
export function tenantOf(caller: Caller): string {
  switch (caller.kind) {
    case 'public':
      return 'public';
    case 'participant':
      return caller.participant;
    case 'desk':
      return 'desk';
    case 'seller':
      return `seller:${caller.seller}`;
    case 'marketplace':
      return marketplaceTenant(caller.marketplace);
  }
}

/** The calling participant and its user. @throws ProblemError 403 for any other caller. */
export function participantOf(caller: Caller): Extract<Caller, { kind: 'participant' }> {
  if (caller.kind !== 'participant') throw new ProblemError(403, 'participants-only', 'Sign in as a participant.');
  return caller;
}

/** The calling marketplace. @throws ProblemError 403 for any other caller. */
export function callingMarketplace(caller: Caller): Extract<Caller, { kind: 'marketplace' }> {
  if (caller.kind !== 'marketplace') throw new ProblemError(403, 'marketplaces-only', 'Sign in for a marketplace.');
  return caller;
}

/** The user behind the caller, when there is one. */
export const userOf = (caller: Caller): string | undefined =>
  caller.kind === 'public' || caller.kind === 'seller' ? undefined : caller.user;

/** The organisation that a desk user works for. */
export const organisationOf = (caller: Caller): string | undefined =>
  caller.kind === 'desk' ? caller.organisation : undefined;

/** The position of a signed-in caller. */
export const positionOf = (caller: Caller): Position | undefined =>
  'position' in caller ? caller.position : undefined;

/** A call without a sign-in, whose path names the marketplace. */
export const isWebhook = (caller: Caller): boolean => caller.kind === 'marketplace' && caller.user === undefined;

/** The language of an `Accept-Language` header: Chinese if it comes first, else English. */
export const languageOf = (header: string | undefined): Language => (/^\s*zh\b/i.test(header ?? '') ? 'zh-CN' : 'en');
