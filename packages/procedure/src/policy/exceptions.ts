/** A pack's exceptions for territories whose law differs. The rules of a case are the pack's with at most one of its exceptions. */
import type { RightType } from '@marketsafe/terms';
import type { Reference, Rules } from './rules.ts';

/**
 * The exception for a complaint about a right of this type on a marketplace that offers goods in `territories` (ISO 3166-1
 * alpha-2); undefined if the rules apply unchanged. `checkPack` ensures that a territory has at most one; the configuration of a
 * marketplace with several territories must ensure the same for them together.
 */
export const exceptionFor = (
  rules: Rules,
  rightType: RightType | undefined,
  territories: readonly string[],
): string | undefined => exceptionsFor(rules, rightType, territories)[0];

export const exceptionsFor = (
  { exceptions = {} }: Pick<Rules, 'exceptions'>,
  rightType: RightType | undefined,
  territories: readonly string[],
): readonly string[] =>
  Object.entries(exceptions)
    .filter(([, one]) => rightType !== undefined && one.rightTypes.includes(rightType))
    .filter(([, one]) => one.territories.some((territory) => territories.includes(territory)))
    .map(([name]) => name);

/** The rules under one of the pack's exceptions, each value with its reference there. */
export function rulesUnder(rules: Rules, name: string | undefined): Rules {
  const exception = name === undefined ? undefined : rules.exceptions?.[name];
  if (exception === undefined) return rules;
  const { clocks, silence, standBehind = rules.standBehind, afterWindow } = exception;
  return {
    ...rules,
    references: { ...rules.references, ...referencesBelow(`exceptions.${name}.`, rules.references) },
    // Loading omits unstated values, so that none is overwritten with `undefined`.
    clocks: { ...rules.clocks, ...clocks } as Rules['clocks'],
    silence: { ...rules.silence, ...silence } as Rules['silence'],
    standBehind,
    ...(rules.afterWindow && { afterWindow: { ...rules.afterWindow, ...afterWindow } as Rules['afterWindow'] }),
  };
}

/** The path in the pack of a value of the rules under an exception. */
export function pathUnder(rules: Rules, name: string | undefined, path: string): string {
  const here = `exceptions.${name}.${path}`;
  return name !== undefined && Object.hasOwn(rules.references, here) ? here : path;
}

const referencesBelow = (
  prefix: string,
  references: Readonly<Record<string, Reference>>,
): Readonly<Record<string, Reference>> =>
  Object.fromEntries(
    Object.entries(references)
      .filter(([path]) => path.startsWith(prefix))
      .map(([path, reference]) => [path.slice(prefix.length), reference]),
  );
