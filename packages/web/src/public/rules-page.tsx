import type { Schemas } from '@marketsafe/sdk';
import { useRead } from '../data/api.ts';
import { useWords } from '../language/words.ts';
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
  return (
    <>
      {announced.length === 0 && <p>{t('none')}</p>}
      {announced.map((one) => (
        <Announced key={one.version.hash} announced={one} />
      ))}
      <section>
        <h2>{t('current')}</h2>
        <p>
          {current.title[language]}
          {language === 'en' ? ', ' : '，'}
          {current.until === undefined
            ? t('since', { from: date(current.from) })
            : t('sinceUntil', { from: date(current.from), until: date(current.until) })}
        </p>
        <Table
          of={values}
          keyOf={({ path }) => path}
          columns={[
            [t('what'), ({ path }) => words.name(path)],
            [t('value'), ({ value }) => words.value(value)],
            [t('source'), (value) => <RuleSource of={value} />],
          ]}
        />
        <p className="small">
          {t('hash')} <code className="hash">{current.hash}</code>
        </p>
      </section>
      <RatesInForce />
      <Laws laws={laws} />
    </>
  );
}

function Announced({ announced: { version, changes } }: { announced: Rules['announced'][number] }) {
  const { t } = useWords('rules');
  const date = useDate();
  return (
    <section className="card">
      <h2>{t('announced', { from: date(version.from) })}</h2>
      {version.announced !== undefined && <p>{t('published', { day: date(version.announced) })}</p>}
      {changes.length === 0 ? <p>{t('nothing')}</p> : <RuleChanges changes={changes} />}
    </section>
  );
}

function useDate(): (date: string) => string {
  const { calendarDay } = useWords();
  return (date) => calendarDay(date);
}
