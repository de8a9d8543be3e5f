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
  const triage = useTriage();
  const undoing = useUndoTriage();
  const [last, setLast] = useState<TriageDesk['last']>();
  const [kept, setKept] = useState<number>();
  return {
    last,
    kept,
    isBusy: triage.isPending || undoing.isPending,
    error: triage.error ?? undoing.error,
    put: (target, act) => {
      triage.mutate(
        { target, act },
        {
          onSuccess: ({ batch, done }) => {
            setKept(undefined);
            setLast({ kind: act.kind, count: done, batch });
          },
        },
      );
    },
    undo: () => {
      if (!last) return;
      undoing.mutate(last.batch, {
        onSuccess: ({ changedSince }) => {
          setLast(undefined);
          setKept(changedSince.length);
        },
      });
    },
  };
}
