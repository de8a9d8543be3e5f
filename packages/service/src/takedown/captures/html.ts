import type { CaptureRequest } from './contract.ts';

/** Whether an answer says that it is a page that browsers draw. */
export const isHtml = ({ contentType = '' }: Pick<CaptureRequest, 'contentType'>): boolean =>
  /^(text\/html|application\/xhtml\+xml)\s*(;|$)/i.test(contentType);
