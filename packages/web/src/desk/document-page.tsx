import { useEffect, useRef } from 'react';

interface Props {
  readonly picture: Blob;
  /** Quarter turns to the right. */
  readonly turns: number;
  /** Of the stage's width, as CSS has it. */
  readonly percent: string;
  readonly alt: string;
}

/** A page, drawn turned: a picture that CSS turns keeps its old box, and what leaves that cannot be scrolled to. */
export function DocumentPage({ picture, turns, percent, alt }: Props) {
  const place = useRef<HTMLCanvasElement>(null);
  useEffect(() => {
    let isGone = false;
    const draw = async () => {
      const page = await createImageBitmap(picture);
      const canvas = place.current;
      if (isGone || !canvas) return;
      const { width, height } = page;
      [canvas.width, canvas.height] = turns % 2 === 0 ? [width, height] : [height, width];
      const on = canvas.getContext('2d');
      on?.translate(canvas.width / 2, canvas.height / 2);
      on?.rotate((turns * Math.PI) / 2);
      on?.drawImage(page, -width / 2, -height / 2);
      page.close();
    };
    void draw();
    return () => {
      isGone = true;
    };
  }, [picture, turns]);
  return <canvas ref={place} role="img" aria-label={alt} style={{ width: percent }} />;
}
