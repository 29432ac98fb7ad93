import { arriving } from '../advisor/load-once';
import type { Route } from '../state/router';
import { latePart } from './shared/late-part';

/** All pages but the first; each is loaded when it is first shown. */
export const QuestionPage = latePart(
  async () => (await arriving(() => import('./questionnaire/question-page'))).QuestionPage,
);
export const SheetPage = latePart(
  async () => (await arriving(() => import('./questionnaire/sheet-page'))).SheetPage,
);
export const CheckPage = latePart(
  async () => (await arriving(() => import('./questionnaire/check-page'))).CheckPage,
);
export const ResultPage = latePart(
  async () => (await arriving(() => import('./results/result-page'))).ResultPage,
);
export const SharedPage = latePart(
  async () => (await arriving(() => import('./sharing/shared-page'))).SharedPage,
);
export const OpenPage = latePart(
  async () => (await arriving(() => import('./sharing/open-page'))).OpenPage,
);
export const ComparePage = latePart(
  async () => (await arriving(() => import('./compare/compare-page'))).ComparePage,
);
export const DescribePage = latePart(
  async () => (await arriving(() => import('./describe/describe-page'))).DescribePage,
);
export const RunsPage = latePart(
  async () => (await arriving(() => import('./runs/runs-page'))).RunsPage,
);
export const CasesPage = latePart(
  async () => (await arriving(() => import('./cases/cases-page'))).CasesPage,
);
export const MeasurePage = latePart(
  async () => (await arriving(() => import('./evidence/measure-page'))).MeasurePage,
);
export const HowPage = latePart(
  async () => (await arriving(() => import('./how/how-page'))).HowPage,
);

const pages: Partial<Record<Route['page'], { readonly load: () => Promise<unknown> }>> = {
  question: QuestionPage,
  sheet: SheetPage,
  check: CheckPage,
  result: ResultPage,
  shared: SharedPage,
  open: OpenPage,
  compare: ComparePage,
  describe: DescribePage,
  runs: RunsPage,
  cases: CasesPage,
  measure: MeasurePage,
  how: HowPage,
};

/** Fetches the code of a page. */
export async function fetchPage(page: Route['page']): Promise<void> {
  await pages[page]?.load();
}

/**
 * Fetches what comes after the page that is shown while a person reads, so that it shows at once. Failing
 * is no matter. @param loads what the pages will ask for
 */
export async function fetchLaterPages(loads: readonly (() => Promise<unknown>)[]): Promise<void> {
  const next = [QuestionPage.load, ...loads, ResultPage.load, CheckPage.load, SheetPage.load];
  await Promise.allSettled(next.map((load) => load()));
}
