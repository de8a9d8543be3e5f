import createFetchClient from 'openapi-fetch';
import type { paths } from './api.ts';
import type { AnswerOf, InputOf, OperationId } from './input.ts';
import { operationTable } from './operation.ts';
import { ProblemError, problemOf } from './problem.ts';

/** The path of all operations in the OpenAPI document. */
export const apiPrefix = '/api/v1';

type Changing<T> = T | (() => T);

export interface ClientOptions {
  /** Origin of the service, `http://127.0.0.1:4400`; leave it out in a page that the service itself serves. */
  readonly baseUrl?: string;
  /** Bearer token: an API key, or a session's; by default the browser's session cookie authenticates. */
  readonly token?: Changing<string | undefined>;
  /** `en` or `zh-CN`: the language of messages to a person. */
  readonly language?: Changing<string | undefined>;
  readonly fetch?: (request: Request) => Promise<Response>;
}

export interface CallOptions {
  /** For a write; by default a new one. Give your own to repeat a call whose answer was lost. */
  readonly idempotencyKey?: string;
  readonly signal?: AbortSignal;
}

type Call<Op extends OperationId> =
  Record<never, never> extends InputOf<Op>
    ? (input?: InputOf<Op>, options?: CallOptions) => Promise<AnswerOf<Op>>
    : (input: InputOf<Op>, options?: CallOptions) => Promise<AnswerOf<Op>>;

/** Operations whose answer is the bytes of a document or a picture. */
const downloads = [
  'downloadExhibit',
  'downloadReadingPaper',
  'downloadEvidence',
  'downloadClearanceDocument',
  'downloadRegistrationDocument',
  'downloadRightReviewDocument',
  'downloadPacket',
  'downloadNoticePacket',
  'downloadModel',
  'downloadLabels',
  'getListingPicture',
  'getCasePicture',
  'getNoticePicture',
  'getAuditPicture',
  'getBankPicture',
  'getComparedPicture',
  'getNoticeComparedPicture',
] as const;
type Download = (typeof downloads)[number];
/** See `upload.ts`. */
type Upload =
  | 'uploadExhibit'
  | 'uploadClearanceDocument'
  | 'uploadDisputeDocument'
  | 'uploadDocument'
  | 'addBrandPicture';

/** Where a person is signed in. */
export interface SessionSeen {
  readonly id: string;
  readonly since: string;
  /** To the day. */
  readonly lastUsed: string;
  readonly address: string;
  /** What the browser or program calls itself. */
  readonly device: string;
  /** The session that asks. */
  readonly isThis: boolean;
}

/** What WebAuthn's JSON forms say to a browser: `PublicKeyCredentialRequestOptionsJSON` or `PublicKeyCredentialCreationOptionsJSON`. */
export type PasskeyOptions = Readonly<Record<string, unknown>>;
/** A passkey's answer. */
export type PasskeyAnswer = NonNullable<InputOf<'makeApiKey'>['body']['passkey']>;

/** A new passkey: `RegistrationResponseJSON`, without what is not read. */
export interface NewPasskey {
  readonly id: string;
  readonly rawId: string;
  readonly type: 'public-key';
  readonly response: {
    readonly attestationObject: string;
    readonly clientDataJSON: string;
  };
}

/** What changes of a person's access ask again: the password, and a code or a passkey if they have a second factor. */
export interface OwnAccess {
  readonly password: string;
  /** Of the authenticator, or a recovery code. */
  readonly code?: string;
  /** The answer to `passkeyChallenge`. */
  readonly passkey?: PasskeyAnswer;
}

/** A passkey of the person. */
export interface PasskeySeen {
  readonly id: string;
  readonly name: string;
  readonly madeAt: string;
  readonly usedAt?: string;
}

/** What a sign-in asks after a right password: nothing, a code, or a passkey of a person who has no authenticator. */
export type AsksNext = false | 'code' | 'passkey';

