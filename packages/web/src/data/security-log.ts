import type { Schemas } from '@marketsafe/sdk';
import { client } from './client.ts';
import { usePages } from './pages.ts';

export type SecurityEvent = Schemas['SecurityEventView'];

export const useSecurityLog = (kind: SecurityEvent['kind'] | undefined, person: string | undefined) =>
  usePages<SecurityEvent>(['desk', 'security-log', kind, person], (cursor) =>
    client.listSecurityEvents({
      query: { limit: 50, ...(kind && { kind }), ...(person && { person }), ...(cursor && { cursor }) },
    }),
  );
