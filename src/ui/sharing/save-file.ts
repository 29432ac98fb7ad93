/** Offers a text, or pieces of bytes, as a file: the browser saves it, nothing is sent. */
export function saveFile(
  name: string,
  type: string,
  content: string | readonly Uint8Array[],
): void {
  const parts =
    typeof content === 'string' ? [content] : content.map((piece) => new Uint8Array(piece));
  const address = URL.createObjectURL(new Blob(parts, { type }));
  const anchor = document.createElement('a');
  anchor.href = address;
  anchor.download = name;
  anchor.click();
  // The browser needs the address until it has begun to save.
  setTimeout(() => {
    URL.revokeObjectURL(address);
  }, 1000);
}
