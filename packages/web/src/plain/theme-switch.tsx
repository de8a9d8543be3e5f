import { useWords } from '../language/words.ts';
import { useTheme } from './theme-choice.ts';

export function ThemeSwitch() {
  const { t } = useWords();
  const { theme, change } = useTheme();
  const name = t(theme === 'dark' ? 'theme.light' : 'theme.dark');
  return (
    <button type="button" className="linkish icon" aria-label={name} title={name} onClick={change}>
      <svg viewBox="0 0 16 16" aria-hidden="true">
        <circle cx="8" cy="8" r="5.5" fill="none" stroke="currentColor" strokeWidth="1.5" />
        <path d="M8 2.5a5.5 5.5 0 0 1 0 11z" fill="currentColor" />
      </svg>
    </button>
  );
}
