import { lazy } from 'react';

const question = () => import('./questionnaire/question-page');
const check = () => import('./questionnaire/check-page');
const result = () => import('./results/result-page');
const shared = () => import('./sharing/shared-page');
const compare = () => import('./compare/compare-page');
const runs = () => import('./runs/runs-page');
const open = () => import('./sharing/open-page');
const cases = () => import('./cases/cases-page');
const how = () => import('./how/how-page');

/** All pages but the first; each is loaded when it is first shown. */
export const QuestionPage = lazy(async () => ({ default: (await question()).QuestionPage }));
export const CheckPage = lazy(async () => ({ default: (await check()).CheckPage }));
export const ResultPage = lazy(async () => ({ default: (await result()).ResultPage }));
export const SharedPage = lazy(async () => ({ default: (await shared()).SharedPage }));
export const ComparePage = lazy(async () => ({ default: (await compare()).ComparePage }));
export const RunsPage = lazy(async () => ({ default: (await runs()).RunsPage }));
export const OpenPage = lazy(async () => ({ default: (await open()).OpenPage }));
export const CasesPage = lazy(async () => ({ default: (await cases()).CasesPage }));
export const HowPage = lazy(async () => ({ default: (await how()).HowPage }));

/**
 * Fetches what comes after the page that is shown while a person reads, so that it shows at once. Failing
 * is no matter. @param loads what the pages will ask for
 */
export async function fetchLaterPages(loads: readonly (() => Promise<unknown>)[]): Promise<void> {
  await Promise.allSettled([question, ...loads, result, check].map((load) => load()));
}
