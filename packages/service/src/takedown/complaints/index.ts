export { complaintHandlers } from './handlers.ts';
export { complaintRoutes } from './routes.ts';
export { shortLinkFollower, shortLinksOut } from './short-links.ts';
