export { type Dossier, type DossierField, dossierOf } from './dossier.ts';
export type { HostRegistration } from './registration.ts';
export { registrationAt, registrationHostIds } from './registrations.ts';
export type { RightsFile } from './rights-file.ts';
