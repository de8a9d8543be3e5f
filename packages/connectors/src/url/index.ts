export { parseListingUrl, readUrl } from './parse-listing-url.ts';
