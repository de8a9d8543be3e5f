import { createHmac } from 'node:crypto';
import { FollowedSecret, firstConnectorSecret, type Secrets, secretName, type Vault } from '@marketsafe/service/parts';

export interface ShopSecrets {
  /** Our connector's token at the shop. */
  readonly token: FollowedSecret;
  /** The shop's key for signing events. */
  readonly webhook: FollowedSecret;
}

/** Each shop has its own secrets, so that one cannot sign as the other. They are created at the first start, and can be replaced. */
export async function openShopSecrets(
  marketplaces: readonly { readonly id: string }[],
  { dataDirectory, secrets, vault, tell }: Options,
): Promise<(marketplace: string) => ShopSecrets> {
  // Secrets are replaced from outside, on the machine's clock: the demonstration's may be days ahead.
  const clock = { now: () => new Date() };
  const signing = (id: string): string => `whsec_${createHmac('sha256', secrets.webhook).update(id).digest('base64')}`;
  const open = async (marketplace: string, kind: 'token' | 'webhook', value: string): Promise<FollowedSecret> => {
    await firstConnectorSecret(dataDirectory, { marketplace, kind, value }, vault, clock.now());
    return new FollowedSecret({ dataDirectory, name: secretName(marketplace, kind), vault, clock, tell });
  };
  const opened = new Map<string, ShopSecrets>();
  for (const { id } of marketplaces) {
    const token = await open(id, 'token', secrets.operatorToken);
    opened.set(id, { token, webhook: await open(id, 'webhook', signing(id)) });
  }
  return (marketplace) => {
    const found = opened.get(marketplace);
    if (!found) throw new Error(`no simulated marketplace "${marketplace}"`);
    return found;
  };
}

interface Options {
  readonly dataDirectory: string;
  readonly secrets: Secrets;
  readonly vault: Vault;
  /** Reports each accepted new secret, and each one that could not be used. */
  readonly tell: (what: string) => void;
}