/** One method per operation of the API, plus the session. Every refusal is thrown as `ProblemError`. */
export type Client = { readonly [Op in Exclude<OperationId, Download | Upload>]: Call<Op> } & {
  readonly [Op in Download]: (input: InputOf<Op>, options?: CallOptions) => Promise<Blob>;
} & {
  /** `asks`: the person has a second factor, and is signed in after `enterCode` or `signInWithPasskey`. */
  signIn(credentials: { email: string; password: string }): Promise<{ asks: AsksNext }>;
  /** The address of the provider where the person signs in; their browser goes there. */
  beginAtProvider(): Promise<{ address: string }>;
  /** `answer`: the query with which they came back. */
  finishAtProvider(answer: string): Promise<{ asks: AsksNext }>;
  /** For a passkey that signs its person in, without a password or after it. */
  beginWithPasskey(): Promise<PasskeyOptions>;
  signInWithPasskey(passkey: PasskeyAnswer): Promise<void>;
  /** A code of the authenticator, or a recovery code. */
  enterCode(code: string): Promise<void>;
  /** The key for an authenticator, and recovery codes. Both count from `confirmSecondFactor` on. */
  setUpSecondFactor(given: OwnAccess): Promise<{ totpURI: string; backupCodes: string[] }>;
  confirmSecondFactor(code: string): Promise<void>;
  /** They replace the earlier ones. `code`: of the authenticator, or a recovery code. */
  newRecoveryCodes(given: OwnAccess): Promise<{ backupCodes: string[] }>;
  removeSecondFactor(given: OwnAccess): Promise<void>;
  /** The person's passkeys, the oldest first. */
  passkeys(): Promise<{ items: readonly PasskeySeen[] }>;
  /** For a passkey that confirms a change of access. */
  passkeyChallenge(): Promise<PasskeyOptions>;
  /** For a new passkey, which goes to `addPasskey` within five minutes. */
  preparePasskey(given: OwnAccess): Promise<PasskeyOptions>;
  addPasskey(made: { name: string; passkey: NewPasskey }): Promise<void>;
  renamePasskey(renamed: { id: string; name: string }): Promise<void>;
  removePasskey(given: OwnAccess & { id: string }): Promise<void>;
  /** Where the person is signed in, the last used first. */
  sessions(): Promise<{ items: readonly SessionSeen[] }>;
  /** Ends one session, or every other one. */
  endSessions(which: { session?: string }): Promise<void>;
  /** Mails a link to the new address, which works from its confirmation on. */
  changeAddress(given: { email: string; password: string }): Promise<void>;
  signOut(): Promise<void>;
  /** Ends every other session; this one continues with the cookie in the answer. */
  changePassword(passwords: { currentPassword: string; newPassword: string }): Promise<void>;
};

/**
 * A typed client of one MarketSafe service.
 *
 * ```ts
 * const client = createClient({ baseUrl: 'http://127.0.0.1:4400', token });
 * const { items } = await client.listFindings({ query: { band: 'act' } });
 * ```
 */
