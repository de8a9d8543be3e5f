import type { Target } from '@marketsafe/terms';

/** The possible meanings of a URL. */
type Kind = Target['kind'];

/** One marketplace's URL forms. `read` gets a lower-cased host and returns undefined for unknown URLs. */
export interface UrlForms {
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
