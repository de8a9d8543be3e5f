import { EgressError } from './egress-error.ts';

/** One purpose for which something leaves: where it may lead, and how much may come back. */
export interface EgressPolicy {
  /** Who sends, as errors name it: `marketplace taobao`, `webhooks`. */
  readonly name: string;
  /**
   * Addresses that the operator's configuration names, such as `http://127.0.0.1:4081` or `smtp://mail.internal:587`. Only they
   * may be plain HTTP, on any port, and lead to a loopback or private address.
   */
  readonly inside?: readonly string[];
  /** How many redirects of a GET are followed, each checked as if it had been asked for. None unless told. */
  readonly redirects?: number;
  /** The body of an answer may be so large. */
  readonly maxBytes?: number;
  /** All of a call, from the name's look-up to the last byte of the body, may last so long. */
  readonly maxMilliseconds?: number;
}

/** A participant's service listens where services do; any other port would make us its port scanner. */
const publicPorts = [443, 8443];

const defaultPorts: Readonly<Record<string, number>> = { 'http:': 80, 'https:': 443, 'smtp:': 587, 'smtps:': 465 };

const portOf = (url: URL): number => (url.port === '' ? (defaultPorts[url.protocol] ?? 0) : Number(url.port));
const bare = (hostname: string): string => hostname.replace(/^\[|\]$/g, '');

/** `host:port`, as configuration and destinations are compared. */
const authorityOf = (host: string, port: number): string => `${host.toLowerCase()} ${port}`;

export const isInside = (way: EgressPolicy, host: string, port: number): boolean =>
  (way.inside ?? []).some((named) => {
    const url = new URL(named);
    return authorityOf(bare(url.hostname), portOf(url)) === authorityOf(host, port);
  });

export interface Destination {
  readonly url: URL;
  readonly host: string;
  readonly port: number;
}

/** Reads an address and refuses what its spelling alone rules out; where its name leads is looked at when it is called. */
export function destinationOf(way: EgressPolicy, address: string): Destination {
  const refuse = (destination: string, reason: string): never => {
    throw new EgressError(way.name, 'refused', destination, reason);
  };
  if (!URL.canParse(address)) return refuse('an address', 'it is no URL');
  const url = new URL(address);
  const host = bare(url.hostname);
  const port = portOf(url);
  const shown = `${url.protocol}//${url.host}`;
  if (url.protocol !== 'https:' && url.protocol !== 'http:') return refuse(url.protocol, 'only https is called');
  if (url.username !== '' || url.password !== '') return refuse(shown, 'it holds a user name or a password');
  if (isInside(way, host, port)) return { url, host, port };
  if (url.protocol !== 'https:') return refuse(shown, 'only https is called');
  if (!publicPorts.includes(port)) return refuse(shown, `only the ports ${publicPorts.join(' and ')} are called`);
  return { url, host, port };
}
