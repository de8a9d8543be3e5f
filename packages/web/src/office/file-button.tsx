import { Button, type ButtonProps } from 'antd';
import { useRef } from 'react';

interface Props extends Pick<ButtonProps, 'type' | 'loading' | 'children'> {
  /** Endings, as of an input of the kind `file`: `.json`. */
  readonly accept: string;
  /** What file it is, for those who hear it. */
  readonly label: string;
  readonly onFile: (file: File) => void;
}

/** A button that asks for a file. The same one can be chosen again once it is put right. */
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
