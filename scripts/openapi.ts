/** Writes `packages/sdk/openapi.json` and the client's types from the route table; `--check` only says whether they are stale. */
import { readFile, writeFile } from 'node:fs/promises';
import openapiTypescript, { astToString } from 'openapi-typescript';
import { demoRoutes } from '../packages/demo/src/routes.ts';
import { api } from '../packages/service/src/app/api.ts';
import { openApiDocument } from '../packages/service/src/platform/openapi.ts';

const documentUrl = new URL('../packages/sdk/openapi.json', import.meta.url);
const typesUrl = new URL('../packages/sdk/src/api.ts', import.meta.url);

const document = `${JSON.stringify(await openApiDocument({ ...api, ...demoRoutes }), null, 2)}\n`;
const types = `/** Generated from openapi.json by \`npm run openapi\`; not edited by hand. */\n${astToString(
  await openapiTypescript(JSON.parse(document)),
)}`;

if (process.argv.includes('--check')) {
  const stale: string[] = [];
  for (const [url, wanted] of [
    [documentUrl, document],
    [typesUrl, types],
  ] as const) {
    if ((await readFile(url, 'utf8').catch(() => '')) !== wanted) stale.push(url.pathname);
  }
  if (stale.length > 0) {
    console.error(`Stale: ${stale.join(', ')}. Run: npm run openapi`);
    process.exit(1);
  }
} else {
  await writeFile(documentUrl, document);
  await writeFile(typesUrl, types);
}
