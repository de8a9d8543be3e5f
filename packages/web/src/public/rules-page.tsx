import type { Schemas } from '@marketsafe/sdk';
import { Fragment } from 'react';
import { useRead } from '../data/api.ts';
import { useWords } from '../language/words.ts';
import { AnchoredHeading, useAnchor } from '../plain/anchored.tsx';
import { Page } from '../plain/page.tsx';
import { ProblemNote } from '../plain/problem-note.tsx';
import { RatesInForce } from '../plain/rates-in-force.tsx';
import { RuleChanges, RuleSource } from '../plain/rule-changes.tsx';
import { useRuleWords } from '../plain/rule-words.ts';
import { Table } from '../plain/table.tsx';
import { Waiting } from '../plain/waiting.tsx';
import { Laws } from './laws.tsx';

type Rules = Schemas['PublishedRules'];

/** The active rules with the source of each value, and the changes of announced ones. */
export function RulesPage() {
  const { t } = useWords('rules');
  const rules = useRead('publishedRules');
  return (
    <Page title={t('title')}>
      <h1>{t('title')}</h1>
      <p className="lead">{t('lead')}</p>
      {rules.isPending && <Waiting />}
      {rules.isError && <ProblemNote error={rules.error} retry={rules.refetch} />}
      {rules.data && <Published rules={rules.data} />}
    </Page>
  );
}

function Published({ rules: { current, values, announced, laws } }: { rules: Rules }) {
  const { t, language } = useWords('rules');
  const words = useRuleWords();
  const date = useDate();
  useAnchor(true);
  const groups = [...Map.groupBy(values, ({ path }) => path.split('.')[0] ?? path)];
  return (
    <>
      <Contents
        of={[
          ['announced', t('comes')],
          ...groups.map(([group]) => [`rule-${group}`, words.name(group)] as const),
          ['rates', t('rates.title')],
          ['laws', t('laws.title')],
        ]}
      />
      <section>
        <AnchoredHeading id="announced">{t('comes')}</AnchoredHeading>
        {announced.length === 0 && <p>{t('none')}</p>}
        {announced.map((one) => (
          <Announced key={one.version.hash} announced={one} />
        ))}
      </section>
      <section>
        <AnchoredHeading id="current">{t('current')}</AnchoredHeading>
        <p>
          {current.title[language]}
          {language === 'en' ? ', ' : '，'}
          {current.until === undefined
            ? t('since', { from: date(current.from) })
            : t('sinceUntil', { from: date(current.from), until: date(current.until) })}
        </p>
        {groups.map(([group, of]) => (
          <Fragment key={group}>
            <AnchoredHeading id={`rule-${group}`} level="h3">
              {words.name(group)}
            </AnchoredHeading>
            <Table
              of={of}
              keyOf={({ path }) => path}
              columns={[
                [t('what'), ({ path }) => words.name(path)],
                [t('value'), ({ value }) => words.value(value)],
                [t('source'), (value) => <RuleSource of={value} />],
              ]}
            />
          </Fragment>
        ))}
        <p className="small">
          {t('hash')} <code className="hash">{current.hash}</code>
        </p>
      </section>
      <div id="rates" className="anchored">
        <RatesInForce />
      </div>
      <div id="laws" className="anchored">
        <Laws laws={laws} />
      </div>
    </>
  );
}

/** Each section of the page by its address. */
function Contents({ of }: { of: readonly (readonly [id: string, name: string])[] }) {
  const { t } = useWords('rules');
  return (
    <nav className="card contents" aria-label={t('contents')}>
      <h2>{t('contents')}</h2>
      <ol>
        {of.map(([id, name]) => (
          <li key={id}>
            <a href={`#${id}`}>{name}</a>
          </li>
        ))}
      </ol>
    </nav>
  );
}

function Announced({ announced: { version, changes } }: { announced: Rules['announced'][number] }) {
  const { t } = useWords('rules');
  const date = useDate();
  return (
    <section className="card">
      <h3>{t('announced', { from: date(version.from) })}</h3>
      {version.announced !== undefined && <p>{t('published', { day: date(version.announced) })}</p>}
      {changes.length === 0 ? <p>{t('nothing')}</p> : <RuleChanges changes={changes} />}
    </section>
  );
}

function useDate(): (date: string) => string {
  const { calendarDay } = useWords();
  return (date) => calendarDay(date);
}
