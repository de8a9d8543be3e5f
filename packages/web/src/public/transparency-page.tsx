import './transparency.css';
import type { Schemas } from '@marketsafe/sdk';
import { Fragment, type ReactNode } from 'react';
import { useRead } from '../data/api.ts';
import { useWords } from '../language/words.ts';
import { AnchoredHeading, useAnchor } from '../plain/anchored.tsx';
import { useFigure } from '../plain/figure.ts';
import { Page } from '../plain/page.tsx';
import { ProblemNote } from '../plain/problem-note.tsx';
import { Waiting } from '../plain/waiting.tsx';
import { MonthChart } from './month-chart.tsx';
import { QuarterChart } from './quarter-chart.tsx';

type Told = Schemas['Transparency'];
type Edition = Told['current'];
type Measure = keyof Edition['counts'];

const series = ['filed', 'removed', 'refused', 'contested', 'restored', 'relisted'] as const satisfies Measure[];
const columns = ['filed', 'removed', 'contested', 'restored'] as const satisfies Measure[];
/** The hue of the status that each stands for. */
const shades = {
  filed: 'wait',
  removed: 'gone',
  refused: 'wait',
  contested: 'contested',
  restored: 'restored',
  relisted: 'ink',
} as const satisfies Record<(typeof series)[number], string>;

/** The figures of the programme, its errors first. */
export function TransparencyPage() {
  const { t } = useWords('transparency');
  const told = useRead('transparency', {}, { staleTime: 60_000 });
  useAnchor(told.data !== undefined);
  return (
    <Page title={t('title')}>
      <div className="transparency">
        <header className="opening">
          <h1>{t('headline')}</h1>
          <p>{t('lead')}</p>
        </header>
        {told.isPending && <Waiting />}
        {told.isError && <ProblemNote error={told.error} retry={told.refetch} />}
        {told.data && <Figures told={told.data} />}
      </div>
    </Page>
  );
}

function Figures({ told }: { told: Told }) {
  return (
    <>
      <Errors told={told} />
      <Done told={told} />
      <Cuts told={told} />
      <div className="two">
        <Definitions told={told} />
        <Files told={told} />
      </div>
    </>
  );
}

/** The day before the end of a period. */
const lastDay = (until: string): string => new Date(Date.parse(until) - 1).toISOString().slice(0, 10);

function useMonth(): (month: string, form?: 'long' | 'short') => string {
  const { language } = useWords();
  return (month, form = 'long') =>
    new Intl.DateTimeFormat(language, { year: 'numeric', month: form, timeZone: 'UTC' }).format(
      new Date(`${month}-01T00:00:00Z`),
    );
}

function Errors({ told: { current, editions, simulated } }: { told: Told }) {
  const { t, calendarDay, duration, percent } = useWords('transparency');
  const figure = useFigure();
  const { errors } = current;
  const { wrong, removed, share, error, audited, restore } = errors;
  const time = (ms: number | undefined): string => (ms === undefined ? t('tooFew') : duration(ms));
  const quarters = quartersOf([...editions, current]);
  return (
    <>
      <p className="soft small">
        {t('span', { from: calendarDay(errors.from.slice(0, 10)), until: calendarDay(lastDay(errors.until)) })}{' '}
        {simulated && <span className="tag warn">{t('simulated')}</span>}
      </p>
      <section className="errors" id="errors" aria-label={t('errors')}>
        <div className="numbers">
          <dl>
            <Big name={t('known')} of={share === undefined ? figure(wrong) : percent(share)}>
              {t('knownOf', { wrong: figure(wrong), removed: figure(removed) })}
            </Big>
            <Big name={t('estimated')} of={error ? percent(error.share) : '–'} isError>
              {error
                ? t('estimatedOf', {
                    low: percent(error.low),
                    high: percent(error.high),
                    audited: figure(audited),
                  })
                : t('notAudited')}
            </Big>
          </dl>
          <dl className="times">
            <Big name={t('half')} of={time(restore.median)} />
            <Big name={t('slowest')} of={time(restore.slowestTenth)} />
            <Big name={t('cardTime')} of={time(errors.cardTime)} />
          </dl>
        </div>
        <figure>
          <figcaption>
            <strong>{t('quarters')}</strong>
            <span className="soft small">{t('quartersSay')}</span>
          </figcaption>
          {quarters.length === 0 ? <p>{t('noQuarters')}</p> : <QuarterChart quarters={quarters} />}
        </figure>
      </section>
    </>
  );
}

