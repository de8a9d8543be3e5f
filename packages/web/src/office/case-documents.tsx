import { Button } from 'antd';
import { useState } from 'react';
import { saveExhibit } from '../data/cases.ts';
import { ProblemAlert } from './problem-alert.tsx';

interface CaseDocumentsProps {
  /** The case's id. */
  readonly of: string;
  readonly documents: readonly { readonly id: string; readonly name: string }[];
}

/** Documents of a case by their names alone, each behind a button that saves it. */
export function CaseDocuments({ of, documents }: CaseDocumentsProps) {
  const [failed, setFailed] = useState<unknown>();
  return (
    <>
      {documents.map((document) => (
        <p key={document.id}>
          <Button
            size="small"
            onClick={() => {
              setFailed(undefined);
              saveExhibit(of, document).catch(setFailed);
            }}
          >
            ↓ {document.name}
          </Button>
        </p>
      ))}
      {failed !== undefined && <ProblemAlert error={failed} />}
    </>
  );
}
