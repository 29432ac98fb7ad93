import { createRoot, hydrateRoot } from 'react-dom/client';
import { asked } from 'virtual:knowledge/asked';
import type { Decider } from './advisor/decider';
import type { Links } from './advisor/links';
import { loadOnce } from './advisor/load-once';
import type { Team } from './advisor/team';
import type { Verdicts } from './advisor/verdicts';
import { indexQuestions, sortAnswers } from './engine/applies';
import type { RulebookEntries } from './model/knowledge';
import type { Evaluation } from './advisor/evaluation';
import { embedIn, hostOf, hostsOf, surroundingsOf, tellSize } from './state/embed';
import { createWalkMaker } from './state/questionnaire';
import { createRouter } from './state/router';
import { openBackend } from './state/run-storage';
import type { RunBackend } from './state/run-storage';
import { createRuns } from './state/runs';
import type { Runs } from './state/runs';
import type { Session } from './state/session';
import { createTheme } from './state/theme';
import { createUpdates } from './state/updates';
import type { Updates } from './state/updates';
import { App } from './ui/app';
import type { AppParts } from './ui/app-context';
import { fetchLaterPages, fetchPage, pages, parseRoute } from './ui/pages';
import { prepareLists } from './words/answers';
import { ownScript } from './worker/own-script';

/** The rulebook's entries for those who make or read links: these name the rules by their fingerprint. */
async function makeEntries(): Promise<RulebookEntries> {
  const [{ entries, fingerprint }, { rememberFingerprint }] = await Promise.all([
    import('virtual:knowledge/rulebook'),
    import('./share/fingerprint'),
  ]);
  rememberFingerprint(entries, fingerprint);
  return entries;
}

async function makeVerdicts(): Promise<Verdicts> {
  const [{ createVerdicts }, { entries }] = await Promise.all([
    import('./advisor/verdicts'),
    import('virtual:knowledge/rulebook'),
  ]);
  // What was fetched has just been read in one go; a press may come between that and what follows.
  await new Promise((settle) => setTimeout(settle));
  return createVerdicts(entries);
}

async function makeLinks(): Promise<Links> {
  // Who opens a link wants its verdict next; a failure is told to whoever asks for that.
  loadVerdicts().catch(() => undefined);
  const [{ createLinks }, { entries, fingerprint }] = await Promise.all([
    import('./advisor/links'),
    import('virtual:knowledge/rulebook'),
  ]);
  const loadUnpacker = async () => {
    await loadEntries();
    return import('./share/link');
  };
  return createLinks(entries, fingerprint, loadUnpacker);
}

async function makeDecider(): Promise<Decider> {
  const [{ createDecider }, verdicts, entries, library] = await Promise.all([
    import('./advisor/decider'),
    loadVerdicts(),
    loadEntries(),
    loadLibrary(),
  ]);
  return createDecider(entries, library, verdicts);
}

async function makeEvaluation(): Promise<Evaluation> {
  const [{ createEvaluation }, entries, { record }] = await Promise.all([
    import('./advisor/evaluation'),
    loadEntries(),
    import('virtual:evaluation-record'),
  ]);
  return createEvaluation(record, entries);
}

/** The file of a frozen version, from this page's own origin. */
async function loadFrozen(version: string): Promise<unknown> {
  const answer = await fetch(`./rules/${encodeURIComponent(version)}.json`);
  if (!answer.ok) throw new Error(`No rules ${version}: ${answer.status}`);
  return answer.json();
}

async function makeTeam(): Promise<Team> {
  const [{ createTeam }, decider] = await Promise.all([import('./advisor/team'), loadDecider()]);
  return createTeam(decider, loadFrozen);
}

const loadEntries = loadOnce(makeEntries);
const loadVerdicts = loadOnce(makeVerdicts);
const loadLinks = loadOnce(makeLinks);
const loadLibrary = loadOnce(async () => (await import('virtual:knowledge/library')).library);
const loadDecider = loadOnce(makeDecider);

/** The visitor's own answers, in the run that this tab shows. */
function openSession(backend: RunBackend | null): { runs: Runs; session: Session } {
  // Not randomUUID: a page that another machine serves without TLS has none.
  const newId = () => crypto.getRandomValues(new Uint32Array(2)).join('-');
  const runs = createRuns(backend, asked, newId);
  window.addEventListener('storage', ({ key }) => runs.heard(key));
  return { runs, session: runs.session };
}

