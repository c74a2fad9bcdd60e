#!/usr/bin/env python3
"""Compares Zhaiyao with the Chinese summarizers that a user could install from PyPI: ROUGE and time.

    python3 benches/peers/compare.py DATA.jsonl… [--sentences N]

Every line of DATA is a document: {"id", "text", "summary"}. The script makes its own environment in
target/peers/ at its first run. All systems get the same texts in one run, on one core, from text to summary; what
they load once (dictionaries) is loaded by a first document that is not timed. ROUGE is counted on characters,
as `cargo xtask evaluate summaries` counts it.
"""
import argparse
import json
import os
import random
import re
import statistics
import subprocess
import sys
import time
import unicodedata
import venv
from collections import Counter
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
ENVIRONMENT = ROOT / 'target' / 'peers'
# textrank4zh calls what networkx 3 no longer has; jiagu and others import pkg_resources.
PACKAGES = ['setuptools<80', 'numpy', 'networkx<3', 'jieba', 'sumy', 'textrank4zh', 'snownlp', 'FastTextRank',
            'harvesttext', 'jiagu']


def in_environment():
    """Runs this script again in its own environment, which is made where it is missing."""
    python = ENVIRONMENT / 'bin' / 'python'
    if Path(sys.prefix) == ENVIRONMENT:
        return
    if not (ENVIRONMENT / 'ready').exists():
        print(f'Installing {", ".join(PACKAGES)} into {ENVIRONMENT}')
        venv.create(ENVIRONMENT, with_pip=True, clear=True)
        for package in PACKAGES:
            done = subprocess.run([python, '-m', 'pip', 'install', '-q', package], check=False)
            if done.returncode:
                print(f'{package} could not be installed: it is left out')
        (ENVIRONMENT / 'ready').touch()
    os.execv(python, [str(python), *sys.argv])


# --- ROUGE on characters -------------------------------------------------------------------------------------------

UNIT = re.compile(r'[A-Za-z]+|[0-9]+(?:\.[0-9]+)?|[㐀-䶿一-鿿豈-﫿]')


def units(text):
    return UNIT.findall(unicodedata.normalize('NFKC', text).lower())


def f1(hits, ours, theirs):
    return 2 * hits / (ours + theirs) if hits else 0.0


def rouge(summary, reference):
    ours, theirs = units(summary), units(reference)
    if not ours or not theirs:
        return 0.0, 0.0
    def grams(tokens, size):
        return Counter(zip(*[tokens[start:] for start in range(size)]))
    def score(size):
        a, b = grams(ours, size), grams(theirs, size)
        return f1(sum((a & b).values()), sum(a.values()), sum(b.values()))
    return score(1), score(2)


# --- The peers: a text and a number of sentences to sentences -------------------------------------------------------

def peers():
    """Each peer that can be imported, by name."""
    found = {}

    def peer(name):
        def add(make):
            try:
                found[name] = make()
            except Exception as error:  # a peer that does not start is reported, not hidden
                print(f'{name} does not start: {error!r}')
        return add

    @peer('sumy LexRank')
    def _():
        return sumy('lex_rank', 'LexRankSummarizer')

    @peer('sumy LSA')
    def _():
        return sumy('lsa', 'LsaSummarizer')

    @peer('sumy TextRank')
    def _():
        return sumy('text_rank', 'TextRankSummarizer')

    @peer('TextRank4ZH')
    def _():
        from textrank4zh import TextRank4Sentence
        def run(text, count):
            ranker = TextRank4Sentence()
            ranker.analyze(text=text, lower=True, source='all_filters')
            picks = sorted(ranker.get_key_sentences(num=count), key=lambda item: item.index)
            return [item.sentence for item in picks]
        return run

    @peer('SnowNLP')
    def _():
        from snownlp import SnowNLP
        return lambda text, count: SnowNLP(text).summary(count)

    @peer('FastTextRank')
    def _():
        from FastTextRank.FastTextRank4Sentence import FastTextRank4Sentence
        return lambda text, count: FastTextRank4Sentence(use_w2v=False).summarize(text, count)

    @peer('HarvestText')
    def _():
        from harvesttext import HarvestText
        harvest = HarvestText()
        return lambda text, count: harvest.get_summary(harvest.cut_sentences(text), topK=count, avoid_repeat=True)

    @peer('Jiagu')
    def _():
        import jiagu
        return lambda text, count: jiagu.summarize(text, count)

    return found


