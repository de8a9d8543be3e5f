export { commonSettings } from './common-settings.ts';
export type { Connect, Connection, ConnectionSecrets } from './connect.ts';
export { connectionHandlers, connectionTests } from './handlers.ts';
export { connectionRoutes } from './routes.ts';
export { connectionOf, readInForce } from './rows.ts';
export { connectionsAreDue, connectionsOf } from './take.ts';
