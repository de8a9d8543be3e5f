import { hash } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import { type Listing, type Target, targetKey } from '@marketsafe/terms';
import { kindOf, mostUploadBytes } from '../../platform/cleaning/index.ts';
import type { Clock } from '../../platform/clock.ts';
import { type Egress, EgressError } from '../../platform/egress/index.ts';
import type { Programme } from '../../platform/programme.ts';
import type { Renderer } from '../../platform/rendering/index.ts';
import { type ShopperWay, shopperWays } from '../../platform/shopper-ways.ts';
import type { Capture, CaptureFault, CaptureRequest } from './contract.ts';
import { isHtml } from './html.ts';
import { showsPrice, showsTitle, wallOf } from './walls.ts';

/** A listing that a complaint is about, as the programme knows it. */
interface Offer {
  readonly target: Target;
  readonly listing: Listing;
}

interface CapturedFile {
  readonly kind: CaptureRequest['what'];
  readonly sha256: string;
  readonly bytes: Buffer;
}

/** What was read, and the files to keep. */
export interface Captured {
  readonly capture: Capture;
  readonly files: readonly CapturedFile[];
}
export type Captures = ReadonlyMap<string, Captured>;

/** Reads the pages of listings and their pictures, by the target's key. Never throws, and never takes longer than its time. */
export type Capturer = (offers: readonly Offer[]) => Promise<Captures>;

/** Milliseconds that a filing waits for pages: enough for a page and twenty pictures of a marketplace that is not overloaded. */
const wholeTime = 1500;
/** Listings of one filing whose pages are read: the pages of 300 would not come in that time. */
const mostListings = 30;
/** Pictures of one listing; the packet names as many addresses. */
export const mostPictures = 30;
/** Bytes of one filing that are kept in memory until it is decided; what is on its way when they are used up comes on top. */
const mostBytes = 64 * 1024 * 1024;
/** Bytes of a page that are looked through for a wall and the listing's words; all of them are kept. */
const mostLookedAt = 512 * 1024;
/** Requests at once, like a browser's to one host. */
const atOnce = 8;

interface Task extends ShopperWay {
  readonly offer: Offer;
  readonly what: CaptureRequest['what'];
  readonly address: string;
}

/** Opens the ways to the pages of each marketplace. */
export function capturer({
  programme,
  egress,
  clock,
  renderer,
  pagesMs = wholeTime,
}: {
  programme: Programme;
  egress: Egress;
  clock: Clock;
  /** Whether it is there: pages are drawn by it afterwards. */
  renderer?: Renderer | undefined;
  /** Instead of its own time. */
  pagesMs?: number | undefined;
}): Capturer {
  const wayOf = shopperWays(
    { programme, egress },
    { what: 'pages', maxBytes: mostUploadBytes, maxMilliseconds: pagesMs },
  );
  return async (offers) => {
    const asked = offers.slice(0, mostListings);
    const reading = new Reading(() => clock.now().toISOString(), pagesMs);
    const tasks = (what: Task['what'], addresses: (listing: Listing) => readonly string[]): Task[] =>
      asked.flatMap((offer) => {
        const way = wayOf(offer.target.marketplace);
        return way ? addresses(offer.listing).map((address) => ({ ...way, offer, what, address })) : [];
      });
    await reading.all([
      ...tasks('page', ({ url }) => (url === undefined ? [] : [url])),
      ...tasks('picture', ({ images }) => [...new Set(images)].slice(0, mostPictures)),
    ]);
    return new Map(
      offers.map((offer, index): [string, Captured] => {
        const done = reading.of(offer);
        const outcome = (): Capture['outcome'] => {
          if (wayOf(offer.target.marketplace) === undefined) return 'not-connected';
          if (index >= mostListings) return 'too-many';
          return offer.listing.url === undefined ? 'no-address' : 'failed';
        };
        return [targetKey(offer.target), capturedFrom(offer, done, outcome(), renderer !== undefined)];
      }),
    );
  };
}

interface Done {
  readonly request: CaptureRequest;
  readonly bytes?: Buffer;
}

/** The requests of one filing, with its time and its bytes. */
class Reading {
  readonly #now: () => string;
  readonly #wholeTime: number;
  readonly #signal: AbortSignal;
  readonly #done = new Map<Offer, Done[]>();
  /** Listings of one filing often share pictures. */
  readonly #answers = new Map<string, Promise<Done>>();
  #bytes = 0;

  constructor(now: () => string, milliseconds: number) {
    this.#now = now;
    this.#wholeTime = milliseconds;
    this.#signal = AbortSignal.timeout(milliseconds);
  }

