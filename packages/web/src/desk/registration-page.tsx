import { Button } from 'antd';
import { useState } from 'react';
import { useParams } from 'react-router';
import { useRead } from '../data/api.ts';
import type { Registration } from '../data/nouns.ts';
import { useWords } from '../language/words.ts';
import { Back } from '../office/back.tsx';
import { Loaded } from '../office/list-states.tsx';
import { Panel } from '../office/panel.tsx';
import { VerifiedBy } from '../office/verified-by.tsx';
import { Facts } from '../plain/facts.tsx';
import { useTitle } from '../plain/title.ts';
import { ClaimCard, RegistrationDocuments } from './claim-card.tsx';
import { EntryForm } from './entry-form.tsx';

/** A registration: what the register says, and who claims it. Where the register lacks it, it is entered here. */
export function RegistrationPage() {
  const { t } = useWords('desk');
  const { right = '' } = useParams();
  const registration = useRead('getRegistration', { path: { right } });
  const { office = '', number = '' } = registration.data ?? {};
  useTitle(t('register.title', { office, number }));
  return (
    <>
      <Back to="/desk" text={t('tasks.title')} />
      <Loaded query={registration}>
        {(one) => (
          <>
            <h1>{t('register.title', one)}</h1>
            {one.entry ? <EntryCard of={one} /> : <Enter of={one} />}
            {one.claims.map((claim) => (
              <ClaimCard
                key={claim.participant}
                right={one.id}
                claim={claim}
                isOpen={one.entry !== undefined && one.right?.status !== 'verified'}
              />
            ))}
          </>
        )}
      </Loaded>
    </>
  );
}

function Enter({ of: { office, number, entry, claims }, onDone }: { of: Registration; onDone?: () => void }) {
  const { t } = useWords('desk');
  const [certificate] = claims.flatMap(({ request }) => request?.documents ?? []);
  return (
    <Panel title={t('register.enter')}>
      <EntryForm {...{ office, number, entry, onDone }} certificate={certificate?.id} />
    </Panel>
  );
}

function EntryCard({ of }: { of: Registration }) {
  const { id, entry, byHand, right } = of;
  const [isCorrecting, setCorrecting] = useState(false);
  const { t, term, day, shortInstant } = useWords('desk');
  const { t: portal } = useWords('portal');
  if (!entry) return null;
  return (
    <Panel title={t('register.entry')}>
      <Facts
        className="facts-grid"
        of={[
          [portal('rights.type'), term('right', entry.type)],
          [t('register.owner'), entry.owner],
          [t('register.mark'), entry.mark],
          [t('register.contact'), entry.contact ?? t('register.noContact')],
          [portal('rights.territories'), entry.territories.join(', ')],
          [portal('rights.classes'), entry.classes.join(', ')],
          [portal('rights.validUntil'), day(entry.validUntil)],
          [portal('rights.registeredOn'), entry.registeredOn],
          [t('register.holder'), right?.status === 'verified' ? right.holderName : undefined],
          [portal('rights.verifiedBy'), right?.verification && <VerifiedBy key="by" of={right.verification} />],
        ]}
      />
      {byHand && (
        <>
          <p className="soft">{t('register.byHand', { when: shortInstant(byHand.at) })}</p>
          <RegistrationDocuments right={id} documents={[byHand.document]} />
        </>
      )}
      {isCorrecting ? (
        <Enter of={of} onDone={() => setCorrecting(false)} />
      ) : (
        <Button onClick={() => setCorrecting(true)}>{t('register.correct')}</Button>
      )}
    </Panel>
  );
}
