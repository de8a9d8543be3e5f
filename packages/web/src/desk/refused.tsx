import type { Schemas } from '@marketsafe/sdk';
import { useWords } from '../language/words.ts';

/** The result of a refusal: the number refused, and each one not refused with its reason. */
export function Refused({ answer: { items, left } }: { answer: Schemas['RemovalsRefused'] }) {
  const { t, term } = useWords('desk');
  const refused = items.filter(({ outcome }) => outcome === 'refused').length;
  const others = items.filter(({ outcome }) => outcome !== 'refused');
  return (
    <div className={`note gap ${others.length === 0 && left === 0 ? 'good' : ''}`} role="status">
      <p>{t('held.refused', { count: refused })}</p>
      {others.length > 0 && (
        <ul>
          {others.map(({ id, target, outcome, cases }) => (
            <li key={id}>
              <span className="mono">{target ?? id}</span>: {term('removalRefused', outcome)}
              {cases
                .filter(({ why }) => why !== undefined)
                .map(({ case: one, why = '' }) => (
                  <span key={one} className="soft">
                    {' '}
                    {term('removalRefused', why)}
                  </span>
                ))}
            </li>
          ))}
        </ul>
      )}
      {left > 0 && <p>{t('held.left', { count: left })}</p>}
    </div>
  );
}
