import { type OperationId, operationTable, ProblemError } from '@marketsafe/sdk';
import { sessionToken } from './client.ts';

/** Downloads by blob, since a link would not carry a demonstration's token. */
export function handToBrowser(blob: Blob, name: string): void {
  const url = URL.createObjectURL(blob);
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(url), 10_000);
}

type Words = { readonly [key: string]: string | undefined };

/**
 * Saves the file in an operation's answer, unchanged, under the name in the answer. Returns false if the service cannot create it
 * yet.
 */
export async function saveAnswer(
  op: OperationId,
  { path = {}, query = {} }: { path?: Words; query?: Words },
  otherwise: string,
): Promise<boolean> {
  const place = operationTable[op][1].replace(/\{(\w+)\}/g, (_, key: string) => encodeURIComponent(path[key] ?? ''));
  const asked = Object.entries(query).filter((pair): pair is [string, string] => pair[1] !== undefined);
  const token = sessionToken();
  const answer = await fetch(`/api/v1${asked.length === 0 ? place : `${place}?${new URLSearchParams(asked)}`}`, {
    headers: token ? { authorization: `Bearer ${token}` } : {},
  });
  if (answer.status === 409) return false;
  if (!answer.ok) throw new ProblemError(await answer.json());
  handToBrowser(await answer.blob(), nameIn(answer.headers.get('content-disposition')) ?? otherwise);
  return true;
}

const nameIn = (disposition: string | null): string | undefined => {
  const name = /filename\*=UTF-8''([^;]+)/.exec(disposition ?? '')?.[1];
  return name && decodeURIComponent(name);
};
