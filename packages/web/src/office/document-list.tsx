import type { Schemas } from '@marketsafe/sdk';
import { readExhibit, saveExhibit } from '../data/documents.ts';
import { useWords } from '../language/words.ts';
import { codesInWords } from '../plain/codes-in-words.ts';
import { Colon } from '../plain/colon.tsx';
import { DocumentPages } from '../plain/document-pages.tsx';
import { SaveDocument } from './save-document.tsx';

interface ListedDocument {
  readonly id: string;
  readonly name: string;
  readonly size: number;
  readonly pages: number;
  readonly sha256: string;
  readonly codes?: Schemas['Exhibit']['codes'];
  /** A description of its content. */
  readonly what: string;
}

/** Documents of a case, each with its description, first page, hash, and download. */
export function DocumentList({ of, documents }: { of: string; documents: readonly ListedDocument[] }) {
  const { t, term, fileSize } = useWords('office');
  return (
    <ul className="plain-list">
      {documents.map((one) => (
        <li key={one.id} className="case-line">
          <div>
            <p>{one.what}</p>
            <p className="soft small">
              {one.name} · {fileSize(one.size)}
            </p>
            <DocumentPages {...one} read={(page) => readExhibit(of, one.id, page)} />
            {one.codes && one.codes.length > 0 && (
              <p className="small">
                {t('case.codes')}
                <Colon />
                {codesInWords(one.codes, term)}
              </p>
            )}
            <p className="mono soft small" title={t('case.hashOf')}>
              {one.sha256}
            </p>
          </div>
          <SaveDocument name={one.name} save={(original) => saveExhibit(of, one.id, original)} />
        </li>
      ))}
    </ul>
  );
}
