import 'i18next';
import type * as publicTexts from './en/index.ts';
import type { officeTexts } from './office.ts';

declare module 'i18next' {
  /** Makes a key that no dictionary has a type error. */
  interface CustomTypeOptions {
    defaultNS: 'common';
    resources: typeof publicTexts & (typeof officeTexts)['en'];
    returnNull: false;
  }
}
