import { useRead } from '../data/api.ts';
import type { PullView } from '../data/nouns.ts';
import { useWords } from '../language/words.ts';
import { CardTable } from '../office/card-table.tsx';
import { LoadedItems } from '../office/list-states.tsx';
import { Progress } from '../plain/progress.tsx';

/** How the listings of each marketplace come in: what is under way, what came last, what failed. */
export function PullsTable() {
  const { t } = useWords('desk');
  const pulls = useRead('listPulls');
  return (
    <section className="gap">
      <h2>{t('pulls.title')}</h2>
      <p className="soft">{t('pulls.lead')}</p>
      <LoadedItems query={pulls} empty={t('pulls.empty')}>
        {(items) => <Pulls of={items} />}
      </LoadedItems>
    </section>
  );
}

export function Pulls({ of: items }: { of: readonly PullView[] }) {
  const { t, shortInstant, language } = useWords('desk');
  return (
    <CardTable
      rowKey={({ marketplace, of }) => `${marketplace}/${of}`}
      of={items}
      columns={[
        [t('pulls.marketplace'), ({ name }) => name[language]],
        [t('pulls.what'), ({ of }) => t(`pulls.of.${of}`)],
        [t('pulls.last'), ({ last }) => (last ? <Last last={last} /> : t('pulls.never')), 'wraps'],
        [t('pulls.running'), ({ running }) => running && <Running running={running} />, 'wraps'],
        [t('pulls.next'), ({ next, running }) => (running ? '–' : shortInstant(next))],
        [t('pulls.failure'), ({ failure }) => failure && <Failure failure={failure} />, 'wraps'],
      ]}
    />
  );
}

function Last({ last: { ended, rows, pages, gone, short } }: { last: NonNullable<PullView['last']> }) {
  const { t, shortInstant } = useWords('desk');
  return (
    <>
      {shortInstant(ended)} · {t('pulls.brought', { rows, pages })}
      {gone !== undefined && gone > 0 && <p>{t('pulls.gone', { count: gone })}</p>}
      {short && <p className="note bad">{t('pulls.short')}</p>}
    </>
  );
}

function Running({ running: { since, rows, pages, of } }: { running: NonNullable<PullView['running']> }) {
  const { t, shortInstant } = useWords('desk');
  return (
    <>
      {t('pulls.since', { at: shortInstant(since) })} · {t('pulls.brought', { rows, pages })}
      {of !== undefined && of > 0 && <Progress percent={Math.min(100, Math.floor((100 * rows) / of))} />}
    </>
  );
}

function Failure({ failure: { why, attempts } }: { failure: NonNullable<PullView['failure']> }) {
  const { t } = useWords('desk');
  return (
    <p className="note bad">
      {t('pulls.failed', { count: attempts })} {why}
    </p>
  );
}
