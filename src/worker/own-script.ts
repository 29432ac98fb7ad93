/** The one policy that the content security policy allows; see tools/security-policy.ts. */
const policyName = 'tune-or-prompt';

/**
 * What TypeScript's DOM does not declare yet: browsers that enforce Trusted Types take a worker's
 * address from a named policy only. The policy gives an object that stands for the string.
 */
declare const trustedTypes:
  | {
      createPolicy(
        name: string,
        rules: { createScriptURL(url: string): string },
      ): { createScriptURL(url: string): string };
    }
  | undefined;

/** @throws where the address belongs to another origin */
function checked(url: string): string {
  const { origin } = new URL(url, location.href);
  if (origin !== location.origin) throw new Error(`A script of another origin: ${origin}`);
  return url;
}

/**
 * Claimed as soon as the first script runs, so that no other script can take the name; none where the
 * browser knows no policies.
 */
const policy =
  typeof trustedTypes === 'undefined'
    ? undefined
    : trustedTypes.createPolicy(policyName, { createScriptURL: checked });

/**
 * The address of a worker or service worker of ours, blessed where the browser enforces Trusted Types.
 * @throws where the address belongs to another origin
 */
export function ownScript(url: string): string {
  return policy === undefined ? checked(url) : policy.createScriptURL(url);
}
