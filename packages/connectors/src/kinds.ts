import type { Connector } from './contract.ts';
import { mercadoLibreConnector } from './mercado-libre-bpp/index.ts';
import { mercurConnector } from './mercur/index.ts';
import { type ConnectorOptions, operatorApiConnector } from './operator-api/index.ts';
import { taobaoTopConnector } from './taobao-top/index.ts';
import { vendureConnector } from './vendure/index.ts';

interface Kind {
  readonly about: string;
  /** A host that decides itself and lists nothing to us: its listings are imported from files. */
  readonly isHost?: true;
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
  mercur: {
    about: 'Mercur 2.1 on Medusa 2.13, as its administrator (docs/guides/operator.md)',
    make: mercurConnector,
  },
  'mercado-libre-bpp': {
    about: 'Mercado Libre’s Brand Protection Program, for a member; never seen live (docs/guides/hosts.md)',
    ...{ isHost: true, make: mercadoLibreConnector },
  },
  'taobao-top': {
    about:
      'the Taobao Open Platform: looks items up, and delists those of a consenting seller; never seen live (docs/guides/hosts.md)',
    ...{ isHost: true, make: taobaoTopConnector },
  },
};

/** The kind for a trial, which reaches no marketplace. Its options are its own (`importedConnector`). */
export const importedKind = 'imported';

/** The kind for hosts without an interface. Its options are its own (`complaintFileConnector`). */
export const complaintFileKind = 'complaint-file';

/** The names of all kinds, each with the marketplaces that it is for. */
export const connectorKinds: readonly { readonly kind: string; readonly about: string }[] = [
  ...Object.entries(kinds).map(([kind, { about }]) => ({ kind, about })),
  {
    kind: complaintFileKind,
    about: 'a host that takes complaints in a form: a person hands in worksheets (docs/guides/complaint-files.md)',
  },
  {
    kind: importedKind,
    about: 'a marketplace of a trial, with listings from files; nothing is sent (docs/guides/operator.md)',
  },
];

/** Makes connectors of this kind to the address of a marketplace; undefined if there is no such kind. */
export const connectorOf = (kind: string): Kind['make'] | undefined =>
  Object.hasOwn(kinds, kind) ? kinds[kind]?.make : undefined;

/** Whether the listings of a marketplace with this kind of connector come from files. */
export const readsFiles = (kind: string): boolean =>
  kind === importedKind || kind === complaintFileKind || isHostKind(kind);

/** Whether a kind is for a host that decides itself and lists nothing to us. */
export const isHostKind = (kind: string): boolean => Object.hasOwn(kinds, kind) && kinds[kind]?.isHost === true;
