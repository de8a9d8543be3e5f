import { withBrowser } from './browser.ts';
import { type Drawn, draw, type PageToDraw } from './draw.ts';
import { type Bounds, defaultBounds } from './limits.ts';

export type { Drawn, PageToDraw } from './draw.ts';
export { DrawError, type DrawFault } from './draw-error.ts';

/** Draws pages of the web as a browser shows them, from bytes that were kept (ADR 0080). */
export interface Renderer {
  /** One after the other, each in a browser of its own. @throws DrawError; another error if it was stopped */
  draw(page: PageToDraw): Promise<Drawn>;
  /** Ends what is being drawn, and draws no more. */
  stop(): void;
}

/** @param path Chromium, or its headless shell. `sandbox`: false only for tests on machines that give it none. */
export function openRenderer(
  path: string,
  { bounds = defaultBounds, sandbox = true }: { readonly bounds?: Bounds; readonly sandbox?: boolean } = {},
): Renderer {
  const stopping = new AbortController();
  let last: Promise<unknown> = Promise.resolve();
  return {
    draw(page) {
      const drawing = last.then(() =>
        withBrowser({ path, bounds, sandbox }, stopping.signal, (tools) => draw(tools, page)),
      );
      last = drawing.catch(() => undefined);
      return drawing;
    },
    stop: () => stopping.abort(),
  };
}
