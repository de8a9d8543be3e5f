import { Switch } from 'antd';
import { useAct, useRead } from '../data/api.ts';
import { useWords } from '../language/words.ts';
import { ProblemAlert } from '../office/problem-alert.tsx';

/** The person's own choice: a mail each morning while one of their windows is about to end. */
export function DigestSwitch() {
  const { t } = useWords('portal');
  const digest = useRead('getDigest').data;
  const set = useAct('setDigest');
  if (!digest) return null;
  return (
    <p className="row gap">
      <Switch
        aria-label={t('digest.label')}
        checked={digest.on}
        loading={set.isPending}
        onChange={(on) => set.mutate({ on })}
      />
      <span>
        {t('digest.label')} <span className="soft small">{t('digest.hint')}</span>
      </span>
      {set.isError && <ProblemAlert error={set.error} />}
    </p>
  );
}
