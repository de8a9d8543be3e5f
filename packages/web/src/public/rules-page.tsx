import './rules.css';
import type { Schemas } from '@marketsafe/sdk';
import { useTranslation } from 'react-i18next';
import { useLanguage } from '../app/language.ts';
import { usePublishedRules } from '../data/rules.ts';
import { day } from '../format/time.ts';
import { Page } from '../plain/page.tsx';
import { ProblemNote } from '../plain/problem-note.tsx';
import { Waiting } from '../plain/waiting.tsx';
import { useRuleWords } from './rule-words.ts';

type Rules = Schemas['PublishedRules'];
type Value = Schemas['RuleValue'];

/** The rules in force with the source of each value, and what announced ones will change. */
export function RulesPage() {
  const { t } = useTranslation('rules');
  const rules = usePublishedRules();
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

function Published({ rules: { current, values, announced } }: { rules: Rules }) {
  const { t } = useTranslation('rules');
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
          {current.title},{' '}
          {current.until === undefined
            ? t('since', { from: date(current.from) })
            : t('sinceUntil', { from: date(current.from), until: date(current.until) })}
        </p>
        <table className="rules">
          <thead>
            <tr>
              <th scope="col">{t('what')}</th>
              <th scope="col">{t('value')}</th>
              <th scope="col">{t('source')}</th>
            </tr>
          </thead>
          <tbody>
            {values.map(({ path, ...value }) => (
              <tr key={path}>
                <th scope="row">{words.name(path)}</th>
                <td data-label={t('value')}>{words.value(value.value)}</td>
                <td data-label={t('source')}>
                  <Source of={value} />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
        <p className="small">
          {t('hash')} <code className="hash">{current.hash}</code>
        </p>
      </section>
    </>
  );
}

function Announced({ announced: { version, changes } }: { announced: Rules['announced'][number] }) {
  const { t } = useTranslation('rules');
  const words = useRuleWords();
  const date = useDate();
  return (
    <section className="card">
      <h2>{t('announced', { from: date(version.from) })}</h2>
      {version.announced !== undefined && <p>{t('published', { day: date(version.announced) })}</p>}
      {changes.length === 0 ? (
        <p>{t('nothing')}</p>
      ) : (
        <table className="rules">
          <thead>
            <tr>
              <th scope="col">{t('what')}</th>
              <th scope="col">{t('before')}</th>
              <th scope="col">{t('after')}</th>
            </tr>
          </thead>
          <tbody>
            {changes.map(({ path, before, after }) => (
              <tr key={path}>
                <th scope="row">{words.name(path)}</th>
                {([before, after] as const).map((value, at) => (
                  <td key={at === 0 ? 'before' : 'after'} data-label={t(at === 0 ? 'before' : 'after')}>
                    {value === undefined ? t('absent') : words.value(value.value)}
                    {value && <Source of={value} />}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </section>
  );
}

/** Sources are cited as they are, in the language that the pack's authors wrote them in. */
function Source({ of: { reference } }: { of: Value }) {
  const { t } = useTranslation('rules');
  if (reference === undefined) return null;
  const { kind, where, url, confidence } = reference;
  const doubt = confidence === undefined || confidence === 'read' ? undefined : t(`confidence.${confidence}`);
  return (
    <span className="source">
      {t(`kinds.${kind}`)}: <span lang="en">{url === undefined ? where : <a href={url}>{where}</a>}</span>
      {doubt !== undefined && ` (${doubt})`}
    </span>
  );
}

/** A calendar date is the same day everywhere. */
function useDate(): (date: string) => string {
  const { language } = useLanguage();
  return (date) => day(`${date}T00:00:00.000Z`, language, 'UTC');
}
