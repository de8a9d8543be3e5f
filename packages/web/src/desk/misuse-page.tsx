import './same-documents.css';
import type { Schemas } from '@marketsafe/sdk';
import { Link } from 'react-router';
import { useList, useRead } from '../data/api.ts';
import { useWords } from '../language/words.ts';
import { CardTable } from '../office/card-table.tsx';
import { Loaded, LoadedPages } from '../office/list-states.tsx';
import { Panel } from '../office/panel.tsx';
import { StatusTag } from '../office/tags.tsx';
import { useTitle } from '../plain/title.ts';

type Misuse = Schemas['Misuse'];

/** Who files what, what stands out by which rule, and the same document in two cases. */
export function MisusePage() {
  const { t } = useWords('desk');
  useTitle(t('misuse.title'));
  const misuse = useRead('getMisuse');
  const same = useList('listSameDocuments', {}, 25);
  return (
    <>
      <h1>{t('misuse.title')}</h1>
      <Panel title={t('misuse.filers')}>
        <Loaded query={misuse}>{(of) => <Filers of={of} />}</Loaded>
      </Panel>
      <Panel className="gap" title={t('misuse.same')}>
        <p className="soft">{t('misuse.sameLead')}</p>
        <LoadedPages pages={same} empty={t('misuse.noSame')}>
          {(items) => <SameDocumentList of={items} />}
        </LoadedPages>
      </Panel>
    </>
  );
}

function Filers({ of: { filers, since, day, wrong } }: { of: Misuse }) {
  const { t, term, number, percent, calendarDay, shortInstant } = useWords('desk');
  if (filers.length === 0) return <p className="note">{t('misuse.none')}</p>;
  const share = (part: number, whole: number) => (part === 0 ? '–' : `${number(part)} (${percent(part / whole)})`);
  return (
    <>
      <p className="soft">
        {t('misuse.lead', { since: shortInstant(since) })} {t('misuse.dayRule', day)} {t('misuse.wrongRule', wrong)}
      </p>
      <CardTable
        rowKey="id"
        of={filers}
        columns={[
          [t('misuse.who'), ({ id, name }) => <Link to={`/desk/participants/${encodeURIComponent(id)}`}>{name}</Link>],
          [t('misuse.kind'), ({ kind }) => kind && term('kind', kind)],
          [t('misuse.filed'), ({ filed }) => number(filed)],
          [t('misuse.contested'), ({ contested, filed }) => share(contested, filed)],
          [t('misuse.refused'), ({ refused, filed }) => share(refused, filed)],
          [t('misuse.overturned'), ({ overturned, filed }) => share(overturned, filed)],
          [
            t('misuse.wrong'),
            ({ wronglyRemoved, filed, outlier }) => (
              <Marked is={outlier.includes('wrong')}>{share(wronglyRemoved, filed)}</Marked>
            ),
          ],
          [t('misuse.median'), ({ median }) => number(median)],
          [
            t('misuse.busiest'),
            ({ busiest, outlier }) =>
              busiest && (
                <Marked is={outlier.includes('day')}>
                  {t('misuse.onDay', { number: number(busiest.filed), day: calendarDay(busiest.day) })}
                </Marked>
              ),
          ],
        ]}
      />
    </>
  );
}

function Marked({ is, children }: { is: boolean; children: string }) {
  const { t } = useWords('desk');
  if (!is) return children;
  return (
    <strong>
      {children} <span className="outlier">▲ {t('misuse.outlier')}</span>
    </strong>
  );
}

type Same = Schemas['SameDocument'];

/** Documents with the cases that each stands in; each opens. */
function SameDocumentList({ of }: { of: readonly Same[] }) {
  const { t, number, day } = useWords('desk');
  return (
    <ul className="same-list">
      {of.map(({ copy, senders, pages, cases }) => (
        <li key={copy}>
          <p>
            <strong>{t(senders > 1 ? 'same.ofSeveral' : 'same.ofOne', { number: number(senders) })}</strong>{' '}
            <span className="soft small">
              {t('same.pages', { count: pages, number: number(pages) })} ·{' '}
              <span className="mono">{copy.slice(0, 12)}</span>
            </span>
          </p>
          <ul>
            {cases.map((one) => (
              <li key={one.case}>
                <Link to={`/desk/cases/${one.case}?paper=${one.document}`}>
                  {one.goods ?? t('tasks.against', { holder: one.holder, seller: one.seller })}
                </Link>
                <span className="soft">
                  {t('tasks.against', { holder: one.holder, seller: one.seller })} · {t(`bench.from.${one.part}`)} ·{' '}
                  {day(one.filedAt)}
                </span>
                <StatusTag of={one} />
              </li>
            ))}
          </ul>
        </li>
      ))}
    </ul>
  );
}
