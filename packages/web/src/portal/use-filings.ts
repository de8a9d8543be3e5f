import { useQueries, useQueryClient } from '@tanstack/react-query';
import { useMemo, useState } from 'react';
import { client } from '../data/client.ts';
import { fileNow } from '../data/filing.ts';
import type { CaseDetail, ComplaintRequest } from '../data/nouns.ts';
import { changedBy, keyOf } from '../data/operations.ts';
import { type FiledTarget, type Filing, type FilingWithOutcomes, isMoving, outcomesOf, whereIs } from './outcome.ts';

export interface Filings {
  /** The latest first. */
  readonly all: readonly FilingWithOutcomes[];
  readonly file: (request: ComplaintRequest, targets: readonly FiledTarget[]) => void;
  readonly retry: (id: string) => void;
  /** Takes notes away that its person has read. */
  readonly read: (ids: readonly string[]) => void;
  readonly unread: (filing: Filing) => boolean;
}

/** Milliseconds between two looks at a case until its outcome is known. */
const askAgain = 1500;

/** What was filed on this page since it was opened, and what came of it. */
export function useFilings(): Filings {
  const queries = useQueryClient();
  const [all, setAll] = useState<readonly Filing[]>([]);
  const [seen, setSeen] = useState<ReadonlySet<string>>(new Set());
  const caseOf = useCases(all);
  const put = (id: string, sent: Filing['sent']) =>
    setAll((before) => before.map((one) => (one.id === id ? { ...one, sent } : one)));
  const send = async ({ id, request }: Pick<Filing, 'id' | 'request'>) => {
    put(id, await fileNow(request, id));
    await Promise.all(changedBy('fileComplaint').map((noun) => queries.invalidateQueries({ queryKey: [noun] })));
  };
  return {
    all: useMemo(() => all.map((one) => ({ ...one, outcomes: outcomesOf(one, caseOf) })), [all, caseOf]),
    file: (request, targets) => {
      const filing = { id: crypto.randomUUID(), request, targets, sent: { state: 'sending' } as const };
      setAll((before) => [filing, ...before]);
      void send(filing);
    },
    retry: (id) => {
      const filing = all.find((one) => one.id === id);
      if (filing?.sent.state !== 'failed') return;
      put(id, { state: 'sending' });
      void send(filing);
    },
    read: (ids) => setSeen((before) => new Set([...before, ...ids])),
    unread: ({ id }) => !seen.has(id),
  };
}

/** The filed cases, looked at until their outcome is known. */
function useCases(all: readonly Filing[]): (id: string) => CaseDetail | undefined {
  const ids = all.flatMap(({ sent }) =>
    sent.state === 'answered'
      ? sent.answer.bundles.flatMap(({ cases }) =>
          cases.filter((one) => one.refused.length === 0).map((one) => one.case),
        )
      : [],
  );
  const found = useQueries({
    queries: ids.map((id) => ({
      queryKey: keyOf('getCase', { path: { case: id } }),
      queryFn: () => client.getCase({ path: { case: id } }),
      networkMode: 'always' as const,
      refetchInterval: ({ state: { data } }: { state: { data: CaseDetail | undefined } }) =>
        data === undefined || isMoving(whereIs(data)) ? askAgain : (false as const),
    })),
    combine: (results) => results.map(({ data }) => data),
  });
  return useMemo(() => {
    const byId = new Map(found.flatMap((one) => (one === undefined ? [] : [[one.id, one] as const])));
    return (id) => byId.get(id);
  }, [found]);
}
