import type { Blobs } from '../../platform/blobs.ts';
import { tenantOf } from '../../platform/caller.ts';
import type { Clock } from '../../platform/clock.ts';
import type { Entropy } from '../../platform/entropy.ts';
import type { Handlers } from '../../platform/handler.ts';
import { asServiceRole } from '../../platform/service-role.ts';
import type { Codes } from './contract.ts';
import { keepDocument } from './keep-document.ts';
import type { documentRoutes } from './routes.ts';

interface DocumentDependencies {
  readonly clock: Clock;
  readonly entropy: Entropy;
  readonly blobs: Blobs;
}

export const documentHandlers = ({ clock, entropy, blobs }: DocumentDependencies): Handlers<typeof documentRoutes> => ({
  uploadDocument: ({ tx, caller, upload, prepared }) =>
    keepDocument(asServiceRole(tx), blobs, upload, {
      ...{ tenant: tenantOf(caller), now: clock.now(), entropy },
      codes: prepared as Codes | undefined,
    }),
});
