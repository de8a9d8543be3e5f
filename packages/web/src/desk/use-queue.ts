import { useNavigate, useSearchParams } from 'react-router';
import { useAct, useList, useRead } from '../data/api.ts';
import type { DeskTask } from '../data/nouns.ts';
import { taskPath } from './task-path.ts';

export interface QueueFilter {
  readonly kind?: string | undefined;
  readonly language?: 'en' | 'zh-CN' | undefined;
  readonly overdue?: 'yes' | undefined;
}

/** The queue's filter, which the address keeps: on the list, and on a case that was opened from it. */
function useQueueFilter() {
  const [params, setParams] = useSearchParams();
  const language = params.get('language');
  const filter: QueueFilter = {
    kind: params.get('kind') ?? undefined,
    language: language === 'en' || language === 'zh-CN' ? language : undefined,
    overdue: params.get('overdue') === 'yes' ? 'yes' : undefined,
  };
  const text = searchOf(filter);
  return {
    filter,
    /** For links to a case: `?kind=ruling`, or nothing. */
    search: text === '' ? '' : `?${text}`,
    put: (next: QueueFilter) => setParams(searchOf({ ...filter, ...next }), { replace: true }),
  };
}

const searchOf = (filter: QueueFilter): string =>
  new URLSearchParams(
    Object.entries(filter).filter((entry): entry is [string, string] => entry[1] !== undefined),
  ).toString();

/** The tasks that pass the filter, and what all open work is counted by. */
export function useQueue() {
  const { filter, search, put } = useQueueFilter();
  const pages = useList('listTasks', { query: { ...filter } });
  const counts = useRead('listTasks', { query: { limit: 1 } }).data?.counts ?? [];
  return { filter, search, put, pages, counts };
}

export type Counts = ReturnType<typeof useQueue>['counts'];

/** A task that the reader may take: no colleague has it. */
const isFree = ({ claim }: DeskTask): boolean => claim === undefined || claim.mine;

/**
 * Takes the first free task of the queue and opens its page, beside the one that is open. Another person may take it in the same
 * moment: then the next one is tried.
 */
export function useNext(tasks: readonly DeskTask[], search: string, open?: string) {
  const claim = useAct('claimTask');
  const navigate = useNavigate();
  const left = tasks.filter((task) => isFree(task) && taskPath(task) !== undefined && task.case !== (open ?? ''));
  const take = async ([task, ...others]: readonly DeskTask[]): Promise<void> => {
    if (!task) return;
    const taken = await claim.mutateAsync({ path: { task: task.id }, body: { claim: true } }).catch(() => undefined);
    if (taken) await navigate(`${taskPath(task)}${search}`);
    else await take(others);
  };
  return { left: left.length, isBusy: claim.isPending, next: () => void take(left) };
}
