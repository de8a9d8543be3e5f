import { Link } from 'react-router';
import { useRead } from '../data/api.ts';
import type { HolderFigures, MonthlyReport } from '../data/nouns.ts';
import { useWords } from '../language/words.ts';
import { BarChart, LineChart, roundSteps, timeSteps } from '../office/charts.tsx';
import { Loaded } from '../office/list-states.tsx';
import { Accuracy } from './accuracy.tsx';
import { type Scope, useScope } from './scope.tsx';

/** Six figures of the last 30 days, and the last twelve weeks as pictures. */
export function HomeCharts() {
  const scope = useScope();
  const figures = useRead('getFigures', { query: scope });
  const report = useRead('getMonthlyReport', { query: scope });
  return (
    <Loaded query={figures}>
      {({ days, weeks }) => (
        <>
          <DayFigures of={days} scope={scope} />
          <div className="home-charts">
            <TimeToRemoval weeks={weeks} />
            <Accuracy />
            <Contested weeks={weeks} />
            <Returned weeks={weeks} />
            {report.data && <Costs of={report.data} scope={scope} />}
          </div>
        </>
      )}
    </Loaded>
  );
}

type Weeks = HolderFigures['weeks'];

/** A month's name below the first week that begins in it. */
function useTicks(weeks: Weeks): readonly string[] {
  const { monthName } = useWords('portal');
  return weeks.map(({ week }, at) => {
    const isFirst = at > 0 && weeks[at - 1]?.week.slice(0, 7) !== week.slice(0, 7);
    return isFirst ? monthName(week) : '';
  });
}

type Days = HolderFigures['days'];

function DayFigures({ of, scope }: { of: Days; scope: Scope }) {
  const { t, number, percent, duration, money } = useWords('portal');
  const share = (part: number, whole: number) => (whole === 0 ? '–' : percent(part / whole));
  const decided = ({ upheld, overturned, withdrawn }: Days['last']) => upheld + overturned + withdrawn;
  const { answered } = of.last;
  const tiles: readonly (readonly [label: string, value: (days: Days['last']) => string, hint: string])[] = [
    [t('home.filed'), ({ filed }) => number(filed), t('home.filedHint')],
    [t('home.half'), ({ medianMs: ms }) => (ms === undefined ? '–' : duration(ms)), t('home.halfHint')],
    [
      t('home.contested'),
      (days) => share(days.answered, days.filed),
      t('home.cases', { count: answered, number: number(answered) }),
    ],
    [
      t('home.stood'),
      (days) => share(days.upheld, decided(days)),
      t('home.ofDecided', { number: number(decided(of.last)) }),
    ],
    [t('home.back'), ({ returned }) => share(returned.back, returned.of), t('home.backHint')],
    [
      t('home.cost'),
      ({ costPerCase: cost }) => (cost ? money(cost) : '–'),
      t(of.last.costPerCase ? 'home.costHint' : 'home.noRates'),
    ],
  ];
  return (
    <section aria-labelledby="month" className="home-month">
      <header className="home-section">
        <h2 id="month">{t('home.lastDays')}</h2>
        <Link to={`/portal/report?${new URLSearchParams({ ...scope })}`}>{t('home.report')}</Link>
      </header>
      <dl className="home-tiles card">
        {tiles.map(([label, value, hint]) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd>
              <b>{value(of.last)}</b>
              <span className="soft small">{hint}</span>
              <span className="soft small">{t('home.before', { value: value(of.before) })}</span>
            </dd>
          </div>
        ))}
      </dl>
    </section>
  );
}

function TimeToRemoval({ weeks }: { weeks: Weeks }) {
  const { t, duration } = useWords('portal');
  const ticks = useTicks(weeks);
  const last = weeks.findLast(({ medianMs }) => medianMs !== undefined);
  return (
    <section className="card wide" aria-labelledby="time-to-removal">
      <h2 id="time-to-removal">{t('home.time')}</h2>
      <p className="soft small">{t('home.timeText')}</p>
      {last?.medianMs === undefined || last.ninetyMs === undefined ? (
        <p className="note">{t('home.noFigures')}</p>
      ) : (
        <LineChart
          name={t('home.timeName', { half: duration(last.medianMs), ninety: duration(last.ninetyMs) })}
          ticks={ticks}
          steps={timeSteps}
          say={(ms) => (ms === 0 ? '0' : duration(ms))}
          series={[
            {
              values: weeks.map(({ ninetyMs }) => ninetyMs),
              label: t('home.ninetyLabel', { time: duration(last.ninetyMs) }),
              dashed: true,
            },
            {
              values: weeks.map(({ medianMs }) => medianMs),
              label: t('home.halfLabel', { time: duration(last.medianMs) }),
            },
          ]}
        />
      )}
    </section>
  );
}

function Contested({ weeks }: { weeks: Weeks }) {
  const { t, number } = useWords('portal');
  const ticks = useTicks(weeks);
  const sum = (of: 'filed' | 'answered') => weeks.reduce((total, week) => total + week[of], 0);
  return (
    <section className="card" aria-labelledby="contested">
      <h2 id="contested">{t('home.contested')}</h2>
      <p className="soft small">{t('home.contestedText')}</p>
      <BarChart
        name={t('home.contestedName', { filed: number(sum('filed')), answered: number(sum('answered')) })}
        ticks={ticks}
        steps={roundSteps}
        say={number}
        bars={weeks.map(({ filed, answered }) => ({ all: filed, part: answered }))}
      />
    </section>
  );
}

function Returned({ weeks }: { weeks: Weeks }) {
  const { t, percent } = useWords('portal');
  const ticks = useTicks(weeks);
  const shares = weeks.map(({ returned: { of, back } }) => (of === 0 ? undefined : back / of));
  const last = shares.findLast((share) => share !== undefined);
  return (
    <section className="card" aria-labelledby="returned">
      <h2 id="returned">{t('home.back')}</h2>
      <p className="soft small">{t('home.returnedText')}</p>
      {last === undefined ? (
        <p className="note">{t('home.noFigures')}</p>
      ) : (
        <LineChart
          name={t('home.returnedName', { share: percent(last) })}
          ticks={ticks}
          steps={roundSteps}
          say={percent}
          series={[{ values: shares, label: percent(last) }]}
        />
      )}
    </section>
  );
}

function Costs({ of: { month, reasons }, scope }: { of: MonthlyReport; scope: Scope }) {
  const { t, term, money, monthAndYear } = useWords('portal');
  const costs = reasons.flatMap(({ reason, costPerCase }) => (costPerCase ? [{ reason, cost: costPerCase }] : []));
  const most = Math.max(...costs.map(({ cost }) => Number(cost.amount)), 0.01);
  return (
    <section className="card" aria-labelledby="costs">
      <h2 id="costs">{t('home.cost')}</h2>
      <p className="soft small">{t('home.costsText', { month: monthAndYear(month) })}</p>
      {costs.length === 0 ? (
        <p>
          <Link to={`/portal/report?${new URLSearchParams({ ...scope })}`}>{t('home.setRates')}</Link>
        </p>
      ) : (
        <dl className="chart-bars">
          {costs.map(({ reason, cost }) => (
            <div key={reason}>
              <dt>{term('reason', reason)}</dt>
              <dd>
                <i style={{ inlineSize: `${(Number(cost.amount) / most) * 70}%` }} />
                <strong>{money(cost)}</strong>
              </dd>
            </div>
          ))}
        </dl>
      )}
    </section>
  );
}
