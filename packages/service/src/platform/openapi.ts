import swagger from '@fastify/swagger';
import Fastify, { type FastifyInstance, type FastifySchema } from 'fastify';
import {
  jsonSchemaTransform,
  jsonSchemaTransformObject,
  serializerCompiler,
  validatorCompiler,
} from 'fastify-type-provider-zod';
import { z } from 'zod';
import { Problem, WriteHeaders } from './contract.ts';
import type { Access, Route, RouteTable } from './route.ts';

export const apiPrefix = '/api/v1';

const security: Readonly<Record<Access, readonly Record<string, string[]>[]>> = {
  public: [],
  demo: [],
  'answer-link': [],
  'shop-link': [],
  'clearances-link': [],
  marketplace: [{ webhookSignature: [] }],
  'mail-server': [{ webhookSignature: [] }],
  user: [{ session: [] }, { bearer: [] }],
  'marketplace-user': [{ session: [] }, { bearer: [] }],
  participant: [{ session: [] }, { bearer: [] }],
  desk: [{ session: [] }, { bearer: [] }],
  approver: [{ session: [] }, { bearer: [] }],
  administrator: [{ session: [] }, { bearer: [] }],
  people: [{ session: [] }, { bearer: [] }],
};

/** Fastify's schema of one route, for validation, serialisation and documentation. */
export function schemaOf(operation: string, route: Route): FastifySchema {
  const isWrite = route.method !== 'GET' && !route.safe;
  return {
    operationId: operation,
    summary: route.summary,
    tags: [route.tag],
    security: [...security[route.access], ...(route.keys ?? []).map((scope) => ({ apiKey: [scope] }))],
    ...(route.params && { params: route.params }),
    querystring: route.query ?? z.strictObject({}),
    ...(route.body && !route.multipart && { body: route.body }),
    ...(isWrite && { headers: WriteHeaders }),
    response: { [route.status ?? 200]: route.answer, default: Problem },
  } as FastifySchema;
}

/** Validates requests and serialises answers by the schemas of their routes. */
export function useSchemas(app: FastifyInstance): void {
  app.setValidatorCompiler(validatorCompiler);
  app.setSerializerCompiler(serializerCompiler);
}

/** The OpenAPI document of the route table, without a database or a handler. */
export async function openApiDocument(routes: RouteTable, title = 'MarketSafe'): Promise<object> {
  const app = Fastify();
  useSchemas(app);
  await app.register(swagger, {
    openapi: {
      openapi: '3.1.0',
      info: {
        title,
        version: '1',
        description: 'Find counterfeit listings, take them down by an expedited procedure, and answer for it.',
        license: { name: 'Apache-2.0', url: 'https://www.apache.org/licenses/LICENSE-2.0' },
      },
      servers: [{ url: apiPrefix }],
      components: {
        securitySchemes: {
          session: { type: 'apiKey', in: 'cookie', name: 'programme.session_token' },
          bearer: { type: 'http', scheme: 'bearer', description: 'The token of a session.' },
          apiKey: {
            ...{ type: 'http', scheme: 'bearer', bearerFormat: 'msk_…' },
            description: 'An API key with one of the scopes that the operation names.',
          },
          webhookSignature: { type: 'apiKey', in: 'header', name: 'webhook-signature' },
        },
      },
    },
    transform: jsonSchemaTransform,
    transformObject: jsonSchemaTransformObject,
  });
  for (const [operation, route] of Object.entries(routes)) {
    app.route({
      method: route.method,
      url: route.url,
      schema: schemaOf(operation, route),
      handler: async () => undefined,
    });
  }
  await app.ready();
  const document = app.swagger() as unknown as {
    paths: Record<string, Record<string, object>>;
    components: { schemas: Record<string, object> };
  };
  await app.close();
  // The form's parser reads forms, not a schema, so their fields are documented here.
  for (const { url, method, multipart } of Object.values(routes)) {
    const path = document.paths[url.replace(/:(\w+)/g, '{$1}')];
    const operation = path?.[method.toLowerCase()];
    if (multipart && operation) Object.assign(operation, { requestBody: oneFile });
  }
  // Sorted by name, since the order in which files load is arbitrary.
  const { components } = document;
  components.schemas = Object.fromEntries(
    Object.entries(components.schemas).sort(([one], [other]) => (one < other ? -1 : 1)),
  );
  return document;
}

const oneFile = {
  required: true,
  content: {
    'multipart/form-data': {
      schema: { type: 'object', required: ['file'], properties: { file: { type: 'string', format: 'binary' } } },
    },
  },
};
