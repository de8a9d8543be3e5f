import { useWords } from '../language/words.ts';
import type { Counts, QueueFilter } from './use-queue.ts';

interface Props {
  readonly filter: QueueFilter;
  readonly put: (next: QueueFilter) => void;
  readonly counts: Counts;
}

type Counted = Counts[number];

/** What the queue is filtered by. Each choice says how much it would show beside the other choices. */
export function QueueFilters({ filter, put, counts }: Props) {
  const { t, term, number } = useWords('desk');
  const passes = (one: Counted, without: keyof QueueFilter): boolean =>
    (without === 'kind' || filter.kind === undefined || one.kind === filter.kind) &&
    (without === 'language' || filter.language === undefined || one.language === filter.language) &&
    (without === 'overdue' || filter.overdue === undefined || one.overdue);
  const countBy = (of: keyof QueueFilter, fits: (one: Counted) => boolean): number =>
    counts.reduce((sum, one) => (passes(one, of) && fits(one) ? sum + one.count : sum), 0);
  const kinds = [...new Set([...counts.map(({ kind }) => kind), ...(filter.kind ? [filter.kind] : [])])];
  const chip = (key: string, isOn: boolean, text: string, count: number, next: QueueFilter) => (
    <button key={key} type="button" className="filter-chip" aria-pressed={isOn} onClick={() => put(next)}>
      {text} <span className="count">{number(count)}</span>
    </button>
  );
  return (
    <div className="filters">
      <fieldset>
        <legend className="filter-name">{t('tasks.kind')}</legend>
        {chip(
          'all',
          filter.kind === undefined,
          t('tasks.all'),
          countBy('kind', () => true),
          { kind: undefined },
        )}
        {kinds.map((kind) =>
          chip(
            kind,
            filter.kind === kind,
            term('task', kind),
            countBy('kind', (one) => one.kind === kind),
            { kind: filter.kind === kind ? undefined : kind },
          ),
        )}
      </fieldset>
      <fieldset>
        <legend className="filter-name">{t('tasks.language')}</legend>
        {(['zh-CN', 'en'] as const).map((language) =>
          chip(
            language,
            filter.language === language,
            t(`tasks.languages.${language}`),
            countBy('language', (one) => one.language === language),
            { language: filter.language === language ? undefined : language },
          ),
        )}
      </fieldset>
      <fieldset>
        <legend className="filter-name">{t('tasks.due')}</legend>
        {chip(
          'overdue',
          filter.overdue === 'yes',
          t('tasks.overdue'),
          countBy('overdue', ({ overdue }) => overdue),
          { overdue: filter.overdue === 'yes' ? undefined : 'yes' },
        )}
      </fieldset>
    </div>
  );
}
