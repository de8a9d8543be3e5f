import { useState } from 'react';
import { Link } from 'react-router';
import { useList } from '../data/api.ts';
import { useNow } from '../data/demo.ts';
import type { ConsumerTask } from '../data/nouns.ts';
import { useWords } from '../language/words.ts';
import { LoadedPages } from '../office/list-states.tsx';
import { Panel } from '../office/panel.tsx';
import { SelectField } from '../plain/form.tsx';
import { useTitle } from '../plain/title.ts';
import { ConsumersAnswer } from './consumers-answer.tsx';

const states = ['open', 'answered', 'withdrawn'] as const;

/** Requests to marketplaces to inform buyers of illegal goods, and their answers. */
export function ConsumersPage() {
  const { t } = useWords('desk');
  useTitle(t('consumers.title'));
  const [state, setState] = useState<ConsumerTask['state'] | ''>('open');
  const tasks = useList('listConsumerTasks', { query: { state: state || undefined } });
  return (
    <>
      <h1>{t('consumers.title')}</h1>
      <p>{t('consumers.lead')}</p>
      <div className="toolbar">
        <SelectField
          name="state"
          value={state}
          onChange={setState}
          label={t('consumers.show')}
          options={[
            ...states.map((value) => ({ value, label: t(`consumers.states.${value}`) })),
            { value: '', label: t('consumers.all') },
          ]}
        />
      </div>
      <LoadedPages pages={tasks} empty={t('consumers.empty')}>
        {(items) => items.map((task) => <TaskCard key={task.id} task={task} />)}
      </LoadedPages>
    </>
  );
}

function TaskCard({ task }: { task: ConsumerTask }) {
  const { t, language, shortInstant, day } = useWords('desk');
  const { tell } = task;
  return (
    <Panel title={task.title ?? task.target} extra={<State task={task} />}>
      <p>
        <Link className="mono" to={`/desk/cases/${task.case}`}>
          {task.target}
        </Link>
      </p>
      <p>{task.says[language]}</p>
      <p>
        {t('consumers.since', { day: day(`${task.since}T00:00:00.000Z`, 'UTC') })}
        <br />
        <span className="soft small">
          {task.counted[language]}
          {language === 'en' ? ` (${task.source.en})` : `（${task.source['zh-CN']}）`}
        </span>
      </p>
      <h3 className="small-head">{t('consumers.tell')}</h3>
      <ul>
        {[tell.illegality, tell.trader, tell.redress].map((words) => (
          <li key={words.en}>{words[language]}</li>
        ))}
      </ul>
      <Handed task={task} />
      <Answered task={task} />
      {task.withdrawnAt !== undefined && <p>{t('consumers.withdrawnAt', { at: shortInstant(task.withdrawnAt) })}</p>}
      {task.state === 'open' && <ConsumersAnswer id={task.id} />}
    </Panel>
  );
}

function State({ task: { state, due } }: { task: ConsumerTask }) {
  const { t, shortInstant } = useWords('desk');
  const isOver = useNow() >= Date.parse(due);
  if (state !== 'open')
    return <span className={state === 'answered' ? 'tag good' : 'tag'}>{t(`consumers.states.${state}`)}</span>;
  return (
    <span className={isOver ? 'tag bad' : 'tag warn'}>
      {t(isOver ? 'consumers.overdue' : 'consumers.due', { at: shortInstant(due) })}
    </span>
  );
}

function Handed({ task: { handed, handedAt, refused, reference } }: { task: ConsumerTask }) {
  const { t, shortInstant } = useWords('desk');
  return (
    <p>
      {t(`consumers.handed.${handed}`, { at: handedAt === undefined ? '' : shortInstant(handedAt) })}
      {reference !== undefined && (
        <>
          {' '}
          <span className="mono">{reference}</span>
        </>
      )}
      {refused !== undefined && <span className="soft"> {refused}</span>}
    </p>
  );
}

function Answered({ task: { answer } }: { task: ConsumerTask }) {
  const { t, language, term, shortInstant } = useWords('desk');
  if (answer === undefined) return null;
  const { said, by, at, owed } = answer;
  return (
    <>
      <p>
        <strong>{term('consumerAnswer', said.answer)}</strong>
        {said.answer === 'informed' && ` (${t('consumers.number', { count: said.consumers })})`}
        {said.answer === 'published' && (
          <>
            {' '}
            <a href={said.where} rel="noreferrer">
              {said.where}
            </a>
          </>
        )}
        . {t(`consumers.by.${by}`, { at: shortInstant(at) })}
      </p>
      <p className="soft small">
        {owed.length === 0
          ? t('consumers.nothingOwed')
          : t('consumers.owed', { duty: owed.map(({ text }) => text[language]).join(' ') })}
      </p>
    </>
  );
}
