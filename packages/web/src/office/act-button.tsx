import { Button, type ButtonProps } from 'antd';
import type { Act } from '../data/api.ts';
import { ProblemAlert } from './problem-alert.tsx';

interface Props<Said> extends Omit<ButtonProps, 'onClick' | 'loading'> {
  readonly act: Act<Said>;
  readonly say: NoInfer<Said>;
}

/** A button for an action without a form; a failure is shown below it. */
export function ActButton<Said>({ act, say, ...button }: Props<Said>) {
  return (
    <>
      <Button {...button} loading={act.isPending} onClick={() => act.mutate(say)} />
      {act.isError && <ProblemAlert error={act.error} />}
    </>
  );
}
