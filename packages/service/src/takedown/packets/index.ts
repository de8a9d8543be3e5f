export { assemblePacket } from './assemble.ts';
export { packetHandlers } from './handlers.ts';
export { packetRoutes } from './routes.ts';
