import { readExhibit, saveExhibit } from '../data/documents.ts';
import { DocumentPages } from '../plain/document-pages.tsx';
import { SaveDocument } from './save-document.tsx';

interface CaseDocumentsProps {
  /** The case's id. */
  readonly of: string;
  readonly documents: readonly { readonly id: string; readonly name: string; readonly pages: number }[];
}

/** Documents of a case without descriptions, each with its name, first page and download. */
export function CaseDocuments({ of, documents }: CaseDocumentsProps) {
  if (documents.length === 0) return null;
  return (
    <ul className="plain-list">
      {documents.map((one) => (
        <li key={one.id} className="case-line">
          <div>
            <p>{one.name}</p>
            <DocumentPages {...one} read={(page) => readExhibit(of, one.id, page)} />
          </div>
          <SaveDocument name={one.name} save={(original) => saveExhibit(of, one.id, original)} />
        </li>
      ))}
    </ul>
  );
}
