import { type Egress, EgressError, type EgressPolicy } from '../../platform/egress/index.ts';
import { ProblemError } from '../../platform/problem.ts';

/** The egress policy of deliveries. Short times, since a receiver only confirms receipt. `inside`: from the configuration. */
export const webhooksOut = (inside: readonly string[]): EgressPolicy => ({
  name: 'webhooks',
  inside,
  maxBytes: 64 * 1024,
  maxMilliseconds: 15_000,
});

/**
 * Refuses an address that could not be called. It resolves the name, so it runs before any transaction. Unknown and private names
 * get the same answer, so that callers learn nothing of our network.
 */
export const webhookAddressCheck =
  (egress: Egress, way: EgressPolicy) =>
  async (body: unknown): Promise<void> => {
    const { url } = body as { readonly url: string };
    await egress.check(way, url).catch((error: unknown) => {
      if (!(error instanceof EgressError)) throw error;
      throw new ProblemError(
        422,
        'webhook-address-refused',
        'This address cannot be called. It must begin with https://, have a public name, no user name or password, and port 443 or 8443.',
        { errors: [{ code: 'webhook-address-refused', field: 'body.url' }] },
      );
    });
  };
