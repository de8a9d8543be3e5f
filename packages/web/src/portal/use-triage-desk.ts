import { useRef, useState } from 'react';
import { useAct } from '../data/api.ts';
import type { Finding, FindingFilter, TriageAct } from '../data/nouns.ts';

/** Some findings, or all findings of whole groups that match the filter. */
type TriageTarget =
  | { readonly findings: readonly Finding[] }
  | { readonly groups: readonly string[]; readonly filter: FindingFilter };

/** An act on findings, which can be undone for ten seconds. */
export interface TriageDone {
  readonly id: string;
  readonly act: TriageAct;
  readonly target: TriageTarget;
  /** The cards that it concerns as a whole, and the list that they were in. */
  readonly cards: readonly string[];
  readonly list: FindingFilter['state'];
  readonly state: 'sending' | 'done' | 'failed' | 'undone';
  /** Milliseconds since 1970, by this device: only the ten seconds are measured with it. */
  readonly at: number;
  readonly batch?: string;
  readonly count?: number;
  readonly error?: unknown;
  /** After an undo: the number of findings that stay changed. */
  readonly kept?: number;
}

export interface TriageDesk {
  /** The latest first. */
  readonly all: readonly TriageDone[];
  readonly put: (one: Pick<TriageDone, 'target' | 'act' | 'cards' | 'list'>) => void;
  readonly retry: (id: string) => void;
  /** Undoes the latest act that can be undone still. Returns its cards. */
  readonly undo: () => readonly string[];
}

/** Milliseconds. */
export const undoFor = 10_000;

/** An act on its way can be undone too: the undo then follows it. */
export const canBeUndone = ({ state, at, act }: TriageDone, now: number): boolean =>
  act.kind !== 'assign' && (state === 'sending' || (state === 'done' && now - at < undoFor));

export function useTriageDesk(): TriageDesk {
  const [all, setAll] = useState<readonly TriageDone[]>([]);
  const set = (id: string, now: Partial<TriageDone>) =>
    setAll((before) => before.map((one) => (one.id === id ? { ...one, ...now } : one)));
  const ids = useRef(new WeakMap<object, string>());
  const undoneOnItsWay = useRef(new Set<string>());
  const undoing = useAct('undoTriage');
  const undoBatch = (id: string, batch: string) =>
    undoing.mutateAsync({ path: { batch } }).then(
      ({ changedSince }) => set(id, { kept: changedSince.length }),
      (error: unknown) => set(id, { state: 'done', error }),
    );
  // Before the list is read again, so that an act can be undone at once.
  const done = ({ batch, done: count }: { batch: string; done: number }, said: object) => {
    const id = ids.current.get(said) ?? '';
    const isUndone = undoneOnItsWay.current.delete(id);
    set(id, { ...(!isUndone && { state: 'done' }), batch, count, at: Date.now() });
    if (isUndone) void undoBatch(id, batch);
  };
  const onSome = useAct('triageFindings', undefined, done);
  const onGroups = useAct('triageFindingGroups', undefined, done);
  const send = ({ id, target, act }: Pick<TriageDone, 'id' | 'target' | 'act'>) => {
    const failed = (error: unknown) => {
      undoneOnItsWay.current.delete(id);
      set(id, { state: 'failed', error });
    };
    if ('groups' in target) {
      const said = { groups: [...target.groups], filter: target.filter, act };
      ids.current.set(said, id);
      onGroups.mutateAsync(said).catch(failed);
    } else {
      const said = { findings: target.findings.map(asKey), act };
      ids.current.set(said, id);
      onSome.mutateAsync(said).catch(failed);
    }
  };
  return {
    all,
    put: (asked) => {
      const one = { ...asked, id: crypto.randomUUID(), state: 'sending', at: Date.now() } as const;
      setAll((before) => [one, ...before]);
      send(one);
    },
    retry: (id) => {
      const one = all.find((each) => each.id === id);
      if (one?.state !== 'failed') return;
      set(id, { state: 'sending' });
      send(one);
    },
    undo: () => {
      const one = all.find((each) => canBeUndone(each, Date.now()));
      if (!one) return [];
      set(one.id, { state: 'undone' });
      if (one.batch === undefined) undoneOnItsWay.current.add(one.id);
      else void undoBatch(one.id, one.batch);
      return one.cards;
    },
  };
}

const asKey = ({ brand, listing: { marketplace, id } }: Finding) => ({ brand, marketplace, listing: id });
