import { Button, Form, Input } from 'antd';
import { useAct, useRead } from '../data/api.ts';
import { useWords } from '../language/words.ts';
import { Loaded } from '../office/list-states.tsx';
import { ProblemAlert } from '../office/problem-alert.tsx';
import { useTitle } from '../plain/title.ts';
import { WebhookCard } from './webhook-card.tsx';

/** Where a participant's own systems hear of its cases. */
export function WebhooksPage() {
  const { t } = useWords('portal');
  useTitle(t('webhooks.title'));
  const webhooks = useRead('listWebhooks');
  return (
    <>
      <h1>{t('webhooks.title')}</h1>
      <p className="soft">{t('webhooks.lead')}</p>
      <AddWebhook />
      <Loaded query={webhooks}>
        {({ items }) =>
          items.length === 0 ? (
            <p className="note gap">{t('webhooks.empty')}</p>
          ) : (
            <div className="gap">
              {items.map((webhook) => (
                <WebhookCard key={webhook.id} webhook={webhook} />
              ))}
            </div>
          )
        }
      </Loaded>
    </>
  );
}

function AddWebhook() {
  const { t } = useWords('portal');
  const add = useAct('addWebhook');
  const [form] = Form.useForm<{ url: string }>();
  return (
    <Form
      form={form}
      layout="vertical"
      className="toolbar"
      onFinish={({ url }) => add.mutate({ url: url.trim() }, { onSuccess: () => form.resetFields() })}
    >
      <Form.Item
        name="url"
        label={t('webhooks.url')}
        extra={t('webhooks.urlHint')}
        rules={[{ required: true, message: t('webhooks.required') }]}
      >
        <Input type="url" inputMode="url" placeholder="https://hooks.example.com/marketsafe" />
      </Form.Item>
      <Form.Item>
        <Button type="primary" htmlType="submit" loading={add.isPending}>
          {t('webhooks.add')}
        </Button>
      </Form.Item>
      {add.isError && <ProblemAlert error={add.error} />}
    </Form>
  );
}
