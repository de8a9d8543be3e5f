export { announcedSource, takeAnnounced } from './announced.ts';
export { ruleProposalHandlers } from './handlers.ts';
export { readProposedRules } from './read-away.ts';
export { ruleProposalRoutes } from './routes.ts';
export { simulations } from './simulation-source.ts';
