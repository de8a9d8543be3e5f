import './rules.css';
import type { Schemas } from '@marketsafe/sdk';
import { useWords } from '../language/words.ts';
import { Colon } from './colon.tsx';
import { useRuleWords } from './rule-words.ts';

type Change = Schemas['RuleChange'];

/** What one version of the rules has otherwise than another, each value with where it comes from. */
export function RuleChanges({ changes }: { changes: readonly Change[] }) {
  const { t } = useWords('rules');
  const words = useRuleWords();
  return (
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
                {value && <RuleSource of={value} />}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** Where a value comes from, and how sure its authors are of it. */
export function RuleSource({ of: { reference } }: { of: Pick<Schemas['RuleValue'], 'reference'> }) {
  const { t, language } = useWords('rules');
  if (reference === undefined) return null;
  const { kind, where, url, confidence } = reference;
  const doubt = confidence === undefined || confidence === 'read' ? undefined : t(`confidence.${confidence}`);
  return (
    <span className="source">
      {t(`kinds.${kind}`)}
      <Colon />
      {url === undefined ? where[language] : <a href={url}>{where[language]}</a>}
      {doubt !== undefined && (language === 'en' ? ` (${doubt})` : `（${doubt}）`)}
    </span>
  );
}
