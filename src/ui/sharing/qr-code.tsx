/* How an address is drawn as a QR code. Loaded late through late-qr-code.tsx: it brings the encoder. */

import { encode } from 'uqr';

/** White modules around the code; scanners ask for four. */
const quietZone = 4;

/** One path for all dark modules, row by row; null where the text is too long for any code. */
function pathOf(text: string): { path: string; size: number } | null {
  try {
    const { data, size } = encode(text, { border: quietZone, ecc: 'M' });
    const path = data.flatMap((row, y) =>
      row.flatMap((isDark, x) => (isDark ? [`M${x} ${y}h1v1h-1z`] : [])),
    );
    return { path: path.join(''), size };
  } catch {
    return null;
  }
}

let latest: { text: string; code: ReturnType<typeof pathOf> } | null = null;

/** The same, remembered: one link is drawn on the page and on the sheet that is printed. */
function codeOf(text: string): ReturnType<typeof pathOf> {
  if (latest?.text !== text) latest = { text, code: pathOf(text) };
  return latest.code;
}

/** A QR code of an address, black on white in every theme; a sentence where it does not fit one. */
export function QrCode({ text, label }: { text: string; label: string }) {
  const code = codeOf(text);
  if (code === null) {
    return <p className="quiet-text">The link is too long for a QR code: shorten the note.</p>;
  }
  return (
    <svg
      className="qr-code"
      role="img"
      aria-label={label}
      viewBox={`0 0 ${code.size} ${code.size}`}
      shapeRendering="crispEdges"
    >
      <rect width={code.size} height={code.size} fill="#fff" />
      <path d={code.path} fill="#000" />
    </svg>
  );
}
