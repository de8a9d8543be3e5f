/** Longest side of a picture that is sent: a page that fills it has 200 dots per inch, enough to read small print. */
const longest = 2400;
/** Bytes of a picture that goes as it is. */
const small = 1024 * 1024;
const quality = 0.85;
/** Bytes that no phone's photo has: reading more of them could end the page. */
const mostRead = 64 * 1024 * 1024;
const asItIs: readonly string[] = ['image/jpeg', 'image/png', 'image/webp'];

/**
 * A photo made small enough for a phone's line: a JPEG whose longest side has 2,400 pixels, upright as its camera says. What is small
 * already, is no picture, or cannot be read goes as it is.
 */
export async function shrunk(file: File): Promise<File> {
  if (!file.type.startsWith('image/') || file.size > mostRead) return file;
  try {
    const picture = await createImageBitmap(file, { imageOrientation: 'from-image' });
    const scale = Math.min(1, longest / Math.max(picture.width, picture.height));
    if (scale === 1 && file.size <= small && asItIs.includes(file.type)) return file;
    const made = await drawn(picture, scale);
    picture.close();
    const isWorth = made !== null && (made.size < file.size || !asItIs.includes(file.type));
    return isWorth ? new File([made], `${file.name.replace(/\.\w+$/, '')}.jpg`, { type: 'image/jpeg' }) : file;
  } catch {
    return file;
  }
}

function drawn(picture: ImageBitmap, scale: number): Promise<Blob | null> {
  const canvas = document.createElement('canvas');
  canvas.width = Math.round(picture.width * scale);
  canvas.height = Math.round(picture.height * scale);
  const draw = canvas.getContext('2d');
  if (!draw) return Promise.resolve(null);
  // A JPEG has no transparency: what would be black is paper.
  draw.fillStyle = 'white';
  draw.fillRect(0, 0, canvas.width, canvas.height);
  draw.imageSmoothingQuality = 'high';
  draw.drawImage(picture, 0, 0, canvas.width, canvas.height);
  return new Promise((resolve) => canvas.toBlob(resolve, 'image/jpeg', quality));
}
