import './reference.css';
import { type ApiDocument, apiDocumentPath, type OperationNode, useApiDocument } from '../data/api-document.ts';
import { useWords } from '../language/words.ts';
import { Page } from '../plain/page.tsx';
import { ProblemNote } from '../plain/problem-note.tsx';
import { Waiting } from '../plain/waiting.tsx';
import { ReferenceOperation } from './reference-operation.tsx';

/** What the API can do: every operation of its OpenAPI document. */
export function ReferencePage() {
  const { t } = useWords('reference');
  const api = useApiDocument();
  return (
    <Page title={t('title')} width="narrow">
      <h1>{t('title')}</h1>
      <p className="lead">{t('lead')}</p>
      <HowToCall />
      {api.isPending && <Waiting />}
      {api.isError && <ProblemNote error={api.error} retry={api.refetch} />}
      {api.data && <Operations of={api.data} />}
    </Page>
  );
}

function HowToCall() {
  const { t } = useWords('reference');
  return (
    <section className="card">
      <h2>{t('how')}</h2>
      <ul>
        <li>{t('key')}</li>
        <li>{t('scopes')}</li>
        <li>{t('writes')}</li>
        <li>{t('pages')}</li>
        <li>{t('problems')}</li>
        <li>{t('limits')}</li>
      </ul>
      <pre className="call">{`curl ${location.origin}/api/v1/me \\\n  -H "Authorization: Bearer $API_KEY"`}</pre>
      <p>
        <a href={apiDocumentPath} download="openapi.json">
          {t('document')}
        </a>
      </p>
    </section>
  );
}

interface Listed {
  readonly path: string;
  readonly method: string;
  readonly operation: OperationNode;
}

/** Only people of a demonstration use these. */
const left = 'demo';

function Operations({ of: { paths, components } }: { of: ApiDocument }) {
  const { t } = useWords('reference');
  const groups = new Map<string, Listed[]>();
  for (const [path, methods] of Object.entries(paths))
    for (const [method, operation] of Object.entries(methods)) {
      const [tag] = operation.tags;
      if (tag !== left) groups.set(tag, [...(groups.get(tag) ?? []), { path, method, operation }]);
    }
  const nameOf = (tag: string): string => t(`groups.${tag as 'cases'}`, { defaultValue: tag });
  return (
    <>
      <nav aria-label={t('groupsTitle')} className="groups">
        {[...groups.keys()].map((tag) => (
          <a key={tag} href={`#${tag}`}>
            {nameOf(tag)}
          </a>
        ))}
      </nav>
      {[...groups].map(([tag, listed]) => (
        <section key={tag} id={tag} className="group">
          <h2>{nameOf(tag)}</h2>
          {listed.map((one) => (
            <ReferenceOperation key={one.operation.operationId} {...one} schemas={components.schemas} />
          ))}
        </section>
      ))}
    </>
  );
}
