import { useTranslation } from 'react-i18next';
import { languages, useLanguage } from '../language/language.ts';

export function LanguageSwitch() {
  const { t } = useTranslation();
  const { language, choose } = useLanguage();
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset is for form controls; these are two buttons of the header.
    <div role="group" aria-label={t('language')} className="row">
      {languages.map(({ id, name }) => (
        <button
          key={id}
          type="button"
          className="linkish"
          lang={id}
          aria-pressed={id === language}
          onClick={() => choose(id)}
        >
          {name}
        </button>
      ))}
    </div>
  );
}