function makeParts(updates: Updates): AppParts {
  const backend = openBackend(() => window.localStorage);
  // A page that showed the start page at once, and stands elsewhere now, was left by one of its links.
  const isLeft =
    !document.documentElement.classList.contains('waits') &&
    parseRoute(window.location.hash).page !== 'start';
  const publicBase: unknown = import.meta.env.VITE_PUBLIC_BASE;
  const questions = indexQuestions(asked.questions);
  const embed = embedIn(surroundingsOf(window), hostsOf(document));
  const tell = hostOf(window, embed);
  return {
    asked,
    ...openSession(backend),
    loadExample: loadOnce(async () => (await import('virtual:example')).example),
    loadVerdicts,
    loadLinks,
    loadDecider,
    loadLibrary,
    loadAsides: loadOnce(async () => (await import('virtual:knowledge/asides')).asides),
    loadEvaluation: loadOnce(makeEvaluation),
    loadTeam: loadOnce(makeTeam),
    router: createRouter(window, pages, isLeft ? 'forward' : 'load'),
    theme: createTheme(backend, document.documentElement),
    walk: createWalkMaker(asked.questions, (answers) => sortAnswers(questions, { answers })),
    updates,
    embed,
    tellPage: tell === null ? undefined : () => tell({ type: 'tune-or-prompt:page' }),
    address: window.location.href.replace(/[?#].*$/, ''),
    publicBase: typeof publicBase === 'string' && publicBase !== '' ? publicBase : undefined,
  };
}

/**
 * Asks at once for what the first page will ask for once it is drawn: one journey instead of two. Settles
 * when that is here, or could not be had.
 */
async function loadFirstPage({ router }: AppParts): Promise<void> {
  const { page } = router.store.getState().route;
  const loads: Partial<Record<typeof page, () => Promise<unknown>>> = {
    result: loadVerdicts,
    shared: loadLinks,
  };
  // The words of a result list what speaks for it; meanwhile its files are on their way.
  if (page in loads) setTimeout(prepareLists);
  // A failure is told to the page, which asks again.
  await Promise.allSettled([fetchPage(page), loads[page]?.()]);
}

/** True where index.html shows the start page already, and this visitor's would look the same. */
function isShown(shell: HTMLElement, { session, router, theme }: AppParts): boolean {
  const { answers, visited, problem } = session.store.getState();
  const isNew = Object.keys(answers).length + visited.length === 0 && problem === null;
  return (
    shell.firstElementChild !== null &&
    !document.documentElement.classList.contains('waits') &&
    isNew &&
    router.store.getState().route.page === 'start' &&
    theme.store.getState() === 'auto'
  );
}

async function afterwards(updates: Updates): Promise<void> {
  await fetchLaterPages([loadEntries, loadVerdicts, loadLibrary, loadDecider]);
  // Only a secure page has one, and the development server none to give.
  if (!import.meta.env.PROD || !('serviceWorker' in navigator)) return;
  await updates.follow(navigator.serviceWorker, ownScript('./sw.js'));
  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState === 'visible') updates.check();
  });
}

/** Long enough for the first page to be painted and pressed, in milliseconds. */
const quietTime = 1000;

async function start(): Promise<void> {
  const root = document.getElementById('root');
  if (!root) throw new Error('index.html has no element with id "root"');
  const updates = createUpdates(() => window.location.reload());
  const parts = makeParts(updates);
  const isRefused = parts.embed?.kind === 'refused';
  const fetched = isRefused ? undefined : loadFirstPage(parts);
  const app = <App parts={parts} />;
  // What is shown is taken over as a whole: a form without its code would leave the page.
  if (isShown(root, parts)) await fetched;
  // Somebody who went elsewhere meanwhile is shown that.
  if (isShown(root, parts)) hydrateRoot(root, app);
  else {
    root.replaceChildren();
    createRoot(root).render(app);
  }
  const tell = hostOf(window, parts.embed ?? { kind: 'whole' });
  if (tell !== null) tellSize(root, tell);
  for (const excuse of document.querySelectorAll('.cannot-start')) excuse.remove();
  document.documentElement.classList.remove('waits');
  document.documentElement.dataset.started = '';
  // What was pressed before is pressed now; index.html remembers it.
  document.documentElement.dispatchEvent(new Event('started'));
  if (isRefused) return;
  // What was not kept for later is fetched when it is needed.
  setTimeout(() => void afterwards(updates).catch(() => undefined), quietTime);
}

/** Where it cannot start, index.html says so when it hears of the error. */
const begin = () => void start().catch(reportError);

// Kept by the browser, this may be here before the rest of the page is.
if (document.readyState === 'loading') {
  document.addEventListener('DOMContentLoaded', begin, { once: true });
} else begin();
