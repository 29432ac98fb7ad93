/** What `--help` prints. */
export const help = `Tune or Prompt? on the command line

  npm run -s cli -- advise FILE [--base URL]        recommend, as one JSON object
  npm run -s cli -- advise FILE --format FORMAT     the same as a decision record (markdown, json)
                                                    or as a short message (message)
  npm run -s cli -- advise --lines FILE             one input a line, one result a line, without
                                                    what takes many runs of the rules; a line that
                                                    is wrong gives {"error": ...}, the rest goes on
  npm run -s cli -- link encode FILE [--base URL]   make the link to a result
  npm run -s cli -- link decode URL                 read a link, or the code alone
  npm run -s cli -- knowledge                       print everything the rules know
  npm run -s cli -- estimate FILE                   memory, training, latency or cost in numbers
  npm run -s cli -- estimate --help                 print the inputs of an estimate
  npm run -s cli -- backtest FILE [--format json]   hold the rules against published cases
  npm run -s cli -- ledger [--format json]          print what published cases made of each rule
  npm run -s cli -- inspect FILE [--test FILE]      what a data set holds, and the answers that it
                                                    suggests (--input, --output: its columns;
                                                    --exact: count tokens in large files, too)
  npm run -s cli -- results FILE [--target PERCENT] how the variants of an experiment differ
  npm run -s cli -- kit FILE [--method METHOD]      list the files that run the plan with the tools
                                                    of the trade; --out FOLDER writes them
  npm run -s cli -- scenarios FILE [--format json]  hold the rules against textbook situations
  npm run -s cli -- --help                          print this

FILE is {"answers": {question: option | number | [options] | "unsure"}, "assumptions"?: {...}};
- reads it from standard input. A decision record saved as JSON is read as such a file, too.
--lines takes one such object per line. Cases and scenarios are lists of rows, each with its answers.
The ids of questions, options and assumptions stand in "knowledge".
--base is the address that links lead to; without it, the homepage in package.json.

Bad input: one line on standard error, exit status 2, nothing on standard output.`;
