/* The plan to take along: as a table, and as issues in the markup of GitHub or Jira. Loaded after
   the plan, which does not wait for it. */

import { useId, useMemo, useState } from 'react';
import { useStore } from 'zustand';
import type { Result } from '../../advisor/verdicts';
import { useApp, useTeam } from '../app-context';
import { CopyButton, saveFile } from '../shared/copy-button';
import { useFileName } from '../shared/file-name';
import { useResultLink } from '../shared/use-result-link';
import './plan-export.css';

const dialects = [
  { dialect: 'github', name: 'GitHub', ending: 'md', type: 'text/markdown' },
  { dialect: 'jira', name: 'Jira', ending: 'txt', type: 'text/plain' },
] as const;

/** What is noted goes along only with one's own plan. */
export function PlanExport({ decision, own }: { decision: Result; own: boolean }) {
  const { session } = useApp();
  const team = useTeam();
  const noted = useStore(session.store, (state) => state.progress);
  const progress = (own ? noted : undefined) ?? {};
  const payload = useMemo(() => team.encode(decision, {}), [team, decision]);
  const { main } = useResultLink(payload);
  const [chosen, choose] = useState<(typeof dialects)[number]>(dialects[0]);
  const name = useId();
  const fileName = useFileName(decision.input.answers);
  const issues = () => team.planIssues(decision, main, progress, chosen.dialect);
  return (
    <section className="plan-export" aria-labelledby={`${name}-title`}>
      <h3 id={`${name}-title`}>Take the plan along</h3>
      <div className="plan-export-ways">
        <p>
          <button
            type="button"
            className="button"
            onClick={() => {
              const table = team.planCsv(decision, main, progress);
              saveFile(fileName('plan', 'csv'), 'text/csv;charset=utf-8', table);
            }}
          >
            Save as CSV
          </button>
        </p>
        <fieldset className="issue-dialect">
          <legend>One issue a step, for</legend>
          {dialects.map((one) => (
            <label key={one.dialect}>
              <input
                type="radio"
                name={name}
                checked={chosen.dialect === one.dialect}
                onChange={() => {
                  choose(one);
                }}
              />
              {one.name}
            </label>
          ))}
          <CopyButton label="Copy the issues" text={issues} />
          <button
            type="button"
            className="button"
            onClick={() => {
              const { ending, type } = chosen;
              saveFile(fileName('plan-issues', ending), `${type};charset=utf-8`, issues());
            }}
          >
            Save the issues
          </button>
        </fieldset>
      </div>
      <p className="quiet-text">
        {chosen.dialect === 'github'
          ? 'Markdown; each issue begins with its title.'
          : 'Wiki markup, as Jira takes it in the text mode of a description; each issue begins with its title.'}
        {own &&
          ' Owners, dates, results and notes go along; a link to the result never carries them.'}
      </p>
    </section>
  );
}
