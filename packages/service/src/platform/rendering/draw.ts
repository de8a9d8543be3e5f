import { setTimeout as pause } from 'node:timers/promises';
import { z } from 'zod';
import { kindOf } from '../cleaning/index.ts';
import { within } from '../time-limit.ts';
import type { DevTools } from './dev-tools.ts';
import { DrawError } from './draw-error.ts';
import { lastPictures, longestLoad, mostHeight, pageWidth, windowHeight } from './limits.ts';

/** A page that was read, with the pictures that were kept of it. */
export interface PageToDraw {
  /** Absolute, of the web. */
  readonly address: string;
  /** As its answer named it, for the sake of its encoding. */
  readonly contentType: string;
  readonly html: Buffer;
  /** JPEG, PNG or WebP, by their addresses. */
  readonly pictures: ReadonlyMap<string, Buffer>;
}

export interface Drawn {
  /** 1280 pixels wide and at most 5000 high. Not trusted: a hostile page may have written it. */
  readonly png: Buffer;
  /** Name and version of the browser. */
  readonly browser: string;
}

/** No script, no frame, no form, no style file and no font of others; and no way on to another page. */
const policy =
  "default-src 'none'; img-src http: https: data:; style-src 'unsafe-inline'; font-src data:; form-action 'none'; frame-src 'none'; sandbox";

const Nothing = z.object({});
const Version = z.object({ product: z.string().max(200) });
const Target = z.object({ targetId: z.string() });
const Session = z.object({ sessionId: z.string() });
const Navigated = z.object({ errorText: z.string().optional() });
const Metrics = z.object({ cssContentSize: z.object({ height: z.number().min(0) }) });
const Shot = z.object({ data: z.string() });
const Paused = z.object({
  requestId: z.string(),
  resourceType: z.string(),
  request: z.object({ url: z.string(), method: z.string() }),
});
type Paused = z.output<typeof Paused>;

/** What the browser is told instead of asking a network. */
type Answer =
  | { readonly mime: string; readonly body: Buffer; readonly policy?: string }
  /** The page that is shown stays. */
  | 'no-content'
  | 'blocked';

/** Draws a page from its bytes alone: every request is answered with what was kept, or blocked. */
export async function draw(tools: DevTools, page: PageToDraw): Promise<Drawn> {
  if (!/^https?:\/\//i.test(page.address)) throw new DrawError('not-drawn', `${page.address} is no address of the web`);
  const { product } = await tools.call('Browser.getVersion', {}, Version);
  const { targetId } = await tools.call('Target.createTarget', { url: 'about:blank' }, Target);
  const { sessionId } = await tools.call('Target.attachToTarget', { targetId, flatten: true }, Session);
  const ask = <T>(method: string, params: Readonly<Record<string, unknown>>, answer: z.ZodType<T>): Promise<T> =>
    tools.call(method, params, answer, sessionId);
  const answers = answersFor(page);
  tools.on('Fetch.requestPaused', (params) => {
    const paused = Paused.safeParse(params);
    if (!paused.success) return;
    const { requestId } = paused.data;
    const [method, said] = toldOf(answers(paused.data));
    // If it is gone, the drawing fails of itself.
    ask(method, { requestId, ...said }, Nothing).catch(() => undefined);
  });
  const loaded = new Promise<void>((resolve) => {
    tools.on('Page.loadEventFired', () => resolve());
  });
  const showAt = (height: number) =>
    ask(
      'Emulation.setDeviceMetricsOverride',
      { width: pageWidth, height, deviceScaleFactor: 1, mobile: false },
      Nothing,
    );
  await ask('Page.enable', {}, Nothing);
  await ask('Emulation.setScriptExecutionDisabled', { value: true }, Nothing);
  // As high as what is drawn, so that pictures that wait to come into view are loaded.
  await showAt(mostHeight);
  await ask('Fetch.enable', { patterns: [{ urlPattern: '*' }] }, Nothing);
  const { errorText } = await ask('Page.navigate', { url: page.address }, Navigated);
  if (errorText !== undefined) throw new DrawError('not-drawn', errorText);
  await within(loaded, longestLoad, () => undefined);
  await pause(lastPictures);
  // A page is at least as high as its window.
  await showAt(windowHeight);
  const { cssContentSize } = await ask('Page.getLayoutMetrics', {}, Metrics);
  const height = Math.min(mostHeight, Math.max(1, Math.ceil(cssContentSize.height)));
  const clip = { x: 0, y: 0, width: pageWidth, height, scale: 1 };
  const shot = { format: 'png', clip, captureBeyondViewport: true };
  const { data } = await ask('Page.captureScreenshot', shot, Shot);
  return { png: Buffer.from(data, 'base64'), browser: product };
}

/** An address without what a browser changes of it by itself: a scheme that it raises to HTTPS, and the part after `#`. */
function plain(address: string): string {
  if (!URL.canParse(address)) return address;
  const { host, pathname, search } = new URL(address);
  return `${host}${pathname}${search}`;
}

function answersFor({ address, contentType, html, pictures }: PageToDraw): (paused: Paused) => Answer {
  const byAddress = new Map([...pictures].map(([at, bytes]) => [plain(at), bytes]));
  let isShown = false;
  return ({ resourceType, request: { url, method } }) => {
    if (resourceType === 'Document') {
      if (isShown || plain(url) !== plain(address)) return 'no-content';
      isShown = true;
      return { mime: contentType, body: html, policy };
    }
    const picture = resourceType === 'Image' && method === 'GET' ? byAddress.get(plain(url)) : undefined;
    return picture ? { mime: `image/${kindOf(picture)}`, body: picture } : 'blocked';
  };
}

function toldOf(answer: Answer): readonly [method: string, params: Readonly<Record<string, unknown>>] {
  if (answer === 'blocked') return ['Fetch.failRequest', { errorReason: 'BlockedByClient' }];
  if (answer === 'no-content') return ['Fetch.fulfillRequest', { responseCode: 204 }];
  const { mime, body, policy: rule } = answer;
  const headers = {
    'content-type': mime,
    'x-content-type-options': 'nosniff',
    ...(rule !== undefined && { 'content-security-policy': rule }),
  };
  const responseHeaders = Object.entries(headers).map(([name, value]) => ({ name, value }));
  return ['Fetch.fulfillRequest', { responseCode: 200, responseHeaders, body: body.toString('base64') }];
}
