import { encoders } from '../model-repositories';
import { pinned, requirements, toolOf } from '../packages';
import type { Situation } from '../situation';
import type { MethodPart } from './part';

const search = `"""Hybrid search over a folder of texts: BM25 and vectors, joined by reciprocal ranks.

python3 retrieval/search.py content/ --tests eval/tests.csv     fills the column context of the tests
python3 retrieval/search.py content/ --query "a question"       shows what is found
--words-alone leaves the vectors out: no package and no download are needed then.

Settings that are worth a try, one at a time, on the same test items: SIZE, OVERLAP, FOUND.
"""

import argparse
import csv
import math
import re
from collections import Counter
from pathlib import Path

# @WHY@
MODEL = "@MODEL@"
# What this model expects before a question and before a passage; empty where it expects nothing.
QUERY_MARK, PASSAGE_MARK = "@QUERY@", "@PASSAGE@"
# Words of a passage, and those that it shares with the next one.
SIZE = 200
OVERLAP = 40
# Passages that a prompt is given.
FOUND = 5
# Constants of BM25 and of rank fusion as their authors gave them.
K1, B, RANKS = 1.5, 0.75, 60


def words(text):
    return re.findall(r"\\w+", text.lower())


def passages(folder):
    """Passages of all .txt and .md files, each with the file that it is from."""
    found = []
    for path in sorted(Path(folder).rglob("*")):
        if path.suffix not in {".txt", ".md"}:
            continue
        tokens = path.read_text(encoding="utf-8").split()
        for start in range(0, max(1, len(tokens) - OVERLAP), SIZE - OVERLAP):
            text = " ".join(tokens[start : start + SIZE])
            if text:
                found.append({"source": path.relative_to(folder).as_posix(), "text": text})
    return found


class Bm25:
    def __init__(self, texts):
        self.counts = [Counter(words(text)) for text in texts]
        self.lengths = [sum(count.values()) for count in self.counts]
        self.average = sum(self.lengths) / max(1, len(self.lengths))
        self.spread = Counter(word for count in self.counts for word in count)

    def rank(self, query):
        n = len(self.counts)
        scores = []
        for at, count in enumerate(self.counts):
            score = 0.0
            for word in words(query):
                if count[word] == 0:
                    continue
                rare = math.log(1 + (n - self.spread[word] + 0.5) / (self.spread[word] + 0.5))
                norm = K1 * (1 - B + B * self.lengths[at] / self.average)
                score += rare * count[word] * (K1 + 1) / (count[word] + norm)
            scores.append((-score, at))
        return [at for score, at in sorted(scores) if score < 0]


class Vectors:
    def __init__(self, texts):
        from sentence_transformers import SentenceTransformer

        self.model = SentenceTransformer(MODEL)
        marked = [PASSAGE_MARK + text for text in texts]
        self.vectors = self.model.encode(marked, normalize_embeddings=True)

    def rank(self, query):
        own = self.model.encode([QUERY_MARK + query], normalize_embeddings=True)[0]
        scores = self.vectors @ own
        return sorted(range(len(scores)), key=lambda at: -scores[at])[:100]


def fuse(rankings):
    """Reciprocal rank fusion: what several searches place high comes first."""
    scores = Counter()
    for ranking in rankings:
        for place, at in enumerate(ranking):
            scores[at] += 1 / (RANKS + place + 1)
    return [at for at, _ in scores.most_common(FOUND)]


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("folder")
    parser.add_argument("--tests")
    parser.add_argument("--query")
    parser.add_argument("--words-alone", action="store_true")
    arguments = parser.parse_args()
    held = passages(arguments.folder)
    if not held:
        raise SystemExit("search: no .txt or .md file was found in the folder")
    texts = [passage["text"] for passage in held]
    searches = [Bm25(texts)] + ([] if arguments.words_alone else [Vectors(texts)])

    def context_for(query):
        chosen = fuse([search.rank(query) for search in searches])
        return "\\n\\n".join(
            f"[{number}] ({held[at]['source']}) {held[at]['text']}"
            for number, at in enumerate(chosen, 1)
        )

    if arguments.query:
        print(context_for(arguments.query))
    if arguments.tests:
        with open(arguments.tests, newline="", encoding="utf-8") as file:
            rows = list(csv.DictReader(file))
        if not rows or "input" not in rows[0]:
            raise SystemExit(f"search: {arguments.tests} needs a column input and items")
        for row in rows:
            row["context"] = context_for(row["input"])
        with open(arguments.tests, "w", newline="", encoding="utf-8") as file:
            writer = csv.DictWriter(file, list(dict.fromkeys([*rows[0], "context"])))
            writer.writeheader()
            writer.writerows(rows)
        print(f"{len(rows)} test items have their passages")
        told = [row for row in rows if row.get("source", "").strip() and "EXAMPLE" not in str(row)]
        hits = sum(f"({row['source'].strip()})" in row["context"] for row in told)
        if told:
            print(f"{hits} of {len(told)} have a passage of the file named in source among {FOUND}")


if __name__ == "__main__":
    main()
`;

