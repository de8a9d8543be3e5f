import { Button, type ButtonProps } from 'antd';
import { useRef } from 'react';

interface Props extends Pick<ButtonProps, 'type' | 'loading' | 'children'> {
  /** File name endings, as in a file input's `accept`: `.json`. */
  readonly accept: string;
  /** The label for screen readers. */
  readonly label: string;
  readonly onFile: (file: File) => void;
}

/** A button that asks for a file. The same file can be chosen again after a correction. */
export function FileButton({ accept, label, onFile, ...button }: Props) {
  const input = useRef<HTMLInputElement>(null);
  return (
    <>
      <input
        ref={input}
        type="file"
        hidden
        accept={accept}
        aria-label={label}
        onChange={({ target }) => {
          const [file] = target.files ?? [];
          if (file) onFile(file);
          target.value = '';
        }}
      />
      <Button {...button} onClick={() => input.current?.click()} />
    </>
  );
}
