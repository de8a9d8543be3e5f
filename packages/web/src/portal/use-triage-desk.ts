import { useState } from 'react';
import { useAct } from '../data/api.ts';
import type { Finding, FindingFilter, TriageAct } from '../data/nouns.ts';

/** Some findings, or all findings of whole groups that match the filter. */
export type TriageTarget =
  | { readonly findings: readonly Finding[] }
  | { readonly groups: readonly string[]; readonly filter: FindingFilter };

/** The last action, and the next possible ones. */
export interface TriageDesk {
  readonly put: (target: TriageTarget, act: TriageAct) => void;
  readonly undo: () => void;
  readonly last: { readonly kind: TriageAct['kind']; readonly count: number; readonly batch: string } | undefined;
  /** After an undo: the number of findings that stay changed. */
  readonly kept: number | undefined;
  readonly isBusy: boolean;
  readonly error: Error | null;
}

export function useTriageDesk(): TriageDesk {
  const [last, setLast] = useState<TriageDesk['last']>();
  const [kept, setKept] = useState<number>();
  // Before the list is read again, so that findings that leave it can be restored at once.
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
