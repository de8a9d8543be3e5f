export { complaintHandlers } from './handlers.ts';
export { readPages } from './read-pages.ts';
export { complaintRoutes } from './routes.ts';
export { shortLinkFollower, shortLinksOut } from './short-links.ts';
