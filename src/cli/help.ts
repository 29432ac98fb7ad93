import { localAddress } from './world';

/** How the program is started from a clone. */
const inClone = 'npm run -s cli --';

const commands = `
  advise FILE [--base URL]        recommend, as one JSON object
  advise FILE --format FORMAT     the same as a decision record (markdown, json)
                                  or as a short message (message)
  advise --lines FILE             one input a line, one result a line, without
                                  what takes many runs of the rules; a line that
                                  is wrong gives {"error": ...}, the rest goes on
  link encode FILE [--base URL]   make the link to a result
  link decode URL                 read a link, or the code alone
  knowledge                       print everything the rules know
  estimate FILE                   memory, training, latency or cost in numbers
  estimate --help                 print the inputs of an estimate
  backtest FILE [--format json]   hold the rules against published cases
  ledger [--format json]          print what published cases made of each rule
  inspect FILE [--test FILE]      what a data set holds, and the answers that it
                                  suggests (--input, --output: its columns;
                                  --exact: count tokens in large files, too)
  results FILE [--target PERCENT] how the variants of an experiment differ
  kit FILE [--method METHOD]      list the files that run the plan with the tools
                                  of the trade; --out FOLDER writes them
  scenarios FILE [--format json]  hold the rules against textbook situations`;

/** What only the npm package has: a clone has npm scripts for it. */
const inPackage = `
  mcp [--base URL]                serve assistants over standard input and output, by
                                  the Model Context Protocol
  serve [--port N] [--base PATH]  show the page on this machine
  --version                       print the version`;

const rest = `
  --help                          print this

FILE is {"answers": {question: option | number | [options] | "unsure"}, "assumptions"?: {...}};
- reads it from standard input. A decision record saved as JSON is read as such a file, too.
--lines takes one such object per line. Cases and scenarios are lists of rows, each with its answers.
In what advise prints, flips are the answers that would change the advice (counterfactuals), and
completions count which families 100 random ways to fill in the open answers lead to.
The ids of questions, options and assumptions stand in "knowledge".
--base is the address that links lead to; without it, ${localAddress},
where the page is when it is served on this machine.

Bad input: one line on standard error, exit status 2, nothing on standard output.`;

/** What `--help` prints. @param program how a person starts it */
export function helpFor(program = inClone): string {
  const more = program === inClone ? '' : inPackage;
  return `Tune or Prompt? on the command line\n\n${program} COMMAND\n${commands}${more}${rest}`;
}
