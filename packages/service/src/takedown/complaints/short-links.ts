import { type Followed, followShortLink, type Http, readPasted } from '@marketsafe/connectors';
import type { Clock } from '../../platform/clock.ts';
import type { EgressPolicy } from '../../platform/egress/index.ts';
import { within } from '../../platform/time-limit.ts';

/** A short page at most is read; the target's own page is not opened. */
export const shortLinksOut: EgressPolicy = {
  name: 'short links',
  maxBytes: 512 * 1024,
  maxMilliseconds: 5000,
};

/** Milliseconds that a request waits for all its short links. People look on. */
const longest = 20_000;
const atOnce = 10;
/** Milliseconds for which an answer is kept: a check is followed by the filing of the same addresses. */
const kept = 10 * 60_000;
const mostKept = 2000;

/** Where short links led, by link. What is absent was not followed in time. */
export type ShortLinks = ReadonlyMap<string, Followed>;

/** Follows the short links among a filing's addresses. It waits for other hosts, so it runs before any transaction. */
export function shortLinkFollower(http: Http, clock: Clock): (body: unknown) => Promise<ShortLinks> {
  const known = new Map<string, { readonly followed: Followed; readonly until: number }>();

  const follow = async (link: string, signal: AbortSignal): Promise<void> => {
    known.delete(link);
    // A link that no host answered is asked again.
    const followed = await followShortLink(http, link, signal).catch(() => undefined);
    if (followed === undefined) return;
    known.set(link, { followed, until: clock.now().getTime() + kept });
    const [oldest] = known.keys();
    if (known.size > mostKept && oldest !== undefined) known.delete(oldest);
  };

  return async (body) => {
    const { targets } = body as { readonly targets: readonly { readonly url?: string }[] };
    const links = [...new Set(targets.flatMap(({ url }) => shortLinkIn(url) ?? []))];
    const now = clock.now().getTime();
    const waiting = links.filter((link) => (known.get(link)?.until ?? 0) <= now);
    const stopping = new AbortController();
    const work = async (): Promise<void> => {
      for (let link = waiting.shift(); link !== undefined && !stopping.signal.aborted; link = waiting.shift())
        await follow(link, stopping.signal);
    };
    await within(Promise.all(Array.from({ length: atOnce }, work)), longest, () => undefined);
    stopping.abort();
    return new Map(
      links.flatMap((link) => {
        const followed = known.get(link)?.followed;
        return followed ? [[link, followed] as const] : [];
      }),
    );
  };
}

const shortLinkIn = (text: string | undefined): string | undefined => {
  const read = text === undefined ? undefined : readPasted(text);
  return read?.kind === 'short-link' ? read.url : undefined;
};
