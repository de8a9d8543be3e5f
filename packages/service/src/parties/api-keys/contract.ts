import { z } from 'zod';
import { Instant, PageQuery } from '../../platform/contract.ts';
import { ShortText } from '../../platform/fields.ts';
import { keyScopes } from '../../platform/key-scopes.ts';
import { accessFields } from '../../platform/sign-in/confirm-access.ts';

/** Days: a forgotten key opens nothing after a year. */
export const longestDays = 365;

const Scope = z.enum(keyScopes);
const Days = z.int().min(1).max(longestDays);
export const ApiKey = z
  .object({
    id: z.string(),
    name: z.string(),
    /** Whose position each request asks. */
    owner: z.object({ id: z.string(), name: z.string() }),
    scopes: z.array(Scope),
    state: z.enum(['active', 'expired', 'revoked']),
    /** The beginning of the secret. */
    hint: z.string(),
    madeAt: Instant,
    expiresAt: Instant,
    endedAt: Instant.optional(),
    lastUsedAt: Instant.optional(),
    /** Logged requests since it was made. */
    requests: z.int(),
    /** Requests that were refused for its scopes, its owner's position or its end, since it was made. Of those for its end, the log has none; of the others, at most a hundred a day. */
    refused: z.int(),
    /** The secret before the last rotation, while it is still valid. */
    former: z.object({ hint: z.string(), endsAt: Instant }).optional(),
  })
  .meta({ id: 'ApiKey' });

export const ApiKeys = z
  .object({
    items: z.array(ApiKey),
    next: z.string().optional(),
    /** The scopes that you may give to a key. */
    scopes: z.array(Scope),
    longestDays: z.int(),
  })
  .meta({ id: 'ApiKeys' });

export const NewApiKey = z
  .strictObject({
    name: ShortText,
    scopes: z.array(Scope).min(1).max(keyScopes.length),
    days: Days,
    // A session that was stolen makes no key, nor does one with the password where there is a second factor.
    ...accessFields,
  })
  .meta({ id: 'NewApiKey' });

export const RotateApiKey = z
  .strictObject({
    days: Days,
    /** For how long the former secret is valid, too; 0 if it leaked. */
    overlapHours: z.int().min(0).max(168).default(24),
    ...accessFields,
  })
  .meta({ id: 'RotateApiKey' });

export const ApiKeySecret = z
  .object({
    key: ApiKey,
    /** Shown here only. */
    secret: z.string(),
  })
  .meta({ id: 'ApiKeySecret' });

export const ApiRequest = z
  .object({
    number: z.int(),
    at: Instant,
    method: z.string(),
    /** The pattern of the path, without ids. */
    route: z.string(),
    status: z.int(),
    address: z.string(),
  })
  .meta({ id: 'ApiRequest' });

export const ApiRequestQuery = PageQuery;
