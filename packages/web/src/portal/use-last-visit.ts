import { useState } from 'react';
import { useDemo } from '../data/demo.ts';
import { useMe } from '../data/session.ts';

interface Visits {
  /** When this page was last seen, and when the visit before ended. ISO 8601 in UTC. */
  readonly seen: string;
  readonly before: string;
}

/** A later look at the page belongs to the same visit within it. Milliseconds. */
const oneVisit = 3_600_000;
const day = 86_400_000;

/** When the person was here before, on this device; a day ago where it has no memory. Undefined until the programme's time is known. */
export function useLastVisit(): string | undefined {
  const demo = useDemo();
  const user = useMe().data?.user.id;
  const [since, setSince] = useState<{ of: string; at: string }>();
  if (demo.isPending || user === undefined) return undefined;
  if (since?.of === user) return since.at;
  const at = noteVisit(`marketsafe.visit.${user}`, demo.data ? Date.parse(demo.data.now) : Date.now());
  setSince({ of: user, at });
  return at;
}

function noteVisit(key: string, now: number): string {
  const kept = read(key);
  const yesterday = new Date(now - day).toISOString();
  const isSame = kept !== undefined && now - Date.parse(kept.seen) < oneVisit;
  const before = isSame ? kept.before : (kept?.seen ?? yesterday);
  localStorage.setItem(key, JSON.stringify({ seen: new Date(now).toISOString(), before } satisfies Visits));
  return before;
}

function read(key: string): Visits | undefined {
  try {
    const { seen, before } = JSON.parse(localStorage.getItem(key) ?? '{}');
    return Number.isNaN(Date.parse(seen)) || Number.isNaN(Date.parse(before)) ? undefined : { seen, before };
  } catch {
    return undefined;
  }
}
