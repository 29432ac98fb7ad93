/** The groups that the questionnaire and the Check answers page show, in this order. */
export const sections = ['task', 'data', 'model', 'operation', 'team'] as const;
export type Section = (typeof sections)[number];
