"""usage: compare.py FIELDLINES FOLDER...

Compares record by record what immunolit's parser reads of PubMed XML with what lxml reads: every
field of every record of every well-formed file; and counts the records of every file, whole or
broken. Prints counts, and of each field that differs the first few; exits 1 where one does.
"""

import collections
import json
import os
import re
import subprocess
import sys

from lxml import etree

import pubmed_fields

SHOWN = 3


def files(folders):
    for folder in folders:
        for place, _, names in sorted(os.walk(folder)):
            yield from (os.path.join(place, name) for name in sorted(names))


def is_xml(bytes):
    return bytes[:200].lstrip(b"\xef\xbb\xbf \t\r\n")[:1] == b"<" or occurrences(bytes) > 0


def occurrences(bytes):
    """How many records the file says it holds; in a set of the old form the citations are records."""
    new = len(re.findall(rb"<Pubmed(?:Book)?Article[ >]", bytes))
    return new or len(re.findall(rb"<MedlineCitation[ >]", bytes))


def cut(value):
    text = json.dumps(value, ensure_ascii=False)
    return text if len(text) <= 300 else text[:300] + "…"


class Comparison:
    def __init__(self, program):
        self.program = program
        self.counts = collections.Counter()
        self.differing = collections.Counter()

    def file(self, path):
        bytes = pubmed_fields.content(path)
        if not is_xml(bytes):
            return
        printed = subprocess.run([self.program], input=bytes, stdout=subprocess.PIPE, check=True)
        lines = [json.loads(line) for line in printed.stdout.splitlines()]
        ours = [line for line in lines if "pmid" in line]
        stated = occurrences(bytes)
        if len(lines) != stated:
            self.differing["records"] += 1
            print(f"{path}: {len(ours)} records and {len(lines) - len(ours)} broken of {stated}")
        try:
            theirs = list(pubmed_fields.records(bytes))
        except etree.XMLSyntaxError:
            self.counts["not well-formed"] += 1
            return
        self.counts["files" if theirs else "other XML"] += 1
        self.counts["records"] += len(theirs)
        if len(ours) != len(theirs):
            self.differing["records"] += 1
            print(f"{path}: {len(ours)} records, lxml reads {len(theirs)}")
        for our, their in zip(ours, theirs):
            self.record(path, our, their)

    def record(self, path, ours, theirs):
        for name, expected in theirs.items():
            self.counts["fields"] += 1
            if ours.get(name) == expected:
                continue
            self.differing[name] += 1
            if self.differing[name] <= SHOWN:
                print(f"{path}: PMID {theirs['pmid']}: {name}")
                print(f"  immunolit: {cut(ours.get(name))}\n  lxml:      {cut(expected)}")


def main(program, folders):
    comparison = Comparison(program)
    for path in files(folders):
        comparison.file(path)
    counts = comparison.counts
    print(
        f"{counts['records']} records of {counts['files']} files, {counts['fields']} fields compared "
        f"({counts['not well-formed']} files not well-formed, {counts['other XML']} without records)")
    for name, count in comparison.differing.most_common():
        print(f"{name}: {count} differ")
    return 1 if comparison.differing or not counts["records"] else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1], sys.argv[2:]))