export function createClient(options: ClientOptions = {}): Client {
  const origin = options.baseUrl ?? '';
  const http = createFetchClient<paths>({
    baseUrl: origin + apiPrefix,
    ...(options.fetch && { fetch: options.fetch }),
  });
  http.use({
    async onResponse({ response }) {
      if (!response.ok) throw await failed(response);
    },
  });
  const standing = (): Record<string, string> => {
    const token = now(options.token);
    const language = now(options.language);
    return {
      ...(token && { authorization: `Bearer ${token}` }),
      ...(language && { 'accept-language': language }),
    };
  };

  async function call(op: OperationId, input: LooseInput = {}, how: CallOptions = {}): Promise<unknown> {
    const [method, path] = operationTable[op];
    const headers = standing();
    if (method !== 'get') headers['idempotency-key'] = how.idempotencyKey ?? crypto.randomUUID();
    const init = {
      params: { ...(input.path && { path: input.path }), ...(input.query && { query: input.query }) },
      ...(input.body !== undefined && { body: input.body }),
      ...(how.signal && { signal: how.signal }),
      headers,
      parseAs: 'stream',
    };
    // The table proves method and path; openapi-fetch cannot type a call whose operation is a variable.
    const { response } = await http.request(method as never, path as never, init as never).catch(orUnreachable);
    return read(response, (downloads as readonly string[]).includes(op));
  }

  async function session(path: string, body?: object): Promise<unknown> {
    const request = new Request(`${origin}/api/auth${path}`, {
      method: body ? 'POST' : 'GET',
      headers: { ...(body && { 'content-type': 'application/json' }), ...standing() },
      ...(body && { body: JSON.stringify(body) }),
    });
    return read(await (options.fetch ?? fetch)(request).catch(orUnreachable), false);
  }

  async function opened(path: string, body: object): Promise<{ asks: AsksNext }> {
    const answer = (await session(path, body)) as
      | { twoFactorRedirect?: boolean; twoFactorMethods?: string[] }
      | undefined;
    if (answer?.twoFactorRedirect !== true) return { asks: false };
    return { asks: answer.twoFactorMethods?.includes('totp') ? 'code' : 'passkey' };
  }

  return {
    ...Object.fromEntries(
      Object.keys(operationTable).map((op) => [
        op,
        (input?: LooseInput, how?: CallOptions) => call(op as OperationId, input, how),
      ]),
    ),
    signIn: (credentials: { email: string; password: string }) => opened('/sign-in/email', credentials),
    beginAtProvider: () => session('/oidc/begin', {}),
    finishAtProvider: (answer: string) => opened('/oidc/finish', { answer }),
    beginWithPasskey: () => session('/passkeys/begin', {}),
    signInWithPasskey: (passkey: PasskeyAnswer) => session('/passkeys/finish', { passkey }),
    enterCode: (code: string) => session('/two-factor/code', { code }),
    setUpSecondFactor: (given: OwnAccess) => session('/two-factor/set-up', given),
    confirmSecondFactor: (code: string) => session('/two-factor/confirm', { code }),
    newRecoveryCodes: (given: OwnAccess) => session('/two-factor/recovery-codes', given),
    removeSecondFactor: (given: OwnAccess) => session('/two-factor/remove', given),
    passkeys: () => session('/passkeys'),
    passkeyChallenge: () => session('/passkeys/challenge', {}),
    preparePasskey: (given: OwnAccess) => session('/passkeys/prepare', given),
    addPasskey: (made: { name: string; passkey: NewPasskey }) => session('/passkeys/add', made),
    renamePasskey: (renamed: { id: string; name: string }) => session('/passkeys/rename', renamed),
    removePasskey: (given: OwnAccess & { id: string }) => session('/passkeys/remove', given),
    changeAddress: (given: { email: string; password: string }) => session('/change-address', given),
    sessions: () => session('/sessions'),
    endSessions: (which: { session?: string }) => session('/sessions/end', which),
    signOut: () => session('/sign-out', {}),
    changePassword: (passwords: { currentPassword: string; newPassword: string }) =>
      session('/change-password', passwords),
  } as Client;
}

interface LooseInput {
  readonly path?: object;
  readonly query?: object;
  readonly body?: unknown;
}

const now = <T>(value: Changing<T> | undefined): T | undefined =>
  typeof value === 'function' ? (value as () => T)() : value;

async function read(response: Response, asBlob: boolean): Promise<unknown> {
  if (!response.ok) throw await failed(response);
  if (asBlob) return response.blob();
  const text = await response.text();
  return text === '' ? undefined : JSON.parse(text);
}

const failed = async (response: Response): Promise<ProblemError> =>
  problemOf(response.status, await response.text(), response.headers.get('retry-after'));

function orUnreachable(cause: unknown): never {
  if (cause instanceof ProblemError) throw cause;
  if (cause instanceof DOMException && cause.name === 'AbortError') throw cause;
  throw new ProblemError({ status: 0, code: 'unreachable' });
}
