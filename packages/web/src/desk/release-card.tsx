import { useAct } from '../data/api.ts';
import type { RemovalLimit } from '../data/nouns.ts';
import { useWords } from '../language/words.ts';
import { Panel } from '../office/panel.tsx';
import { ReasonsForm } from '../office/reasons-form.tsx';

/** Two people release the removals that wait above a limit. */
export function ReleaseCard({ limit: { scope, key, name, held, approvals } }: { limit: RemovalLimit }) {
  const { t, term, shortInstant } = useWords('desk');
  const release = useAct('releaseRemovals');
  // What waits above its own cap a marketplace's people release.
  if (scope === 'marketplace') return null;
  return (
    <Panel level="h3" title={scope === 'programme' ? term('limit', scope) : name}>
      <p>{t('limits.waiting', { count: held })}</p>
      {approvals.length > 0 && (
        <ul>
          {approvals.map(({ user, name, at, reasons }) => (
            <li key={user}>{t('limits.approvedBy', { name, at: shortInstant(at), reasons })}</li>
          ))}
        </ul>
      )}
      <ReasonsForm
        choices={[{ value: 'release', text: t('limits.release') }]}
        act={release}
        say={(_, { reasons }) => ({ scope, key, reasons })}
        readBy="desk"
      />
    </Panel>
  );
}