const citations = `"""Counts outputs that cite nothing, or a passage that was not given: promptfoo results as JSON.

python3 retrieval/check_citations.py eval/results.json
"""

import json
import re
import sys

with open(sys.argv[1], encoding="utf-8") as file:
    rows = json.load(file)["results"]["results"]
cited, missing, invented = 0, 0, 0
for row in rows:
    context = str(row.get("vars", {}).get("context", ""))
    if not context or "{{context}}" in context:
        continue
    given = set(re.findall(r"^\\[(\\d+)\\]", context, re.MULTILINE))
    named = set(re.findall(r"\\[(\\d+)\\]", str((row.get("response") or {}).get("output", ""))))
    if not named:
        missing += 1
    elif named - given:
        invented += 1
    else:
        cited += 1
print(f"{cited} cite passages that were given, {missing} cite nothing, {invented} cite others")
`;

const llamaIndex = `"""The same search with LlamaIndex, with reranking. Use it or retrieval/search.py, not both.

pip install -r retrieval/requirements-llama-index.txt
python3 retrieval/llama_index_search.py content/ "a question"

Names were read in files of llama-index-core 0.12.28 to 0.12.44; it was not run.
"""

import sys

from llama_index.core import Settings, SimpleDirectoryReader, VectorStoreIndex
from llama_index.core.node_parser import SentenceSplitter
from llama_index.core.postprocessor import SentenceTransformerRerank
from llama_index.core.retrievers import QueryFusionRetriever
from llama_index.core.schema import QueryBundle
from llama_index.embeddings.huggingface import HuggingFaceEmbedding
from llama_index.retrievers.bm25 import BM25Retriever

# @WHY@
Settings.embed_model = HuggingFaceEmbedding(
    model_name="@MODEL@", query_instruction="@QUERY@", text_instruction="@PASSAGE@"
)

folder, query = sys.argv[1:3]
documents = SimpleDirectoryReader(folder, recursive=True).load_data()
# chunk_size 1024 and chunk_overlap 200 are its own values.
nodes = SentenceSplitter().get_nodes_from_documents(documents)
index = VectorStoreIndex(nodes)
retriever = QueryFusionRetriever(
    [
        # Many for the reranker to choose from.
        index.as_retriever(similarity_top_k=20),
        BM25Retriever.from_defaults(nodes=nodes, similarity_top_k=20),
    ],
    mode="reciprocal_rerank",
    similarity_top_k=20,
    # 1: no model is called to invent further queries.
    num_queries=1,
    use_async=False,
)
# The default there is a model of similarity, not one that reranks.
rerank = SentenceTransformerRerank(model="@RERANKER@", top_n=5)
found = rerank.postprocess_nodes(retriever.retrieve(query), QueryBundle(query))
for number, one in enumerate(found, 1):
    print(f"[{number}] ({one.node.metadata.get('file_name')}) {one.node.get_content()}")
`;

