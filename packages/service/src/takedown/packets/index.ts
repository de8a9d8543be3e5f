export { assemblePacket } from './assemble.ts';
export { FilerPart, Packet } from './contract.ts';
export { packetHandlers } from './handlers.ts';
export { packetRoutes } from './routes.ts';
