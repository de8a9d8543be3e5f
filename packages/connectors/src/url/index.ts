export { type Followed, followShortLink } from './follow-short-link.ts';
export { parseListingUrl, readPasted } from './parse-listing-url.ts';
export { readUrl } from './pasted.ts';
