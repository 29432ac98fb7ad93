import { useId, Suspense, useMemo, useState } from 'react';
import { useStore } from 'zustand';
import type { Words } from '../../advisor/team';
import { useTeam, useApp, useDecider } from '../app-context';
import { isAnythingOff } from '../../model/switched-off';
import type { CertaintySays, Result } from '../../advisor/verdicts';
import { today } from '../../state/today';
import { CopyButton, CopyField, saveFile } from '../shared/copy-button';
import { ErrorBoundary } from '../shared/error-boundary';
import { useFileName } from '../shared/file-name';
import { useResultLink } from '../shared/use-result-link';
import { useView, useViewHash } from '../results/result-nav';
import { useTrialOnPage } from '../what-if/trial';
import { QrCode } from './late-qr-code';
import { OnePage } from './one-page';
import './sharing.css';

const fields = [
  { field: 'title', label: 'Title', help: 'What the task is called among you' },
  { field: 'author', label: 'From', help: 'Your name, as the reader knows it' },
  { field: 'note', label: 'Note', help: 'What they should know or decide' },
] as const;

interface WordsFormProps {
  words: Words;
  onChange: (words: Words) => void;
}

/** Words that travel in the link; none unless the visitor opens this and writes some. */
function WordsForm({ words, onChange }: WordsFormProps) {
  const id = useId();
  const { limits } = useTeam();
  return (
    <details className="more sender-words">
      <summary>Add a title, a name or a note</summary>
      <p className="quiet-text">
        These become part of the link, so anyone who has it can read them. Leave them empty and it
        carries only answers.
      </p>
      {fields.map(({ field, label, help }) => {
        const shared = {
          id: `${id}-${field}`,
          value: words[field] ?? '',
          maxLength: limits[field],
          autoComplete: 'off',
          'aria-describedby': `${id}-${field}-help`,
          onChange: (event: { target: { value: string } }) => {
            onChange({ ...words, [field]: event.target.value });
          },
        };
        return (
          <p key={field} className="word-field">
            <label htmlFor={shared.id}>{label}</label>
            <span className="quiet-text" id={`${id}-${field}-help`}>
              {help}
            </span>
            {field === 'note' ? (
              <textarea rows={4} {...shared} />
            ) : (
              <input type="text" {...shared} />
            )}
          </p>
        );
      })}
    </details>
  );
}

/** Beyond this some mail programs and chats cut an address. */
const comfortableLength = 2000;

interface Props {
  decision: Result;
  /** The answers are the visitor's, so how they were measured and how far the plan is can be told. */
  own: boolean;
  /** How sure it is; null until it is known. */
  certainty: CertaintySays | null;
  /** What the sender wrote beside it, where it was sent. */
  sent: Words;
}

/**
 * The link to this result, where it opens, and everything else that a team takes along. What makes
 * records is loaded when this is shown; until then, and if it never comes, the link is here.
 */
export function ShareSection(props: Props) {
  const { decision } = props;
  const decider = useDecider();
  const payload = useMemo(() => decider.encode(decision), [decider, decision]);
  const bare = (
    <div>
      <LinkFields payload={payload} words={{}} isOff={isAnythingOff(decision.off)} />
      <OnlyHere payload={payload} />
    </div>
  );
  return (
    <div className="share-part">
      <ErrorBoundary quiet resetKey={payload} answers={() => decision.input.answers}>
        <Suspense fallback={bare}>
          <WithWords {...props} />
        </Suspense>
      </ErrorBoundary>
    </div>
  );
}

function WithWords({ decision, own, certainty, sent }: Props) {
  const team = useTeam();
  const [words, setWords] = useState<Words>(sent);
  const isOverview = useView() === undefined;
  const payload = useMemo(() => team.encode(decision, words), [team, decision, words]);
  const { main } = useResultLink(payload);
  const link = <LinkFields payload={payload} words={words} isOff={isAnythingOff(decision.off)} />;
  const beside = (
    <>
      <WordsForm words={words} onChange={setWords} />
      <details className="qr">
        <summary>QR code, for a camera</summary>
        <QrCode text={main} label="QR code for the link" />
      </details>
    </>
  );
  const take = <TakeAlong decision={decision} own={own} link={main} words={words} />;
  // Whoever looks at somebody else's result rarely passes it on.
  const isFolded = !own && isOverview;
  return (
    <>
      <div>
        {link}
        {!isFolded && beside}
        <p className="print-link">{main}</p>
      </div>
      <div>
        {isFolded ? (
          <details className="take-fold">
            <summary>Pass it on: message, decision record, file, print</summary>
            {beside}
            {take}
          </details>
        ) : (
          take
        )}
        <OnlyHere payload={payload} />
      </div>
      {isOverview && (
        <OnePage decision={decision} certainty={certainty} words={words} link={main} />
      )}
    </>
  );
}

