import { createHmac } from 'node:crypto';
import { FollowedSecret, firstConnectorSecret, type Secrets, secretName, type Vault } from '@marketsafe/service/parts';

export interface ShopSecrets {
  /** What our connector shows to the shop. */
  readonly token: FollowedSecret;
  /** What the shop signs its events with. */
  readonly webhook: FollowedSecret;
}

/** Each shop has secrets of its own: what one signs is not believed of the other. They are made at the first start, and can be set anew. */
export async function openShopSecrets(
  marketplaces: readonly { readonly id: string }[],
  { dataDirectory, secrets, vault, tell }: Options,
): Promise<(marketplace: string) => ShopSecrets> {
  // A secret is set from outside, by the machine's clock: the demonstration's may be days ahead.
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
  /** Told of each new secret that was taken, and of one that could not be. */
  readonly tell: (what: string) => void;
}
