import './workbench.css';
import type { Schemas } from '@marketsafe/sdk';
import { Button } from 'antd';
import { useState } from 'react';
import { useAct, useRead } from '../data/api.ts';
import { readPaper, readPaperText } from '../data/documents.ts';
import { useMe } from '../data/session.ts';
import { useWords } from '../language/words.ts';
import { CardTable } from '../office/card-table.tsx';
import { Loaded } from '../office/list-states.tsx';
import { Panel } from '../office/panel.tsx';
import { ProblemAlert } from '../office/problem-alert.tsx';
import { type ItemFinding, VerdictField } from '../office/verdict-field.tsx';
import { Facts } from '../plain/facts.tsx';
import { useTitle } from '../plain/title.ts';
import { PaperStage } from './paper-stage.tsx';
import { PictureVeil } from './picture-veil.tsx';

type Reading = Schemas['SecondReading'];
type Result = Schemas['SecondReadingResult'];

/** A decided case read again without its parties and its decision, and how often readings agree. */
export function ReadingsPage() {
  const { t } = useWords('desk');
  useTitle(t('readings.title'));
  const own = useRead('getSecondReadings');
  const [result, setResult] = useState<Result>();
  const seesAll = ['administrator', 'auditor'].includes(useMe().data?.position ?? '');
  return (
    <>
      <div className="row">
        <h1 className="grow">{t('readings.title')}</h1>
        <PictureVeil />
      </div>
      <p className="soft">{t('readings.lead')}</p>
      {result && (
        <p className="note" role="status">
          {t(result.agrees ? 'readings.agrees' : 'readings.differs', { outcome: t(`ruling.${result.outcome}`) })}
        </p>
      )}
      <Loaded query={own}>
        {({ open, ...figures }) => (
          <>
            {open ? <Read key={open.id} of={open} onRead={setResult} /> : <Draw />}
            <Own of={figures} />
          </>
        )}
      </Loaded>
      {seesAll && <Everyone />}
    </>
  );
}

function Draw() {
  const { t } = useWords('desk');
  const act = useAct('drawSecondReading');
  return (
    <>
      <Button loading={act.isPending} onClick={() => act.mutate(undefined)}>
        {t('readings.draw')}
      </Button>
      {act.isError && <ProblemAlert error={act.error} />}
    </>
  );
}

const outcomes = ['upheld', 'overturned'] as const;

function Read({ of, onRead }: { of: Reading; onRead: (result: Result) => void }) {
  const { t, term, language } = useWords('desk');
  const { t: office } = useWords('office');
  const [checklist, setChecklist] = useState<Readonly<Record<string, ItemFinding>>>({});
  const [at, setAt] = useState(0);
  const act = useAct('giveSecondReading', { reading: of.id }, onRead);
  const papers = of.papers.map((paper, nth) => ({ ...paper, number: nth + 1 }));
  const shown = papers[at];
  const open = of.checklist.filter(({ item }) => !(item in checklist)).length;
  return (
    <div className="split wide-left">
      <div>
        <Panel title={t('readings.case')}>
          <Facts
            className="facts-grid"
            of={[
              [t('audit.listingTitle'), of.title],
              [office('case.reason'), term('reason', of.reason)],
              [t('readings.answer'), term('answer', of.answer)],
              [t('readings.said'), of.statement && <span className="said">{of.statement}</span>],
              [t('ruling.brand'), of.brand.text?.[language] ?? of.brand.answer],
              [office('case.description'), of.description && <span className="said">{of.description}</span>],
            ]}
          />
        </Panel>
        {shown && (
          <section className="gap" aria-label={t('bench.papers')}>
            <div className="templates">
              {papers.map((paper, nth) => (
                <button
                  key={paper.id}
                  type="button"
                  className="filter-chip"
                  aria-pressed={nth === at}
                  onClick={() => setAt(nth)}
                >
                  {t('readings.paper', { number: paper.number })}
                </button>
              ))}
            </div>
            <Paper key={shown.id} reading={of.id} paper={shown} />
          </section>
        )}
      </div>
      <Panel title={t('readings.find')} className="ruling">
        {of.checklist.map((item) => (
          <VerdictField
            key={item.item}
            item={item}
            value={checklist[item.item]}
            papers={papers.filter((paper) => paper.item === item.item)}
            opened={papers.map(({ id }) => id)}
            onShow={({ number }) => setAt(number - 1)}
            onChange={(finding) => setChecklist({ ...checklist, [item.item]: finding })}
          />
        ))}
        <div className="decide">
          <p className="missing" role="status">
            {open > 0 ? t('practice.first', { count: open }) : t('readings.ready')}
          </p>
          <div className="buttons">
            {outcomes.map((outcome) => (
              <Button
                key={outcome}
                disabled={open > 0}
                loading={act.isPending}
                onClick={() => act.mutate({ outcome, checklist: { ...checklist } })}
              >
                {t(`readings.${outcome}`)}
              </Button>
            ))}
          </div>
        </div>
        {act.isError && <ProblemAlert error={act.error} />}
      </Panel>
    </div>
  );
}

