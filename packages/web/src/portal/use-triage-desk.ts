import { useState } from 'react';
import { type TriageAct, type TriageTarget, useTriage, useUndoTriage } from '../data/triage.ts';

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
  const triage = useTriage(({ batch, done }, { act }) => {
    setKept(undefined);
    setLast({ kind: act.kind, count: done, batch });
  });
  const undoing = useUndoTriage(({ changedSince }) => {
    setLast(undefined);
    setKept(changedSince.length);
  });
  return {
    last,
    kept,
    isBusy: triage.isPending || undoing.isPending,
    error: triage.error ?? undoing.error,
    put: (target, act) => triage.mutate({ target, act }),
    undo: () => {
      if (last) undoing.mutate(last.batch);
    },
  };
}
