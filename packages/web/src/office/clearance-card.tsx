import { client } from '../data/client.ts';
import { saveAnswer } from '../data/download.ts';
import type { Clearance } from '../data/nouns.ts';
import { rightName } from '../format/right.ts';
import { chinaZone, lastInstant } from '../format/time.ts';
import { useWords } from '../language/words.ts';
import { DocumentPages } from '../plain/document-pages.tsx';
import { Facts } from '../plain/facts.tsx';
import { ClearanceActions } from './clearance-actions.tsx';
import { Panel } from './panel.tsx';
import { SaveDocument } from './save-document.tsx';

/** One clearance: its seller, scope, end and documents, and the reader's possible actions. */
export function ClearanceCard({ clearance, asDesk = false }: { clearance: Clearance; asDesk?: boolean }) {
  const { t, term, shortInstant, day, fileSize } = useWords('office');
  const { seller, holderName, status, rights, listings, goods, documents, until, at, answerUntil, by } = clearance;
  const pathOf = ({ id }: { id: string }) => ({ clearance: clearance.id, document: id });
  const dayOf = (instant: string) => day(lastInstant(instant), chinaZone);
  return (
    <Panel className="gap" level="h3" title={seller.name ?? seller.key}>
      <p className="row">
        <span className={status === 'confirmed' ? 'tag good' : 'tag'}>{term('clearance', status)}</span>
        {by && at && (
          <span className="soft small">
            {t(`clearance.by.${by}`)} · {shortInstant(at)}
          </span>
        )}
        <span className="soft small mono">{seller.key}</span>
      </p>
      {status !== 'invited' && (
        <Facts
          className="facts-grid"
          of={[
            [t('clearance.holder'), holderName],
            [t('clearance.rights'), rights?.map(rightName).join(', ') ?? t('clearance.allRights')],
            [t('clearance.listings'), listings?.join(', ') ?? t('clearance.allListings')],
            [t('clearance.goods'), goods],
            [
              t(status === 'asked' || status === 'with-desk' ? 'clearance.askedUntil' : 'clearance.until'),
              dayOf(until),
            ],
            [t('clearance.answerUntil'), status === 'asked' && answerUntil && dayOf(answerUntil)],
            [t('clearance.reason'), clearance.reason && term('clearanceReason', clearance.reason)],
          ]}
        />
      )}
      {clearance.words && <p className="said">{clearance.words}</p>}
      <ul className="plain-list">
        {documents.map((document) => (
          <li key={document.id} className="case-line">
            <div>
              <p>{document.name}</p>
              <p className="soft small">{fileSize(document.size)}</p>
              <DocumentPages
                {...document}
                read={(page) => client.downloadClearanceDocument({ path: pathOf(document), query: { page } })}
              />
              <p className="mono soft small">{document.sha256}</p>
            </div>
            <SaveDocument
              name={document.name}
              save={(original) =>
                saveAnswer('downloadClearanceDocument', { path: pathOf(document), query: { original } }, document.id)
              }
            />
          </li>
        ))}
      </ul>
      {clearance.actions.length > 0 && <ClearanceActions clearance={clearance} asDesk={asDesk} />}
    </Panel>
  );
}
