import 'i18next';
import type * as texts from './index.ts';
import type { Worded } from './texts.ts';

declare module 'i18next' {
  /** Makes a key without a text a type error. */
  interface CustomTypeOptions {
    defaultNS: 'common';
    resources: Worded<typeof texts>;
    returnNull: false;
  }
}
