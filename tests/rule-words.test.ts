import { expect, test } from 'vitest';
import { allValues } from '../packages/procedure/src/index.ts';
import { loadPolicies } from '../packages/service/src/platform/policies.ts';
import { rules, terms } from '../packages/web/src/texts/index.ts';

const kebab = (code: string): string => code.replace(/[A-Z]/g, (capital) => `-${capital.toLowerCase()}`);

test('every part of the path of a rule’s value has words on the public page', async () => {
  const { packs } = await loadPolicies();
  const known = new Set([...Object.keys(rules.parts), ...Object.values(terms).flatMap((group) => Object.keys(group))]);
  const named = packs.flatMap(({ rules: { exceptions = {} } }) => Object.keys(exceptions));
  const parts = packs.flatMap((pack) => allValues(pack.rules).flatMap(({ path }) => path.split('.')));
  expect(parts.length).toBeGreaterThan(100);
  expect([...new Set(parts)].filter((part) => !named.includes(part) && !known.has(kebab(part)))).toEqual([]);
});
