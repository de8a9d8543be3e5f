import { Card } from 'antd';
import { Link } from 'react-router';
import { useList, useRead } from '../data/api.ts';
import type { Participant } from '../data/nouns.ts';
import { useMe } from '../data/session.ts';
import { useWords } from '../language/words.ts';
import { BundleList } from '../office/bundle-list.tsx';
import { LoadedPages } from '../office/list-states.tsx';
import { CodeTag } from '../office/tags.tsx';
import { useTitle } from '../plain/title.ts';

/** The participant's standing, the sellers that wait for it, and the running deadlines. */
export function OverviewPage() {
  const { t } = useWords('portal');
  useTitle(t('overview.title'));
  const me = useMe();
  const rights = useRead('listRights');
  const waiting = useList('listBundles', { query: { state: 'open', status: 'brand-window' } }, 25);
  const open = useList('listBundles', { query: { state: 'open' } }, 25);
  const participant = me.data?.participant;
  return (
    <>
      <h1>{participant?.name ?? t('overview.title')}</h1>
      {participant && <Standing participant={participant} />}
      {rights.data?.items.length === 0 && (
        <p className="note warn">
          {t('overview.firstRight')} <Link to="/portal/rights">{t('rights.add')}</Link>
        </p>
      )}
      <section aria-labelledby="waiting" className="gap">
        <h2 id="waiting">{t('overview.open')}</h2>
        <p className="soft">{t('overview.openText')}</p>
        <LoadedPages pages={waiting} empty={t('overview.openNone')}>
          {(bundles) => <BundleList bundles={bundles} base="/portal/cases" />}
        </LoadedPages>
      </section>
      <section aria-labelledby="running" className="gap">
        <h2 id="running">{t('overview.clocks')}</h2>
        <LoadedPages pages={open} empty={t('overview.clocksNone')}>
          {(bundles) => (
            <BundleList
              bundles={bundles.filter(({ cases }) => cases.every(({ status }) => status !== 'brand-window'))}
              base="/portal/cases"
            />
          )}
        </LoadedPages>
      </section>
    </>
  );
}

function Standing({ participant }: { participant: Participant }) {
  const { t, number, percent } = useWords('portal');
  const { standing, accuracy, dailyCap, filedToday = 0, member, kind } = participant;
  const filed = number(filedToday);
  return (
    <>
      <p className="row">
        <CodeTag group="kind" code={kind} />
        <span className="soft">{t(member ? 'overview.member' : 'overview.nonMember')}</span>
      </p>
      <div className="cards">
        <Card size="small" title={t('overview.standing')}>
          <CodeTag group="standing" code={standing} />
          <p>
            <Link to="/portal/standing">{t('overview.why')}</Link>
          </p>
        </Card>
        <Card size="small" title={t('overview.accuracy')}>
          <p className="figure">{accuracy === undefined ? '–' : percent(accuracy)}</p>
          <p className="hint">{t(accuracy === undefined ? 'overview.noAccuracy' : 'overview.accuracyHint')}</p>
        </Card>
        <Card size="small" title={t('overview.cap')}>
          <p className="figure">
            {dailyCap === undefined
              ? t('overview.capNone', { filed })
              : t('overview.capOf', { filed, cap: number(dailyCap) })}
          </p>
        </Card>
      </div>
    </>
  );
}
