import { hash } from 'node:crypto';
import { sql } from 'kysely';
import type { Blobs } from '../../platform/blobs.ts';
import type { Cleaner } from '../../platform/cleaning/index.ts';
import type { Clock } from '../../platform/clock.ts';
import { lockFileToKeep } from '../../platform/lock-file.ts';
import type { OutboxHandler } from '../../platform/outbox.ts';
import { ProblemError } from '../../platform/problem.ts';
import {
  DrawError,
  type DrawFault,
  type Drawn,
  type PageToDraw,
  type Renderer,
} from '../../platform/rendering/index.ts';
import type { Transactions, Tx } from '../../platform/transactions.ts';
import { Capture, type CaptureRequest } from './contract.ts';
import { isHtml } from './html.ts';

/** `no-browser`: none is configured any more. `no-page`: it is no HTML, or its packet was erased. */
export type ScreenshotFault = DrawFault | 'no-browser' | 'no-page' | 'unreadable';

interface ScreenshotDependencies {
  readonly transactions: Transactions;
  readonly blobs: Blobs;
  readonly cleaner: Cleaner;
  readonly clock: Clock;
  readonly renderer?: Renderer | undefined;
}

/** A screenshot as it came, and the copy that people see. */
interface Made {
  readonly drawn: Drawn;
  readonly copy: Buffer;
}

/**
 * Draws the kept pages of a bundle, one a turn, in a browser that has the kept files and nothing else (ADR 0080). The screenshot is a
 * rendering of files that the packet's hash covers; so it is no part of the packet, like the small copies of pictures.
 */
export const screenshotOutboxHandler =
  (deps: ScreenshotDependencies): OutboxHandler<{ readonly bundle: string }> =>
  async ({ payload: { bundle } }) => {
    const { transactions, clock } = deps;
    const pages = await transactions.look((db) =>
      db
        .selectFrom('captured_file')
        .select('sha256')
        .where('bundle', '=', bundle)
        .where('kind', '=', 'page')
        .where('screenshot', 'is', null)
        .where('not_drawn', 'is', null)
        .orderBy('sha256')
        .limit(2),
    );
    const [page] = pages;
    if (page === undefined) return { done: true };
    const made = await madeOf(deps, bundle, page.sha256);
    await transactions.work((tx) =>
      typeof made === 'string'
        ? refuse(tx, { bundle, page: page.sha256 }, made)
        : keep(tx, deps, { bundle, page: page.sha256 }, made),
    );
    return pages.length > 1 ? { again: clock.now() } : { done: true };
  };

/** @throws if the machine has no time for it now, or a file is gone: then it is tried again */
async function madeOf(deps: ScreenshotDependencies, bundle: string, sha256: string): Promise<Made | ScreenshotFault> {
  const { cleaner, renderer } = deps;
  if (!renderer) return 'no-browser';
  const page = await pageToDraw(deps, bundle, sha256);
  if (!page) return 'no-page';
  try {
    const drawn = await renderer.draw(page).catch((error: unknown) => {
      // Once more, if the machine ended the browser, or left it too little time.
      if (error instanceof DrawError && (error.fault === 'died' || error.fault === 'late')) return renderer.draw(page);
      throw error;
    });
    const { copy } = await cleaner.clean({ name: 'screenshot', bytes: drawn.png }, 'captures');
    return { drawn, copy: copy.body };
  } catch (error) {
    if (error instanceof DrawError) return error.fault;
    if (error instanceof ProblemError && error.status !== 503) return 'unreadable';
    throw error;
  }
}

const Log = Capture.shape.log;

