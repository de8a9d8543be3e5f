import { useMutationState } from '@tanstack/react-query';
import { useState } from 'react';
import type { CaseDetail } from '../data/nouns.ts';
import { useWords } from '../language/words.ts';
import { Timeline } from './timeline.tsx';

/** They only carry out what others decide. */
const following: readonly string[] = ['programme', 'marketplace'];

/**
 * What others did in the case since this page opened it, or since the reader's last act here. Without it, a form that is gone would have
 * no explanation.
 */
export function MovedOn({ detail: { timeline } }: { detail: CaseDetail }) {
  const { t } = useWords('office');
  // Those on their way, too: the case is read again before an act counts as done.
  const acts = useMutationState({ filters: { predicate: ({ state }) => state.status !== 'error' } }).length;
  const [seen, setSeen] = useState({ acts, entries: timeline.length });
  const since = timeline.slice(seen.entries).filter(({ by }) => !following.includes(by));
  if (since.length > 0 && seen.acts !== acts) setSeen({ acts, entries: timeline.length });
  return (
    <div role="status">
      {since.length > 0 && (
        <div className="note warn">
          <p>
            <strong>{t('case.movedOn')}</strong>
          </p>
          <Timeline entries={since} />
        </div>
      )}
    </div>
  );
}
