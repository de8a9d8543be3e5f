import type { Language } from '@marketsafe/terms';
import type { FastifyRequest } from 'fastify';
import { ProblemError } from './problem.ts';

/** On whose behalf a request is made; settled before the transaction begins. */
export type Caller =
  | { readonly kind: 'public' }
  | { readonly kind: 'participant'; readonly user: string; readonly participant: string }
  | { readonly kind: 'desk'; readonly user: string; readonly administrator: boolean }
  | {
      readonly kind: 'seller';
      readonly seller: string;
      /** Absent: the notice is about the shop as a whole. */
      readonly bundle?: string;
      readonly notice: string;
    }
  | { readonly kind: 'marketplace'; readonly marketplace: string };

const callers = new WeakMap<FastifyRequest, Caller>();
/** As soon as it is known who asks, so that a refusal is noted with its party. */
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
      return `marketplace:${caller.marketplace}`;
  }
}

/** The participant that calls, and its user. @throws ProblemError 403 for anybody else. */
export function participantOf(caller: Caller): Extract<Caller, { kind: 'participant' }> {
  if (caller.kind !== 'participant') throw new ProblemError(403, 'participants-only', 'Sign in as a participant.');
  return caller;
}

/** The user behind the caller, when there is one. */
export const userOf = (caller: Caller): string | undefined =>
  caller.kind === 'participant' || caller.kind === 'desk' ? caller.user : undefined;

/** The language of an `Accept-Language` header: Chinese when it is asked for first, English otherwise. */
export const languageOf = (header: string | undefined): Language => (/^\s*zh\b/i.test(header ?? '') ? 'zh-CN' : 'en');
