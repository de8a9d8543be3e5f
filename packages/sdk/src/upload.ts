import type { components } from './api.ts';
import { apiPrefix } from './client.ts';
import { ProblemError, problemOf } from './problem.ts';

export type Exhibit = components['schemas']['Exhibit'];

/** The limits of an exhibit; the service checks its bytes again. */
export const exhibitLimits = {
  bytes: 10 * 1024 * 1024,
  types: ['application/pdf', 'image/jpeg', 'image/png', 'image/webp', 'text/plain'],
} as const;

export interface UploadOptions {
  readonly baseUrl?: string;
  readonly language?: string;
  readonly idempotencyKey?: string;
  /** Bearer token of a participant; by default the browser's session cookie authenticates. A signed link needs neither. */
  readonly token?: string;
  readonly signal?: AbortSignal;
  /** Share of the bytes sent, 0..1. */
  readonly onProgress?: (share: number) => void;
}

/** Sends one document of a seller's answer. Throws `ProblemError`: `file-too-large`, `file-type`, ... or `unreachable`. */
export const uploadExhibit = (link: string, file: File, options: UploadOptions = {}): Promise<Exhibit> =>
  upload(`/answers/${encodeURIComponent(link)}/exhibits`, file, options);

/** Like `uploadExhibit`, for a clearance. */
export const uploadClearanceDocument = (link: string, file: File, options: UploadOptions = {}): Promise<Exhibit> =>
  upload(`/shop-clearances/${encodeURIComponent(link)}/documents`, file, options);

/** Like `uploadExhibit`, for a participant's own document, to file with a complaint. */
export const uploadDocument = (file: File, options: UploadOptions = {}): Promise<Exhibit> =>
  upload('/documents', file, options);

/** Like `uploadExhibit`, for the review team: the decision of a certified body. */
export const uploadDisputeDocument = (file: File, options: UploadOptions = {}): Promise<Exhibit> =>
  upload('/desk/dispute-documents', file, options);

/** Like `uploadExhibit`, for a photo of genuine goods or a logo, with which pictures of listings are compared. */
export const uploadBrandPicture = (
  brand: string,
  kind: 'photo' | 'logo',
  file: File,
  options: UploadOptions = {},
): Promise<components['schemas']['BankedPicture']> =>
  upload(`/brands/${encodeURIComponent(brand)}/pictures?kind=${kind}`, file, options);

/** In a browser by XMLHttpRequest, the only way to report progress. */
async function upload<Answer = Exhibit>(path: string, file: File, options: UploadOptions): Promise<Answer> {
  const url = `${options.baseUrl ?? ''}${apiPrefix}${path}`;
  const headers: Record<string, string> = { 'idempotency-key': options.idempotencyKey ?? crypto.randomUUID() };
  if (options.language) headers['accept-language'] = options.language;
  if (options.token) headers.authorization = `Bearer ${options.token}`;
  const form = new FormData();
  form.append('file', file, file.name);
  const reply = await (typeof XMLHttpRequest === 'undefined'
    ? byFetch(url, headers, form, options)
    : byXhr(url, headers, form, options));
  if (reply.status < 200 || reply.status > 299) throw problemOf(reply.status, reply.body, reply.retryAfter);
  return JSON.parse(reply.body) as Answer;
}

interface Reply {
  readonly status: number;
  readonly body: string;
  readonly retryAfter: string | null;
}

async function byFetch(
  url: string,
  headers: Record<string, string>,
  form: FormData,
  options: UploadOptions,
): Promise<Reply> {
  const response = await fetch(url, {
    method: 'POST',
    headers,
    body: form,
    ...(options.signal && { signal: options.signal }),
  }).catch(() => {
    throw unreachable();
  });
  return { status: response.status, body: await response.text(), retryAfter: response.headers.get('retry-after') };
}

function byXhr(url: string, headers: Record<string, string>, form: FormData, options: UploadOptions): Promise<Reply> {
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    request.open('POST', url);
    for (const [name, value] of Object.entries(headers)) request.setRequestHeader(name, value);
    request.upload.addEventListener('progress', (event) => {
      if (event.lengthComputable) options.onProgress?.(event.loaded / event.total);
    });
    request.addEventListener('load', () =>
      resolve({
        status: request.status,
        body: request.responseText,
        retryAfter: request.getResponseHeader('retry-after'),
      }),
    );
    request.addEventListener('error', () => reject(unreachable()));
    request.addEventListener('abort', () => reject(new DOMException('The upload was stopped', 'AbortError')));
    options.signal?.addEventListener('abort', () => request.abort());
    request.send(form);
  });
}

const unreachable = (): ProblemError => new ProblemError({ status: 0, code: 'unreachable' });
