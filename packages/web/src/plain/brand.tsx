import { programme } from '../language/programme.ts';
import { useWords } from '../language/words.ts';

/** The programme's logo and name. */
export function Brand() {
  const { t } = useWords();
  return (
    <>
      <img src={programme.logo} alt="" />
      {t('name')}
    </>
  );
}

/** Stands above every page of a trial. */
export function TrialStrip() {
  const { t } = useWords();
  return (
    programme.trial && (
      <div className="demo-strip">
        <div className="wide">{t('trial')}</div>
      </div>
    )
  );
}