/** That the page's own address opens on no other machine, and what to send instead. */
function OnlyHere({ payload }: { payload: string }) {
  const { where } = useResultLink(payload);
  if (!where.onlyHere) return null;
  return (
    <p className="note">
      This page runs on your own machine, so its own address opens nowhere else.{' '}
      {where.publicLink === null
        ? 'To share it, send the code: it opens in any copy of this program, under “Open a link”.'
        : 'The link leads to the public copy instead.'}
    </p>
  );
}

interface LinkProps {
  payload: string;
  words: Words;
  isOff: boolean;
}

function LinkFields({ payload, words, isOff }: LinkProps) {
  const { where, main } = useResultLink(payload);
  const isTrying = (useTrialOnPage()?.changed.length ?? 0) > 0;
  const { title = '', note = '', author = '' } = words;
  const hasWords = `${title}${note}${author}`.trim() !== '';
  return (
    <>
      <p className="part-says">
        The link carries the answers and the verdict
        {hasWords ? ', and the words you added' : ', and nothing else'}: {main.length} characters.
        Once passed on, it cannot be called back.
      </p>
      {isTrying && (
        <p className="note">
          You are trying other answers. The link carries what you are trying, not what is saved.
        </p>
      )}
      {isOff && (
        <p className="note">
          Something is switched off here. The link does not carry that: it opens the result of all
          rules, whatever this page shows now.
        </p>
      )}
      {main.length > comfortableLength && (
        <p className="note">
          Some mail programs cut links as long as this: a shorter note is safer.
        </p>
      )}
      <CopyField label="Link" value={main} button="Copy link" primary />
      {where.onlyHere && where.publicLink !== null && (
        <CopyField label="Link on this machine" value={where.link} button="Copy local link" />
      )}
      <CopyField label="Code only" value={where.code} button="Copy code" />
    </>
  );
}

type TakeProps = Pick<Props, 'decision' | 'own'> & {
  link: string;
  words: Words;
};

function TakeAlong({ decision, own, link, words }: TakeProps) {
  const { session } = useApp();
  const measured = useStore(session.store, (state) => state.measured);
  const progress = useStore(session.store, (state) => state.progress);
  const team = useTeam();
  const notes = own ? { measured, progress } : {};
  const fileName = useFileName(decision.input.answers);
  const message = () => team.message(decision, link, words);
  return (
    <>
      <h3 className="take-along">Take it along</h3>
      <p className="take-along-ways">
        <ShareSheet title={words.title} message={message} link={link} />
        <CopyButton label="Copy as a chat message" text={message} />
        <CopyButton
          label="Copy as a decision record"
          text={() => team.markdown(decision, link, words, { ...notes, day: today() })}
        />
        <button
          type="button"
          className="button"
          onClick={() => {
            const text = team.record(decision, link, words, notes);
            saveFile(fileName('decision-record', 'json'), 'application/json', text);
          }}
        >
          Save as JSON
        </button>
        <button
          type="button"
          className="button"
          onClick={() => {
            window.print();
          }}
        >
          Print or save as PDF
        </button>
      </p>
      <PrintNote />
      <p className="quiet-text">
        The decision record is Markdown in the form of MADR. The JSON can be opened here again,
        {own && ' with your notes on the plan,'} under <a href="#/open">Open a link</a>.{' '}
        <a href="#/compare">Compare it</a> with somebody else’s result.
      </p>
    </>
  );
}

/** What is printed from here, and where the rest is printed from. */
function PrintNote() {
  const view = useView();
  const hashOf = useViewHash();
  return (
    <p className="quiet-text">
      {view === undefined ? (
        <>
          The print is one page. The full record, as an appendix, is printed from{' '}
          <a href={hashOf('all')}>the page that has all of it</a>.
        </>
      ) : (
        <>
          The print is the full record. One page of it is printed from the{' '}
          <a href={hashOf(undefined)}>overview</a>.
        </>
      )}
    </p>
  );
}

interface SheetProps {
  title: string | undefined;
  message: () => string;
  link: string;
}

/** The device's own share sheet, where it has one. */
function ShareSheet({ title, message, link }: SheetProps) {
  if (typeof navigator.share !== 'function') return null;
  async function share(): Promise<void> {
    // The link travels as such; in the text it would stand twice.
    const text = message().replace(`\n${link}`, '');
    try {
      await navigator.share({ title: title ?? 'Tune or Prompt?', text, url: link });
    } catch {
      // Closed without sharing, or refused by the device: nothing has happened.
    }
  }
  return (
    <button
      type="button"
      className="button"
      onClick={() => {
        void share();
      }}
    >
      Share…
    </button>
  );
}
