/** Offers a text, or bytes, as a file: the browser saves it, nothing is sent. */
export function saveFile(name: string, type: string, content: string | Uint8Array): void {
  const part = typeof content === 'string' ? content : new Uint8Array(content);
  const address = URL.createObjectURL(new Blob([part], { type }));
  const anchor = document.createElement('a');
  anchor.href = address;
  anchor.download = name;
  anchor.click();
  // The browser needs the address until it has begun to save.
  setTimeout(() => {
    URL.revokeObjectURL(address);
  }, 1000);
}
