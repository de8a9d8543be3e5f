/** `legal@maison.example` -> `le•••@maison.example`: enough to recognise the mailbox, not enough to write to it. */
export function maskAddress(address: string): string {
  const at = address.lastIndexOf('@');
  const local = address.slice(0, at);
  return `${local.slice(0, Math.min(2, Math.max(local.length - 1, 0)))}•••${address.slice(at)}`;
}
