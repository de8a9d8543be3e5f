import { z } from 'zod';
import { PageQuery, pageOf } from '../../platform/contract.ts';
import { Id } from '../../platform/fields.ts';
import { routes } from '../../platform/route.ts';
import { ApiKey, ApiKeySecret, ApiKeys, ApiRequest, ApiRequestQuery, NewApiKey, RotateApiKey } from './contract.ts';

const params = z.strictObject({ key: Id });
/** A viewer may have a key that reads. */
const base = { tag: 'api-keys', access: 'user', anyAccount: true, personal: true, keys: [] } as const;

export const apiKeyRoutes = routes({
  listApiKeys: {
    ...base,
    method: 'GET',
    url: '/api-keys',
    summary:
      'Your API keys, for administrators and auditors those of their organisation; ended ones for thirty days; the latest first',
    query: PageQuery,
    answer: ApiKeys,
  },
  makeApiKey: {
    ...base,
    method: 'POST',
    url: '/api-keys',
    summary: 'Make an API key: it may do what you may do, within its scopes, until it expires',
    body: NewApiKey,
    secrets: ['password', 'code', 'passkey'],
    answer: ApiKeySecret,
    status: 201,
    safe: true,
  },
  rotateApiKey: {
    ...base,
    method: 'POST',
    url: '/api-keys/:key/rotation',
    summary: 'Give your key a new secret and a new end; the former secret is valid for as long as you say',
    params,
    body: RotateApiKey,
    secrets: ['password', 'code', 'passkey'],
    answer: ApiKeySecret,
    safe: true,
  },
  revokeApiKey: {
    ...base,
    method: 'POST',
    url: '/api-keys/:key/revocation',
    summary: 'End a key at once; administrators also end those of their organisation',
    params,
    answer: ApiKey,
  },
  listApiRequests: {
    ...base,
    method: 'GET',
    url: '/api-keys/:key/requests',
    summary: 'The requests of a key in the last thirty days, at most 50,000, the latest first',
    params,
    query: ApiRequestQuery,
    answer: pageOf(ApiRequest),
  },
});
