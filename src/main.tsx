import { createRoot } from 'react-dom/client';

const root = document.getElementById('root');
if (!root) throw new Error('index.html has no element with id "root"');
createRoot(root).render(
  <main>
    <h1>Tune or Prompt?</h1>
  </main>,
);
