import { ProblemError, type Schemas } from '@marketsafe/sdk';
import { type UseQueryResult, useQuery } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { client } from './client.ts';
import { useWrite } from './write.ts';

export type DemoState = Schemas['DemoState'];
export type Persona = Schemas['Persona'];

/** The demonstration; `null` where there is none. */
export function useDemo(): UseQueryResult<DemoState | null, Error> {
  return useQuery({
    queryKey: ['demo'],
    queryFn: () =>
      client.demoState().catch((error: unknown) => {
        if (error instanceof ProblemError && error.status === 404) return null;
        throw error;
      }),
    staleTime: 10_000,
  });
}

/** Every noun may change when time passes. */
const all = ['demo', 'overview', 'cases', 'findings', 'sellers', 'desk', 'me', 'notice', 'mail', 'listings'];

export const useDemoClock = () =>
  useWrite((body: Schemas['DemoClockRequest'], options) => client.demoClock({ body }, options), all);

export const useDemoMail = (to: string) =>
  useQuery({
    queryKey: ['mail', to],
    queryFn: async () => (await client.demoMail({ query: to ? { to } : {} })).items,
    refetchInterval: 3000,
  });

/**
 * The programme's now in milliseconds since 1970, once a second: the demonstration's clock where there is one,
 * this device's clock elsewhere.
 */
export function useNow(): number {
  const demo = useDemo();
  const [wall, setWall] = useState(() => Date.now());
  useEffect(() => {
    const timer = setInterval(() => setWall(Date.now()), 1000);
    return () => clearInterval(timer);
  }, []);
  return demo.data ? Date.parse(demo.data.now) + Math.max(0, wall - demo.dataUpdatedAt) : wall;
}