/** What scrolls is reached by keyboard. */
const reachable = (place: HTMLElement | null) => place?.setAttribute('tabindex', '0');

function Paper({
  reading,
  paper,
}: {
  reading: string;
  paper: Reading['papers'][number] & { readonly number: number };
}) {
  const { t } = useWords('desk');
  const [page, setPage] = useState(1);
  const { id, pages, number } = paper;
  const name = t('readings.paper', { number });
  return (
    <div className="doc-viewer">
      {pages > 1 && (
        <div className="doc-tools">
          <button type="button" className="tool" disabled={page === 1} onClick={() => setPage(page - 1)}>
            ‹ {t('bench.pageBefore')}
          </button>
          <span aria-live="polite">{t('bench.pageOf', { page, count: pages })}</span>
          <button type="button" className="tool" disabled={page === pages} onClick={() => setPage(page + 1)}>
            {t('bench.pageAfter')} ›
          </button>
        </div>
      )}
      <section className="doc-stage" ref={reachable} aria-label={name}>
        <PaperStage
          paper={{ id, name, pages }}
          page={page}
          read={(one) => readPaper(reading, id, one)}
          readText={() => readPaperText(reading, id)}
        />
      </section>
    </div>
  );
}

type Agreement = Schemas['OwnReadings']['agreement'];

function useShare() {
  const { t, number, percent } = useWords('desk');
  return ({ count, agree }: Agreement['again']): string =>
    count === 0
      ? '–'
      : t('readings.share', { agree: number(agree), count: number(count), share: percent(agree / count) });
}

function Own({ of: { read, agreement } }: { of: Omit<Schemas['OwnReadings'], 'open'> }) {
  const { t, number } = useWords('desk');
  const share = useShare();
  return (
    <Panel className="gap" title={t('readings.own')}>
      <Facts
        className="facts-grid"
        of={[
          [t('readings.read'), number(read)],
          [t('readings.again'), share(agreement.again)],
          [t('readings.known'), share(agreement.known)],
        ]}
      />
      <p className="soft small">{t('readings.hint')}</p>
    </Panel>
  );
}

function Everyone() {
  const { t, number, day } = useWords('desk');
  const share = useShare();
  const quality = useRead('getQuality');
  return (
    <Panel className="gap" title={t('readings.everyone')}>
      <Loaded query={quality}>
        {({ people }) => (
          <CardTable
            rowKey="id"
            of={people}
            columns={[
              [t('overview.person'), ({ name }) => name],
              [t('readings.again'), ({ again }) => share(again)],
              [t('readings.known'), ({ known }) => share(known)],
              [t('readings.read'), ({ read }) => number(read)],
              [
                t('readings.practice'),
                ({ practiceUntil }) => (practiceUntil === undefined ? t('readings.noPractice') : day(practiceUntil)),
              ],
            ]}
          />
        )}
      </Loaded>
    </Panel>
  );
}
