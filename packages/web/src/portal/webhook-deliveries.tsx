import { Button } from 'antd';
import { useAct, useList } from '../data/api.ts';
import { useWords } from '../language/words.ts';
import { CardTable } from '../office/card-table.tsx';
import { LoadedPages } from '../office/list-states.tsx';
import { ProblemAlert } from '../office/problem-alert.tsx';
import { CodeTag } from '../office/tags.tsx';

/** The deliveries of the last thirty days, and their answers. */
export function WebhookDeliveries({ webhook, active }: { webhook: string; active: boolean }) {
  const { t, term, shortInstant } = useWords('portal');
  const deliveries = useList('listWebhookDeliveries', { path: { webhook } });
  const resend = useAct('resendWebhook');
  return (
    <div className="gap">
      {resend.isError && <ProblemAlert error={resend.error} />}
      <LoadedPages pages={deliveries} empty={t('webhooks.noDeliveries')}>
        {(items) => (
          <CardTable
            rowKey="message"
            of={items}
            columns={[
              [t('webhooks.event'), ({ type }) => type],
              [t('webhooks.state'), ({ state }) => <CodeTag group="delivery" code={state} />],
              [t('webhooks.answer'), ({ status, fault }) => status ?? (fault ? term('deliveryFault', fault) : '–')],
              [t('webhooks.attempts'), ({ attempts }) => attempts],
              [t('webhooks.last'), ({ lastAttemptAt: at }) => shortInstant(at)],
              [t('webhooks.next'), ({ nextAttemptAt: at }) => (at ? shortInstant(at) : '–')],
              [
                t('webhooks.id'),
                ({ message, state }) => (
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
              ],
            ]}
          />
        )}
      </LoadedPages>
    </div>
  );
}
