import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useTitle } from '../app/title.ts';
import { type FindingFilter, findingKey, useFindings } from '../data/findings.ts';
import { LoadedPages } from '../office/list-states.tsx';
import { FindingDetail } from './finding-detail.tsx';
import { FindingFilters } from './finding-filters.tsx';
import { FindingQueue } from './finding-queue.tsx';
import { ScreeningNote } from './screening-note.tsx';
import { SelectedFindings } from './selected-findings.tsx';
import { TriageNote } from './triage-note.tsx';
import { useTriageDesk } from './use-triage-desk.ts';

/** The queue on one side, the chosen finding with what can be done about it on the other. */
export function FindingsPage() {
  const { t } = useTranslation('portal');
  useTitle(t('findings.title'));
  const [filter, setFilter] = useState<FindingFilter>({ band: 'act', state: 'open' });
  const [chosen, setChosen] = useState<string>();
  const [selected, setSelected] = useState<ReadonlySet<string>>(new Set());
  const detail = useRef<HTMLDivElement>(null);
  const findings = useFindings(filter);
  const desk = useTriageDesk();
  const items = findings.data ?? [];
  const marked = items.filter((one) => selected.has(findingKey(one)));
  const found = items.findIndex((finding) => findingKey(finding) === chosen);
  // Where the chosen one has left the list, the one that took its place is next.
  const place = useRef(0);
  if (found >= 0) place.current = found;
  const at = found >= 0 ? found : Math.min(place.current, Math.max(items.length - 1, 0));
  const current = items[at];
  const move = (step: number) => {
    const next = items[Math.min(Math.max(at + step, 0), items.length - 1)];
    if (next) setChosen(findingKey(next));
  };
  const toggle = (key: string) => {
    const next = new Set(selected);
    if (!next.delete(key)) next.add(key);
    setSelected(next);
  };
  return (
    <>
      <h1>{t('findings.title')}</h1>
      <p className="soft">
        {t('findings.lead')} {t('findings.keys')}
      </p>
      <ScreeningNote />
      <FindingFilters
        filter={filter}
        onChange={(next) => {
          place.current = 0;
          setSelected(new Set());
          setFilter(next);
        }}
      />
      <TriageNote desk={desk} />
      <LoadedPages
        pages={findings}
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
              onSelect={(all) => setSelected(new Set(all.map(findingKey)))}
            />
            <div className="split">
              <FindingQueue
                findings={list}
                chosen={current && findingKey(current)}
                selected={selected}
                onSelect={toggle}
                onChoose={(key) => {
                  setChosen(key);
                  // On a phone the finding is below its queue.
                  requestAnimationFrame(() => detail.current?.scrollIntoView({ block: 'nearest' }));
                }}
              />
              <div className="sticky" ref={detail}>
                {current ? (
                  <FindingDetail
                    key={findingKey(current)}
                    finding={current}
                    put={marked.length > 0 ? marked : [current]}
                    desk={desk}
                    onMove={move}
                    onSelect={() => toggle(findingKey(current))}
                  />
                ) : (
                  <p>{t('findings.choose')}</p>
                )}
              </div>
            </div>
          </>
        )}
      </LoadedPages>
    </>
  );
}
