import { useState } from 'react';
import { useWords } from '../language/words.ts';
import { Wrong } from '../plain/field.tsx';
import { AreaField } from '../plain/form.tsx';
import { type Both, bothTexts, missingIn, type Offer, type TemplateKey, type Written } from './written-in-both.ts';

interface Props {
  readonly written: Written;
  readonly onWrite: (written: Written) => void;
  readonly offers: readonly Offer[];
  /** There are no templates for this decision. */
  readonly ownOnly?: boolean;
  /** The decision's first line in each letter. */
  readonly heading?: Both | undefined;
  /** From now on, what is missing is said. */
  readonly tried: boolean;
}

/** Reasons from templates and own words, with both letters as they will be read. Own words need their translation. */
export function ReasonsInBoth({ written, onWrite, offers, ownOnly = false, heading, tried }: Props) {
  const { t } = useWords('desk');
  const [isOwn, setOwn] = useState(ownOnly || written.en !== '' || written['zh-CN'] !== '');
  const texts = bothTexts(written, offers);
  const missing = tried ? missingIn(written, offers) : undefined;
  const pick = (key: TemplateKey) =>
    onWrite({
      ...written,
      templates: written.templates.includes(key)
        ? written.templates.filter((one) => one !== key)
        : [...written.templates, key],
    });
  const own = (language: keyof Both, wrong: string | false) => (
    <AreaField
      name={`reasons-${language}`}
      rows={3}
      label={t(`reasons.in.${language}`)}
      value={written[language]}
      wrong={wrong}
      onChange={(text) => onWrite({ ...written, [language]: text })}
    />
  );
  return (
    <section>
      <h3>
        {t('reasons.title')} <small className="head-note">{t('reasons.hint')}</small>
      </h3>
      {!ownOnly && (
        <div className="templates">
          {offers.map(({ key }) => (
            <button
              key={key}
              type="button"
              className="filter-chip"
              aria-pressed={written.templates.includes(key)}
              onClick={() => pick(key)}
            >
              {t(`templates.names.${key}`)}
            </button>
          ))}
          <button type="button" className="filter-chip" aria-pressed={isOwn} onClick={() => setOwn(!isOwn)}>
            {t('reasons.own')}
          </button>
        </div>
      )}
      {isOwn && (
        <>
          {own('en', missing === 'en' && t('reasons.missing.en'))}
          {own('zh-CN', (missing === 'zh-CN' || missing === 'chinese') && t(`reasons.missing.${missing}`))}
        </>
      )}
      <Wrong wrong={missing === 'reasons' && t('reasons.missing.reasons')} />
      {texts.en !== '' && <Letters texts={texts} heading={heading} />}
    </section>
  );
}

/** What each side will read, in its language. */
function Letters({ texts, heading }: { texts: Both; heading: Both | undefined }) {
  const { t } = useWords('desk');
  return (
    <section className="letters" aria-label={t('reasons.letters')}>
      {(['en', 'zh-CN'] as const).map((language) => (
        <div key={language} className="letter" lang={language}>
          <small className="letter-name">{t(`reasons.letter.${language}`)}</small>
          {heading && <b>{heading[language]}</b>}
          <p>{texts[language]}</p>
        </div>
      ))}
    </section>
  );
}
