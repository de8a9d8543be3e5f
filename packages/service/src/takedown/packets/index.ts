export { assemblePacket } from './assemble.ts';
export { casePicture } from './case-picture.ts';
export { FilerPart, Packet } from './contract.ts';
export { packetHandlers } from './handlers.ts';
export type { PacketDependencies } from './read-packet.ts';
export { packetRoutes } from './routes.ts';
