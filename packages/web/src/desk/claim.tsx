import { Button } from 'antd';
import { useEffect } from 'react';
import { useAct } from '../data/api.ts';
import { useNow } from '../data/demo.ts';
import type { DeskTask } from '../data/nouns.ts';
import { useWords } from '../language/words.ts';

/** Takes a task, or gives back one that is the reader's. */
export function useClaim() {
  const act = useAct('claimTask');
  return {
    error: act.error,
    put: ({ id, claim }: DeskTask) => act.mutate({ path: { task: id }, body: { claim: claim?.mine !== true } }),
  };
}

interface Props {
  readonly task: DeskTask;
  readonly claim: ReturnType<typeof useClaim>;
}

/** Who works on a task and until when, and the way to take or give it back. */
export function ClaimCell({ task, claim }: Props) {
  const { t, shortInstant } = useWords('desk');
  const held = task.claim;
  if (held && !held.mine)
    return <span>{t('tasks.claimedBy', { name: held.by, until: shortInstant(held.until) })}</span>;
  return (
    <Button
      size="small"
      onClick={() => claim.put(task)}
      {...(held && { title: t('tasks.yoursUntil', { until: shortInstant(held.until) }) })}
    >
      {t(held ? 'tasks.release' : 'tasks.claim')}
    </Button>
  );
}

const renewMs = 20 * 60_000;

/** Keeps the reader's own claim while they work on the page: each act of theirs in its last twenty minutes renews it. */
export function useClaimKept(task: DeskTask | undefined): void {
  const { mutate, isPending } = useAct('claimTask');
  const now = useNow();
  const own = task?.claim?.mine === true ? task.claim.until : undefined;
  const isDue = own !== undefined && Date.parse(own) - now < renewMs && !isPending;
  const id = task?.id;
  useEffect(() => {
    if (!isDue || id === undefined) return undefined;
    const stop = new AbortController();
    const renew = () => {
      stop.abort();
      mutate({ path: { task: id }, body: { claim: true } });
    };
    for (const act of ['keydown', 'pointerdown'] as const) window.addEventListener(act, renew, { signal: stop.signal });
    return () => stop.abort();
  }, [isDue, id, mutate]);
}
