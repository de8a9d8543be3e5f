import { Input, Select } from 'antd';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useTerm } from '../app/term.ts';
import { useTitle } from '../app/title.ts';
import { type FindingFilter, findingKey, useFindings } from '../data/findings.ts';
import { LoadedPages } from '../office/list-states.tsx';
import { FindingDetail } from './finding-detail.tsx';
import { FindingQueue } from './finding-queue.tsx';
import { ScreeningNote } from './screening-note.tsx';

const bands = ['act', 'review', 'watch'] as const;

/** The queue on one side, the chosen finding with its one button on the other. */
export function FindingsPage() {
  const { t } = useTranslation('portal');
  const { t: office } = useTranslation('office');
  const term = useTerm();
  useTitle(t('findings.title'));
  const [filter, setFilter] = useState<FindingFilter>({ band: 'act' });
  const [chosen, setChosen] = useState<string>();
  const detail = useRef<HTMLDivElement>(null);
  const findings = useFindings(filter);
  const items = findings.data ?? [];
  const at = Math.max(
    0,
    items.findIndex((finding) => findingKey(finding) === chosen),
  );
  const current = items[at];
  const move = (step: number) => {
    const next = items[Math.min(Math.max(at + step, 0), items.length - 1)];
    if (next) setChosen(findingKey(next));
  };
  return (
    <>
      <h1>{t('findings.title')}</h1>
      <p className="soft">
        {t('findings.lead')} {t('findings.keys')}
      </p>
      <ScreeningNote />
      <div className="toolbar">
        <label htmlFor="band">
          {t('findings.band')}
          <Select
            id="band"
            value={filter.band ?? 'all'}
            popupMatchSelectWidth={false}
            options={[
              ...bands.map((band) => ({ value: band, label: term('band', band) })),
              { value: 'all', label: office('all') },
            ]}
            onChange={(value) => {
              const { band: _, ...rest } = filter;
              setFilter(value === 'all' ? rest : { ...rest, band: value as (typeof bands)[number] });
            }}
          />
        </label>
        <label htmlFor="finding-search">
          {t('findings.search')}
          <Input.Search
            id="finding-search"
            allowClear
            onSearch={(q) => {
              const { q: _, ...rest } = filter;
              setFilter(q.trim() ? { ...rest, q: q.trim() } : rest);
            }}
          />
        </label>
      </div>
      <LoadedPages
        pages={findings}
        empty={
          <>
            {t('findings.empty')} <Link to="/portal/brands">{t('findings.toBrands')}</Link>
          </>
        }
      >
        {(list) => (
          <div className="split">
            <FindingQueue
              findings={list}
              chosen={current && findingKey(current)}
              onChoose={(key) => {
                setChosen(key);
                // On a phone the finding is below its queue.
                requestAnimationFrame(() => detail.current?.scrollIntoView({ block: 'nearest' }));
              }}
            />
            <div className="sticky" ref={detail}>
              {current ? (
                <FindingDetail key={findingKey(current)} finding={current} onMove={move} />
              ) : (
                <p>{t('findings.choose')}</p>
              )}
            </div>
          </div>
        )}
      </LoadedPages>
    </>
  );
}
