import { EgressError } from './egress-error.ts';

/** One purpose of outgoing requests: allowed destinations and the size of answers. */
export interface EgressPolicy {
  /** The sender's name in errors: `marketplace taobao`, `webhooks`. */
  readonly name: string;
  /** How requests name their sender. */
  readonly agent?: string;
  /**
   * Addresses from the operator's configuration, for example `http://127.0.0.1:4081` or `smtp://mail.internal:587`. Only they may
   * use plain HTTP, any port, and loopback or private addresses.
   */
  readonly inside?: readonly string[];
  /** How many redirects of a GET are followed, each checked like the first address. Default: none. */
  readonly redirects?: number;
  /** Maximum size of an answer's body. */
  readonly maxBytes?: number;
  /** Maximum duration of a call, from the name's resolution to the last byte of the body. */
  readonly maxMilliseconds?: number;
  /** Called before each request, also one that a redirect leads to. */
  readonly onRequest?: () => void;
}

/** Participants' endpoints use the usual ports. Any other port would let them scan ports through us. */
const publicPorts = [443, 8443];

const defaultPorts: Readonly<Record<string, number>> = {
  ...{ 'http:': 80, 'https:': 443, 'smtp:': 587, 'smtps:': 465, 'imaps:': 993 },
};

const portOf = (url: URL): number => (url.port === '' ? (defaultPorts[url.protocol] ?? 0) : Number(url.port));
const bare = (hostname: string): string => hostname.replace(/^\[|\]$/g, '');

/** `host:port`, the form in which configuration and destinations are compared. */
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

/** Parses an address and refuses what its text already rules out. The resolved addresses are checked at the call. */
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
