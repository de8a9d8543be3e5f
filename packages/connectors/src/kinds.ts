import type { Connector } from './contract.ts';
import { type ConnectorOptions, operatorApiConnector } from './operator-api/index.ts';
import { vendureConnector } from './vendure/index.ts';

interface Kind {
  readonly about: string;
  readonly make: (options: ConnectorOptions) => Connector;
}

/** Every kind of connector to a real marketplace, by the name that a configuration uses. A later one adds its line. */
const kinds: Readonly<Record<string, Kind>> = {
  'operator-api': {
    about: 'any marketplace that implements the operator API (docs/guides/connector-author.md)',
    make: operatorApiConnector,
  },
  vendure: {
    about: 'Vendure 3.7 on PostgreSQL, as its administrator (docs/guides/operator.md)',
    make: vendureConnector,
  },
};

/** The kind for a trial, which reaches no marketplace. Its options are its own (`importedConnector`). */
export const importedKind = 'imported';

/** The names of all kinds, each with the marketplaces that it is for. */
export const connectorKinds: readonly { readonly kind: string; readonly about: string }[] = [
  ...Object.entries(kinds).map(([kind, { about }]) => ({ kind, about })),
  {
    kind: importedKind,
    about: 'a marketplace of a trial, with listings from files; nothing is sent (docs/guides/operator.md)',
  },
];

/** Makes connectors of this kind to the address of a marketplace; undefined if there is no such kind. */
export const connectorOf = (kind: string): Kind['make'] | undefined =>
  Object.hasOwn(kinds, kind) ? kinds[kind]?.make : undefined;
