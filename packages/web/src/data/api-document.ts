import { ProblemError } from '@marketsafe/sdk';
import { type UseQueryResult, useQuery } from '@tanstack/react-query';

/** A node of JSON Schema, as far as the reference shows it. */
export interface SchemaNode {
  readonly $ref?: string;
  readonly type?: string;
  readonly format?: string;
  readonly enum?: readonly unknown[];
  readonly const?: unknown;
  readonly properties?: Readonly<Record<string, SchemaNode>>;
  readonly required?: readonly string[];
  readonly additionalProperties?: boolean | SchemaNode;
  readonly items?: SchemaNode;
  readonly anyOf?: readonly SchemaNode[];
  readonly oneOf?: readonly SchemaNode[];
  readonly allOf?: readonly SchemaNode[];
  readonly description?: string;
  readonly default?: unknown;
  readonly minimum?: number;
  readonly maximum?: number;
  readonly maxLength?: number;
  readonly maxItems?: number;
}

interface Content {
  readonly content?: Readonly<Record<string, { readonly schema?: SchemaNode }>>;
}

export interface OperationNode {
  readonly operationId: string;
  readonly summary: string;
  readonly tags: readonly [string];
  readonly security?: readonly Readonly<Record<string, readonly string[]>>[];
  readonly parameters?: readonly {
    readonly name: string;
    readonly in: string;
    readonly required?: boolean;
    readonly schema: SchemaNode;
  }[];
  readonly requestBody?: Content;
  readonly responses: Readonly<Record<string, Content>>;
}

/** The OpenAPI document of the API. */
export interface ApiDocument {
  readonly paths: Readonly<Record<string, Readonly<Record<string, OperationNode>>>>;
  readonly components: { readonly schemas: Readonly<Record<string, SchemaNode>> };
}

export const apiDocumentPath = '/api/v1/openapi.json';

export const useApiDocument = (): UseQueryResult<ApiDocument> =>
  useQuery({
    queryKey: ['api-document'],
    queryFn: async () => {
      const answer = await fetch(apiDocumentPath);
      if (!answer.ok) throw new ProblemError({ status: answer.status, code: `http-${answer.status}` });
      return (await answer.json()) as ApiDocument;
    },
    staleTime: Number.POSITIVE_INFINITY,
  });
