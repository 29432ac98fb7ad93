import type { ReactNode } from 'react';
import { useStore } from 'zustand';
import type {
  Layout,
  PersonalData,
  Report,
  TestReport,
  EvidenceFile,
  ToInspect,
} from '../../advisor/evidence';
import { proposalsFromData, kindsInWords } from '../../advisor/evidence';
import { FactList } from '../shared/fact-list';
import type { FactLine } from '../shared/fact-list';
import { ColumnsForm } from './columns-form';
import { BaselineChart, LabelChart, LengthChart } from './charts';
import { Faults, FileDrop, ReadingState } from './file-drop';
import { Proposals } from './proposals';
import { counted, grouped } from '../../words/answers';
import { share, bytes } from './words';
import { useDesk } from './desk';

interface Props {
  report: Report;
  isChosen: boolean;
  onLayout: (layout: Layout | undefined) => void;
  onExact: () => void;
}

/** One sentence on what was found. */
function summary({ rows, usable, kinds, labels }: Report): string {
  const held = kinds.map((kind) => kindsInWords[kind]).join(' and ');
  const parts = [
    rows === usable
      ? `${counted(rows, 'row')}, all usable`
      : `${counted(rows, 'row')}, ${grouped(usable)} usable`,
    held,
    labels === null
      ? ''
      : `${counted(labels.count, 'label')}, the rarest with ${counted(labels.rarest, 'row')}`,
  ];
  return `${parts.filter((part) => part !== '').join('; ')}.`;
}

/** What is in a data set. */
function DataReport({ report, isChosen, onLayout, onExact }: Props) {
  const { files, labels, baseline, tokens, test, faults, faultsInAll } = report;
  const [first] = files;
  const lengths = tokens.exact ?? tokens.estimate;
  return (
    <div className="evidence-report">
      <h2 id="data-report">What is in it</h2>
      <p className="lede">{summary(report)}</p>
      {first !== undefined && (
        <ColumnsForm
          key={JSON.stringify(first.layout)}
          file={first}
          isChosen={isChosen}
          onLayout={onLayout}
        />
      )}
      <Proposals id="data-proposals" from="file" proposals={proposalsFromData(report)} />
      <Topic id="data-counts" title="Counts">
        <FactList lines={countLines(report)} />
      </Topic>
      {labels !== null && (
        <Topic id="data-labels" title="Labels">
          <LabelChart labels={labels} />
        </Topic>
      )}
      {baseline !== null && (
        <Topic id="data-baseline" title="Has something trivial been tried?">
          <BaselineChart baseline={baseline} />
        </Topic>
      )}
      <Topic id="data-lengths" title="Lengths">
        <p className="part-says">
          {tokens.exact === null
            ? 'Tokens are estimated, to within about a tenth.'
            : `Tokens are counted with ${tokens.exact.tokenizer}.`}
          {tokens.shared > 0 &&
            ` All inputs share a text of about ${counted(tokens.shared, 'token')}, which is left out.`}
        </p>
        {tokens.exact === null && (
          <p className="actions">
            <button type="button" className="button small" onClick={onExact}>
              Count exactly
            </button>
            <span className="quiet-text">Loads a tokenizer of 2 MB and reads the file again.</span>
          </p>
        )}
        {lengths.input !== null && <LengthChart label="Inputs" lengths={lengths.input} />}
        {lengths.output !== null && <LengthChart label="Outputs" lengths={lengths.output} />}
      </Topic>
      {test !== null && (
        <Topic id="data-test" title="The test file">
          <FactList lines={testLines(test)} />
        </Topic>
      )}
      <Topic id="data-personal" title="Personal data and secrets">
        <Personal found={report.personalData} />
      </Topic>
      <Topic id="data-faults" title="Faults">
        <Faults faults={faults} inAll={faultsInAll} />
      </Topic>
    </div>
  );
}

function Topic({ id, title, children }: { id: string; title: string; children: ReactNode }) {
  return (
    <section aria-labelledby={id}>
      <h3 id={id}>{title}</h3>
      {children}
    </section>
  );
}