  /** In their order, and as many at once as are allowed. */
  async all(tasks: readonly Task[]): Promise<void> {
    const left = tasks.values();
    const carry = async (): Promise<void> => {
      for (const task of left) {
        const done = await this.#answer(task);
        this.#done.set(task.offer, [...(this.#done.get(task.offer) ?? []), done]);
      }
    };
    await Promise.all(Array.from({ length: atOnce }, carry));
  }

  of(offer: Offer): readonly Done[] {
    return this.#done.get(offer) ?? [];
  }

  #answer(task: Task): Promise<Done> {
    const key = `${task.what} ${task.address}`;
    const known = this.#answers.get(key) ?? this.#ask(task);
    this.#answers.set(key, known);
    return known;
  }

  async #ask({ http, requests, what, address }: Task): Promise<Done> {
    // Until the marketplace's rate permits a request. Nothing is awaited between the last look and the request, which counts itself: so no
    // other takes its place.
    const wait = (): number => (this.#signal.aborted ? 0 : (requests?.wait() ?? 0));
    for (let left = wait(); left > 0; left = wait())
      await pause(Math.min(left, this.#wholeTime), undefined, { signal: this.#signal }).catch(() => undefined);
    const request = { what, address, at: this.#now() };
    if (this.#signal.aborted || this.#bytes >= mostBytes) return { request: { ...request, fault: 'not-asked' } };
    try {
      const accept = what === 'page' ? 'text/html' : 'image/*';
      const answer = await http(address, { headers: { accept }, signal: this.#signal });
      const bytes = Buffer.from(await answer.arrayBuffer());
      this.#bytes += bytes.length;
      const fault = what === 'picture' && !(answer.ok && isPicture(bytes)) ? 'no-picture' : undefined;
      return {
        request: {
          ...request,
          ...(answer.url !== new URL(address).href && { redirectedTo: answer.url }),
          ...{ status: answer.status, bytes: bytes.length, ...typeOf(answer) },
          ...(fault ? { fault } : { sha256: hash('sha256', bytes, 'hex') }),
        },
        ...(!fault && { bytes }),
      };
    } catch (error) {
      return { request: { ...request, fault: faultOf(error) } };
    }
  }
}

/** Marketplaces' headers can hold anything; what is no plain line is left out. */
function typeOf({ headers }: Response): Pick<CaptureRequest, 'contentType'> {
  const contentType = headers.get('content-type') ?? '';
  return /^[ -~]{1,200}$/.test(contentType) ? { contentType } : {};
}

const isPicture = (bytes: Buffer): boolean => ['jpeg', 'png', 'webp'].includes(kindOf(bytes) ?? '');

/** What is no error of the way out is the end of the time. */
const faultOf = (error: unknown): CaptureFault => (error instanceof EgressError ? error.fault : 'too-slow');

/**
 * @param otherwise the outcome where the page was not asked for, or did not come
 * @param draws whether a browser draws pages
 */
function capturedFrom(
  { listing }: Offer,
  answers: readonly Done[],
  otherwise: Capture['outcome'],
  draws: boolean,
): Captured {
  // The page first, then its pictures in its order, whichever came first.
  const place = ({ request: { what, address } }: Done): number =>
    what === 'page' ? -1 : listing.images.indexOf(address);
  const done = [...answers].sort((one, other) => place(one) - place(other));
  const log = done.map(({ request }) => request);
  const page = done.find(({ request }) => request.what === 'page');
  const files = done.flatMap(({ request: { what: kind, sha256 }, bytes }) =>
    sha256 === undefined || bytes === undefined ? [] : [{ kind, sha256, bytes }],
  );
  if (page?.bytes === undefined) return { capture: { outcome: otherwise, log }, files };
  const html = page.bytes.subarray(0, mostLookedAt).toString('utf8');
  const outcome = outcomeOf(page.request, html, listing);
  const shows: NonNullable<Capture['shows']> = [];
  if (outcome === 'read' && showsTitle(html, listing.title)) shows.push('title');
  if (outcome === 'read' && listing.price && showsPrice(html, listing.price.amount)) shows.push('price');
  const screenshot = draws && isHtml(page.request) ? ({ screenshot: 'follows' } as const) : {};
  return { capture: { outcome, ...(outcome === 'read' && { shows }), ...screenshot, log }, files };
}

function outcomeOf(request: CaptureRequest, html: string, { title }: Listing): Capture['outcome'] {
  const { status = 0, address, redirectedTo } = request;
  const asked = new URL(address).href;
  const wall = wallOf({ status, asked, led: redirectedTo ?? asked, html, title });
  if (wall) return wall;
  if (status === 404 || status === 410) return 'gone';
  return status < 300 ? 'read' : 'failed';
}
