export { announcedSource, takeAnnounced } from './announced.ts';
export { ruleProposalHandlers } from './handlers.ts';
export { simulations } from './simulation-source.ts';
