import type { Schemas } from '@marketsafe/sdk';
import { useWords } from '../language/words.ts';
import { Colon } from '../plain/colon.tsx';
import { RuleSource } from '../plain/rule-changes.tsx';
import { useRuleWords } from '../plain/rule-words.ts';
import { Table } from '../plain/table.tsx';

type Law = Schemas['PublishedLaw'];
type LegalRule = Schemas['LegalRule'];

const parts = ['clocks', 'duties', 'tasks', 'liability', 'bounds'] as const;

/** The legal packs: their periods, duties and bounds. They decide no complaint here. */
export function Laws({ laws }: { laws: readonly Law[] }) {
  const { t } = useWords('rules');
  return (
    <section>
      <h2>{t('laws.title')}</h2>
      <p>{t('laws.lead')}</p>
      {laws.map((law) => (
        <LawCard key={law.id} law={law} />
      ))}
    </section>
  );
}

function LawCard({ law: { id, title, territories, marketplaces, rules } }: { law: Law }) {
  const { t, language } = useWords('rules');
  return (
    <details className="law" id={id}>
      <summary>{title[language]}</summary>
      <p>{t('laws.where', { territories: territories.join(', ') })}</p>
      <p>
        {marketplaces.length === 0 ? t('laws.nowhere') : t('laws.holds', { marketplaces: marketplaces.join(', ') })}
      </p>
      {parts.map((part) => (
        <Part key={part} part={part} rules={rules.filter((one) => one.part === part)} />
      ))}
    </details>
  );
}

function Part({ part, rules }: { part: (typeof parts)[number]; rules: readonly LegalRule[] }) {
  const { t, language } = useWords('rules');
  if (rules.length === 0) return null;
  return (
    <>
      <h3>{t(`laws.parts.${part}`)}</h3>
      <Table
        of={rules}
        keyOf={({ name }) => name}
        columns={[
          [
            t('laws.says'),
            ({ who, says }) => (
              <>
                {who !== undefined && (
                  <span className="soft">
                    {t(`laws.who.${who}`)}
                    <Colon />
                  </span>
                )}
                {says[language]}
              </>
            ),
          ],
          [t('laws.time'), (rule) => <Time rule={rule} />],
          [t('source'), (rule) => <RuleSource of={rule} />],
        ]}
      />
    </>
  );
}

function Time({ rule: { exactly, atLeast, atMost, starts, when } }: { rule: LegalRule }) {
  const { t, language } = useWords('rules');
  const words = useRuleWords();
  const lengths = [
    ...(exactly ? [words.value(exactly)] : []),
    ...(atLeast ? [t('laws.atLeast', { period: words.value(atLeast) })] : []),
    ...(atMost ? [t('laws.atMost', { period: words.value(atMost) })] : []),
  ];
  if (when !== undefined) return t(`laws.when.${when}`);
  if (lengths.length === 0) return '–';
  const length = lengths.join(language === 'en' ? ', ' : '，');
  return starts === undefined ? length : t('laws.from', { length, starts: starts[language] });
}
