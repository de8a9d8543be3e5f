export { complaintHandlers } from './handlers.ts';
