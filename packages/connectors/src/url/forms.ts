import type { Target } from '@marketsafe/terms';

/** The possible meanings of a URL. */
type Kind = Target['kind'];

/** One marketplace's URL forms. `read` gets a lower-cased host and returns undefined for unknown URLs. */
export interface UrlForms {
  /** Its domains; a host is one of them or below one. */
  readonly domains: readonly string[];
  read(host: string, url: URL): Target | undefined;
}

const DIGITS = /^\d{1,20}$/;

/** The first label of `NAME.example.com` below `domain`; undefined for the bare domain and for deeper names. */
export const labelBelow = (host: string, domain: string): string | undefined => {
  if (!host.endsWith(`.${domain}`)) return undefined;
  const label = host.slice(0, -domain.length - 1);
  return label.includes('.') || label === '' ? undefined : label;
};

export const isOrBelow = (host: string, domain: string): boolean => host === domain || host.endsWith(`.${domain}`);

/** The domain among `domains` that a host is or is below. */
export const domainOf = (host: string, domains: readonly string[]): string | undefined =>
  domains.find((domain) => isOrBelow(host, domain));

export const target = (kind: Kind, marketplace: string, id: string | null | undefined): Target | undefined =>
  id === undefined || id === null || id === '' || id.length > 128 ? undefined : { kind, marketplace, id };

/** A listing, or one variant of it if the link names one. */
export const listing = (
  marketplace: string,
  id: string | null | undefined,
  variant: string | null | undefined,
): Target | undefined => {
  const whole = target('listing', marketplace, id);
  return whole?.kind === 'listing' && variant ? { ...whole, variant } : whole;
};

export const numeric = (value: string | null | undefined): string | undefined =>
  value !== null && value !== undefined && DIGITS.test(value) ? value : undefined;

/** Path segments, decoded; a segment that does not decode stays unchanged. */
export const segments = (url: URL): string[] =>
  url.pathname
    .split('/')
    .filter((part) => part !== '')
    .map((part) => {
      try {
        return decodeURIComponent(part);
      } catch {
        return part;
      }
    });

/**
 * Where ids are per country site, another site may use the same id for another offer. So each site is a marketplace of its own
 * (`lazada-sg`, `amazon-de`).
 */
export const siteOf = (host: string, name: string, sites: Readonly<Record<string, string>>): string | undefined => {
  const found = Object.entries(sites).find(([tld]) => isOrBelow(host, `${name}.${tld}`));
  return found === undefined ? undefined : `${name}-${found[1]}`;
};
