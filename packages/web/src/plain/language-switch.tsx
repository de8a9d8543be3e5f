import { languages, useLanguage } from '../language/language.ts';
import { useWords } from '../language/words.ts';

export function LanguageSwitch() {
  const { t } = useWords();
  const { language, choose } = useLanguage();
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset is for form controls; these are two buttons of the header.
    <div role="group" aria-label={t('language')} className="languages">
      {languages.map(({ id, name, short }) => (
        <button
          key={id}
          type="button"
          className="linkish"
          lang={id}
          aria-label={name}
          aria-pressed={id === language}
          onClick={() => choose(id)}
        >
          {short}
        </button>
      ))}
    </div>
  );
}
