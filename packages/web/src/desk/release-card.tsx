import { Card } from 'antd';
import { useAct } from '../data/api.ts';
import type { RemovalLimit } from '../data/nouns.ts';
import { useWords } from '../language/words.ts';
import { ReasonsForm } from '../office/reasons-form.tsx';

/** Two people let go of what waits above a limit. */
export function ReleaseCard({ limit: { scope, key, name, held, approvals } }: { limit: RemovalLimit }) {
  const { t, term, shortInstant } = useWords('desk');
  const release = useAct('releaseRemovals');
  return (
    <Card title={<h3 className="small-head">{scope === 'programme' ? term('limit', scope) : name}</h3>}>
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
        busy={release.isPending}
        error={release.error}
        readBy="desk"
        onDecide={(_, reasons) => release.mutate({ scope, key, reasons })}
      />
    </Card>
  );
}
