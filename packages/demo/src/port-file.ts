import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const portFile = (dataDirectory: string): string => join(dataDirectory, 'demo-port.json');

/** The port of a demonstration's first start; undefined before it. */
export const demoPort = (dataDirectory: string): number | undefined => {
  const file = portFile(dataDirectory);
  return existsSync(file) ? Number(readFileSync(file, 'utf8')) : undefined;
};

export const keepDemoPort = (dataDirectory: string, port: number): void =>
  writeFileSync(portFile(dataDirectory), String(port));

/** Stored records, some of them encrypted, contain addresses of shops, pictures and links in notices. On another port these would not work. */
export class OtherPortError extends Error {
  constructor(directory: string, port: number) {
    super(
      `The demonstration in ${directory} was made on port ${port}, and its pictures, shops and letters are at that address. ` +
        `Start it there (--port ${port}, or no --port), or make another one in another folder (--data). Nothing was touched.`,
    );
    this.name = 'OtherPortError';
  }
}
