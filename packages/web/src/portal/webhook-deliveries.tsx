import { Button } from 'antd';
import { useAct, useList } from '../data/api.ts';
import type { WebhookDelivery } from '../data/nouns.ts';
import { useWords } from '../language/words.ts';
import { CardTable } from '../office/card-table.tsx';
import { LoadedPages } from '../office/list-states.tsx';
import { ProblemAlert } from '../office/problem-alert.tsx';
import { CodeTag } from '../office/tags.tsx';

/** What was sent in the last thirty days, and what came back. */
export function WebhookDeliveries({ webhook, active }: { webhook: string; active: boolean }) {
  const { t, term, shortInstant } = useWords('portal');
  const deliveries = useList('listWebhookDeliveries', { path: { webhook } });
  const resend = useAct('resendWebhook');
  return (
    <div className="gap">
      {resend.isError && <ProblemAlert error={resend.error} />}
      <LoadedPages pages={deliveries} empty={t('webhooks.noDeliveries')}>
        {(items) => (
          <CardTable<WebhookDelivery>
            rowKey="message"
            size="small"
            dataSource={[...items]}
            columns={[
              { title: t('webhooks.event'), dataIndex: 'type' },
              {
                title: t('webhooks.state'),
                dataIndex: 'state',
                render: (state: string) => <CodeTag group="delivery" code={state} />,
              },
              {
                title: t('webhooks.answer'),
                render: (_, { status, fault }) => status ?? (fault ? term('deliveryFault', fault) : '–'),
              },
              { title: t('webhooks.attempts'), dataIndex: 'attempts' },
              {
                title: t('webhooks.last'),
                dataIndex: 'lastAttemptAt',
                render: (at: string) => shortInstant(at),
              },
              {
                title: t('webhooks.next'),
                dataIndex: 'nextAttemptAt',
                render: (at: string | undefined) => (at ? shortInstant(at) : '–'),
              },
              {
                title: t('webhooks.id'),
                dataIndex: 'message',
                render: (message: string, { state }) => (
                  <>
                    <code>{message}</code>{' '}
                    {active && state !== 'waiting' && (
                      <Button
                        size="small"
                        loading={resend.isPending}
                        onClick={() => resend.mutate({ path: { webhook, message } })}
                      >
                        {t('webhooks.resend')}
                      </Button>
                    )}
                  </>
                ),
              },
            ]}
          />
        )}
      </LoadedPages>
    </div>
  );
}
