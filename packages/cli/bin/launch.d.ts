import type { ChildProcess, SpawnOptions } from 'node:child_process';

export function launch(node: string, args: readonly string[], options?: Pick<SpawnOptions, 'cwd'>): ChildProcess;
