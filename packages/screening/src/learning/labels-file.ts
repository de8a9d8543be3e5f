import { z } from 'zod';
import { Model } from '../fusion/index.ts';
import { inOrder, Label, labelLine } from './label.ts';

const Probability = z.number().gt(0).lt(1);

/** The first line of a file of labels: its format, and the bands and model that the figures compare with. */
const Head = z.strictObject({
  format: z.literal('marketsafe-labels/1'),
  bands: z.strictObject({ act: Probability, review: Probability, watch: Probability }),
  /** The active model. */
  beside: Model,
});

/** The complete input of training. */
export interface LabelsFile extends Omit<z.infer<typeof Head>, 'format'> {
  readonly labels: readonly Label[];
}

/** Writes one JSON object a line; the same text for the same labels in any order. */
export const writeLabels = ({ labels, bands: { act, review, watch }, beside }: LabelsFile): string =>
  [
    JSON.stringify({ format: 'marketsafe-labels/1', bands: { act, review, watch }, beside }),
    ...inOrder(labels).map(labelLine),
  ]
    .map((line) => `${line}\n`)
    .join('');

/** An unusable line in a file of labels. */
export class LabelsError extends Error {
  readonly line: number;

  constructor(line: number, why: string) {
    super(`line ${line}: ${why}`);
    this.name = 'LabelsError';
    this.line = line;
  }
}

/** @throws LabelsError naming the first invalid line. */
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
