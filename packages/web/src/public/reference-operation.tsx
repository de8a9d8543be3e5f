import type { ApiDocument, OperationNode } from '../data/api-document.ts';
import { useWords } from '../language/words.ts';
import { Opened } from './opened-details.tsx';
import { Shape, typeOf } from './schema-shape.tsx';

interface Props {
  readonly path: string;
  readonly method: string;
  readonly operation: OperationNode;
  readonly schemas: ApiDocument['components']['schemas'];
}

/** One operation: who may call it, what it takes and what it answers. */
export function ReferenceOperation({ path, method, operation, schemas }: Props) {
  const { t } = useWords('reference');
  const { summary, parameters = [], requestBody, responses } = operation;
  const [status, answer] =
    Object.entries(responses).find(([code]) => code !== 'default') ?? (['200', undefined] as const);
  const said = Object.entries(requestBody?.content ?? {})[0];
  const told = answer?.content?.['application/json']?.schema;
  return (
    <Opened
      className="operation"
      summary={
        <>
          <code>
            <strong>{method.toUpperCase()}</strong> {path}
          </code>
          <span lang="en">{summary}</span>
        </>
      }
    >
      {() => (
        <>
          <p>
            <Callers path={path} security={operation.security ?? []} />
          </p>
          {parameters.length > 0 && (
            <>
              <h3>{t('parameters')}</h3>
              <ul className="fields">
                {parameters.map(({ name, in: place, required, schema }) => (
                  <li key={`${place} ${name}`}>
                    <code>{name}</code> <span className="soft">{typeOf(schema)}</span> · {place}
                    {required && <> · {t('required')}</>}
                  </li>
                ))}
              </ul>
            </>
          )}
          {said && (
            <>
              <h3>{t('body', { type: said[0] })}</h3>
              <Shape of={said[1].schema ?? {}} schemas={schemas} />
            </>
          )}
          <h3>{t('answer', { status })}</h3>
          {told && Object.keys(told).length > 0 ? <Shape of={told} schemas={schemas} /> : <p>{t('file')}</p>}
        </>
      )}
    </Opened>
  );
}

function Callers({ path, security }: { path: string; security: NonNullable<OperationNode['security']> }) {
  const { t, term } = useWords('reference');
  const scopes = security.flatMap(({ apiKey = [] }) => apiKey);
  if (scopes.length > 0)
    return (
      <>
        {t('byKey')}{' '}
        {scopes.map((scope) => (
          <span key={scope} className="tag calm">
            <code>{scope}</code> {term('keyScope', scope)}
          </span>
        ))}
      </>
    );
  if (security.some((one) => 'session' in one)) return t('byPerson');
  if (security.some((one) => 'webhookSignature' in one)) return t('bySignature');
  return path.includes('{link}') ? t('byLink') : t('byAnybody');
}
