import { useState } from 'react';
import { useAct } from '../data/api.ts';
import type { Finding, FindingFilter, TriageAct } from '../data/nouns.ts';

/** Some findings, or whole groups of them: of these, what the filter shows. */
export type TriageTarget =
  | { readonly findings: readonly Finding[] }
  | { readonly groups: readonly string[]; readonly filter: FindingFilter };

/** What was done last, and what can be done next. */
export interface TriageDesk {
  readonly put: (target: TriageTarget, act: TriageAct) => void;
  readonly undo: () => void;
  readonly last: { readonly kind: TriageAct['kind']; readonly count: number; readonly batch: string } | undefined;
  /** Of an undo: how many stay as they are. */
  readonly kept: number | undefined;
  readonly isBusy: boolean;
  readonly error: Error | null;
}

export function useTriageDesk(): TriageDesk {
  const [last, setLast] = useState<TriageDesk['last']>();
  const [kept, setKept] = useState<number>();
  // Before the list is read again: what has left it can be undone at once.
  const done = ({ batch, done: count }: { batch: string; done: number }, { act }: { act: TriageAct }) => {
    setKept(undefined);
    setLast({ kind: act.kind, count, batch });
  };
  const some = useAct('triageFindings', undefined, done);
  const groups = useAct('triageFindingGroups', undefined, done);
  const undoing = useAct('undoTriage', undefined, ({ changedSince }) => {
    setLast(undefined);
    setKept(changedSince.length);
  });
  const triage = some.submittedAt > groups.submittedAt ? some : groups;
  return {
    last,
    kept,
    isBusy: triage.isPending || undoing.isPending,
    error: triage.error ?? undoing.error,
    put: (target, act) =>
      'groups' in target
        ? groups.mutate({ groups: [...target.groups], filter: target.filter, act })
        : some.mutate({ findings: target.findings.map(asKey), act }),
    undo: () => {
      if (last) undoing.mutate({ path: { batch: last.batch } });
    },
  };
}

const asKey = ({ brand, listing: { marketplace, id } }: Finding) => ({ brand, marketplace, listing: id });
