import { existsSync } from 'node:fs';

/** Debian's; the first, which draws for no screen, takes half the processor. */
const places = ['/usr/bin/chromium-headless-shell', '/usr/bin/chromium'];

/** Undefined where none is installed. */
export const chromiumPath = places.find((path) => existsSync(path));
export const noChromium = 'there is no /usr/bin/chromium-headless-shell; install chromium-headless-shell or chromium';