/** The page with its pictures, as the log in its packet names them. Undefined if it is no HTML, or the packet was erased. */
async function pageToDraw(
  { transactions, blobs }: ScreenshotDependencies,
  bundle: string,
  sha256: string,
): Promise<PageToDraw | undefined> {
  const { rows } = await transactions.work((tx) =>
    sql<{ log: unknown }>`
      select s.body #> '{capture,log}' as log from case_file f
      join event e on e.kind = 'case' and e.aggregate = f.id::text and e.version = 1
      join sealed s on s.id = (e.payload #>> '{packet,sealed}')::uuid
      where f.bundle = ${bundle} and s.body #> '{capture,log}' is not null`.execute(tx),
  );
  const logs = rows.map(({ log }) => Log.parse(log));
  const isPage = ({ what, sha256: of }: CaptureRequest): boolean => what === 'page' && of === sha256;
  const log = logs.find((one) => one.some(isPage));
  const page = log?.find(isPage);
  if (!log || !page || !isHtml(page)) return undefined;
  const { address, redirectedTo = address, contentType = '' } = page;
  const kept = log.flatMap((one) =>
    one.what === 'picture' && one.sha256 !== undefined ? [[one.address, one.sha256] as const] : [],
  );
  const pictures = kept.map(async ([at, of]): Promise<[string, Buffer]> => [at, await blobs.get(of)]);
  const html = await blobs.get(sha256);
  return { address: redirectedTo, contentType, html, pictures: new Map(await Promise.all(pictures)) };
}

interface Of {
  readonly bundle: string;
  /** Hash of the page. */
  readonly page: string;
}

const refuse = (tx: Tx, { bundle, page }: Of, why: ScreenshotFault): Promise<unknown> =>
  sql`update captured_file set not_drawn = ${why} where bundle = ${bundle} and sha256 = ${page}`.execute(tx);

async function keep(
  tx: Tx,
  { blobs, clock }: ScreenshotDependencies,
  { bundle, page }: Of,
  { drawn: { png, browser }, copy }: Made,
): Promise<void> {
  const [sha256, copied] = [hash('sha256', png, 'hex'), hash('sha256', copy, 'hex')];
  const { numAffectedRows } = await sql`
    update captured_file set screenshot = ${sha256} where bundle = ${bundle} and sha256 = ${page}`.execute(tx);
  // None if the packet was erased meanwhile.
  if (numAffectedRows !== 1n) return;
  await sql`
    insert into captured_file (bundle, kind, sha256, copy, drawn_by, kept_at)
    values (${bundle}, 'screenshot', ${sha256}, ${copied}, ${browser}, ${clock.now()}) on conflict do nothing`.execute(
    tx,
  );
  for (const one of [sha256, copied].sort()) await lockFileToKeep(tx, one);
  await blobs.put(png);
  await blobs.put(copy);
}

/** What came of a page's screenshot. `waits`: it is being made. */
export type ScreenshotOf =
  | {
      readonly sha256: string;
      /** When it was drawn. */
      readonly at: string;
      /** Name and version of the browser. */
      readonly by: string;
      /** JPEG. */
      readonly picture: Buffer;
    }
  | { readonly fault: ScreenshotFault }
  | { readonly waits: true };

/** The screenshot of a page that was kept, by the page's hash. Undefined if none was to be made, or it was erased. */
export async function readScreenshot(
  { transactions, blobs }: { readonly transactions: Transactions; readonly blobs: Blobs },
  bundle: string,
  { screenshot, log }: Capture,
): Promise<ScreenshotOf | undefined> {
  const page = log.find(({ what }) => what === 'page')?.sha256;
  if (screenshot === undefined || page === undefined) return undefined;
  const [row] = await transactions.look((db) =>
    db
      .selectFrom('captured_file as page')
      .leftJoin('captured_file as shot', (join) =>
        join.onRef('shot.bundle', '=', 'page.bundle').onRef('shot.sha256', '=', 'page.screenshot'),
      )
      .select(['page.not_drawn as fault', 'shot.sha256', 'shot.copy', 'shot.drawn_by as by', 'shot.kept_at as at'])
      .where('page.bundle', '=', bundle)
      .where('page.sha256', '=', page),
  );
  if (!row) return undefined;
  const { fault, sha256, copy, by, at } = row;
  if (fault !== null) return { fault: fault as ScreenshotFault };
  if (sha256 === null || copy === null || at === null) return { waits: true };
  return { sha256, at: at.toISOString(), by: by ?? '', picture: await blobs.get(copy) };
}
