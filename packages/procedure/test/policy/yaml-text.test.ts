import { describe, expect, it } from 'vitest';
import { readYaml, schemaProblems, yamlLimits } from '../../src/policy/yaml-text.ts';

const problemsOf = (text: string) => readYaml(text, 'pack.yaml').problems.map(({ line, why }) => `${line}: ${why}`);

describe('features of YAML that rules may not use', () => {
  it.each([
    [
      'an alias',
      'a: &x 1\nb: *x',
      ['1: has the anchor "&x": aliases are not read', '2: refers to "*x": aliases are not read'],
    ],
    ['a tag', 'a: !!str 1', [expect.stringContaining('has the tag')]],
    ['a key twice', 'a:\n  b: 1\n  c: 2\n  b: 3', ['4: has "b" twice']],
    ['a key twice that is once a number', '1: x\n"1": y', ['2: has "1" twice']],
    ['a list as a key', '? [a]\n: 1', ['1: has a key that is no word']],
    ['two documents', 'a: 1\n---\nb: 1', [expect.stringContaining('multiple documents')]],
  ])('%s', (_, text, problems) => {
    const { data } = readYaml(text, 'pack.yaml');
    expect(data).toBeUndefined();
    expect(problemsOf(text)).toEqual(problems);
  });

  it('a bomb of aliases', () => {
    const bomb = ['a0: &a0 [x, x, x, x, x, x, x, x, x, x]'];
    for (let at = 1; at < 10; at += 1)
      bomb.push(
        `a${at}: &a${at} [${Array(10)
          .fill(`*a${at - 1}`)
          .join(', ')}]`,
      );
    expect(problemsOf(bomb.join('\n'))[0]).toContain('aliases are not read');
  });

  it('a text above the limits', () => {
    const { characters, entries, levels } = yamlLimits;
    expect(problemsOf(`a: ${'x'.repeat(characters)}`)).toEqual([
      `1: has ${characters + 3} characters, and may have ${characters}`,
    ]);
    expect(problemsOf(keys(entries))).toEqual([]);
    expect(problemsOf(keys(entries + 1))).toEqual([`1: has more than ${entries} entries in all`]);
    expect(problemsOf(nested(levels))).toEqual([]);
    expect(problemsOf(nested(levels + 1))).toEqual([`1: lies more than ${levels} levels deep`]);
    expect(readYaml('['.repeat(100_000), 'pack.yaml').problems.length).toBeLessThanOrEqual(100);
  });
});

it('takes linear time, including problems and their lines', () => {
  const text = keys(yamlLimits.entries);
  const yaml = readYaml(text, 'pack.yaml');
  const names = Object.keys(yaml.data as object);
  const issues = names.map((name) => ({ code: 'unrecognized_keys', keys: [name], path: [], message: '', input: {} }));
  const problems = schemaProblems(issues as never, yaml, 'pack.yaml');
  expect(problems.map(({ line }) => line)).toEqual(names.map((_, at) => at + 1));

  // Quadratic time for 40,000 keys would be minutes; linear time is below a second.
  const began = performance.now();
  for (const count of [10_000, 20_000, 40_000]) expect(problemsOf(keys(count))).toHaveLength(1);
  expect(performance.now() - began).toBeLessThan(10_000);
});

const keys = (count: number): string => Array.from({ length: count }, (_, at) => `k${at}: 1`).join('\n');
const nested = (levels: number): string => `${'[ '.repeat(levels)}1${' ]'.repeat(levels)}`;
