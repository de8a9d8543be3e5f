export { sellerLinkHandlers } from './handlers.ts';
export { linkOfNotice } from './make-link.ts';
export { openLink } from './open-link.ts';
