import { useAct, useRead } from '../data/api.ts';
import { useWords } from '../language/words.ts';
import { LoadedItems } from '../office/list-states.tsx';
import { Form, TextField } from '../plain/form.tsx';
import { useTitle } from '../plain/title.ts';
import { useForm } from '../plain/use-form.ts';
import { WebhookCard } from './webhook-card.tsx';

/** The endpoints of a participant's own systems. */
export function WebhooksPage() {
  const { t } = useWords('portal');
  useTitle(t('webhooks.title'));
  const webhooks = useRead('listWebhooks');
  return (
    <>
      <h1>{t('webhooks.title')}</h1>
      <p className="soft">{t('webhooks.lead')}</p>
      <AddWebhook />
      <LoadedItems query={webhooks} empty={t('webhooks.empty')}>
        {(items) => (
          <div className="gap">
            {items.map((webhook) => (
              <WebhookCard key={webhook.id} webhook={webhook} />
            ))}
          </div>
        )}
      </LoadedItems>
    </>
  );
}

function AddWebhook() {
  const { t } = useWords('portal');
  const form = useForm({ act: useAct('addWebhook'), start: { url: '' }, check: ({ url }) => ({ url: !url }) });
  return (
    <Form of={form} className="toolbar" isPrimary submit={t('webhooks.add')}>
      <TextField
        {...form.field('url')}
        type="url"
        inputMode="url"
        placeholder="https://hooks.example.com/marketsafe"
        label={t('webhooks.url')}
        hint={t('webhooks.urlHint')}
      />
    </Form>
  );
}