function Big({ name, of, isError, children }: { name: string; of: string; isError?: boolean; children?: ReactNode }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd className={isError ? 'seal' : undefined}>{of}</dd>
      {children && <dd className="say">{children}</dd>}
    </div>
  );
}

/** Of each quarter that has a share what was last said of it; the latest eight. */
function quartersOf(editions: readonly Pick<Edition, 'month' | 'quarter'>[]) {
  const last = new Map(
    editions.map(({ month, quarter: { share, error } }) => {
      const name = `${month.slice(2, 4)}Q${Math.ceil(Number(month.slice(5)) / 3)}`;
      return [name, { name, share, ...(error && { error }) }] as const;
    }),
  );
  return [...last.values()].filter(({ share, error }) => share !== undefined || error !== undefined).slice(-8);
}

function Done({ told: { current, editions, definitions } }: { told: Told }) {
  const { t, language } = useWords('transparency');
  const figure = useFigure();
  const month = useMonth();
  const months = [...editions, current].slice(-12);
  const nameOf = (measure: Measure): string =>
    definitions.find(({ code }) => code === measure)?.name[language] ?? measure;
  const newest = months.findLast(({ closed }) => closed) ?? current;
  return (
    <section>
      <AnchoredHeading id="done">{t('done')}</AnchoredHeading>
      <p className="soft">{t('doneSay')}</p>
      <div className="multiples">
        {series.map((measure) => (
          <figure key={measure}>
            <figcaption>
              <strong>{nameOf(measure)}</strong>
              <span>
                {figure(newest.counts[measure])} <small>{month(newest.month, 'short')}</small>
              </span>
            </figcaption>
            <MonthChart
              shade={shades[measure]}
              label={`${nameOf(measure)}: ${months.map((one) => `${month(one.month, 'short')} ${figure(one.counts[measure])}`).join('; ')}`}
              bars={months.map((one) => ({ month: one.month, figure: one.counts[measure], soFar: !one.closed }))}
            />
            <p className="ends">
              <span>{month(months[0]?.month ?? current.month, 'short')}</span>
              <span>{month(current.month, 'short')}</span>
            </p>
          </figure>
        ))}
      </div>
      <details>
        <summary>{t('numbers')}</summary>
        <Scroller label={t('numbers')}>
          <table>
            <thead>
              <tr>
                <th scope="col">{t('month')}</th>
                {(['wrong', ...series] as const).map((measure) => (
                  <th scope="col" key={measure}>
                    {nameOf(measure)}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {months.toReversed().map((one) => (
                <tr key={one.month}>
                  <th scope="row">
                    {month(one.month)}
                    {!one.closed && <span className="soft"> · {t('soFar')}</span>}
                  </th>
                  {(['wrong', ...series] as const).map((measure) => (
                    <td key={measure}>{figure(one.counts[measure])}</td>
                  ))}
                </tr>
              ))}
            </tbody>
          </table>
        </Scroller>
      </details>
    </section>
  );
}

/** A table that is scrolled by itself where it is wider than the page. */
function Scroller({ label, children }: { label: string; children: ReactNode }) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by keys.
    <section className="scroller" aria-label={label} tabIndex={0}>
      {children}
    </section>
  );
}

function Cuts({ told: { last, definitions, marketplaces } }: { told: Told }) {
  const { t, term, language, percent, duration } = useWords('transparency');
  const figure = useFigure();
  const month = useMonth();
  const nameOf = (measure: Measure): string =>
    definitions.find(({ code }) => code === measure)?.name[language] ?? measure;
  const words: Readonly<Record<string, (code: string) => string>> = {
    lane: (code) => term('lane', code),
    reason: (code) => term('reason', code),
    found: (code) => t(`found.${code as 'by-machine'}`),
    marketplace: (code) => marketplaces.find(({ id }) => id === code)?.name[language] ?? code,
    filer: (code) => term('kind', code),
  };
  return (
    <section>
      <AnchoredHeading id="cuts">{t('cuts')}</AnchoredHeading>
      {last?.cuts === undefined ? (
        <p className="note">{t('noCuts')}</p>
      ) : (
        <>
          <p className="soft">{t('cutsSay', { month: month(last.month) })}</p>
          <Scroller label={t('cuts')}>
            <table className="cuts">
              <thead>
                <tr>
                  <td />
                  {columns.map((measure) => (
                    <th scope="col" key={measure}>
                      {nameOf(measure)}
                    </th>
                  ))}
                  <th scope="col">{t('knownWrong')}</th>
                  <th scope="col">{t('removal')}</th>
                </tr>
              </thead>
              <tbody>
                {last.cuts.map(({ by, rows }) => (
                  <Fragment key={by}>
                    <tr className="group">
                      <th scope="colgroup" colSpan={7}>
                        {t(`by.${by}`)}
                      </th>
                    </tr>
                    {rows.map(({ code, counts, share, removal }) => (
                      <tr key={code}>
                        <th scope="row">{words[by]?.(code)}</th>
                        {columns.map((measure) => (
                          <td key={measure}>{figure(counts[measure])}</td>
                        ))}
                        <td className={share === undefined ? undefined : 'wrong-share'}>
                          {share === undefined ? figure(counts.wrong) : <Share of={share} text={percent(share)} />}
                        </td>
                        <td>{removal === undefined ? '–' : duration(removal)}</td>
                      </tr>
                    ))}
                  </Fragment>
                ))}
              </tbody>
            </table>
          </Scroller>
        </>
      )}
    </section>
  );
}

/** A share with its bar; a tenth fills it. */
function Share({ of, text }: { of: number; text: string }) {
  return (
    <>
      <svg className="chart share" viewBox="0 0 40 8" aria-hidden="true">
        <rect
          className="bar"
          x={40 - Math.min(1, of / 0.1) * 40}
          width={Math.min(1, of / 0.1) * 40}
          height="8"
          rx="2"
        />
      </svg>
      {text}
    </>
  );
}

function Definitions({ told: { definitions } }: { told: Told }) {
  const { t, language } = useWords('transparency');
  return (
    <section>
      <AnchoredHeading id="definitions">{t('definitions')}</AnchoredHeading>
      <dl className="definitions">
        {definitions.map(({ code, name, counted }) => (
          <div key={code} id={`define-${code}`}>
            <dt>{name[language]}</dt>
            <dd>{counted[language]}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}

const api = '/api/v1/public';

function Files({ told: { editions } }: { told: Told }) {
  const { t } = useWords('transparency');
  const month = useMonth();
  const [newest, ...older] = editions.toReversed();
  return (
    <section>
      <AnchoredHeading id="files">{t('files')}</AnchoredHeading>
      {newest === undefined && <p className="note">{t('noFiles')}</p>}
      <ul className="files">
        {newest && <EditionFiles month={newest.month} name={t('edition', { month: month(newest.month) })} />}
        <File name={t('dsa')} address={`${api}/dsa-report.csv`} forms={['csv']} />
        <File name={t('disputes')} address={`${api}/transparency-report.csv`} forms={['csv']} />
      </ul>
      {older.length > 0 && (
        <details>
          <summary>{t('older')}</summary>
          <ul className="files">
            {older.map((one) => (
              <EditionFiles key={one.month} month={one.month} name={t('edition', { month: month(one.month) })} />
            ))}
          </ul>
        </details>
      )}
      <p className="soft small">{t('filesSay')}</p>
    </section>
  );
}

const EditionFiles = ({ month, name }: { month: string; name: string }) => (
  <File name={name} address={`${api}/editions/${month}.csv`} forms={['csv', 'json']} />
);

function File({ name, address, forms }: { name: string; address: string; forms: readonly ('csv' | 'json')[] }) {
  return (
    <li>
      <span>
        {name}
        <code>{address}</code>
      </span>
      {forms.map((form) => (
        <a
          key={form}
          className="button"
          href={address.replace(/csv$/, form)}
          download
          aria-label={`${name} (${form.toUpperCase()})`}
        >
          {form.toUpperCase()}
        </a>
      ))}
    </li>
  );
}