def sumy(module, name):
    from importlib import import_module
    from sumy.nlp.tokenizers import Tokenizer
    from sumy.parsers.plaintext import PlaintextParser
    import jieba

    class Chinese(Tokenizer):
        """sumy's own Chinese tokenizer, without the download of NLTK data that its sentences need."""
        def __init__(self):
            self._language = 'chinese'
        def to_sentences(self, text):
            return tuple(part.strip() for part in re.findall(r'[^。！？!?\n]+[。！？!?]*', text) if part.strip())
        def to_words(self, sentence):
            return tuple(word for word in jieba.cut(sentence) if word.strip())

    summarizer = getattr(import_module(f'sumy.summarizers.{module}'), name)()
    def run(text, count):
        return [str(sentence) for sentence in summarizer(PlaintextParser.from_string(text, Chinese()).document, count)]
    return run


def zhaiyao(rows, count):
    """Summaries of all documents, and the seconds of reading them, from the release build."""
    folder = ENVIRONMENT / 'run'
    folder.mkdir(exist_ok=True)
    data, out = folder / 'data.jsonl', folder / 'out.jsonl'
    data.write_text(''.join(json.dumps(row, ensure_ascii=False) + '\n' for row in rows), encoding='utf-8')
    cargo = ['cargo', 'run', '--release', '--quiet', '--package', 'xtask', '--bin', 'xtask', '--']
    done = subprocess.run([*cargo, 'evaluate', 'summaries', data, '--sentences', str(count), '--out', out, '--one-core'],
                          cwd=ROOT, check=True, capture_output=True, text=True)
    seconds = float(re.search(r'read in ([0-9.]+) s', done.stdout)[1])
    return {row['id']: row['summary'] for row in map(json.loads, out.open(encoding='utf-8'))}, seconds


# --- The comparison -------------------------------------------------------------------------------------------------

def interval(differences):
    draw = random.Random(7)
    means = sorted(statistics.mean(draw.choices(differences, k=len(differences))) for _ in range(2000))
    return means[49], means[1949]


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument('data', nargs='+')
    parser.add_argument('--sentences', type=int, default=2)
    arguments = parser.parse_args()
    rows = [json.loads(line) for path in arguments.data for line in open(path, encoding='utf-8')]
    ours, seconds = zhaiyao(rows, arguments.sentences)
    base = [rouge(ours[row['id']], row['summary']) for row in rows]
    characters = sum(len(row['text']) for row in rows)
    print(f'{len(rows)} documents, {characters} characters, {arguments.sentences} sentences each')
    print(f'{"":14} ROUGE-1 ROUGE-2   seconds   ours less this, ROUGE-1 [95 %]   times as long')
    print(f'{"Zhaiyao":14} {100 * statistics.mean(r[0] for r in base):7.2f} {100 * statistics.mean(r[1] for r in base):7.2f}'
          f' {seconds:9.3f}')
    for name, run in peers().items():
        scores, failed = [], 0
        try:
            run(rows[0]['text'], arguments.sentences)
        except Exception as error:
            print(f'{name:14} fails: {error!r}')
            continue
        start = time.perf_counter()
        for row in rows:
            try:
                summary = ''.join(run(row['text'], arguments.sentences))
            except Exception:
                summary, failed = '', failed + 1
            scores.append((summary, row['summary']))
        spent = time.perf_counter() - start
        scores = [rouge(*pair) for pair in scores]
        differences = [100 * (a[0] - b[0]) for a, b in zip(base, scores)]
        low, high = interval(differences)
        print(f'{name:14} {100 * statistics.mean(s[0] for s in scores):7.2f} {100 * statistics.mean(s[1] for s in scores):7.2f}'
              f' {spent:9.3f}   {statistics.mean(differences):+.2f} [{low:+.2f}, {high:+.2f}]   {spent / seconds:14.0f}'
              + (f'   {failed} failed' if failed else ''))


if __name__ == '__main__':
    in_environment()
    main()
