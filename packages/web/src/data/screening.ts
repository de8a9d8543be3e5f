import type { Schemas } from '@marketsafe/sdk';
import { useQuery } from '@tanstack/react-query';
import { client } from './client.ts';
import { useWrite } from './write.ts';

export type ScreeningForDesk = Schemas['ScreeningForDesk'];

export const useScreening = () =>
  useQuery({ queryKey: ['screening'], queryFn: () => client.getScreening(), refetchInterval: 5000 });

export const useScreeningForDesk = () =>
  useQuery({ queryKey: ['desk', 'screening'], queryFn: () => client.getScreeningForDesk(), refetchInterval: 5000 });

export const useRetryScreening = () =>
  useWrite(
    (path: { marketplace: string; listing: string }, options) => client.retryScreening({ path }, options),
    ['desk'],
  );
