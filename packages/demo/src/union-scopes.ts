import { openUnionScope, type UnionScope, type Vault } from '@marketsafe/service/parts';

/** A marketplace whose statements of reasons go to a transparency database, as the operator configured it. */
export interface StatementsTo {
  readonly marketplace: string;
  readonly api: string;
}

/** The configuration names an unknown marketplace. */
export class UnknownMarketplaceError extends Error {
  constructor(named: string, known: readonly string[]) {
    super(`There is no marketplace "${named}" whose statements could be sent; there are ${known.join(' and ')}.`);
    this.name = 'UnknownMarketplaceError';
  }
}

interface Options {
  readonly dataDirectory: string;
  readonly vault: Vault;
  readonly tell: (what: string) => void;
}

/** The receivers of each marketplace's statements. Each has its own token, a secret that is empty until the operator sets it. */
export async function openUnionScopes(
  destinations: readonly StatementsTo[],
  marketplaces: readonly string[],
  { dataDirectory, vault, tell }: Options,
): Promise<ReadonlyMap<string, UnionScope>> {
  const scopes = new Map<string, UnionScope>();
  for (const { marketplace, api } of destinations) {
    if (!marketplaces.includes(marketplace)) throw new UnknownMarketplaceError(marketplace, marketplaces);
    scopes.set(marketplace, await openUnionScope(marketplace, api, { dataDirectory, vault, tell }));
  }
  return scopes;
}
