import type { ChildProcess, SpawnOptions } from 'node:child_process';

export const memoryOptions: readonly string[];
export function launch(node: string, args: readonly string[], options?: Pick<SpawnOptions, 'cwd'>): ChildProcess;
export function printsOnly(args: readonly string[]): boolean;
