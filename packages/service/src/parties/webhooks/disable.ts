import type { Language } from '@marketsafe/terms';
import { closeDeskTask, openDeskTask } from '../../platform/desk-task.ts';
import { type Mail, queueMail } from '../../platform/mail/index.ts';
import { mailboxesOf } from '../../platform/mailboxes.ts';
import type { Tx } from '../../platform/transactions.ts';
import type { Surroundings } from '../../platform/unit-of-work.ts';

type WhyDisabled = 'gone' | 'no-answer';

interface Disabling {
  readonly endpoint: string;
  readonly tenant: string;
  readonly url: string;
  readonly why: WhyDisabled;
}

/** Disables an endpoint, mails its participant and opens a task for the desk. */
export async function disableEndpoint(
  tx: Tx,
  { endpoint, tenant, url, why }: Disabling,
  { now, entropy, programme }: Pick<Surroundings, 'now' | 'entropy' | 'programme'>,
): Promise<void> {
  const disabled = await tx
    .updateTable('webhook_endpoint')
    .set({ state: 'disabled', why })
    .where('id', '=', endpoint)
    .where('state', '=', 'active')
    .executeTakeFirst();
  if (disabled.numUpdatedRows === 0n) return;
  const host = new URL(url).host;
  for (const { email, language } of await mailboxesOf(tx, tenant)) {
    await queueMail(
      tx,
      { to: email, link: `${programme.publicUrl}/portal/webhooks`, ...words[language](host, why) },
      { now, entropy, programme },
    );
  }
  await openDeskTask(tx, { ...about(endpoint), task: { participant: tenant, title: host } }, { now, entropy });
}

const about = (endpoint: string) => ({ kind: 'webhook-disabled', subject: endpoint });

/** Closes the task when the endpoint is enabled again or deleted. */
export const closeDisabledTask = (tx: Tx, endpoint: string, now: Date): Promise<void> =>
  closeDeskTask(tx, about(endpoint), now);

const words: Readonly<Record<Language, (host: string, why: WhyDisabled) => Pick<Mail, 'subject' | 'text'>>> = {
  en: (host, why) => ({
    subject: `Your webhook at ${host} is disabled`,
    text: [
      why === 'gone'
        ? `${host} returned 410 Gone, so we have stopped sending events there.`
        : `${host} accepted none of our events for 3 days, so we have stopped sending them.`,
      'Your cases continue, and everything is in the portal. When your endpoint works again, turn the webhook on there and resend the missed events.',
    ].join('\n\n'),
  }),
  'zh-CN': (host, why) => ({
    subject: `发往 ${host} 的事件通知已停用`,
    text: [
      why === 'gone'
        ? `${host} 回复不再接收事件（410），因此我们已停止向其发送。`
        : `最近 3 天，${host} 未接收我们发送的任何事件，因此我们已停止向其发送。`,
      '您的案件照常进行，全部内容可在门户中查看。接收端恢复后，请在门户中重新启用，并可将错过的事件重新发送。',
    ].join('\n\n'),
  }),
};
