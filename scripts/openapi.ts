/**
 * Writes `packages/sdk/openapi.json`, the client's types and its table of operations from the route table, the words of codes from
 * `packages/terms`, and the document of the operator API from its schemas; `--check` only reports whether they are stale.
 */
import { readFile, writeFile } from 'node:fs/promises';
import openapiTypescript, { astToString } from 'openapi-typescript';
import { operatorApiDocument } from '../packages/connectors/src/operator-api/openapi.ts';
import { demoRoutes } from '../packages/demo/src/routes.ts';
import { api } from '../packages/service/src/app/api.ts';
import { openApiDocument } from '../packages/service/src/platform/openapi.ts';
import { words } from '../packages/terms/src/index.ts';

interface Operation {
  readonly operationId: string;
  readonly tags: readonly [string];
}
type Paths = Readonly<Record<string, Readonly<Record<string, Operation>>>>;

const document = `${JSON.stringify(await openApiDocument({ ...api, ...demoRoutes }), null, 2)}\n`;
const parsed = JSON.parse(document) as { readonly paths: Paths };
const generated = '/** Generated from openapi.json by `npm run openapi`; not edited by hand. */\n';

const table = Object.entries(parsed.paths).flatMap(([path, methods]) =>
  Object.entries(methods).map(
    ([method, { operationId, tags }]) => `  ${operationId}: ['${method}', '${path}', '${tags[0]}'],\n`,
  ),
);

const pairs = Object.entries(words).map(([group, named]) => {
  const lines = Object.entries(named).map(
    ([code, { en, 'zh-CN': zh }]) => `    ${JSON.stringify(code)}: ${JSON.stringify([en, zh])},\n`,
  );
  return `  ${group}: {\n${lines.join('')}  },\n`;
});

const files = [
  [new URL('../packages/sdk/openapi.json', import.meta.url), document],
  [
    new URL('../packages/sdk/src/api.ts', import.meta.url),
    `${generated}${astToString(await openapiTypescript(parsed as never))}`,
  ],
  [
    new URL('../packages/connectors/src/operator-api/openapi.json', import.meta.url),
    `${JSON.stringify(operatorApiDocument(), null, 2)}\n`,
  ],
  [
    new URL('../packages/sdk/src/operation.ts', import.meta.url),
    `${generated}export const operationTable = {\n${table.join('')}} as const;\n`,
  ],
  [
    new URL('../packages/sdk/src/words.ts', import.meta.url),
    `/** Generated from packages/terms by \`npm run openapi\`; not edited by hand. What codes are called, in English and in Chinese. */\nexport const words = {\n${pairs.join('')}} as const;\n`,
  ],
] as const;

const stale: string[] = [];
for (const [url, wanted] of files) {
  if (!process.argv.includes('--check')) await writeFile(url, wanted);
  else if ((await readFile(url, 'utf8').catch(() => '')) !== wanted) stale.push(url.pathname);
}
if (stale.length > 0) {
  console.error(`Stale: ${stale.join(', ')}. Run: npm run openapi`);
  process.exitCode = 1;
}
