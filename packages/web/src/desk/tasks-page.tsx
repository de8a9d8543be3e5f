import { Link } from 'react-router';
import { useList } from '../data/api.ts';
import { useNow } from '../data/demo.ts';
import type { DeskTask } from '../data/nouns.ts';
import { useWords } from '../language/words.ts';
import { CardTable } from '../office/card-table.tsx';
import { LoadedPages } from '../office/list-states.tsx';
import { CodeTag } from '../office/tags.tsx';
import { useTitle } from '../plain/title.ts';
import { taskPath } from './task-path.ts';

export function TasksPage() {
  const { t } = useWords('desk');
  useTitle(t('tasks.title'));
  const tasks = useList('listTasks', {});
  return (
    <>
      <h1>{t('tasks.title')}</h1>
      <p className="soft">{t('tasks.lead')}</p>
      <LoadedPages pages={tasks} empty={t('tasks.empty')}>
        {(items) => <TaskTable tasks={items} />}
      </LoadedPages>
    </>
  );
}

function TaskTable({ tasks }: { tasks: readonly DeskTask[] }) {
  const { t, term, shortInstant, timeLeft } = useWords('desk');
  const { t: office } = useWords('office');
  const now = useNow();
  return (
    <CardTable
      rowKey="id"
      size="middle"
      of={tasks}
      columns={[
        [t('tasks.kind'), ({ kind }) => <CodeTag group="task" code={kind} />],
        [
          t('tasks.what'),
          (task) => {
            const { title } = task;
            const path = taskPath(task);
            return path ? <Link to={path}>{title}</Link> : title;
          },
        ],
        [t('tasks.opened'), ({ openedAt: at }) => shortInstant(at)],
        [
          t('tasks.due'),
          ({ due, held }) => {
            if (held) return <span className="soft">{office('case.held', { why: term('hold', held) })}</span>;
            if (!due) return '–';
            const left = Date.parse(due) - now;
            return (
              <>
                {shortInstant(due)}{' '}
                <span className={left > 0 ? 'tag' : 'tag bad'}>
                  {left > 0 ? office('clock.left', { time: timeLeft(left) }) : office('clock.over')}
                </span>
              </>
            );
          },
        ],
      ]}
    />
  );
}
