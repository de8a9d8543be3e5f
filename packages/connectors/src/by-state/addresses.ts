/** Where people find the shop. */
export interface Addresses {
  readonly baseUrl: string;
  /** The forms of the shop's addresses, with `{listing}` in the place of the id. */
  readonly pages: readonly string[];
}

/** Characters. A listing takes no longer one. */
const LONGEST = 2000;

/** An address of the web, absolute or below the marketplace's own; undefined if it is none, or too long. */
export const addressOf = (baseUrl: string, text: string): string | undefined => {
  const url = URL.parse(text, `${baseUrl.replace(/\/+$/, '')}/`);
  if (url?.protocol !== 'https:' && url?.protocol !== 'http:') return undefined;
  return url.href.length <= LONGEST ? url.href : undefined;
};

export const pageOf = ({ baseUrl, pages }: Addresses, listing: string): string | undefined => {
  const form = pages.find((page) => page.includes('{listing}') && !page.includes('{variant}'));
  return form === undefined ? undefined : addressOf(baseUrl, form.replace('{listing}', encodeURIComponent(listing)));
};

/** The last of times that are written alike. */
export const latestOf = (times: readonly string[]): string => times.toSorted().at(-1) ?? '';
