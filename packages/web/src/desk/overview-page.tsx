import './overview.css';
import type { Schemas } from '@marketsafe/sdk';
import { Link } from 'react-router';
import { useRead } from '../data/api.ts';
import { useWords } from '../language/words.ts';
import { CardTable } from '../office/card-table.tsx';
import { LineChart, roundSteps } from '../office/charts.tsx';
import { Loaded } from '../office/list-states.tsx';
import { Panel } from '../office/panel.tsx';
import { useTitle } from '../plain/title.ts';

type Overview = Schemas['DeskOverview'];

/** The desk's load, ages, pace and people, for its administrators. */
export function OverviewPage() {
  const { t } = useWords('desk');
  useTitle(t('overview.title'));
  const overview = useRead('getDeskOverview');
  return (
    <>
      <h1>{t('overview.title')}</h1>
      <Loaded query={overview}>
        {(of) => (
          <>
            <Forecast of={of} />
            <div className="desk-overview">
              <Pace days={of.days} />
              <Load of={of.load} />
              <Ages of={of.ages} />
            </div>
            <People of={of.people} />
          </>
        )}
      </Loaded>
    </>
  );
}

const sumOf = <One,>(all: readonly One[], of: (one: One) => number): number =>
  all.reduce((sum, one) => sum + of(one), 0);

function Forecast({ of: { load, forecast } }: { of: Overview }) {
  const { t, number, calendarDay } = useWords('desk');
  const [open, overdue] = [sumOf(load, ({ count }) => count), sumOf(load, (one) => one.overdue)];
  return (
    <p className="desk-forecast">
      <strong>{t('overview.open', { count: open, number: number(open) })}</strong>
      {overdue > 0 && (
        <Link to="/desk?overdue=yes" className="overdue-mark">
          {t('overview.overdue', { count: overdue, number: number(overdue) })}
        </Link>
      )}
      <span>
        {forecast.kind === 'empties'
          ? t('overview.forecast.empties', { day: calendarDay(forecast.on) })
          : forecast.kind === 'grows'
            ? t('overview.forecast.grows', { number: number(forecast.perDay) })
            : t(`overview.forecast.${forecast.kind}`)}
      </span>
    </p>
  );
}

function Pace({ days }: { days: Overview['days'] }) {
  const { t, number } = useWords('desk');
  const [opened, done] = [sumOf(days, (one) => one.opened), sumOf(days, (one) => one.done)];
  return (
    <Panel title={t('overview.pace')} className="pace">
      <LineChart
        name={t('overview.paceName', { opened: number(opened), done: number(done) })}
        ticks={days.map(({ day }, at) => (at % 14 === 1 ? day.slice(5) : ''))}
        steps={roundSteps}
        say={number}
        series={[
          {
            values: days.map((one) => one.opened),
            label: t('overview.opened', { number: number(opened) }),
            dashed: true,
          },
          { values: days.map((one) => one.done), label: t('overview.done', { number: number(done) }) },
        ]}
      />
      <p className="soft small">{t('overview.paceHint')}</p>
    </Panel>
  );
}

function Load({ of }: { of: Overview['load'] }) {
  const { t, term, number } = useWords('desk');
  const kinds = [...new Set(of.map(({ kind }) => kind))];
  const count = (kind: string, fits: (one: Overview['load'][number]) => boolean) => {
    const found = sumOf(
      of.filter((one) => one.kind === kind && fits(one)),
      (one) => one.count,
    );
    return found === 0 ? '–' : number(found);
  };
  return (
    <Panel title={t('overview.load')}>
      {kinds.length === 0 ? (
        <p className="note">{t('tasks.empty')}</p>
      ) : (
        <CardTable
          rowKey="kind"
          of={kinds.map((kind) => ({ kind }))}
          columns={[
            [t('tasks.kind'), ({ kind }) => <Link to={`/desk?kind=${kind}`}>{term('task', kind)}</Link>],
            [t('overview.all'), ({ kind }) => count(kind, () => true)],
            [t('tasks.languages.zh-CN'), ({ kind }) => count(kind, ({ language }) => language === 'zh-CN')],
            [t('tasks.languages.en'), ({ kind }) => count(kind, ({ language }) => language === 'en')],
            [t('overview.sensitive'), ({ kind }) => count(kind, ({ sensitive }) => sensitive)],
            [
              t('tasks.overdue'),
              ({ kind }) => {
                const late = sumOf(
                  of.filter((one) => one.kind === kind),
                  ({ overdue }) => overdue,
                );
                return late === 0 ? '–' : <strong className="overdue-words">{number(late)}</strong>;
              },
            ],
          ]}
        />
      )}
    </Panel>
  );
}

function Ages({ of }: { of: Overview['ages'] }) {
  const { t, term, duration } = useWords('desk');
  const most = Math.max(1, ...of.map(({ oldest }) => oldest));
  return (
    <Panel title={t('overview.ages')}>
      {of.length === 0 ? (
        <p className="note">{t('tasks.empty')}</p>
      ) : (
        <dl className="chart-bars">
          {of.map(({ kind, oldest, median, ninety }) => (
            <div key={kind}>
              <dt>{term('task', kind)}</dt>
              <dd>
                <i style={{ inlineSize: `${Math.max(2, (oldest / most) * 40)}%` }} />
                <span>
                  {t('overview.age', {
                    oldest: duration(oldest),
                    median: duration(median),
                    ninety: duration(ninety),
                  })}
                </span>
              </dd>
            </div>
          ))}
        </dl>
      )}
    </Panel>
  );
}

function People({ of }: { of: Overview['people'] }) {
  const { t, term, number, duration } = useWords('desk');
  return (
    <Panel className="gap" title={t('overview.people')}>
      <CardTable
        rowKey="id"
        of={of}
        columns={[
          [t('overview.person'), ({ name }) => name],
          [t('overview.position'), ({ position }) => term('position', position)],
          [t('overview.claimed'), ({ claimed }) => number(claimed)],
          [t('overview.week'), ({ week }) => number(week)],
          [t('overview.month'), ({ month }) => number(month)],
          [t('overview.took'), ({ median }) => (median === undefined ? '–' : duration(median))],
        ]}
      />
      <p className="soft small">{t('overview.peopleHint')}</p>
    </Panel>
  );
}
