import { type UseQueryResult, useQuery } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { programme } from '../language/programme.ts';
import { client } from './client.ts';
import type { DemoState } from './nouns.ts';
import { keyOf } from './operations.ts';

/** The demonstration's state; `null` outside a demonstration. */
export function useDemo(): UseQueryResult<DemoState | null, Error> {
  return useQuery({
    queryKey: keyOf('demoState', undefined),
    queryFn: () => (programme.demonstration ? client.demoState() : null),
    staleTime: 10_000,
  });
}

/**
 * The programme's current time in milliseconds since 1970, updated every second: the demonstration's clock if there is one,
 * otherwise this device's clock.
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
