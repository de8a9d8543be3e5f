import { Button } from 'antd';
import { useRef, useState } from 'react';
import { Link } from 'react-router';
import { useList } from '../data/api.ts';
import type { FindingFilter } from '../data/nouns.ts';
import { useWords } from '../language/words.ts';
import { LoadedPages } from '../office/list-states.tsx';
import { useTitle } from '../plain/title.ts';
import { FindingFilters } from './finding-filters.tsx';
import { FindingQueue } from './finding-queue.tsx';
import { GoodsDetail } from './goods-detail.tsx';
import { ScreeningNote } from './screening-note.tsx';
import { SelectedFindings } from './selected-findings.tsx';
import { TriageNote } from './triage-note.tsx';
import { useFocusKept } from './use-focus-kept.ts';
import { useOpened } from './use-opened.ts';
import { useTriageDesk } from './use-triage-desk.ts';

/** The queue on one side, the chosen goods and their actions on the other; on a phone one replaces the other. */
export function FindingsPage() {
  const { t } = useWords('portal');
  useTitle(t('findings.title'));
  const [filter, setFilter] = useState<FindingFilter>({ band: 'act', state: 'open' });
  const [chosen, setChosen] = useState<string>();
  const [selected, setSelected] = useState<ReadonlySet<string>>(new Set());
  const goods = useList('listFindingGroups', { query: filter }, 25);
  const desk = useTriageDesk();
  const items = goods.data ?? [];
  const marked = items.filter((one) => selected.has(one.group));
  const found = items.findIndex((one) => one.group === chosen);
  // When the chosen one leaves the list, the one now in its place is chosen.
  const place = useRef(0);
  if (found >= 0) place.current = found;
  const at = found >= 0 ? found : Math.min(place.current, Math.max(items.length - 1, 0));
  const current = items[at];
  const { isOpen, open, close, view, detail } = useOpened(chosen && current?.group);
  const heading = useFocusKept(view, desk.last ?? desk.kept, items.map(({ group }) => group).join(' '));
  const move = (step: number) => {
    const next = items[Math.min(Math.max(at + step, 0), items.length - 1)];
    if (next) setChosen(next.group);
  };
  const toggle = (group: string) => {
    const next = new Set(selected);
    if (!next.delete(group)) next.add(group);
    setSelected(next);
  };
  return (
    <>
      <h1 ref={heading} tabIndex={-1}>
        {t('findings.title')}
      </h1>
      <div className="with-list">
        <p className="soft">
          {t('findings.lead')} <span className="not-on-phone">{t('findings.keys')}</span>
        </p>
        <ScreeningNote />
        <FindingFilters
          filter={filter}
          onChange={(next) => {
            place.current = 0;
            setSelected(new Set());
            if (isOpen) close();
            setFilter(next);
          }}
        />
      </div>
      <div ref={view} className="scrolled-to">
        <TriageNote desk={desk} />
        <LoadedPages
          pages={goods}
          empty={
            <>
              {t('findings.empty')} <Link to="/portal/brands">{t('findings.toBrands')}</Link>
            </>
          }
        >
          {(list) => (
            <>
              <SelectedFindings
                shown={list}
                selected={marked}
                onSelect={(all) => setSelected(new Set(all.map(({ group }) => group)))}
              />
              <div className={isOpen ? 'split one-at-a-time opened' : 'split one-at-a-time'}>
                <FindingQueue
                  goods={list}
                  chosen={current?.group}
                  selected={selected}
                  onSelect={toggle}
                  onChoose={(group, line) => {
                    setChosen(group);
                    open(line);
                  }}
                />
                <section className="sticky" aria-label={t('findings.detail')} tabIndex={-1} ref={detail}>
                  <Button className="way-back" onClick={close}>
                    {t('findings.backToList')}
                  </Button>
                  {current ? (
                    <GoodsDetail
                      key={current.group}
                      goods={current}
                      filter={filter}
                      marked={marked}
                      desk={desk}
                      onMove={move}
                      onSelect={() => toggle(current.group)}
                    />
                  ) : (
                    <p>{t('findings.choose')}</p>
                  )}
                </section>
              </div>
            </>
          )}
        </LoadedPages>
      </div>
    </>
  );
}
