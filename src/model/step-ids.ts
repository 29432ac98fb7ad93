/* Steps of a plan that belong to a strategy or a complement are found by their ids. */

/** The step that tries a strategy: the first experiment that would show whether it works here. */
export const experimentOf = (strategy: string) => `try-${strategy}`;

/** The step that adds a complement at the end of the plan, where there is one. */
export const additionOf = (complement: string) => `add-${complement}`;
