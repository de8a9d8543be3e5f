import { createHash, generateKeyPairSync, type KeyObject, sign } from 'node:crypto';
import { systemEntropy } from '../platform/entropy.ts';

const base64url = (bytes: Uint8Array | string): string => Buffer.from(bytes).toString('base64url');
const sha256 = (bytes: Uint8Array | string): Buffer => createHash('sha256').update(bytes).digest();

/** The parts of CBOR (RFC 8949) that a passkey writes. */
function cbor(value: number | string | Buffer | ReadonlyMap<unknown, unknown>): Buffer {
  const head = (kind: number, size: number): Buffer => {
    if (size < 24) return Buffer.from([(kind << 5) | size]);
    if (size < 256) return Buffer.from([(kind << 5) | 24, size]);
    return Buffer.from([(kind << 5) | 25, size >> 8, size & 255]);
  };
  if (typeof value === 'number') return value < 0 ? head(1, -1 - value) : head(0, value);
  if (typeof value === 'string') return Buffer.concat([head(3, Buffer.byteLength(value)), Buffer.from(value)]);
  if (Buffer.isBuffer(value)) return Buffer.concat([head(2, value.length), value]);
  return Buffer.concat([
    head(5, value.size),
    ...[...value].flatMap(([key, one]) => [cbor(key as number), cbor(one as number)]),
  ]);
}

const flags = { present: 1, verified: 4, attested: 64 } as const;

/** What a site's options say, as far as a passkey looks at them. */
interface Options {
  readonly challenge: string;
  readonly rp?: { readonly id?: string };
  readonly rpId?: string;
  readonly user?: { readonly id: string };
}

/** How an answer differs from a good one. */
interface Differs {
  readonly origin?: string;
  readonly rpId?: string;
  readonly challenge?: string;
  /** False: no PIN, finger or face was asked. */
  readonly isVerified?: boolean;
  readonly counter?: number;
  readonly userHandle?: string;
  /** The id of another passkey. */
  readonly id?: string;
}

/** A passkey in software: an ES256 key that answers as a browser and its authenticator do together, without an attestation. */
export class SoftwarePasskey {
  readonly #origin: string;
  readonly #key: KeyObject;
  readonly #publicKey: KeyObject;
  readonly id = base64url(systemEntropy.bytes(16));
  #user = '';
  /** Counts like a device; a synchronised passkey stays at zero. */
  #counter: number;
  readonly #counts: boolean;

  constructor(origin: string, { counts = true }: { readonly counts?: boolean } = {}) {
    const { privateKey, publicKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
    this.#origin = origin;
    this.#key = privateKey;
    this.#publicKey = publicKey;
    this.#counts = counts;
    this.#counter = counts ? 1 : 0;
  }

  /** Answers `navigator.credentials.create`. `attestation`: its format and statement, other than none. */
  make(options: Options, differs: Differs & { readonly attestation?: readonly [string, Map<string, unknown>] } = {}) {
    this.#user = options.user?.id ?? '';
    const { x = '', y = '' } = this.#publicKey.export({ format: 'jwk' });
    const coordinate = (text: string): Buffer => Buffer.from(text, 'base64url');
    // COSE: an EC2 key, for ES256, on P-256.
    const key = new Map<number, unknown>([
      ...([
        [1, 2],
        [3, -7],
        [-1, 1],
      ] as const),
      ...([
        [-2, coordinate(x)],
        [-3, coordinate(y)],
      ] as const),
    ]);
    const id = Buffer.from(this.id, 'base64url');
    const attested = Buffer.concat([Buffer.alloc(16), Buffer.from([0, id.length]), id, cbor(key)]);
    const data = this.#data(options.rp?.id, differs, attested);
    const [format, statement] = differs.attestation ?? ['none', new Map<string, unknown>()];
    const attestation = new Map<string, unknown>([
      ['fmt', format],
      ['attStmt', statement],
      ['authData', data],
    ]);
    const response = {
      attestationObject: base64url(cbor(attestation)),
      clientDataJSON: base64url(this.#client('webauthn.create', options, differs)),
    };
    return { id: this.id, rawId: this.id, type: 'public-key', response };
  }

  /** Answers `navigator.credentials.get`. */
  show(options: Options, differs: Differs = {}) {
    if (this.#counts) this.#counter += 1;
    const data = this.#data(options.rpId, differs);
    const client = this.#client('webauthn.get', options, differs);
    const response = {
      authenticatorData: base64url(data),
      clientDataJSON: base64url(client),
      signature: base64url(sign('sha256', Buffer.concat([data, sha256(client)]), this.#key)),
      userHandle: differs.userHandle ?? this.#user,
    };
    const id = differs.id ?? this.id;
    return { id, rawId: id, type: 'public-key', response };
  }

  #data(rpId: string | undefined, differs: Differs, attested?: Buffer): Buffer {
    const counter = Buffer.alloc(4);
    counter.writeUInt32BE(differs.counter ?? this.#counter);
    const verified = (differs.isVerified ?? true) ? flags.verified : 0;
    const said = flags.present | verified | (attested ? flags.attested : 0);
    return Buffer.concat([
      sha256(differs.rpId ?? rpId ?? new URL(this.#origin).hostname),
      Buffer.from([said]),
      counter,
      attested ?? Buffer.alloc(0),
    ]);
  }

  #client(type: string, options: Options, { origin, challenge }: Differs): string {
    const said = {
      type,
      challenge: challenge ?? options.challenge,
      origin: origin ?? this.#origin,
      crossOrigin: false,
    };
    return JSON.stringify(said);
  }
}
