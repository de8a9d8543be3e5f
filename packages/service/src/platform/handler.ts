import type { Readable } from 'node:stream';
import type { Language } from '@marketsafe/terms';
import type { z } from 'zod';
import type { Caller } from './caller.ts';
import type { CleanedFile } from './cleaning/index.ts';
import type { ProblemError } from './problem.ts';
import type { Route } from './route.ts';
import type { Tx } from './transactions.ts';

type Parsed<T> = T extends z.ZodType ? z.output<T> : undefined;

/** A file from outside with its cleaned copy. Handlers never see a file that was not cleaned. */
export interface Upload extends CleanedFile {
  readonly name: string;
  /** The original bytes: stored, and shown to the desk only. */
  readonly bytes: Buffer;
}

/** A file in answer to a GET. Always an attachment, never shown inline from the application's origin. */
export class Download<Bytes extends Buffer | Readable = Buffer | Readable> {
  readonly name: string;
  readonly mime: string;
  readonly bytes: Bytes;
  constructor(name: string, mime: string, bytes: Bytes) {
    this.name = name;
    this.mime = mime;
    this.bytes = bytes;
  }
}

/** A JPEG of ours for a page, in answer to a GET. Browsers keep it, and ask each time whether they may still show it. */
export class Picture {
  /** Of its bytes, hex. */
  readonly sha256: string;
  readonly read: () => Promise<Buffer>;
  constructor(sha256: string, read: () => Promise<Buffer>) {
    this.sha256 = sha256;
    this.read = read;
  }
}

interface Request<R extends Route = Route> {
  readonly params: Parsed<R['params']>;
  readonly query: Parsed<R['query']>;
  readonly body: Parsed<R['body']>;
  readonly caller: Caller;
  readonly language: Language;
  /** Reads what the caller's tenant may read, in a write too, and writes nothing. */
  readonly tx: Tx<'tenant'>;
  /** The caller's network address; all addresses of an IPv6 network count as one. */
  readonly address: string;
  readonly upload: Upload | undefined;
  /** The result of the operation's `before` step, if it has one. */
  readonly prepared: unknown;
  readonly headers: Readonly<Record<string, string>>;
  readonly rawBody: string;
}

/** A file that takes long to make or to read. That happens after the transaction, so that no connection waits for it. */
export type MadeLater = () => Promise<Download | Picture>;

/** A thrown ProblemError rolls back the writes. A returned one is sent to the caller too, but keeps the writes (a wrong code uses up a try). */
export type Handler<R extends Route = Route> = (
  request: Request<R>,
) => Promise<z.input<R['answer']> | Download | MadeLater | ProblemError>;

/** One handler for each operation of a route table; a missing one does not compile. */
export type Handlers<T extends Readonly<Record<string, Route>>> = { readonly [K in keyof T]: Handler<T[K]> };
