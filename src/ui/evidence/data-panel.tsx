import { useStore } from 'zustand';
import type { EvidenceFile, ToInspect } from '../../advisor/evidence';
import { DataReport } from './data-report';
import { useDesk } from './desk';
import { FileDrop } from './file-drop';
import { ReadingState } from './reading-bar';
import { bytes } from './words';

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
