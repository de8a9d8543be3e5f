import { Button } from 'antd';
import { useAct } from '../data/api.ts';
import { useWords } from '../language/words.ts';
import { ProblemAlert } from '../office/problem-alert.tsx';

/** Shown on request, and kept only while the page is open. */
export function WebhookSecrets({ webhook }: { webhook: string }) {
  const { t, shortInstant } = useWords('portal');
  const read = useAct('readWebhookSecrets', { webhook });
  const rotate = useAct('rotateWebhookSecret', { webhook });
  return (
    <>
      {read.data?.secrets.map(({ secret, endsAt }) => (
        <p key={secret}>
          <code style={{ overflowWrap: 'anywhere' }}>{secret}</code>{' '}
          {endsAt && <span className="soft">{t('webhooks.secretEnds', { when: shortInstant(endsAt) })}</span>}
        </p>
      ))}
      <div className="toolbar">
        {read.data ? (
          <Button onClick={() => read.reset()}>{t('webhooks.hide')}</Button>
        ) : (
          <Button loading={read.isPending} onClick={() => read.mutate()}>
            {t('webhooks.secret')}
          </Button>
        )}
        <Button
          loading={rotate.isPending}
          onClick={() => rotate.mutate({ overlapHours: 24 }, { onSuccess: () => read.mutate() })}
        >
          {t('webhooks.rotate')}
        </Button>
      </div>
      {read.isError && <ProblemAlert error={read.error} />}
      {rotate.isError && <ProblemAlert error={rotate.error} />}
    </>
  );
}
