import { useWords } from '../language/words.ts';

/** Between what something is and what it says, as the language writes it. */
export const Colon = () => <>{useWords().t('colon')}</>;
