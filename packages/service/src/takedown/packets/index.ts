export { packetHandlers } from './handlers.ts';
