import './triage.css';
import { Button } from 'antd';
import { useEffect, useRef, useState } from 'react';
import { Link } from 'react-router';
import { useRead } from '../data/api.ts';
import { useWords } from '../language/words.ts';
import { Loaded } from '../office/list-states.tsx';
import { Progress } from '../plain/progress.tsx';
import { useTitle } from '../plain/title.ts';
import { dismissals } from './dismiss-reasons.tsx';
import { findingKey } from './finding.ts';
import { FindingDetail } from './finding-detail.tsx';
import { FindingFilters, FindingTabs } from './finding-filters.tsx';
import { FindingQueue } from './finding-queue.tsx';
import { KeyList, useKeyList } from './key-list.tsx';
import { SavedViews } from './saved-views.tsx';
import { TriageActions } from './triage-actions.tsx';
import { TriageNotes } from './triage-notes.tsx';
import { useKeys } from './use-keys.ts';
import { narrow, useRoom } from './use-room.ts';
import { type Triage, useTriage } from './use-triage.ts';

/** The cards on one side, the one at hand with its pictures and acts on the other; on a phone a strip of cards above it. */
export function FindingsPage() {
  const { t } = useWords('portal');
  useTitle(t('findings.title'));
  const triage = useTriage();
  const { address } = triage;
  const keyList = useKeyList();
  useTriageKeys(triage, () => keyList.current?.showModal());
  const room = useRoom();
  const [isNarrow] = useState(() => matchMedia(narrow).matches);
  return (
    <div className="triage" ref={room}>
      <h1 className="hidden">{t('findings.title')}</h1>
      <div className="triage-bar">
        <FindingTabs filter={address.filter} onChange={address.setFilter} />
        <ViewChoice view={address.view} onChange={address.setView} />
        <Button size="small" type="text" className="not-on-phone" onClick={() => keyList.current?.showModal()}>
          <span className="hidden">{t('triage.keys.title')}</span> <kbd>?</kbd>
        </Button>
        <details className="triage-more" open={!isNarrow}>
          <summary>{t('triage.filters')}</summary>
          <FindingFilters filter={address.filter} onChange={address.setFilter} />
        </details>
        <SavedViews filter={address.filter} onOpen={address.setFilter} />
      </div>
      <div className="triage-work">
        <Shelf triage={triage} />
        <Detail triage={triage} />
      </div>
      <KeyList dialog={keyList} />
    </div>
  );
}

function useTriageKeys({ act, asks, current, address: { filter } }: Triage, showKeys: () => void): void {
  const isFiled = filter.state === 'filed' || filter.state === 'in-review';
  const isAside = filter.state === 'dismissed' || filter.state === 'snoozed';
  const reasons = dismissals.map(
    (reason, index) => [`${index + 1}`, () => act.put({ kind: 'dismiss', reason })] as const,
  );
  useKeys({
    j: () => act.move(1),
    k: () => act.move(-1),
    // What an instruction prepared is signed on its own card.
    ...(!filter.prepared && { e: () => current && act.tick(current.group) }),
    u: act.undo,
    '?': showKeys,
    escape: () => (asks ? act.ask(false) : act.untick()),
    ...(!isFiled && { x: () => act.ask(true), s: act.snooze }),
    ...(filter.state === 'open' && { f: act.file }),
    ...(isAside && { o: () => act.put({ kind: 'reopen' }) }),
    ...(asks && Object.fromEntries(reasons)),
  });
}

function ViewChoice({ view, onChange }: { view: 'grid' | 'list'; onChange: (view: 'grid' | 'list') => void }) {
  const { t } = useWords('portal');
  return (
    <fieldset className="triage-views not-on-phone" aria-label={t('triage.view.title')}>
      {(['grid', 'list'] as const).map((one) => (
        <button key={one} type="button" aria-pressed={view === one} onClick={() => onChange(one)}>
          {t(`triage.view.${one}`)}
        </button>
      ))}
    </fieldset>
  );
}

function Shelf({ triage }: { triage: Triage }) {
  const { t } = useWords('portal');
  const { t: common } = useWords();
  const { address, shelf, states, current, ticked, act, filings, desk } = triage;
  const { pages, cards } = shelf;
  return (
    <section className="shelf" aria-label={t('findings.list')}>
      <div className="shelf-scroll">
        <Loaded query={pages}>
          {() =>
            cards.length === 0 ? (
              <p className="note">
                {t('findings.empty')} <Link to="/portal/brands">{t('findings.toBrands')}</Link>
              </p>
            ) : (
              <>
                <FindingQueue
                  cards={cards}
                  view={address.view}
                  current={current?.group}
                  ticked={address.ticked}
                  states={states}
                  onTick={address.filter.prepared ? undefined : act.tick}
                  onChoose={address.setCard}
                />
                <p className="shelf-end row small soft">
                  {pages.hasNextPage && (
                    <Button loading={pages.isFetchingNextPage} onClick={() => void pages.fetchNextPage()}>
                      {common('more')}
                    </Button>
                  )}
                  {!pages.hasNextPage && cards.every(({ group }) => states.has(group)) && (
                    <span role="status">{t('triage.allDone')}</span>
                  )}
                  {ticked.length === 0 && !address.filter.prepared && (
                    <Button size="small" type="text" onClick={act.tickAll}>
                      {t('findings.selectAll')}
                    </Button>
                  )}
                  <span>{t('findings.lead')}</span>
                </p>
              </>
            )
          }
        </Loaded>
        <ScreeningNote />
      </div>
      <TriageNotes filings={filings} desk={desk} onUndo={act.undo} />
    </section>
  );
}

function Detail({ triage }: { triage: Triage }) {
  const { t } = useWords('portal');
  const { finding, shelf } = triage;
  const read = useRef<HTMLDivElement>(null);
  const key = finding && findingKey(finding);
  // biome-ignore lint/correctness/useExhaustiveDependencies: another card is read from its top.
  useEffect(() => {
    read.current?.scrollTo({ top: 0 });
  }, [key]);
  return (
    <article className="triage-detail" aria-label={t('findings.detail')}>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls, also by keys. */}
      <div className="triage-read" ref={read} tabIndex={0}>
        {finding ? (
          <FindingDetail key={key} triage={triage} finding={finding} />
        ) : (
          shelf.pages.data && <p className="soft">{t('findings.choose')}</p>
        )}
      </div>
      {finding && <TriageActions triage={triage} />}
    </article>
  );
}

/** Says that screening is incomplete, and its progress; empty once it is complete. */
function ScreeningNote() {
  const { t, shortInstant } = useWords('portal');
  const { data } = useRead('getScreening');
  if (!data || (data.waitingSince === undefined && data.sweeps.length === 0)) return null;
  return (
    <div className="note" role="status">
      {data.sweeps.map(({ brand, brandName, phase, done, of }) => (
        <div key={brand}>
          {t(`findings.screening.${phase}`, { brand: brandName })}
          <Progress percent={of ? Math.floor((100 * done) / of) : 0} />
        </div>
      ))}
      {data.waitingSince !== undefined && t('findings.screening.waiting', { since: shortInstant(data.waitingSince) })}
    </div>
  );
}
