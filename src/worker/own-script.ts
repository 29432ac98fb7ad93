/** The one policy that the content security policy allows; see tools/page/security-policy.ts. */
const policyName = 'tune-or-prompt';

let policy: { createScriptURL(url: string): string } | undefined;

/** @throws where the address belongs to another origin */
function checked(url: string): string {
  const { origin } = new URL(url, location.href);
  if (origin !== location.origin) throw new Error(`A script of another origin: ${origin}`);
  return url;
}

/**
 * The address of a worker or service worker of ours, blessed where the browser enforces Trusted Types.
 * @throws where the address belongs to another origin
 */
export function ownScript(url: string): string {
  if (typeof trustedTypes === 'undefined') return checked(url);
  policy ??= trustedTypes.createPolicy(policyName, { createScriptURL: checked });
  return policy.createScriptURL(url);
}
