/** What somebody wrote about their task. */
export const described = `Our help desk gets about 4,000 mails a day. Each has to be sorted into one of 38 labels, and so far two people do that by hand.
We have 52,000 mails with the label that was given to them, so labels are not the problem.
Customers' names are in the mails, so nothing may leave our own machines. Nobody waits for the sorting: it runs overnight.
New labels come twice a year. "Urgent" ones must never be missed!`;

interface Reply {
  readonly name: string;
  readonly reply: string;
  /** Answers by question. */
  readonly gives: Readonly<Record<string, unknown>>;
  readonly unquoted?: readonly string[];
  readonly faults?: readonly RegExp[];
  readonly open?: readonly string[];
}

const task = `{"question": "task-type", "answer": "classification", "quote": "sorted into one of 38 labels"}`;
const speed = `{"question": "latency", "answer": "offline", "quote": "Nobody waits for the sorting"}`;
const count = `{"question": "labelled-examples", "answer": 52000, "quote": "52,000 mails with the label"}`;
const both = { 'task-type': 'classification', latency: 'offline' };
const list = (...items: string[]) => `{"answers": [${items.join(', ')}]}`;
const first = { 'task-type': 'classification' };

/** Replies as assistants really write them, and what is to become of each. */
export const replies: readonly Reply[] = [
  { name: 'as it was asked for', reply: list(task, speed), gives: both },
  { name: 'in a fence', reply: `\`\`\`json\n${list(task, speed)}\n\`\`\``, gives: both },
  {
    name: 'with prose before and after',
    reply: `Sure! Here is what the description states {as far as I can see}:\n\n${list(task, speed)}\n\nLet me know if you'd like me to go deeper [or not].`,
    gives: both,
  },
  {
    name: 'with trailing commas',
    reply: `{"answers": [${task.replace('}', ',}')}, ${speed},],}`,
    gives: both,
  },
  {
    name: 'in another order',
    reply: list(count, speed, task),
    gives: { ...both, 'labelled-examples': 52000 },
  },
  { name: 'as a bare list', reply: `[${task}, ${speed}]`, gives: both },
  { name: 'as objects one after the other', reply: `${task}\n${speed}`, gives: both },
  {
    name: 'by question',
    reply: `{"answers": {"task-type": {"answer": "classification", "quote": "one of 38 labels"}, "latency": {"answer": "offline", "quote": "runs overnight"}}}`,
    gives: both,
  },
  {
    name: 'by question without quotes',
    reply: `{"task-type": "classification", "latency": "offline"}`,
    gives: both,
    unquoted: ['task-type', 'latency'],
  },
  {
    name: 'with single quotes and Python words',
    reply: `{'answers': [{'question': 'task-type', 'answer': 'classification', 'quote': 'sorted into one of 38 labels', 'sure': True}, {'question': 'privacy', 'answer': None}]}`,
    gives: first,
    open: ['privacy'],
  },
  {
    name: 'with curly quotes',
    reply: `{“answers”: [{“question”: “task-type”, “answer”: “classification”, “quote”: “sorted into one of 38 labels”}]}`,
    gives: first,
  },
  {
    name: 'with quotes inside of a quote',
    reply: `{"answers": [{"question": "rule-change", "answer": "sometimes", "quote": "twice a year. "Urgent" ones must never be missed!"}, ${speed}]}`,
    gives: { 'rule-change': 'sometimes', latency: 'offline' },
  },
  {
    name: 'with comments',
    reply: `{"answers": [\n// the task\n${task}, /* and the speed */ ${speed}]}`,
    gives: both,
  },
  {
    name: 'without commas between lines',
    reply: `{"answers": [\n${task}\n${speed}\n]}`,
    gives: both,
  },
  {
    name: 'with bare keys',
    reply: `{answers: [{question: "task-type", answer: "classification", quote: "one of 38 labels"}]}`,
    gives: first,
  },
  {
    name: 'with other names for the fields',
    reply: `{"proposals": [{"question_id": "task-type", "value": "classification", "evidence": "one of 38 labels"}]}`,
    gives: first,
  },
  {
    name: 'cut short',
    reply: `{"answers": [${task}, ${speed}, {"question": "labelled-examp`,
    gives: both,
    faults: [/^The reply ends in the middle/],
  },
  {
    name: 'cut short within an answer',
    reply: `{"answers": [${task}, {"question": "latency", "answer": "offl`,
    gives: first,
    faults: [/^latency has no answer/, /ends in the middle/],
  },
  {
    name: 'with an invented question',
    reply: list(task, `{"question": "tone-of-voice", "answer": "formal", "quote": "by hand"}`),
    gives: first,
    faults: [/^tone-of-voice is no question here/],
  },
  {
    name: 'with an invented option',
    reply: list(task, `{"question": "latency", "answer": "weekly", "quote": "runs overnight"}`),
    gives: first,
    faults: [/^latency cannot be “weekly”; it must be one of: offline, seconds, instant$/],
  },
  {
    name: 'with a text where a number belongs',
    reply: list(
      task,
      `{"question": "labelled-examples", "answer": "plenty", "quote": "52,000 mails"}`,
    ),
    gives: first,
    faults: [/^labelled-examples cannot be “plenty”; it must be a whole number from 0/],
  },
  {
    name: 'with a number where an option belongs',
    reply: list(`{"question": "latency", "answer": 3, "quote": "overnight"}`, task),
    gives: first,
    faults: [/^latency cannot be “3”/],
  },
  {
    name: 'with an object where an option belongs',
    reply: list(`{"question": "latency", "answer": {"id": "offline"}, "quote": "overnight"}`, task),
    gives: first,
    faults: [/^latency cannot be “\{"id":"offline"\}”/],
  },
  {
    name: 'with a number in words of a text',
    reply: list(`{"question": "labelled-examples", "answer": "52,000", "quote": "52,000 mails"}`),
    gives: { 'labelled-examples': 52000 },
  },
  {
    name: 'with a number that is written out',
    reply: list(`{"question": "labelled-examples", "answer": "52k examples", "quote": "52k"}`),
    gives: { 'labelled-examples': 52000 },
    unquoted: ['labelled-examples'],
  },
  {
    name: 'with a text that could be two numbers',
    reply: list(
      task,
      `{"question": "labelled-examples", "answer": "0,500", "quote": "52,000 mails"}`,
    ),
    gives: first,
    faults: [/^labelled-examples cannot be “0,500”. Write 500 or 0: “0,500” could mean either/],
  },
  {
    name: 'with a number that could be two',
    reply: list(task, `{"question": "labelled-examples", "answer": 1.000, "quote": "1.000 mails"}`),
    gives: first,
    faults: [/^labelled-examples cannot be “1.000”. Write 1000 or 1: “1.000” could mean either/],
  },
  {
    name: 'with a number out of bounds',
    reply: list(task, `{"question": "labelled-examples", "answer": -5, "quote": "52,000 mails"}`),
    gives: first,
    faults: [/^labelled-examples cannot be “-5”/],
  },
  {
    name: 'with a quote that is not in the text',
    reply: list(
      task,
      `{"question": "budget", "answer": "moderate", "quote": "we have some budget"}`,
    ),
    gives: { ...first, budget: 'moderate' },
    unquoted: ['budget'],
  },
  {
    name: 'with a quote that is told in other words',
    reply: list(
      `{"question": "latency", "answer": "offline", "quote": "sorting happens at night"}`,
    ),
    gives: { latency: 'offline' },
    unquoted: ['latency'],
  },
  {
    name: 'with words left out of a quote',
    reply: list(
      `{"question": "latency", "answer": "offline", "quote": "Nobody waits … overnight"}`,
    ),
    gives: { latency: 'offline' },
  },
  {
    name: 'with labels instead of ids, and another spelling',
    reply: list(
      `{"question": "Task_Type", "answer": "Sort into labels or give a score", "quote": "one of 38 labels"}`,
      `{"question": "LATENCY", "answer": "Offline", "quote": "overnight"}`,
    ),
    gives: both,
  },
  {
    name: 'with a list where one option belongs',
    reply: list(`{"question": "latency", "answer": ["offline"], "quote": "overnight"}`),
    gives: { latency: 'offline' },
  },
  {
    name: 'with two options where one belongs',
    reply: list(
      task,
      `{"question": "latency", "answer": ["offline", "seconds"], "quote": "overnight"}`,
    ),
    gives: first,
    faults: [/^latency cannot be “\["offline","seconds"\]”/],
  },
  {
    name: 'with one option where a list belongs, and none of them',
    reply: list(
      `{"question": "data-kinds", "answer": "pairs", "quote": "52,000 mails with the label"}`,
    ),
    gives: { 'data-kinds': ['pairs'] },
  },
  {
    name: 'with a list that holds what is no option',
    reply: list(
      task,
      `{"question": "data-kinds", "answer": ["pairs", "gut-feeling"], "quote": "by hand"}`,
    ),
    gives: first,
    faults: [/^data-kinds cannot be “\["pairs","gut-feeling"\]”; it must be a list of/],
  },
  {
    name: 'with an option that was split',
    reply: list(task, `{"question": "main-gap", "answer": "behaviour", "quote": "by hand"}`),
    gives: first,
    faults: [/^main-gap cannot be “behaviour” any more/],
  },
  {
    name: 'with what the description does not say',
    reply: list(
      task,
      `{"question": "budget", "answer": "unsure", "quote": ""}`,
      `{"question": "hardware", "answer": null}`,
      `{"question": "language", "answer": "Not stated", "quote": ""}`,
    ),
    gives: first,
    open: ['budget', 'hardware', 'language'],
  },
  {
    name: 'that answers twice, alike',
    reply: `First draft:\n${list(task)}\nFinal:\n${list(task, speed)}`,
    gives: both,
  },
  {
    name: 'that answers twice, differently',
    reply: list(task, `{"question": "task-type", "answer": "chat", "quote": "by hand"}`),
    gives: first,
    faults: [/^task-type is answered twice; the first answer stands, “chat” was left out/],
  },
  {
    name: 'with an answer that is missing',
    reply: list(task, `{"question": "latency", "quote": "overnight"}`),
    gives: first,
    faults: [/^latency has no answer/],
  },
  {
    name: 'that advises instead',
    reply: `I would fine-tune a small encoder on your 52,000 mails. That's what I'd do!`,
    gives: {},
    faults: [/^The reply holds no list of answers/],
  },
  {
    name: 'with JSON that is about something else',
    reply: `{"recommendation": "fine-tune", "confidence": 0.9}`,
    gives: {},
    faults: [/^The reply holds no list of answers/],
  },
  { name: 'that is empty', reply: '  \n', gives: {}, faults: [/holds no list of answers/] },
  {
    name: 'with no answers in its list',
    reply: '{"answers": []}',
    gives: {},
    faults: [/holds no list of answers/],
  },
  {
    name: 'with markup and marks of direction',
    reply: list(
      task,
      `{"question": "<img src=x onerror=alert(1)>\u202E", "answer": "x", "quote": "y"}`,
    ),
    gives: first,
    faults: [/^<img src=x onerror=alert\(1\)> is no question here$/],
  },
  {
    name: 'with escapes and line breaks in a quote',
    reply: list(
      `{"question": "latency", "answer": "offl\\u0069ne", "quote": "so nothing may leave our own machines.\nNobody\\nwaits"}`,
    ),
    gives: { latency: 'offline' },
  },
];
