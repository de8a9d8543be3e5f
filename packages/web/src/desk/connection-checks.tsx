import type { ConnectionCheck } from '../data/nouns.ts';
import { useWords } from '../language/words.ts';
import { CodeTag } from '../office/tags.tsx';

/** What was tested of a connection, each with what came of it. */
export function ConnectionChecks({ checks }: { checks: readonly ConnectionCheck[] }) {
  const { t, language } = useWords('desk');
  return (
    <ul className="plain-list">
      {checks.map(({ says, outcome, why, detail }) => (
        <li key={says.en}>
          <CodeTag group="connectionCheck" code={outcome} /> {says[language]}
          {why && <div>{why[language]}</div>}
          {detail !== undefined && <div className="soft small">{t('marketplaces.health.exactly', { detail })}</div>}
        </li>
      ))}
    </ul>
  );
}
