import { createRoot, hydrateRoot } from 'react-dom/client';
import { asked } from 'virtual:knowledge/asked';
import type { Logic, Prose } from './model/knowledge';
import type { Proof } from './state/create-proof';
import type { Decider } from './state/decider';
import type { Links } from './state/links';
import type { Plans } from './state/plans';
import type { Verdicts } from './state/verdicts';
import { createRouter, parseRoute } from './state/router';
import { createRuns } from './state/runs';
import { createSession } from './state/session';
import { openBackend } from './state/storage';
import type { Team } from './state/team';
import { createTheme } from './state/theme';
import { createUpdates } from './state/updates';
import { createWalkMaker } from './state/walk';
import { App } from './ui/app';
import { fetchLaterPages } from './ui/later-pages';
import { ownScript } from './worker/own-script';

/** The logic for those who make or read links: these name the rules by their fingerprint. */
async function makeLogic(): Promise<Logic> {
  const [{ logic, fingerprint }, { rememberFingerprint }] = await Promise.all([
    import('virtual:knowledge/logic'),
    import('./share/fingerprint'),
  ]);
  rememberFingerprint(logic, fingerprint);
  return logic;
}

async function makeVerdicts(): Promise<Verdicts> {
  const [{ createVerdicts }, { logic }, { words }] = await Promise.all([
    import('./state/create-verdicts'),
    import('virtual:knowledge/logic'),
    import('virtual:knowledge/words'),
  ]);
  return createVerdicts(logic, words);
}

async function makeLinks(): Promise<Links> {
  // Who opens a link wants its verdict next; a failure is told to whoever asks for that.
  loadVerdicts().catch(() => undefined);
  const [{ createLinks }, { logic, fingerprint }] = await Promise.all([
    import('./state/create-links'),
    import('virtual:knowledge/logic'),
  ]);
  const loadUnpacker = async () => {
    await loadLogic();
    return import('./share/link');
  };
  return createLinks(logic, fingerprint, loadUnpacker);
}

async function makePlans(): Promise<Plans> {
  const [{ createPlans }, { plan }, { known }] = await Promise.all([
    import('./state/create-plans'),
    import('virtual:knowledge/plan'),
    loadVerdicts(),
  ]);
  return createPlans(known, plan);
}

async function loadProse(): Promise<Prose> {
  const [{ mergeProse }, { words }, { plan }, { details }] = await Promise.all([
    import('./model/join-prose'),
    import('virtual:knowledge/words'),
    import('virtual:knowledge/plan'),
    import('virtual:knowledge/details'),
  ]);
  return mergeProse({ words, plan, details });
}

async function makeDecider(): Promise<Decider> {
  const [{ createDecider }, verdicts, logic, prose] = await Promise.all([
    import('./state/create-decider'),
    loadVerdicts(),
    loadLogic(),
    loadProse(),
  ]);
  return createDecider(logic, prose, undefined, verdicts);
}

async function makeProof(): Promise<Proof> {
  const [{ createProof }, logic, { record }] = await Promise.all([
    import('./state/create-proof'),
    loadLogic(),
    import('virtual:proof-record'),
  ]);
  return createProof(record, logic);
}

/** The file of a frozen version, from this page's own origin. */
async function loadFrozen(version: string): Promise<unknown> {
  const answer = await fetch(`./rules/${encodeURIComponent(version)}.json`);
  if (!answer.ok) throw new Error(`No rules ${version}: ${answer.status}`);
  return answer.json();
}

async function makeTeam(): Promise<Team> {
  const [{ createTeam }, logic, decider] = await Promise.all([
    import('./state/create-team'),
    loadLogic(),
    loadDecider(),
  ]);
  return createTeam(logic, decider, loadFrozen);
}

/** Loads once; a load that failed is tried again when next asked for. */
function once<Thing>(load: () => Promise<Thing>): () => Promise<Thing> {
  let loaded: Promise<Thing> | null = null;
  return () => {
    if (loaded !== null) return loaded;
    const attempt = load();
    loaded = attempt;
    attempt.catch(() => {
      setTimeout(() => {
        if (loaded === attempt) loaded = null;
      }, 1000);
    });
    return attempt;
  };
}

const loadLogic = once(makeLogic);
const loadVerdicts = once(makeVerdicts);
const loadDecider = once(makeDecider);
const loadExample = once(async () => (await import('virtual:example')).example);
const loadAsides = once(async () => (await import('virtual:knowledge/asides')).asides);

const root = document.getElementById('root');
if (!root) throw new Error('index.html has no element with id "root"');

const backend = openBackend(() => window.localStorage);
// Not randomUUID: a page that another machine serves without TLS has none.
const newId = () => crypto.getRandomValues(new Uint32Array(2)).join('-');
const runs = createRuns(backend, asked, newId);
const session = createSession(runs.keeper);
runs.connect(session);
window.addEventListener('storage', ({ key }) => runs.heard(key));
// A page that showed the start page at once, and stands elsewhere now, was left by one of its links.
const isLeft =
  !document.documentElement.classList.contains('waits') &&
  parseRoute(window.location.hash).page !== 'start';
const updates = createUpdates(() => window.location.reload());
const publicBase: unknown = import.meta.env.VITE_PUBLIC_BASE;
const parts = {
  asked,
  loadExample,
  loadVerdicts,
  loadLinks: once(makeLinks),
  loadPlans: once(makePlans),
  loadDecider,
  loadAsides,
  loadProof: once(makeProof),
  loadTeam: once(makeTeam),
  session,
  runs,
  router: createRouter(window, isLeft ? 'forward' : 'load'),
  theme: createTheme(backend, document.documentElement),
  walk: createWalkMaker(asked),
  updates,
  address: window.location.href.replace(/[?#].*$/, ''),
  publicBase: typeof publicBase === 'string' && publicBase !== '' ? publicBase : undefined,
};

/** True where index.html shows the start page already, and this visitor's would look the same. */
function isShown(shell: HTMLElement): boolean {
  const { answers, visited, problem } = session.store.getState();
  const isNew = Object.keys(answers).length + visited.length === 0 && problem === null;
  return (
    shell.firstElementChild !== null &&
    !document.documentElement.classList.contains('waits') &&
    isNew &&
    parts.router.store.getState().route.page === 'start' &&
    parts.theme.store.getState() === 'auto'
  );
}

const app = <App parts={parts} />;
if (isShown(root)) hydrateRoot(root, app);
else {
  root.replaceChildren();
  createRoot(root).render(app);
}
for (const excuse of document.querySelectorAll('.cannot-start')) excuse.remove();
document.documentElement.classList.remove('waits');
document.documentElement.dataset.started = '';
// What was pressed before is pressed now; index.html remembers it.
document.documentElement.dispatchEvent(new Event('started'));

async function afterwards(): Promise<void> {
  await fetchLaterPages([loadDecider, loadAsides]);
  // Only a secure page has one, and the development server none to give.
  if (!import.meta.env.PROD || !('serviceWorker' in navigator)) return;
  await updates.follow(navigator.serviceWorker, ownScript('./sw.js'));
  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState === 'visible') updates.check();
  });
}

/** Long enough for the first page to be painted and pressed, in milliseconds. */
const quietTime = 1000;
// What was not kept for later is fetched when it is needed.
setTimeout(() => void afterwards().catch(() => undefined), quietTime);
