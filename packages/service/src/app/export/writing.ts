import { createHash } from 'node:crypto';
import { type FileHandle, mkdir, open } from 'node:fs/promises';
import { dirname, join } from 'node:path';

/** A file of an export. */
export interface Written {
  /** From the export's folder. */
  readonly path: string;
  /** Rows, one a line, of a .jsonl file. */
  readonly rows?: number;
  readonly bytes: number;
  /** SHA-256 in hex. */
  readonly sha256: string;
}

/** Writes an export's files, each on the disk before the next, and remembers them. */
export class Writing {
  readonly files: Written[] = [];
  readonly #folder: string;
  readonly #signal: AbortSignal | undefined;

  constructor(folder: string, signal?: AbortSignal) {
    this.#folder = folder;
    this.#signal = signal;
  }

  async lines(path: string, batches: AsyncIterable<readonly object[]>): Promise<void> {
    let rows = 0;
    await this.#write(path, async (append) => {
      for await (const batch of batches) {
        rows += batch.length;
        await append(batch.map((row) => `${JSON.stringify(row)}\n`).join(''));
      }
      return { rows };
    });
  }

  file(path: string, content: string | Buffer): Promise<void> {
    return this.#write(path, async (append) => {
      await append(content);
      return {};
    });
  }

  async #write(
    path: string,
    fill: (append: (content: string | Buffer) => Promise<void>) => Promise<Pick<Written, 'rows'>>,
  ): Promise<void> {
    const whole = join(this.#folder, path);
    await mkdir(dirname(whole), { recursive: true, mode: 0o700 });
    const file: FileHandle = await open(whole, 'wx', 0o600);
    const hash = createHash('sha256');
    let bytes = 0;
    try {
      const more = await fill(async (content) => {
        this.#signal?.throwIfAborted();
        const part = Buffer.from(content as string);
        hash.update(part);
        bytes += part.length;
        await file.writeFile(part);
      });
      await file.sync();
      this.files.push({ path, ...more, bytes, sha256: hash.digest('hex') });
    } finally {
      await file.close();
    }
  }
}
