import { z } from 'zod';

/** Characters of a page's words that are kept: far above a listing with its description. */
export const mostPageCharacters = 10_000;

/** The words of a page of the web, as the process that read it tells them. That process may have been taken over, hence the limits. */
export const PageWords = z.strictObject({ title: z.string().max(500), text: z.string().max(mostPageCharacters) });
export type PageWords = z.output<typeof PageWords>;

/** What the process said of a page; undefined if it said something else. */
export function pageFrom(said: Buffer): PageWords | undefined {
  try {
    return PageWords.parse(JSON.parse(said.toString('utf8')));
  } catch {
    return undefined;
  }
}
