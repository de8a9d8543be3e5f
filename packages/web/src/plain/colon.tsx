import { useWords } from '../language/words.ts';

/** The colon between a label and its value, as the language writes it. */
export const Colon = () => <>{useWords().t('colon')}</>;
