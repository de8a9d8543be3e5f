import type { Schemas } from '@marketsafe/sdk';
import { useMutation, useQuery } from '@tanstack/react-query';
import { client } from './client.ts';
import { usePages } from './pages.ts';
import { useWrite } from './write.ts';

export type Webhook = Schemas['WebhookEndpoint'];
export type WebhookDelivery = Schemas['WebhookDelivery'];

const noun = ['webhooks'];
/** A noun of its own: those of a webhook that was just deleted are not there to be asked for. */
const sent = ['webhook-deliveries'];

/** What was queued a moment ago is on its way: asked again now and then. */
const soon = 3000;

export const useWebhooks = () =>
  useQuery({
    queryKey: ['webhooks'],
    queryFn: async () => (await client.listWebhooks()).items,
    refetchInterval: soon,
  });

export const useAddWebhook = () =>
  useWrite((url: string, options) => client.addWebhook({ body: { url } }, options), noun);

export function useWebhookActions(webhook: string) {
  const path = { webhook };
  return {
    test: useWrite((_: undefined, options) => client.testWebhook({ path }, options), sent),
    pause: useWrite((_: undefined, options) => client.pauseWebhook({ path }, options), noun),
    resume: useWrite((_: undefined, options) => client.resumeWebhook({ path }, options), noun),
    remove: useWrite((_: undefined, options) => client.deleteWebhook({ path }, options), noun),
  };
}

/** Not a query: a secret is asked for by hand, and kept in no cache. */
export const useReadSecrets = (webhook: string) =>
  useMutation({
    mutationFn: async () => (await client.readWebhookSecrets({ path: { webhook } })).secrets,
    gcTime: 0,
  });

export const useRotateSecret = (webhook: string) =>
  useWrite(
    (_: undefined, options) => client.rotateWebhookSecret({ path: { webhook }, body: { overlapHours: 24 } }, options),
    noun,
  );

export const useDeliveries = (webhook: string) =>
  usePages(
    [...sent, webhook],
    (cursor) => client.listWebhookDeliveries({ path: { webhook }, query: { ...(cursor !== undefined && { cursor }) } }),
    { refetchInterval: soon },
  );

export const useResend = (webhook: string) =>
  useWrite((message: string, options) => client.resendWebhook({ path: { webhook, message } }, options), sent);
