export { allMarketplaces } from './added-marketplaces.ts';
export { type Configuration, ConfigurationError, readConfiguration } from './configuration.ts';
export { databaseAddress } from './database-address.ts';
export { type Examined, examine } from './doctor.ts';
export { type Initialised, initialise } from './initialise.ts';
export { startLive } from './live.ts';
export { importedFile } from './marketplaces.ts';
export { type MadeLink, openUsers, type UserSeen, type Users } from './users.ts';
