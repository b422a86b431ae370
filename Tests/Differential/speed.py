"""usage: speed.py FIELDLINES FOLDER

How fast immunolit's parsers are beside lxml (iterparse, extracting the same fields) and Biopython's
Medline, on the two files of FOLDER, in memory, one core each. Each is timed five times, in turn, so that
what else the machine does meets all alike; the medians count.
"""

import io
import os
import statistics
import subprocess
import sys
import time

from Bio import Medline
from lxml import etree

import pubmed_fields

ROUNDS = 5


def text(element):
    if element is None:
        return None
    return "".join(element.itertext()) if len(element) else element.text


def texts(parent, path):
    return [] if parent is None else [text(e) for e in parent.findall(path)]


def find(parent, path):
    return None if parent is None else parent.find(path)


def date(element):
    return None if element is None else [(c.tag, c.text) for c in element]


def persons(parent, path):
    return [] if parent is None else [
        (e.findtext("LastName"), e.findtext("ForeName"), e.findtext("Initials"),
         e.findtext("Suffix"), text(e.find("CollectiveName")),
         texts(e, "AffiliationInfo/Affiliation"), texts(e, "Identifier"), e.get("EqualContrib"))
        for e in parent.findall(path)]


def sections(parent):
    return [(e.get("Label"), e.get("NlmCategory"), text(e)) for e in parent.findall("AbstractText")]


def quick(root):
    """The fields of pubmed_fields.py as one takes them out where speed is what matters."""
    citation, data = root.find("MedlineCitation"), root.find("PubmedData")
    article = citation.find("Article")
    journal, info = article.find("Journal"), citation.find("MedlineJournalInfo")
    issue, abstract = journal.find("JournalIssue"), article.find("Abstract")
    pmid = citation.find("PMID")
    return {
        "pmid": pmid.text, "version": pmid.get("Version"), "status": citation.get("Status"),
        "title": text(article.find("ArticleTitle")),
        "vernacularTitle": text(article.find("VernacularTitle")),
        "abstract": [] if abstract is None else sections(abstract),
        "copyright": text(find(abstract, "CopyrightInformation")),
        "otherAbstracts": [
            (e.get("Language"), e.get("Type"), sections(e))
            for e in citation.findall("OtherAbstract")],
        "authors": persons(article, "AuthorList/Author"),
        "investigators": persons(citation, "InvestigatorList/Investigator"),
        "subjects": persons(citation, "PersonalNameSubjectList/PersonalNameSubject"),
        "journal": [
            text(journal.find(n)) for n in ("Title", "ISOAbbreviation", "ISSN")
        ] + [text(find(info, n)) for n in ("MedlineTA", "NlmUniqueID", "ISSNLinking", "Country")],
        "volume": text(issue.find("Volume")), "issue": text(issue.find("Issue")),
        "pages": text(article.find("Pagination/MedlinePgn")), "date": date(issue.find("PubDate")),
        "electronicDate": date(article.find("ArticleDate")), "languages": texts(article, "Language"),
        "publicationTypes": [
            (e.text, e.get("UI")) for e in article.findall("PublicationTypeList/PublicationType")],
        "headings": [
            [(e.text, e.get("UI"), e.get("MajorTopicYN")) for e in heading]
            for heading in citation.findall("MeshHeadingList/MeshHeading")],
        "substances": [
            (e.findtext("RegistryNumber"), e.findtext("NameOfSubstance"),
             e.find("NameOfSubstance").get("UI"))
            for e in citation.findall("ChemicalList/Chemical")],
        "supplementary": [
            (e.text, e.get("UI"), e.get("Type"))
            for e in citation.findall("SupplMeshList/SupplMeshName")],
        "keywords": [
            (text(e), e.get("MajorTopicYN")) for e in citation.findall("KeywordList/Keyword")],
        "genes": texts(citation, "GeneSymbolList/GeneSymbol"),
        "grants": [[c.text for c in e] for e in article.findall("GrantList/Grant")],
        "databanks": [
            (e.findtext("DataBankName"), texts(e, "AccessionNumberList/AccessionNumber"))
            for e in article.findall("DataBankList/DataBank")],
        "missions": texts(citation, "SpaceFlightMission"),
        "corrections": [
            (e.get("RefType"), text(e.find("RefSource")), e.findtext("PMID"))
            for e in citation.findall("CommentsCorrectionsList/CommentsCorrections")],
        "references": [] if data is None else [
            (text(e.find("Citation")),
             [(i.get("IdType"), i.text) for i in e.findall("ArticleIdList/ArticleId")])
            for e in data.iterfind("ReferenceList//Reference")],
        "history": [date(citation.find(n)) for n in ("DateCompleted", "DateRevised")] + (
            [] if data is None else [
                (e.get("PubStatus"), date(e)) for e in data.findall("History/PubMedPubDate")]),
        "identifiers": [
            (e.get("EIdType"), e.text) for e in article.findall("ELocationID")] + (
            [] if data is None else [
                (e.get("IdType"), e.text) for e in data.findall("ArticleIdList/ArticleId")]),
        "conflict": text(citation.find("CoiStatement")),
        "rest": [(e.tag, text(e)) for n in ("CitationSubset", "NumberOfReferences", "OtherID",
                                            "GeneralNote") for e in citation.findall(n)]}


