/** Vectorscan as a peer: our C program over text that is already folded. Needs gcc and Debian's libvectorscan-dev. */
import { execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';

export interface Vectorscan {
  /** Bytes of the compiled database. */
  readonly bytes: number;
  /** Scans all lines once: seconds of CPU time, and the number of matches. */
  scan(): Promise<{ seconds: number; matches: number }>;
  end(): void;
}

/** @returns why it is unavailable, otherwise the running scanner. */
export async function startVectorscan(
  marks: readonly string[],
  lines: readonly Uint8Array[],
): Promise<Vectorscan | string> {
  const folder = mkdtempSync(join(tmpdir(), 'marketsafe-vectorscan-'));
  const program = join(folder, 'vectorscan');
  const source = fileURLToPath(new URL('peers/vectorscan.c', import.meta.url));
  try {
    execFileSync('cc', ['-O3', '-o', program, source, '-lhs'], { stdio: 'pipe' });
  } catch (error) {
    rmSync(folder, { recursive: true });
    return `vectorscan was not measured: ${String(error).split('\n')[0]}`;
  }
  writeFileSync(join(folder, 'marks'), marks.map((mark) => `${mark}\n`).join(''));
  const newline = Buffer.from('\n');
  writeFileSync(join(folder, 'lines'), Buffer.concat(lines.flatMap((line) => [line, newline])));
  const child = spawn(program, [join(folder, 'marks'), join(folder, 'lines')], { stdio: ['pipe', 'pipe', 'inherit'] });
  const answers = createInterface({ input: child.stdout });
  const next = async (): Promise<string> => String((await once(answers, 'line'))[0]);
  const [, bytes] = (await next()).split(' ');
  return {
    bytes: Number(bytes),
    async scan() {
      const answer = next();
      child.stdin.write('go\n');
      const [seconds, matches] = (await answer).split(' ').map(Number);
      return { seconds: seconds ?? 0, matches: matches ?? 0 };
    },
    end() {
      child.stdin.end();
      rmSync(folder, { recursive: true });
    },
  };
}