/** Retrieval: hybrid search without a framework, the same with LlamaIndex, and a check of citations. */
export function retrievalPart(situation: Situation): MethodPart {
  const isWell = !['rare', 'less-served'].includes(situation.choice('language') ?? '');
  const model = isWell ? encoders.englishVectors : encoders.multilingualVectors;
  const other = encoders.multilingualVectors;
  const why = `${
    isWell
      ? `Small and for English; for other languages ${other.repository}, with its marks "${other.marks?.query ?? ''}" and "${other.marks?.passage ?? ''}".`
      : 'Covers about a hundred languages, since you said that yours is less served.'
  }\n# Name seen in ${model.source}\n# (${model.on}).`;
  const filled = (text: string) =>
    text
      .replaceAll('@MODEL@', model.repository)
      .replaceAll('@QUERY@', model.marks?.query ?? '')
      .replaceAll('@PASSAGE@', model.marks?.passage ?? '')
      .replaceAll('@RERANKER@', encoders.reranker.repository)
      .replaceAll('@WHY@', why);
  return {
    format: null,
    tools: [
      toolOf('sentence-transformers', 'sentence-transformers'),
      toolOf('LlamaIndex', 'llama-index-core'),
    ],
    files: [
      { path: 'retrieval/search.py', text: filled(search) },
      { path: 'retrieval/llama_index_search.py', text: filled(llamaIndex) },
      { path: 'retrieval/check_citations.py', text: citations },
      {
        path: 'retrieval/requirements.txt',
        text: requirements('Versions that the script was written for. Python 3.11 or newer.', [
          ...(['sentence-transformers', 'transformers', 'torch', 'numpy'] as const),
        ]),
      },
      {
        path: 'retrieval/requirements-llama-index.txt',
        text: `# An environment of its own: the line whose names were read. Newer lines exist and were not read.
${pinned('llama-index-core')}${pinned('llama-index-embeddings-huggingface')}${pinned('llama-index-retrievers-bm25')}# Not pinned: the embeddings ask for 2.6.1 or newer, and no version was seen to run with this line.
sentence-transformers
`,
      },
      {
        path: 'retrieval/ragas-template.csv',
        text: 'user_input,response,reference,retrieved_context_ids,reference_context_ids\n',
      },
    ],
    sections: [
      {
        title: 'Retrieve',
        text: `1. Put your texts (.txt, .md) into \`content/\`; turn other formats into text first, and look at what came out of tables and scans.
2. \`python3 retrieval/search.py content/ --query "a question" --words-alone\` shows what words alone find; no package is needed.
3. \`pip install -r retrieval/requirements.txt\`, then \`python3 retrieval/search.py content/ --tests eval/tests.csv\` fills the column context. Do so again whenever a setting of the search changes.
4. Name in the column source the file that holds each answer: the script then counts how often it is among those found. Get this right first, since no prompt makes up for a passage that is not there. \`retrieval/ragas-template.csv\` has the columns that ragas reads to count this (its ID-based metrics need no model).
5. After the evaluation: \`python3 retrieval/check_citations.py eval/results.json\`

\`retrieval/llama_index_search.py\` is the same with LlamaIndex and a reranker.`,
      },
    ],
  };
}

/** All content in every prompt, where it can be cached. */
export const wholeContent: MethodPart = {
  format: null,
  tools: [],
  files: [
    {
      path: 'content/fill.mjs',
      text: `#!/usr/bin/env node
// Puts a whole text into the column content of every test item, its paragraphs numbered, so that an
// answer can name the one that says it: node content/fill.mjs content.txt
import { readFileSync, writeFileSync } from 'node:fs';
import { readCsv } from '../eval/compare.mjs';

const cell = (text) => (/[",\\n\\r]/.test(text) ? '"' + text.replaceAll('"', '""') + '"' : text);
try {
  if (process.argv[2] === undefined) throw new Error('takes a text: node content/fill.mjs content.txt');
  const paragraphs = readFileSync(process.argv[2], 'utf8').split(/\\n\\s*\\n/).map((text) => text.trim()).filter((text) => text !== '');
  const content = paragraphs.map((text, at) => '[' + (at + 1) + '] ' + text).join('\\n\\n');
  const rows = readCsv(readFileSync('eval/tests.csv', 'utf8'));
  const names = Object.keys(rows[0] ?? {});
  if (!names.includes('content')) throw new Error('eval/tests.csv has no column content');
  const body = rows.map((row) => names.map((name) => cell(name === 'content' ? content : row[name])).join(','));
  writeFileSync('eval/tests.csv', [names.join(','), ...body].join('\\n') + '\\n');
  console.log(rows.length + ' items have the content: about ' + Math.ceil(content.length / 4) + ' tokens each');
} catch (error) {
  console.error('fill: ' + error.message);
  process.exitCode = 2;
}
`,
    },
  ],
  sections: [
    {
      title: 'Content',
      text: `\`node content/fill.mjs YOUR-CONTENT.txt\` puts all content into the column content, its paragraphs numbered. It stands before the input in the prompt, so that a provider can cache it; keep the words before it unchanged from request to request.`,
    },
  ],
};
