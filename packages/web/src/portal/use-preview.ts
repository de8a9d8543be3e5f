import { useQuery } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { client } from '../data/client.ts';
import type { ComplaintCheck, Finding, Goods } from '../data/nouns.ts';
import { canBeFiled, requestsOf } from './filing-requests.ts';
import { findingKey } from './finding.ts';
import type { Known } from './knowledge-chips.tsx';

/** A finding, and what filing it would do; without a check it cannot be filed at all. */
export interface Previewed {
  readonly finding: Finding;
  readonly card: string;
  readonly check: ComplaintCheck | undefined;
}

export interface Preview {
  /** Undefined until everything is checked. */
  readonly all: readonly Previewed[] | undefined;
  readonly isError: boolean;
  readonly error: unknown;
  readonly retry: () => unknown;
}

/** Milliseconds of rest before a check, so that a person who moves on quickly asks for none. */
const rest = 250;

/**
 * What filing would do to each of these cards' findings: a check that files nothing. `only`: the findings by `findingKey` if some of a card's
 * were chosen.
 */
export function usePreview(cards: readonly Goods[], only: ReadonlySet<string>, chips: Known): Preview {
  const about = useRested(JSON.stringify([cards.map(({ group, count }) => [group, count]), [...only], chips]), rest);
  const isCurrent = about === JSON.stringify([cards.map(({ group, count }) => [group, count]), [...only], chips]);
  const { data, isError, error, refetch } = useQuery({
    queryKey: ['findings', 'preview', about],
    enabled: isCurrent && cards.length > 0,
    networkMode: 'always',
    retry: false,
    staleTime: 30_000,
    queryFn: async (): Promise<readonly Previewed[]> => {
      const found = (await Promise.all(cards.map(findingsOf))).flat();
      const some = only.size > 0 ? found.filter(({ finding }) => only.has(findingKey(finding))) : found;
      const checks = await checked(
        some.map(({ finding }) => finding),
        chips,
      );
      return some.map((one) => ({ ...one, check: checks.get(keyOf(one.finding)) }));
    },
  });
  return { all: isCurrent ? data : undefined, isError: isCurrent && isError, error, retry: refetch };
}

const keyOf = ({ listing: { marketplace, id } }: Finding): string => `${marketplace}/${id}`;

/** All open findings of a card. */
async function findingsOf({ group, count, lead }: Goods): Promise<{ card: string; finding: Finding }[]> {
  if (count === 1) return [{ card: group, finding: lead }];
  const found: Finding[] = [];
  let cursor: string | undefined;
  do {
    const page = await client.listFindings({ query: { group, state: 'open', limit: 100, ...(cursor && { cursor }) } });
    found.push(...page.items);
    cursor = page.next;
  } while (cursor !== undefined);
  return found.map((finding) => ({ card: group, finding }));
}

/** Each check continues the one before, so that the day's caps count as they would in filing. */
async function checked(findings: readonly Finding[], chips: Known): Promise<ReadonlyMap<string, ComplaintCheck>> {
  const checks = new Map<string, ComplaintCheck>();
  let counted: Awaited<ReturnType<typeof client.checkComplaint>>['counted'];
  for (const { request, findings: some } of requestsOf(findings.filter(canBeFiled), chips, crypto.randomUUID())) {
    const answer = await client.checkComplaint({ body: { ...request, ...(counted && { counted }) } });
    counted = answer.counted ?? counted;
    for (const [index, finding] of some.entries()) {
      const check = answer.results[index];
      if (check) checks.set(keyOf(finding), check);
    }
  }
  return checks;
}

function useRested(value: string, ms: number): string {
  const [rested, setRested] = useState(value);
  useEffect(() => {
    const timer = setTimeout(() => setRested(value), ms);
    return () => clearTimeout(timer);
  }, [value, ms]);
  return rested;
}
