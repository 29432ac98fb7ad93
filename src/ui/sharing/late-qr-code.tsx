/* The drawing of the code is loaded late, so what asks for it stands apart from it. */

import { latePart } from '../shared/late-part';

/** The QR code of an address; it comes with the rest of sharing, after the result itself. */
export const QrCode = latePart(async () => (await import('./qr-code')).QrCode);
