/** FAISS as a peer: our C++ program. Needs g++ and Debian's libfaiss-dev with libblas-dev and liblapack-dev. */
import { execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';

/** `flat` compares with every hash; `multi` is its exact multi-index. */
export type FaissIndex = 'flat' | 'multi';

export interface Faiss {
  /** Seconds of CPU time to build each index, and the bytes of memory that it added. */
  readonly built: ReadonlyMap<FaissIndex, { readonly seconds: number; readonly bytes: number }>;
  /** Searches the first queries within 31 bits: seconds of CPU time, and the number of matches. */
  search(index: FaissIndex, queries: number): Promise<{ seconds: number; matches: number }>;
  end(): void;
}

/** @returns why it is unavailable, otherwise the running program. */
export async function startFaiss(bank: Uint8Array, queries: Uint8Array, withMulti: boolean): Promise<Faiss | string> {
  const folder = mkdtempSync(join(tmpdir(), 'marketsafe-faiss-'));
  const program = join(folder, 'faiss-hamming');
  const source = fileURLToPath(new URL('peers/faiss-hamming.cc', import.meta.url));
  try {
    const libraries = ['-lfaiss', '-lblas', '-llapack', '-fopenmp'];
    execFileSync('g++', ['-O3', '-o', program, source, ...libraries], { stdio: 'pipe' });
  } catch (error) {
    rmSync(folder, { recursive: true });
    return `FAISS was not measured: ${String(error).split('\n')[0]}`;
  }
  writeFileSync(join(folder, 'bank'), bank);
  writeFileSync(join(folder, 'queries'), queries);
  const files = [join(folder, 'bank'), join(folder, 'queries')];
  const child = spawn(program, [...files, ...(withMulti ? ['multi'] : [])], { stdio: ['pipe', 'pipe', 'inherit'] });
  const lines = createInterface({ input: child.stdout })[Symbol.asyncIterator]();
  const next = async (): Promise<string> => {
    const { value, done } = await lines.next();
    if (done) throw new Error('the FAISS program ended early');
    return value;
  };
  const built = new Map<FaissIndex, { seconds: number; bytes: number }>();
  for (let line = await next(); line !== 'ready'; line = await next()) {
    const [name, seconds, bytes] = line.split(' ');
    if (name === 'flat' || name === 'multi') built.set(name, { seconds: Number(seconds), bytes: Number(bytes) });
  }
  return {
    built,
    async search(index, count) {
      child.stdin.write(`${index} ${count}\n`);
      const [seconds, matches] = (await next()).split(' ').map(Number);
      return { seconds: seconds ?? 0, matches: matches ?? 0 };
    },
    end() {
      child.stdin.end();
      void once(child, 'exit').then(() => rmSync(folder, { recursive: true }));
    },
  };
}
