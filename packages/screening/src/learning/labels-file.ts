import { z } from 'zod';
import { Model } from '../fusion/index.ts';
import { inOrder, Label, labelLine } from './label.ts';

const Probability = z.number().gt(0).lt(1);

/** The first line of a file of labels: what it is, and what the figures were taken beside. */
const Head = z.strictObject({
  format: z.literal('marketsafe-labels/1'),
  bands: z.strictObject({ act: Probability, review: Probability, watch: Probability }),
  /** The model that was in force. */
  beside: Model,
});

/** Everything that a model is learned from. */
export interface LabelsFile extends Omit<z.infer<typeof Head>, 'format'> {
  readonly labels: readonly Label[];
}

/** One JSON object a line; the same text for the same labels, in whatever order they come. */
export const writeLabels = ({ labels, bands: { act, review, watch }, beside }: LabelsFile): string =>
  [
    JSON.stringify({ format: 'marketsafe-labels/1', bands: { act, review, watch }, beside }),
    ...inOrder(labels).map(labelLine),
  ]
    .map((line) => `${line}\n`)
    .join('');

/** A line of a file of labels that cannot be used. */
export class LabelsError extends Error {
  readonly line: number;

  constructor(line: number, why: string) {
    super(`line ${line}: ${why}`);
    this.name = 'LabelsError';
    this.line = line;
  }
}

/** @throws LabelsError naming the first line that is not as it should be. */
export function readLabels(text: string): LabelsFile {
  const [first, ...rest] = text.split('\n');
  const { format: _, ...head } = parsed(Head, first ?? '', 1);
  const lines = rest.at(-1) === '' ? rest.slice(0, -1) : rest;
  return { ...head, labels: lines.map((line, index) => parsed(Label, line, index + 2)) };
}

function parsed<T>(schema: z.ZodType<T>, text: string, line: number): T {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    throw new LabelsError(line, 'is no JSON');
  }
  const { data, error } = schema.safeParse(value);
  if (data !== undefined) return data;
  const [issue] = error?.issues ?? [];
  throw new LabelsError(line, `${issue?.path.join('.')}: ${issue?.message}`);
}
