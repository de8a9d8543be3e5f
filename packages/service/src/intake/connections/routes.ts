import { z } from 'zod';
import { MarketplaceId } from '../../platform/fields.ts';
import { routes } from '../../platform/route.ts';
import {
  ConnectionForm,
  ConnectionProposal,
  ConnectionReasons,
  ConnectionRequest,
  ConnectionTested,
  MarketplaceDetail,
  MarketplaceStatus,
} from './contract.ts';

const params = z.strictObject({ connection: z.coerce.number().int().min(1).max(1_000_000) });
const administered = { tag: 'desk', access: 'administrator', keys: [] } as const;

export const connectionRoutes = routes({
  listMarketplaceStatus: {
    method: 'GET',
    url: '/desk/marketplaces',
    summary: 'Every marketplace, how it is connected and whether it answers',
    tag: 'desk',
    access: 'desk',
    keys: ['read'],
    answer: z.object({ items: z.array(MarketplaceStatus) }),
  },
  getMarketplace: {
    method: 'GET',
    url: '/desk/marketplaces/:marketplace',
    summary: 'A marketplace: its health, what it can do and does not show, and how administrators connected it',
    tag: 'desk',
    access: 'desk',
    keys: ['read'],
    params: z.strictObject({ marketplace: MarketplaceId }),
    answer: MarketplaceDetail,
  },
  getConnectionForm: {
    method: 'GET',
    url: '/desk/connection-form',
    summary: 'What has to be entered to add a marketplace, for each kind of connector',
    tag: 'desk',
    access: 'desk',
    keys: ['read'],
    answer: ConnectionForm,
  },
  testConnection: {
    ...administered,
    method: 'POST',
    url: '/desk/connections/test',
    summary: 'Test a connection with questions alone, before it is proposed; nothing of it is kept. For administrators',
    body: ConnectionRequest,
    answer: ConnectionTested,
    // Its body holds secrets, and it has no lasting effect.
    safe: true,
  },
  proposeConnection: {
    ...administered,
    method: 'POST',
    url: '/desk/connections',
    summary:
      'Propose to add a marketplace, or to connect one otherwise that was added before, with the reasons. It is tested first. For administrators',
    body: ConnectionProposal,
    secrets: ['secrets'],
    answer: MarketplaceDetail,
    status: 201,
  },
  confirmConnection: {
    ...administered,
    method: 'POST',
    url: '/desk/connections/:connection/confirmation',
    summary:
      'Put a proposed connection into force, with the reasons. It is tested again first. For an administrator who did not propose it',
    params,
    body: ConnectionReasons,
    answer: MarketplaceDetail,
  },
  dropConnection: {
    ...administered,
    method: 'POST',
    url: '/desk/connections/:connection/drop',
    summary: 'Drop a proposed connection, with the reasons; its secrets are deleted. For administrators',
    params,
    body: ConnectionReasons,
    answer: z.object({ dropped: z.literal(true) }),
  },
});
