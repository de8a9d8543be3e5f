import 'i18next';
import type * as publicTexts from './index.ts';
import type * as officeTexts from './office-texts.ts';
import type { Worded } from './texts.ts';

declare module 'i18next' {
  /** Makes a key without a text a type error. */
  interface CustomTypeOptions {
    defaultNS: 'common';
    resources: Worded<typeof publicTexts & typeof officeTexts>;
    returnNull: false;
  }
}
