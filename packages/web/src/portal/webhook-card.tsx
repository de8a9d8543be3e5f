import { Button, Popconfirm } from 'antd';
import { useState } from 'react';
import { useAct } from '../data/api.ts';
import type { Webhook } from '../data/nouns.ts';
import { useWords } from '../language/words.ts';
import { Panel } from '../office/panel.tsx';
import { ProblemAlert } from '../office/problem-alert.tsx';
import { CodeTag } from '../office/tags.tsx';
import { Facts } from '../plain/facts.tsx';
import { WebhookDeliveries } from './webhook-deliveries.tsx';

/** One endpoint: its state, its secrets, its deliveries, and its actions. */
export function WebhookCard({ webhook }: { webhook: Webhook }) {
  const { t, shortInstant } = useWords('portal');
  const { id, url, state, why, createdAt, succeededAt } = webhook;
  const test = useAct('testWebhook', { webhook: id });
  const pause = useAct('pauseWebhook', { webhook: id });
  const resume = useAct('resumeWebhook', { webhook: id });
  const remove = useAct('deleteWebhook', { webhook: id });
  const [shown, setShown] = useState(false);
  const failed = [test, pause, resume, remove].find(({ isError }) => isError);
  return (
    <Panel title={url} extra={<CodeTag group="webhook" code={state} />}>
      {why && <p className="note">{t(`webhooks.why.${why}`)}</p>}
      <Facts
        className="facts-grid"
        of={[
          [t('webhooks.since'), shortInstant(createdAt)],
          [t('webhooks.taken'), succeededAt ? shortInstant(succeededAt) : t('webhooks.never')],
        ]}
      />
      <WebhookSecrets webhook={id} />
      <div className="toolbar gap">
        {state === 'active' ? (
          <>
            <Button loading={test.isPending} onClick={() => test.mutate()}>
              {t('webhooks.test')}
            </Button>
            <Button loading={pause.isPending} onClick={() => pause.mutate()}>
              {t('webhooks.pause')}
            </Button>
          </>
        ) : (
          <Button type="primary" loading={resume.isPending} onClick={() => resume.mutate()}>
            {t('webhooks.resume')}
          </Button>
        )}
        <Button aria-expanded={shown} onClick={() => setShown(!shown)}>
          {t('webhooks.deliveries')}
        </Button>
        <Popconfirm
          title={t('webhooks.removeText')}
          okText={t('webhooks.remove')}
          cancelText={t('webhooks.keep')}
          onConfirm={() => {
            // Deliveries of a deleted endpoint cannot be read.
            setShown(false);
            remove.mutate();
          }}
        >
          <Button danger loading={remove.isPending}>
            {t('webhooks.remove')}
          </Button>
        </Popconfirm>
      </div>
      {test.isSuccess && <p className="soft">{t('webhooks.tested')}</p>}
      {failed && <ProblemAlert error={failed.error} />}
      {shown && <WebhookDeliveries webhook={id} active={state === 'active'} />}
    </Panel>
  );
}

/** Shown on request, and kept only while the page is open. */
function WebhookSecrets({ webhook }: { webhook: string }) {
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
