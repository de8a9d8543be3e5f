/** Finds the addresses in what people paste: an address, or the sentence that an app shares around one. */

/** Longer than any share text seen; a guard against hostile pastes. */
const MAX_TEXT = 4096;

/** The characters of a URL (RFC 3986). Chinese text and punctuation often follow a link without a space. */
const URL_RUN = /https?:\/\/[A-Za-z0-9\-._~:/?#[\]@!$&'()*+,;=%]+/gi;
const BEHIND_A_LINK = /[.,;:!?'")\]]+$/;

/** The URL that a person wrote: accepts surrounding space and a missing `https://`, but no other scheme. */
const urlOf = (text: string): URL | undefined => {
  if (text === '' || text.length > MAX_TEXT || /\s/.test(text)) return undefined;
  const schemed = /^[a-z][a-z0-9+.-]*:\/\//i.test(text) ? text : `https://${text.replace(/^\/\//, '')}`;
  const url = URL.parse(schemed);
  if (url === null || (url.protocol !== 'https:' && url.protocol !== 'http:')) return undefined;
  // A user name in a link disguises its real host.
  return url.username === '' && url.password === '' ? url : undefined;
};

/** The text as one URL; undefined for a text that is more than that. */
export const wholeUrl = (text: string): URL | undefined => urlOf(text.trim());

/** The URLs in a text, each without what was written behind it. */
export const urlsIn = (text: string): URL[] => {
  if (text.length > MAX_TEXT) return [];
  return [...text.matchAll(URL_RUN)].flatMap(([run]) => urlOf(run.replace(BEHIND_A_LINK, '')) ?? []);
};

/** The URL that was pasted, alone or in a sentence. Undefined if there is none, or more than one. */
export const readUrl = (text: string): URL | undefined => {
  const whole = wholeUrl(text);
  if (whole !== undefined) return whole;
  const [only, ...others] = urlsIn(text);
  return others.length === 0 ? only : undefined;
};