function countLines(report: Report): readonly FactLine[] {
  const { files, rows, usable, kinds, words, labels, duplicates, conflicts, regularity } = report;
  const formats = [...new Set(files.map(({ name, encoding }) => `${name}, ${encoding}`))];
  const scaled = duplicates.share < 1 ? `, scaled up from ${share(duplicates.share)} of rows` : '';
  const near = `${counted(duplicates.near, 'row')}, compared among ${grouped(duplicates.nearOf)}${
    duplicates.nearSampled ? ', a random sample' : ''
  }`;
  const lines: (FactLine | false)[] = [
    ['Written as', formats.join('; ')],
    ['Rows', `${grouped(rows)}, ${grouped(usable)} of them usable`],
    [
      'Holds',
      kinds.length === 0 ? 'not known' : kinds.map((kind) => kindsInWords[kind]).join(', '),
    ],
    ['Words', grouped(words)],
    labels !== null && [
      'Labels',
      `${grouped(labels.count)}; the rarest has ${counted(labels.rarest, 'row')}, the commonest ${grouped(labels.commonest)}; evenness ${labels.balance.toFixed(2)} of 1`,
    ],
    ['Exact repeats', `${counted(duplicates.exact, 'row')}${scaled}`],
    ['Repeats but for case and spaces', `${counted(duplicates.folded, 'further row')}${scaled}`],
    ['Nearly the same', near],
    ['Same input, other output', `${counted(conflicts, 'input')}${scaled}`],
    regularity !== null && [
      'Outputs',
      `${share(regularity.validJson)} valid JSON${
        regularity.brokenJson > 0 ? `, ${share(regularity.brokenJson)} broken JSON` : ''
      }; most common shape: ${regularity.commonShape} (${share(regularity.commonShare)})`,
    ],
  ];
  return lines.filter((line) => line !== false);
}

function testLines(test: TestReport): readonly FactLine[] {
  const { rows, usable, labels, overlap, overlapFolded, overlapNear, drift, faults } = test;
  const lines: (FactLine | false)[] = [
    ['Rows', `${grouped(rows)}, ${grouped(usable)} of them usable`],
    labels !== null && [
      'Labels',
      `${grouped(labels.count)}, the rarest with ${counted(labels.rarest, 'row')}`,
    ],
    ['Also in the training file', counted(overlap, 'row')],
    ['The same but for case and spaces', counted(overlapFolded, 'row')],
    [
      'Nearly the same as a training row',
      `${grouped(overlapNear.near)} of ${grouped(overlapNear.of)}`,
    ],
    drift !== null && [
      'Label drift',
      `${share(drift.distance)} of rows would have to change label; ${counted(drift.onlyInTest, 'label')} only here, ${grouped(drift.onlyInTraining)} only in training`,
    ],
    ['Faults', grouped(faults.length)],
  ];
  return lines.filter((line) => line !== false);
}

const personal: readonly (readonly [keyof PersonalData, string])[] = [
  ['email', 'E-mail addresses'],
  ['phone', 'Telephone numbers'],
  ['card', 'Payment cards'],
  ['iban', 'Bank accounts'],
  ['ip', 'IP addresses'],
  ['socialSecurity', 'US social security numbers'],
  ['secret', 'Keys and passwords of services'],
];

function Personal({ found }: { found: PersonalData }) {
  const lines = personal.filter(([kind]) => found[kind] > 0);
  return (
    <>
      <p className="part-says">
        {lines.length === 0
          ? 'Nothing that looks like it. Names and addresses are not looked for.'
          : `In ${counted(found.rows, 'row')} something looks like it. Names and addresses are not looked for.`}
      </p>
      {lines.length > 0 && (
        <FactList lines={lines.map(([kind, name]) => [name, grouped(found[kind])])} />
      )}
    </>
  );
}

function listed(files: readonly EvidenceFile[]): string {
  return files
    .map(({ name, blob }) => `${name === '' ? 'pasted rows' : name} (${bytes(blob.size)})`)
    .join(', ');
}

/** A data set: drop it, watch it being read, and read what is in it. */
export function DataPanel() {
  const desk = useDesk();
  const reading = useStore(desk.data.store);
  const input = useStore(desk.input, (state) => state.of);
  const again = (change: Partial<ToInspect>) => {
    if (input !== null) desk.look({ ...input, ...change });
  };
  return (
    <>
      <FileDrop
        label={input === null ? 'Drop your examples here, or choose a file' : 'Read another file'}
        hint="JSONL, JSON, CSV, TSV, Parquet or plain text, also in gzip; several files count as one set. Chat formats and preference pairs are known."
        paste="Rows, with their header"
        onFiles={(files) => {
          desk.look({ files, test: [], exactTokens: false });
        }}
      />
      <ReadingState reading={reading} job={desk.data} />
      {input !== null && (reading.kind === 'reading' || reading.kind === 'done') && (
        <p className="quiet-text read-files">
          Read: {listed(input.files)}
          {input.test.length > 0 && `; held against the test file ${listed(input.test)}`}
        </p>
      )}
      {reading.kind === 'done' && (
        <>
          <DataReport
            report={reading.outcome}
            isChosen={input?.layout !== undefined}
            onLayout={(layout) => {
              again({ layout });
            }}
            onExact={() => {
              again({ exactTokens: true });
            }}
          />
          <section aria-labelledby="add-test">
            <h3 id="add-test">Hold it against a test file</h3>
            <FileDrop
              isSmall
              label="Test file"
              hint="Shows rows that are in both, and labels that are spread differently."
              onFiles={(test) => {
                again({ test });
              }}
            />
          </section>
        </>
      )}
    </>
  );
}
