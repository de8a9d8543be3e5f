import { useState } from 'react';
import { evidencePages, saveEvidence } from '../data/documents.ts';
import type { SellerNotice } from '../data/nouns.ts';
import { useWords } from '../language/words.ts';
import { DocumentPages } from '../plain/document-pages.tsx';
import { ProblemNote } from '../plain/problem-note.tsx';

/** The complaint's evidence: each document with its description, to download and rebut. */
export function Evidence({ link, evidence }: { link: string; evidence: SellerNotice['evidence'] }) {
  const { t, term, fileSize } = useWords('seller');
  const [failed, setFailed] = useState<unknown>();
  if (evidence.length === 0) return null;
  return (
    <>
      <h3>{t('why.evidence')}</h3>
      <p className="soft small">{t('why.evidenceText')}</p>
      <ul>
        {evidence.map((one) => (
          <li key={one.id}>
            {term('evidence', one.kind)}{' '}
            <button type="button" className="button" onClick={() => saveEvidence(link, one.id).catch(setFailed)}>
              {one.name}
            </button>{' '}
            <span className="soft small">({fileSize(one.size)})</span>
            <DocumentPages {...one} read={(page) => evidencePages(link)(one.id, page)} />
          </li>
        ))}
      </ul>
      {failed !== undefined && <ProblemNote error={failed} />}
    </>
  );
}
