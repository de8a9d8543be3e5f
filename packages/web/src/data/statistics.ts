import type { Schemas } from '@marketsafe/sdk';
import { useQuery } from '@tanstack/react-query';
import { client } from './client.ts';

export type Overview = Schemas['Overview'];

export const useOverview = () =>
  useQuery({ queryKey: ['overview'], queryFn: () => client.overview(), refetchInterval: 5000 });

/** Of this year so far. */
export const useTransparencyReport = () =>
  useQuery({ queryKey: ['transparency-report'], queryFn: () => client.transparencyReport() });

/** What the programme runs on; asked once. */
export const useProgramme = () =>
  useQuery({
    queryKey: ['programme'],
    queryFn: async () => (await client.overview()).programme,
    staleTime: Number.POSITIVE_INFINITY,
  });
