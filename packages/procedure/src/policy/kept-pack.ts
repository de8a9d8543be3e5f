import { inEach } from './texts.ts';

type Mapping = Readonly<Record<string, unknown>>;

const isMapping = (node: unknown): node is Mapping => typeof node === 'object' && node !== null && !Array.isArray(node);

/**
 * A pack as it may have been kept before its title and its sources were said in each language, as it is written now. Cases are judged
 * to their end by what was kept.
 */
export function asWrittenNow(data: unknown): unknown {
  if (!isMapping(data)) return data;
  const { title, references, ...values } = data;
  return {
    ...(inReferences(values) as Mapping),
    ...(title !== undefined && { title: typeof title === 'string' ? inEach(title) : title }),
    ...(references !== undefined && {
      references: isMapping(references) ? eachValue(references, said) : references,
    }),
  };
}

const eachValue = (node: Mapping, change: (value: unknown, key: string) => unknown): Mapping =>
  Object.fromEntries(Object.entries(node).map(([key, value]) => [key, change(value, key)]));

/** Also those that are written in place. */
function inReferences(node: unknown): unknown {
  if (Array.isArray(node)) return node.map(inReferences);
  if (!isMapping(node)) return node;
  return eachValue(node, (value, key) => (key === 'reference' ? said(value) : inReferences(value)));
}

const said = (reference: unknown): unknown =>
  isMapping(reference) && typeof reference['where'] === 'string'
    ? { ...reference, where: inEach(reference['where']) }
    : reference;
