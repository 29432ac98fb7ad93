/* The fingerprint of the knowledge as a build of the npm package works it out: the package puts its digits
   in the place of this file, so that its command need not. From a clone it is worked out when it is asked. */
export const knownFingerprint: string | null = null;