def lxml_counts(bytes):
    counts = [0, 0, 0, 0]
    for _, root in etree.iterparse(io.BytesIO(bytes), tag="PubmedArticle", huge_tree=True):
        record = quick(root)
        found = (1, sum(not a[4] for a in record["authors"]), len(record["headings"]),
                 len(record["references"]))
        counts = [sum(pair) for pair in zip(counts, found)]
        root.clear()
        while root.getprevious() is not None:
            del root.getparent()[0]
    return counts


def medline_counts(bytes):
    records = list(Medline.parse(io.StringIO(bytes.decode("utf-8", "replace"))))
    return [
        # `et al.` ends lists that were cut, and is nobody.
        sum("PMID" in r for r in records),
        sum(name != "et al." for r in records for name in r.get("AU", ())),
        sum(len(r.get("MH", ())) for r in records)]


def ours(program, path):
    """Milliseconds on one core and on all, and counts, of one run over the file in memory."""
    printed = subprocess.run([program, "--time", path], stdout=subprocess.PIPE, check=True, text=True)
    one, all, cores, *counts = printed.stdout.split()
    return float(one), float(all), int(cores), [int(c) for c in counts]


def compare(program, path, name, theirs):
    bytes = pubmed_fields.content(path)
    plain = path if not path.endswith(".gz") else os.path.join(os.environ["SCRATCH"], "plain")
    if plain != path:
        with open(plain, "wb") as file:
            file.write(bytes)
    one, all, other = [], [], []
    for _ in range(ROUNDS):
        first, every, cores, counts = ours(program, plain)
        one.append(first)
        all.append(every)
        start = time.perf_counter()
        their_counts = theirs(bytes)
        other.append((time.perf_counter() - start) * 1000)
        if counts[:len(their_counts)] != their_counts:
            sys.exit(f"{path}: {counts} against {their_counts}: not the same was read")
    if plain != path:
        os.remove(plain)
    megabytes = len(bytes) / 1e6
    one, all, other = map(statistics.median, (one, all, other))
    print(f"{os.path.basename(path)}: {counts[0]} records, {megabytes:.0f} MB, median of {ROUNDS}")
    print(f"  immunolit, one core      {megabytes / one * 1000:6.0f} MB/s")
    print(f"  {name:24} {megabytes / other * 1000:6.0f} MB/s   immunolit is {other / one:.1f} times as fast")
    print(f"  immunolit, {cores} cores      {megabytes / all * 1000:6.0f} MB/s   {one / all:.2f} times one core")


if __name__ == "__main__":
    program, folder = sys.argv[1:]
    compare(program, f"{folder}/pubmed20n0014.xml.gz", "lxml, iterparse", lxml_counts)
    compare(program, f"{folder}/union_medline.nbib.gz", "Biopython, Medline", medline_counts)
