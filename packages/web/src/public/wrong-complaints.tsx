import type { Schemas } from '@marketsafe/sdk';
import { Link } from 'react-router';
import { useRead } from '../data/api.ts';
import { useWords } from '../language/words.ts';
import { Facts } from '../plain/facts.tsx';
import { useDefinitionName, useFigure } from '../plain/figure.ts';

type Liability = Schemas['TransparencyReport']['liability'][number];

/** This year's wrong complaints, the losses that sellers stated and courts' awards: totals by law, without names. */
export function WrongComplaints() {
  const { t } = useWords();
  const report = useRead('transparencyReport');
  if (!report.data || report.data.liability.length === 0) return null;
  return (
    <section className="card" aria-labelledby="wrong-complaints">
      <h2 id="wrong-complaints">{t('wrongComplaints.title', { year: report.data.year })}</h2>
      <p>
        {t('wrongComplaints.text')}{' '}
        <Link to="/transparency#define-erroneous-notice">{t('wrongComplaints.counted')}</Link>
      </p>
      {report.data.liability.map((one) => (
        <Figures key={one.law} of={one} />
      ))}
    </section>
  );
}

function Figures({ of }: { of: Liability }) {
  const { t, term, money } = useWords();
  const told = useFigure();
  const nameOf = useDefinitionName();
  const sums = (all: Liability['losses']['sums']): string =>
    all.length === 0 ? t('wrongComplaints.noSum') : all.map((sum) => money(sum)).join(' · ');
  return (
    <Facts
      of={[
        [nameOf('erroneous-notice'), told(of.erroneous)],
        [nameOf('malicious-notice'), told(of.malicious)],
        [
          t('wrongComplaints.losses'),
          t('wrongComplaints.withSum', { figure: told(of.losses.count), sum: sums(of.losses.sums) }),
        ],
        [
          t('wrongComplaints.awards'),
          t('wrongComplaints.withSum', { figure: told(of.awards.count), sum: sums(of.awards.sums) }),
        ],
        [t('wrongComplaints.doubled'), told(of.awards.doubled)],
        [t('wrongComplaints.law'), term('law', of.law)],
      ]}
    />
  );
}
