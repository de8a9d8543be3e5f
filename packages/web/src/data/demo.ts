import { ProblemError } from '@marketsafe/sdk';
import { type UseQueryResult, useQuery } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { client } from './client.ts';
import type { DemoState } from './nouns.ts';
import { keyOf } from './operations.ts';

/** The demonstration; `null` where there is none. */
export function useDemo(): UseQueryResult<DemoState | null, Error> {
  return useQuery({
    queryKey: keyOf('demoState', undefined),
    queryFn: () =>
      client.demoState().catch((error: unknown) => {
        if (error instanceof ProblemError && error.status === 404) return null;
        throw error;
      }),
    staleTime: 10_000,
  });
}

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
