import { useAct } from '../data/api.ts';
import { client } from '../data/client.ts';
import { saveAnswer } from '../data/download.ts';
import type { Registration } from '../data/nouns.ts';
import { useWords } from '../language/words.ts';
import { Panel } from '../office/panel.tsx';
import { ReasonsForm } from '../office/reasons-form.tsx';
import { SaveDocument } from '../office/save-document.tsx';
import { DocumentPages } from '../plain/document-pages.tsx';
import { Form } from '../plain/form.tsx';
import { useForm } from '../plain/use-form.ts';
import { type VerificationBy, VerificationFields } from './verification-fields.tsx';

type Claim = Registration['claims'][number];
type Document = NonNullable<Claim['request']>['documents'][number];

interface Props {
  readonly right: string;
  readonly claim: Claim;
  /** The register has the registration, and no participant is verified as its holder. */
  readonly isOpen: boolean;
}

/** One participant's claim on a registration: what it sent, who vouches, and the review team's answer. */
export function ClaimCard({ right, claim, isOpen }: Props) {
  const { t, shortInstant } = useWords('desk');
  const { participant, request, vouchings } = claim;
  const refuse = useAct('refuseRightReview', { right });
  return (
    <Panel title={t('register.claim', { name: claim.name })}>
      {request && (
        <>
          <p className="soft">{t('register.asked', { when: shortInstant(request.askedAt) })}</p>
          {request.words && <p>{request.words}</p>}
          <RegistrationDocuments right={right} documents={request.documents} />
        </>
      )}
      {vouchings.map(({ association, words, at }) => (
        <p key={association}>{t('register.vouched', { association, words, when: shortInstant(at) })}</p>
      ))}
      {isOpen && <Verify right={right} participant={participant} />}
      {request && (
        <ReasonsForm
          readBy="applicant"
          inBoth
          choices={[{ value: 'refuse', text: t('register.refuse'), danger: true }]}
          act={refuse}
          say={(_, _said, reasons) => ({ participant, reasons })}
        />
      )}
    </Panel>
  );
}

function Verify({ right, participant }: { right: string; participant: string }) {
  const { t } = useWords('desk');
  const form = useForm({
    act: useAct('verifyRight', { right }),
    start: { by: '' as VerificationBy | '', reference: '' },
    check: ({ by, reference }) => ({ by: !by, reference: !reference }),
    say: ({ by, reference }) => ({ participant, by: by as VerificationBy, reference }),
  });
  return (
    <Form of={form} isPrimary submit={t('tasks.verifyRight')}>
      <VerificationFields by={form.field('by')} reference={form.field('reference')} />
    </Form>
  );
}

/** Documents of a claim or an entry; only the review team reads them. */
export function RegistrationDocuments({ right, documents }: { right: string; documents: readonly Document[] }) {
  const { fileSize } = useWords('desk');
  return (
    <ul className="plain-list">
      {documents.map((one) => (
        <li key={one.id} className="case-line">
          <div>
            <p className="soft small">
              {one.name} · {fileSize(one.size)}
            </p>
            <DocumentPages
              {...one}
              read={(page) =>
                client.downloadRegistrationDocument({ path: { right, document: one.id }, query: { page } })
              }
            />
          </div>
          <SaveDocument
            name={one.name}
            save={(original) =>
              saveAnswer(
                'downloadRegistrationDocument',
                { path: { right, document: one.id }, query: { original } },
                one.id,
              )
            }
          />
        </li>
      ))}
    </ul>
  );
}
