import type { Words } from '../host-fact.ts';
import { type Answer, type Asked, answerTo } from './asked.ts';
import { coverOf, type DossierFault, doubtsAbout, faultsOf, faultsThere, type SiteCover } from './check.ts';
import type { HostRegistration } from './registration.ts';
import type { RightsFile } from './rights-file.ts';

/** Something that the host's form asks. */
export interface DossierField extends Answer {
  readonly fact: Asked;
  readonly says: Words;
  /** How this host wants it. */
  readonly note?: Words;
}

export interface Dossier {
  /** Why the right cannot be registered there; if there are any, nothing is handed in. */
  readonly faults: readonly DossierFault[];
  /** What a person should know before they hand it in. */
  readonly doubts: readonly Words[];
  readonly sites: readonly SiteCover[];
  /** In the order of the host's form. */
  readonly fields: readonly DossierField[];
}

/**
 * A right as a host's registration form asks for it, and whether the host takes it.
 * @param now ISO 8601
 */
export function dossierOf(host: HostRegistration, file: RightsFile, now: string): Dossier {
  const { right } = file;
  const sites = coverOf(host, right);
  const ids = Object.keys(host.sites);
  return {
    faults: [...faultsOf(file, now), ...faultsThere(host, right, sites)],
    doubts: doubtsAbout(host, right, sites),
    sites,
    fields: host.asks.map(({ fact, note }) => ({ fact, ...answerTo(fact, file, ids), ...(note && { note }) })),
  };
}
