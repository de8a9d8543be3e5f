import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { operatorApiDocument } from './openapi.ts';

it('the OpenAPI document is the one that the schemas give', () => {
  const kept = readFileSync(new URL('openapi.json', import.meta.url), 'utf8');
  expect(kept).toBe(`${JSON.stringify(operatorApiDocument(), null, 2)}\n`);
});

it('every reference in it leads somewhere', () => {
  const document = operatorApiDocument() as { components: { schemas: Record<string, unknown> } };
  const references = [...JSON.stringify(document).matchAll(/"\$ref":"#\/components\/schemas\/(\w+)"/g)];
  expect(references.length).toBeGreaterThan(20);
  for (const [, name = ''] of references) expect(Object.keys(document.components.schemas)).toContain(name);
  expect(JSON.stringify(document)).not.toMatch(/"\$(ref|id)":"(?!#\/components)/);
});
