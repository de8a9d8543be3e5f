import './workbench.css';
import { Button } from 'antd';
import { useState } from 'react';
import { Link, useNavigate } from 'react-router';
import type { DeskTask } from '../data/nouns.ts';
import { ofCase } from '../data/pictures.ts';
import { useWords } from '../language/words.ts';
import { CardTable } from '../office/card-table.tsx';
import { LoadedPages } from '../office/list-states.tsx';
import { ProblemAlert } from '../office/problem-alert.tsx';
import { CodeTag } from '../office/tags.tsx';
import { ListingPicture } from '../plain/listing-picture.tsx';
import { useTitle } from '../plain/title.ts';
import { useKeys } from '../portal/use-keys.ts';
import { ClaimCell, useClaim } from './claim.tsx';
import { Deadline } from './deadline.tsx';
import { PictureVeil } from './picture-veil.tsx';
import { QueueFilters } from './queue-filters.tsx';
import { taskPath } from './task-path.ts';
import { useNext, useQueue } from './use-queue.ts';

export function TasksPage() {
  const { t } = useWords('desk');
  useTitle(t('tasks.title'));
  const { filter, search, put, pages, counts } = useQueue();
  const { next, left, isBusy } = useNext(pages.data ?? [], search);
  const isFiltered = Object.values(filter).some((value) => value !== undefined);
  return (
    <div className="task-queue">
      <div className="row">
        <h1 className="grow">{t('tasks.title')}</h1>
        <PictureVeil />
        <Button loading={isBusy} disabled={left === 0} onClick={next}>
          {t('tasks.next')} <kbd>N</kbd>
        </Button>
      </div>
      <QueueFilters {...{ filter, put, counts }} />
      <LoadedPages pages={pages} empty={t(isFiltered ? 'tasks.noneSuch' : 'tasks.empty')}>
        {(items) => <TaskTable tasks={items} search={search} next={next} />}
      </LoadedPages>
    </div>
  );
}

function TaskTable({ tasks, search, next }: { tasks: readonly DeskTask[]; search: string; next: () => void }) {
  const { t } = useWords('desk');
  const navigate = useNavigate();
  const claim = useClaim();
  const [id, setId] = useState<string>();
  const place = tasks.findIndex((task) => task.id === id);
  const at = tasks[place];
  const move = (to: number) => {
    const task = tasks[Math.min(Math.max(to, 0), tasks.length - 1)];
    setId(task?.id);
    document.querySelector(`[data-row-key="${task?.id}"]`)?.scrollIntoView({ block: 'nearest' });
  };
  const path = at && taskPath(at);
  useKeys({
    j: () => move(place + 1),
    k: () => move(place - 1),
    n: next,
    ...(path && { o: () => navigate(`${path}${search}`) }),
    ...(at && { c: () => claim.put(at) }),
  });
  return (
    <>
      {claim.error && <ProblemAlert error={claim.error} />}
      <CardTable
        rowKey="id"
        of={tasks}
        rowClass={({ id: row }) => (row === id ? 'at' : '')}
        columns={[
          [t('tasks.kind'), ({ kind }) => <CodeTag group="task" code={kind} />],
          [t('tasks.what'), (task) => <What task={task} search={search} />],
          [
            t('tasks.parties'),
            ({ about }) => (about ? t('tasks.against', { holder: about.holder, seller: about.seller }) : '–'),
          ],
          [t('tasks.due'), ({ due, held }) => <Deadline due={due} held={held} />],
          [t('tasks.who'), (task) => <ClaimCell task={task} claim={claim} />],
        ]}
      />
      <p className="key-help not-on-phone gap">
        {(['J', 'K', 'O', 'C', 'N'] as const).map((key) => (
          <span key={key}>
            <kbd>{key}</kbd> {t(`tasks.keys.${key}`)}
          </span>
        ))}
      </p>
    </>
  );
}

function What({ task, search }: { task: DeskTask; search: string }) {
  const path = taskPath(task);
  const { title, about, case: id } = task;
  return (
    <div className="goods">
      {about?.image !== undefined && id !== undefined && (
        <ListingPicture className="thumb queue-thumb" address={about.image} source={ofCase(id)} small />
      )}
      {path ? <Link to={`${path}${search}`}>{title}</Link> : <span>{title}</span>}
    </div>
  );
}
