import { pageOf } from '../../platform/contract.ts';
import { routes } from '../../platform/route.ts';
import {
  HeldRemoval,
  HeldRemovalQuery,
  RemovalDecision,
  RemovalRefusal,
  RemovalRelease,
  Removals,
  RemovalsRefused,
} from './contract.ts';

export const removalRoutes = routes({
  getRemovals: {
    method: 'GET',
    url: '/desk/removals',
    summary: 'Whether removals go, who stopped them and why, and how near the caps are',
    tag: 'desk',
    access: 'desk',
    keys: ['read'],
    answer: Removals,
    neverLimited: true,
  },
  listHeldRemovals: {
    method: 'GET',
    url: '/desk/held-removals',
    summary: 'Removals that wait for people, the first to go before',
    tag: 'desk',
    access: 'desk',
    keys: ['read'],
    query: HeldRemovalQuery,
    answer: pageOf(HeldRemoval),
  },
  stopRemovals: {
    method: 'POST',
    url: '/desk/removal-stops',
    summary: 'Stop every removal that has not been sent; restorations go on. One person, at once',
    tag: 'desk',
    access: 'desk',
    keys: [],
    body: RemovalDecision,
    answer: Removals,
    neverLimited: true,
  },
  resumeRemovals: {
    method: 'POST',
    url: '/desk/removal-resumptions',
    summary: 'Let removals go on, in their order; it takes two people',
    tag: 'desk',
    access: 'desk',
    keys: [],
    body: RemovalDecision,
    answer: Removals,
  },
  releaseRemovals: {
    method: 'POST',
    url: '/desk/removal-releases',
    summary:
      'Let what waits above a cap go before its time; it takes two people who do not belong to the rights holder',
    tag: 'desk',
    access: 'desk',
    keys: [],
    body: RemovalRelease,
    answer: Removals,
  },
  refuseRemovals: {
    method: 'POST',
    url: '/desk/removal-refusals',
    summary:
      'Refuse what is held, one or many at once: it never leaves, and its cases end without a decision on the claim. One person',
    tag: 'desk',
    access: 'desk',
    keys: [],
    body: RemovalRefusal,
    answer: RemovalsRefused,
  },
});
