/** slight 1, clear 2, strong 3. Coarse on purpose: finer weights would claim knowledge nobody has. */
export const strengthPoints = { slight: 1, clear: 2, strong: 3 } as const;
