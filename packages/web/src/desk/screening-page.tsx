import { Button } from 'antd';
import { Link } from 'react-router';
import { useAct, useRead } from '../data/api.ts';
import type { ScreeningForDesk } from '../data/nouns.ts';
import { useWords } from '../language/words.ts';
import { CardTable } from '../office/card-table.tsx';
import { Loaded } from '../office/list-states.tsx';
import { ProblemAlert } from '../office/problem-alert.tsx';
import { Facts } from '../plain/facts.tsx';
import { Progress } from '../plain/progress.tsx';
import { RatesInForce } from '../plain/rates-in-force.tsx';
import { useTitle } from '../plain/title.ts';
import { PullsTable } from './pulls-table.tsx';
import { sellerPage } from './task-path.ts';

/** Listings waiting for screening, the speed, and dead letters. */
export function ScreeningPage() {
  const { t } = useWords('desk');
  useTitle(t('screening.title'));
  const screening = useRead('getScreeningForDesk');
  return (
    <>
      <h1>{t('screening.title')}</h1>
      <p>{t('screening.lead')}</p>
      <Loaded query={screening}>
        {(data) => (
          <>
            {data.changedModel !== undefined && (
              <p className="note bad" role="alert">
                {t('screening.stopped')}{' '}
                <Link to="/desk/models">{t('models.numbered', { number: data.changedModel })}</Link>
              </p>
            )}
            <Queue data={data} />
            <div className="gap">
              <RatesInForce />
            </div>
            <PullsTable />
            <Sweeps sweeps={data.sweeps} />
            <Aside aside={data.aside} />
          </>
        )}
      </Loaded>
    </>
  );
}

function Queue({ data: { waiting, waitingSince, inHand, perMinute, lastDay } }: { data: ScreeningForDesk }) {
  const { t, language, shortInstant } = useWords('desk');
  const count = (value: number): string => value.toLocaleString(language, { maximumFractionDigits: 1 });
  return (
    <Facts
      className="facts-grid"
      of={[
        [t('screening.waiting'), count(waiting)],
        [t('screening.since'), waitingSince === undefined ? t('screening.none') : shortInstant(waitingSince)],
        [t('screening.inHand'), count(inHand)],
        [t('screening.perMinute'), count(perMinute)],
        [t('screening.lastDay'), count(lastDay)],
      ]}
    />
  );
}

function Sweeps({ sweeps }: { sweeps: ScreeningForDesk['sweeps'] }) {
  const { t } = useWords('desk');
  if (sweeps.length === 0) return null;
  return (
    <section className="gap">
      <h2>{t('screening.sweeps')}</h2>
      <ul className="plain-list">
        {sweeps.map(({ seller, phase, done, of }, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: sweeps do not state their brand.
          <li key={index}>
            {seller === undefined ? (
              t(`screening.${phase}`)
            ) : (
              <Link to={sellerPage(seller)}>{t('screening.ofSeller', { seller })}</Link>
            )}
            <Progress percent={of ? Math.floor((100 * done) / of) : 0} />
          </li>
        ))}
      </ul>
    </section>
  );
}

function Aside({ aside }: { aside: ScreeningForDesk['aside'] }) {
  const { t, shortInstant } = useWords('desk');
  const retry = useAct('retryScreening');
  return (
    <section className="gap">
      <h2>{t('screening.aside')}</h2>
      <p>{t('screening.asideLead')}</p>
      {retry.isError && <ProblemAlert error={retry.error} />}
      {aside.length === 0 ? (
        <div className="note">{t('screening.asideNone')}</div>
      ) : (
        <CardTable
          rowKey={({ listing }) => `${listing.marketplace}/${listing.id}`}
          of={aside}
          columns={[
            [t('screening.listing'), ({ listing }) => listing.title, 'wraps'],
            [t('screening.id'), ({ listing }) => `${listing.marketplace}/${listing.id}`, 'mono'],
            [t('screening.at'), ({ at }) => shortInstant(at)],
            [t('screening.why'), ({ why }) => why, 'wraps'],
            [
              t('screening.retry'),
              ({ listing: { marketplace, id } }) => (
                <Button
                  size="small"
                  loading={retry.isPending}
                  onClick={() => retry.mutate({ path: { marketplace, listing: id } })}
                >
                  {t('screening.retry')}
                </Button>
              ),
            ],
          ]}
        />
      )}
    </section>
  );
}
