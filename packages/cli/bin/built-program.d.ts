export function builtProgram(): string | undefined;
export function fingerprintOf(files: readonly string[]): string;
