import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const portFile = (dataDirectory: string): string => join(dataDirectory, 'demo-port.json');

/** The port that a demonstration was made on; undefined where there is none. */
export const demoPort = (dataDirectory: string): number | undefined => {
  const file = portFile(dataDirectory);
  return existsSync(file) ? Number(readFileSync(file, 'utf8')) : undefined;
};

export const keepDemoPort = (dataDirectory: string, port: number): void =>
  writeFileSync(portFile(dataDirectory), String(port));

/** Records hold the addresses of shops, pictures and letters' links, some of them sealed: elsewhere these would be dead. */
export class OtherPortError extends Error {
  constructor(directory: string, port: number) {
    super(
      `The demonstration in ${directory} was made on port ${port}, and its pictures, shops and letters are at that address. ` +
        `Start it there (--port ${port}, or no --port), or make another one in another folder (--data). Nothing was touched.`,
    );
    this.name = 'OtherPortError';
  }
}
