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
