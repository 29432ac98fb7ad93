/** What `--help` prints. */
export const help = `Tune or Prompt? on the command line

  npm run -s cli -- advise FILE [--base URL]        recommend, as one JSON object
  npm run -s cli -- advise FILE --format FORMAT     the same as a decision record (markdown, json)
                                                    or as a short message (message)
  npm run -s cli -- link encode FILE [--base URL]   make the link to a result
  npm run -s cli -- link decode URL                 read a link, or the code alone
  npm run -s cli -- knowledge                       print everything the rules know
  npm run -s cli -- estimate FILE                   memory, training, latency or cost in numbers
  npm run -s cli -- estimate --help                 print the inputs of an estimate
  npm run -s cli -- backtest FILE [--format json]   hold the rules against published cases
  npm run -s cli -- --help                          print this

FILE is {"answers": {question: option | number | [options] | "unsure"}, "assumptions"?: {...}};
- reads it from standard input. A decision record saved as JSON is read as such a file, too.
The ids of questions, options and assumptions stand in "knowledge".
--base is the address that links lead to; without it, the homepage in package.json.

Bad input: one line on standard error, exit status 2, nothing on standard output.`;
