import './front.css';
import { Link } from 'react-router';
import { useWords } from '../language/words.ts';
import { Page } from '../plain/page.tsx';

const steps = ['file', 'gone', 'told', 'answer', 'stand', 'points', 'honest'] as const;

export function HowItWorksPage() {
  const { t } = useWords('front');
  return (
    <Page title={t('how.title')}>
      <h1>{t('how.title')}</h1>
      <p className="lead">{t('how.lead')}</p>
      <ol className="how">
        {steps.map((step) => (
          <li key={step} className="card">
            <h2>{t(`how.steps.${step}.title`)}</h2>
            <p>{t(`how.steps.${step}.text`)}</p>
          </li>
        ))}
      </ol>
      <p>{t('how.appeal')}</p>
      <p>
        <Link className="button primary" to="/enrol">
          {t('enrol')}
        </Link>
      </p>
    </Page>
  );
}
