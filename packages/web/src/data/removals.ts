import type { Schemas } from '@marketsafe/sdk';
import { useQuery } from '@tanstack/react-query';
import { client } from './client.ts';
import { usePages } from './pages.ts';
import { useWrite } from './write.ts';

export type Removals = Schemas['Removals'];
export type RemovalLimit = Removals['limits'][number];
export type HeldRemoval = Schemas['HeldRemoval'];
export type RemovalsRefused = Schemas['RemovalsRefused'];

export const useRemovals = () =>
  useQuery({ queryKey: ['desk', 'removals'], queryFn: () => client.getRemovals(), refetchInterval: 5000 });

/** Of one rights holder, or of everybody. */
export const useHeldRemovals = (holder: string | undefined) =>
  usePages<HeldRemoval>(
    ['desk', 'held-removals', holder],
    (cursor) => client.listHeldRemovals({ query: { limit: 50, ...(holder && { holder }), ...(cursor && { cursor }) } }),
    { refetchInterval: 5000 },
  );

export const useStopRemovals = () =>
  useWrite((reasons: string, options) => client.stopRemovals({ body: { reasons } }, options), ['desk', 'cases']);

export const useResumeRemovals = () =>
  useWrite((reasons: string, options) => client.resumeRemovals({ body: { reasons } }, options), ['desk', 'cases']);

export const useReleaseRemovals = () =>
  useWrite((body: Schemas['RemovalRelease'], options) => client.releaseRemovals({ body }, options), ['desk', 'cases']);

export const useRefuseRemovals = () =>
  useWrite((body: Schemas['RemovalRefusal'], options) => client.refuseRemovals({ body }, options), ['desk', 'cases']);
