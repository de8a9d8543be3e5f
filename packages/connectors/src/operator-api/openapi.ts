import { Money } from '@marketsafe/terms';
import { z } from 'zod';
import {
  Ability,
  ActionBatch,
  ActionState,
  ActionStates,
  API_PATH,
  Declaration,
  Delivery,
  ListingPage,
  ListingRow,
  MAX_PAGE,
  OperatorAction,
  OperatorEvent,
  PriceAndStock,
  SellerPage,
  SellerRow,
  TargetState,
  TargetStates,
  Targets,
  WireObservation,
  WireObservations,
  WireTarget,
} from './wire.ts';

const schemas = {
  Ability,
  Action: OperatorAction,
  ActionState,
  ActionStates,
  Actions: ActionBatch,
  Capabilities: Declaration,
  Event: OperatorEvent,
  Events: Delivery,
  Listing: ListingRow,
  Listings: ListingPage,
  Money,
  Observation: WireObservation,
  Observations: WireObservations,
  Offer: PriceAndStock,
  Seller: SellerRow,
  Sellers: SellerPage,
  State: TargetState,
  States: TargetStates,
  Target: WireTarget,
  Targets,
} as const;
type Name = keyof typeof schemas;

const ref = (name: Name): string => `#/components/schemas/${name}`;
const json = (name: Name): object => ({ 'application/json': { schema: { $ref: ref(name) } } });

const failures = {
  '401': { description: 'The token is wrong. Nothing was done.' },
  '403': { description: 'The token does not permit this. Nothing was done.' },
  '429': {
    description: 'Too many requests. Nothing was done.',
    headers: { 'Retry-After': { description: 'In seconds.', schema: { type: 'integer', minimum: 0 } } },
  },
  '5XX': { description: 'It may or may not have been done: the programme looks, then sends the same action again.' },
};

const operation = (operationId: string, summary: string, answer: Name, more: object = {}): object => ({
  operationId,
  summary,
  ...more,
  responses: { '200': { description: 'The answer.', content: json(answer) }, ...failures },
});
const about = (name: Name): object => ({ requestBody: { required: true, content: json(name) } });

const paging = {
  parameters: [
    {
      name: 'after',
      in: 'query',
      description: 'From an earlier answer. Absent: from the beginning.',
      schema: { type: 'string', maxLength: 500 },
    },
    { name: 'limit', in: 'query', schema: { type: 'integer', minimum: 1, maximum: MAX_PAGE } },
  ],
};

const found = operation('getAction', 'How an action stands', 'ActionState', {
  parameters: [{ name: 'id', in: 'path', required: true, schema: { type: 'string', maxLength: 200 } }],
}) as { readonly responses: object };

const paths = {
  '/capabilities': { get: operation('getCapabilities', 'What the marketplace can do', 'Capabilities') },
  '/listings': {
    get: operation(
      'listListings',
      'All listings, or those changed since, in the order of their changes. One that changes during paging comes again: none may be lost',
      'Listings',
      paging,
    ),
  },
  '/sellers': { get: operation('listSellers', 'All sellers, or those changed since', 'Sellers', paging) },
  '/states': {
    post: operation(
      'readStates',
      'What the marketplace’s books say about targets, in their order. Changes nothing',
      'States',
      about('Targets'),
    ),
  },
  '/observations': {
    post: operation(
      'observe',
      'What a shopper finds of listings and storefronts now, in their order: asked of what serves page, search and cart, and not read from the books. Changes nothing',
      'Observations',
      about('Targets'),
    ),
  },
  '/actions': {
    post: operation(
      'act',
      'Carry out actions, each on its own, with one answer for each in their order. A known id gets its first answer and has no second effect',
      'ActionStates',
      about('Actions'),
    ),
  },
  '/actions/{id}': {
    get: { ...found, responses: { ...found.responses, '404': { description: 'No action with this id has arrived.' } } },
  },
};

const webhooks = {
  events: {
    post: {
      operationId: 'events',
      summary:
        'Sent to the programme, at the address that its operator names. A hint only: the programme looks for itself. Send it again with the same webhook-id until the answer is 2xx; after 410 never again',
      security: [],
      parameters: ['webhook-id', 'webhook-timestamp', 'webhook-signature'].map((name) => ({
        name,
        in: 'header',
        required: true,
        description: 'As in Standard Webhooks (standardwebhooks.com).',
        schema: { type: 'string' },
      })),
      ...about('Events'),
      responses: {
        '200': { description: 'Accepted.' },
        '401': { description: 'The signature, or its time, is wrong.' },
      },
    },
  },
};

/** The OpenAPI document of the operator API, for those who implement it. */
export const operatorApiDocument = (): object => {
  const registry = z.registry<{ id: string }>();
  for (const [id, schema] of Object.entries(schemas)) registry.add(schema, { id });
  const { schemas: made } = z.toJSONSchema(registry, {
    io: 'input',
    uri: (id) => ref(id as Name),
    override: ({ jsonSchema }) => {
      // `format` says it shorter.
      if (jsonSchema.format === 'date-time' || jsonSchema.format === 'date') delete jsonSchema.pattern;
    },
  });
  return {
    openapi: '3.1.0',
    info: {
      title: 'MarketSafe operator API',
      version: '1',
      description:
        'What a marketplace implements so that a MarketSafe programme can read it, act on it, and see the result. Ids are text, chosen by the marketplace. Ignore unknown fields.',
      license: { name: 'Apache-2.0', url: 'https://www.apache.org/licenses/LICENSE-2.0' },
    },
    servers: [{ url: API_PATH, description: 'Below the address that the programme’s operator enters.' }],
    security: [{ token: [] }],
    paths,
    webhooks,
    components: {
      securitySchemes: { token: { type: 'http', scheme: 'bearer' } },
      schemas: Object.fromEntries(
        Object.entries(made).map(([name, { $schema: _, $id: __, ...schema }]) => [name, schema]),
      ),
    },
  };
};
