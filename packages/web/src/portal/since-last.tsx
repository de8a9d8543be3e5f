import { Link } from 'react-router';
import { useRead } from '../data/api.ts';
import { useWords } from '../language/words.ts';
import { Loaded } from '../office/list-states.tsx';
import { type StatusKind, StatusShape } from '../plain/status.tsx';
import { useScope } from './scope.tsx';
import { useLastVisit } from './use-last-visit.ts';

const shapes: Readonly<Record<string, StatusKind>> = {
  'removal-confirmed': 'gone',
  'removal-unconfirmed': 'overdue',
  'answer-received': 'contested',
  'complaint-refused': 'ended',
  'review-refused': 'ended',
  'case-upheld': 'gone',
  'case-overturned': 'restored',
  'case-withdrawn': 'restored',
  'case-restored': 'restored',
  'case-held': 'held',
  'appeal-opened': 'contested',
};

/** What happened in the participant's cases since they were here before. */
export function SinceLast() {
  const { t, term, shortInstant, number } = useWords('portal');
  const scope = useScope();
  const since = useLastVisit();
  const changes = useRead('getChanges', { query: { ...scope, since: since ?? '' } }, { enabled: since !== undefined });
  return (
    <section aria-labelledby="since" className="home-since">
      <header className="home-section">
        <h2 id="since">{t('home.since')}</h2>
        {since && <span className="soft small">{shortInstant(since)}</span>}
      </header>
      <Loaded query={changes}>
        {({ items }) =>
          items.length === 0 ? (
            <p className="soft">{t('home.noChange')}</p>
          ) : (
            <ul className="plain-list">
              {items.map(({ type, cases, at, latest }) => (
                <li key={type} className="home-change">
                  <span className={`status status-${shapes[type] ?? 'wait'}`}>
                    <StatusShape kind={shapes[type] ?? 'wait'} />
                  </span>
                  <div>
                    <p>
                      {term('event', type)}: {t('home.cases', { count: cases, number: number(cases) })}
                    </p>
                    <p className="soft small">
                      <time dateTime={at}>{shortInstant(at)}</time>{' '}
                      <Link to={`/portal/cases/${latest.id}`}>{latest.title ?? latest.id}</Link>
                    </p>
                  </div>
                </li>
              ))}
            </ul>
          )
        }
      </Loaded>
    </section>
  );
}
