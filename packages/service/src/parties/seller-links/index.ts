export { sellerLinkHandlers } from './handlers.ts';
export { kindOf, linkOfNotice, pages } from './make-link.ts';
export { openLink } from './open-link.ts';
