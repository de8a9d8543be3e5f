import type { SchemaNode } from '../data/api-document.ts';
import { useWords } from '../language/words.ts';
import { Opened } from './opened-details.tsx';

type Schemas = Readonly<Record<string, SchemaNode>>;

const nameIn = (ref: string): string => ref.slice(ref.lastIndexOf('/') + 1);
const resolved = (node: SchemaNode, schemas: Schemas): SchemaNode =>
  node.$ref === undefined ? node : (schemas[nameIn(node.$ref)] ?? {});
const kindsOf = ({ anyOf, oneOf, allOf }: SchemaNode): readonly SchemaNode[] => anyOf ?? oneOf ?? allOf ?? [];

/** A type in one line, as programs name it. */
export function typeOf(node: SchemaNode): string {
  if (node.$ref !== undefined) return nameIn(node.$ref);
  if (node.const !== undefined) return JSON.stringify(node.const);
  if (node.enum) return node.enum.map((value) => JSON.stringify(value)).join(' | ');
  const kinds = kindsOf(node);
  if (kinds.length > 0) return [...new Set(kinds.map(typeOf))].join(' | ');
  if (node.type === 'array') return `${bracketed(typeOf(node.items ?? {}))}[]${limitsOf(node)}`;
  return `${node.type ?? 'any'}${node.format === undefined ? '' : ` (${node.format})`}${limitsOf(node)}`;
}

const bracketed = (type: string): string => (type.includes(' ') ? `(${type})` : type);

/** zod bounds each integer by what a float holds exactly, which says nothing. */
const isReal = (bound: number | undefined): bound is number =>
  bound !== undefined && Math.abs(bound) < Number.MAX_SAFE_INTEGER;

function limitsOf({ minimum, maximum, maxLength, maxItems, default: usual }: SchemaNode): string {
  const limits = [
    isReal(minimum) && `≥ ${minimum}`,
    isReal(maximum) && `≤ ${maximum}`,
    maxLength !== undefined && `≤ ${maxLength}`,
    maxItems !== undefined && `≤ ${maxItems}`,
    usual !== undefined && `= ${JSON.stringify(usual)}`,
  ].filter(Boolean);
  return limits.length === 0 ? '' : ` ${limits.join(' ')}`;
}

/** The node whose fields are worth showing: an object, or what a list holds. */
function inside(node: SchemaNode, schemas: Schemas): SchemaNode | undefined {
  const found = resolved(node, schemas);
  if (found.properties || kindsOf(found).some((kind) => inside(kind, schemas))) return found;
  if (found.items) return inside(found.items, schemas);
  return typeof found.additionalProperties === 'object' ? inside(found.additionalProperties, schemas) : undefined;
}

/** The fields of a request or an answer; those of a field show when it is opened. */
export function Shape({ of, schemas }: { of: SchemaNode; schemas: Schemas }) {
  const node = inside(of, schemas);
  if (!node) return <p className="soft">{typeOf(of)}</p>;
  const kinds = kindsOf(node);
  if (!node.properties)
    return kinds.map((kind, index) => (
      // biome-ignore lint/suspicious/noArrayIndexKey: their order is the document's.
      <div key={index} className="kind">
        <Shape of={kind} schemas={schemas} />
      </div>
    ));
  return (
    <ul className="fields">
      {Object.entries(node.properties).map(([name, field]) => (
        <Field
          key={name}
          name={name}
          of={field}
          isRequired={node.required?.includes(name) ?? false}
          schemas={schemas}
        />
      ))}
    </ul>
  );
}

interface FieldProps {
  readonly name: string;
  readonly of: SchemaNode;
  readonly isRequired: boolean;
  readonly schemas: Schemas;
}

function Field({ name, of, isRequired, schemas }: FieldProps) {
  const { t } = useWords('reference');
  const line = (
    <>
      <code>{name}</code> <span className="soft">{typeOf(of)}</span>
      {!isRequired && <span className="soft"> · {t('optional')}</span>}
    </>
  );
  if (!inside(of, schemas)) return <li>{line}</li>;
  return (
    <li>
      <Opened summary={line}>{() => <Shape of={of} schemas={schemas} />}</Opened>
    </li>
  );
}
