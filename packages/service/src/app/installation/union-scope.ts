import { FollowedSecret, firstConnectorSecret, secretName } from '../../platform/connector-secrets/index.ts';
import { economicArea } from '../../platform/economic-area.ts';
import type { UnionScope } from '../../platform/programme.ts';
import type { Vault } from '../../platform/vault/index.ts';

interface Options {
  readonly dataDirectory: string;
  readonly vault: Vault;
  /** Reports that the token was replaced, or could not be. */
  readonly tell: (what: string) => void;
}

/**
 * Where a marketplace's statements of reasons go. `api`: base address of the database. The token is a secret that is empty until
 * the operator sets it.
 */
export async function openUnionScope(
  marketplace: string,
  api: string,
  { dataDirectory, vault, tell }: Options,
): Promise<UnionScope> {
  // Secrets are set from outside, on the machine's clock: the demonstration's may be days ahead.
  const clock = { now: () => new Date() };
  await firstConnectorSecret(dataDirectory, { marketplace, kind: 'transparency', value: '' }, vault, clock.now());
  const token = new FollowedSecret({
    ...{ dataDirectory, vault, clock, tell },
    name: secretName(marketplace, 'transparency'),
  });
  return {
    ...{ territories: economicArea, api, token: () => token.current() },
    // Only a stand-in on the operator's own machine uses plain HTTP.
    ...(new URL(api).protocol === 'http:' && { inside: true }),
  };
}
