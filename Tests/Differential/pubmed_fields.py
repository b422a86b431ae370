"""usage: pubmed_fields.py FILE...

The fields of every record of PubMed XML as lxml and NLM's documentation of the elements give them
(pubmed_190101.dtd, bookdoc_190101.dtd, and the older nlmmedlinecitationset): one line of JSON per
record. The other half of the comparison is FieldLines, which prints what immunolit's parser reads.
Written from the document types alone, so that the two can be wrong only in different ways.
"""

import gzip
import io
import json
import re
import sys
import unicodedata

from lxml import etree

RECORDS = ("PubmedArticle", "PubmedBookArticle", "MedlineCitation")

# Superscripts and subscripts come out as Unicode has them: digits, signs and small letters.
RAISABLE = set("0123456789+-\u2212=()abcdefghijklmnopqrstuvwxyz")


def raised_table(kind):
    table = {" ": " "}
    for code in [*range(0x80, 0x300), *range(0x1D00, 0x1DC0), *range(0x2070, 0x20A0), 0x2C7C]:
        decomposition = unicodedata.decomposition(chr(code)).split()
        if len(decomposition) == 2 and decomposition[0] == kind:
            plain = chr(int(decomposition[1], 16))
            # The ordinal indicators are underlined letters, not raised ones.
            if plain in RAISABLE and chr(code) not in "\u00aa\u00ba":
                table.setdefault(plain, chr(code))
    # A hyphen and an en dash stand for a minus.
    table["-"] = table["\u2013"] = table["\u2212"]
    return table


RAISED = {"sup": raised_table("<super>"), "sub": raised_table("<sub>")}


def raised(text, kind):
    table = RAISED[kind]
    return "".join(table[c] for c in text) if all(c in table for c in text) else text


def collapsed(text):
    """XML's blanks between words as one blank; None for nothing."""
    return " ".join(w for w in re.split("[ \t\r\n]+", text or "") if w) or None


def text_of(element):
    if element is None:
        return None
    if len(element) == 0:
        return collapsed(element.text)
    parts = []

    def walk(element):
        parts.append(element.text or "")
        for child in element:
            if child.tag in RAISED:
                parts.append(raised("".join(child.itertext()), child.tag))
            elif isinstance(child.tag, str):
                walk(child)
            else:  # an entity of a document type that is not read stays as it is written
                parts.append(child.text or "")
            parts.append(child.tail or "")

    walk(element)
    return collapsed("".join(parts))


def attribute(element, name):
    return collapsed(element.get(name))


def flag(element, name):
    return {"Y": True, "N": False}.get(element.get(name))


MONTHS = {m: i + 1 for i, m in enumerate("jan feb mar apr may jun jul aug sep oct nov dec".split())}
MONTH_NAMES = "Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec".split()
SEASONS = {"win": "Winter", "spr": "Spring", "sum": "Summer", "fal": "Fall", "aut": "Fall"}

# `1998 Dec-1999 Jan`, `1977 Jul 4-7`, `2000 Spring-Summer`, `1976-1977`; the older `Spring 1977`.
OLD_DATE = re.compile(r"([A-Za-z]{3,}) (\d{4})(?:-([A-Za-z]{3,}) (\d{4}))?")
MEDLINE_DATE = re.compile(
    r"(?P<year>\d{4})(?: (?P<name>[A-Za-z]{3,}))?(?: (?P<day>\d{1,2}))?"
    r"(?: ?- ?(?:(?P<end_year>\d{4}))? ?(?P<end_name>[A-Za-z]{3,})? ?(?P<end_day>\d{1,2})?)?")


def month_of(text):
    if not text:
        return None
    if text.isdigit():
        return int(text) if 1 <= int(text) <= 12 else None
    return MONTHS.get(text[:3].lower())


def medline_date(text):
    """[year, month, day, season, last year, last month, text]"""
    found = MEDLINE_DATE.fullmatch(OLD_DATE.sub(r"\2 \1-\4 \3", text).removesuffix("- "))
    names = [found and found[g] for g in ("name", "end_name")]
    known = [not n or n[:3].lower() in MONTHS or n[:3].lower() in SEASONS for n in names]
    if not found or not all(known):
        year = re.search(r"(?<!\d)\d{4}(?!\d)", text)
        return [int(year[0]), None, None, None, None, None, text] if year else None
    first, last = names
    season = SEASONS.get(first[:3].lower()) if first else None
    return [
        int(found["year"]), month_of(first), int(found["day"]) if found["day"] else None, season,
        int(found["end_year"]) if found["end_year"] else None, month_of(last), text]


class Record:
    """Takes fields from one record, and remembers from which elements."""

    def __init__(self, root):
        self.root = root
        self.taken = set()
        self.left = []

    def all(self, parent, path):
        found = [] if parent is None else parent.findall(path)
        self.taken.update(found)
        return found

    def one(self, parent, path):
        found = self.all(parent, path)
        return found[-1] if found else None

    def text(self, parent, path):
        return text_of(self.one(parent, path))

    def texts(self, parent, path):
        return [t for t in map(text_of, self.all(parent, path)) if t]

    # Each of the following reads one kind of element.

    def date(self, element):
        if element is None:
            return None
        parts = {c.tag: text_of(c) for c in element}
        self.taken.add(element)
        self.seconds(parts)
        if parts.get("MedlineDate"):
            return medline_date(parts["MedlineDate"])
        if not parts.get("Year"):
            return None
        year, month = int(parts["Year"]), parts.get("Month")
        if parts.get("Season"):
            return medline_date(f"{year} {parts['Season']}")
        number = month_of(month)
        if month and not number:
            return medline_date(f"{year} {month}")
        day = int(parts["Day"]) if number and parts.get("Day") else None
        words = [str(year), number and MONTH_NAMES[number - 1], day and str(day)]
        return [year, number, day, None, None, None, " ".join(w for w in words if w)]

    def seconds(self, parts):
        if parts.get("Second"):
            self.left.append(["Second", parts["Second"]])

    def event(self, element, status):
        parts = {c.tag: text_of(c) for c in element}
        try:
            date = "%04d-%02d-%02d" % (
                int(parts["Year"]), month_of(parts["Month"]), int(parts["Day"]))
        except (KeyError, TypeError, ValueError):
            words = [parts[n] for n in ("Year", "Month", "Day") if parts.get(n)]
            self.left.append([status, " ".join(words)])
            date = None
        self.taken.add(element)
        self.seconds(parts)
        if not date:
            return None
        # Midnight is what stands where no time is known.
        if parts.get("Hour") and parts.get("Minute"):
            time = int(parts["Hour"]), int(parts["Minute"])
            if time != (0, 0):
                date += "T%02d:%02d" % time
        return [status, date]

    def sections(self, parent, path):
        return [
            [attribute(e, "Label"), attribute(e, "NlmCategory"), text_of(e)]
            for e in self.all(parent, path) if text_of(e)]

    def person(self, element):
        orcid = None
        for identifier in element.findall("Identifier"):
            digits = re.sub("[^0-9Xx]", "", (text_of(identifier) or "").rsplit("/", 1)[-1])
            if identifier.get("Source") == "ORCID" and re.fullmatch("[0-9]{15}[0-9Xx]", digits):
                orcid = "-".join(re.findall("....", digits.upper()))
                self.taken.add(identifier)
        given = [self.text(element, n) for n in ("ForeName", "FirstName", "MiddleName")]
        return [
            self.text(element, "LastName"), " ".join(g for g in given if g) or None,
            self.text(element, "Initials"), self.text(element, "Suffix"),
            self.text(element, "CollectiveName"),
            self.texts(element, "Affiliation") + self.texts(element, "AffiliationInfo/Affiliation"),
            orcid, element.get("EqualContrib") == "Y"]

    def persons(self, parent, path):
        """Those whose names are right; wrongly printed ones stand beside them, marked."""
        found = []
        for element in [] if parent is None else parent.findall(path):
            person = self.person(element)
            if element.get("ValidYN") == "N":
                self.left.append([f"{element.tag} ValidYN=N", in_words(person)])
            else:
                found.append(person)
        return found

    def rest(self):
        """What no field holds: the outermost elements of which nothing was taken."""
        opened = set()
        for element in self.taken:
            opened.update(element.iterancestors())
        found = []

        def walk(element):
            for child in element:
                if child in self.taken:
                    continue
                if child in opened or child.tag == "Publisher":
                    walk(child)
                elif text_of(child):
                    whose = child.get("Source") or child.get("Owner")
                    tag = child.tag + (f" {whose}" if whose else "")
                    if element.tag == "OtherAbstract":
                        tag = f"{element.tag} {tag}"
                    if (element.tag, tag) == ("ReferenceList", "Title"):
                        tag = f"{tag} {element.tag}"
                    found.append([tag, text_of(child)])

        walk(self.root)
        return found + self.left


def pmcid_of(text):
    digits = re.fullmatch(r"(?:pmc)?0*([1-9][0-9]{0,8})", text, re.IGNORECASE)
    return digits and "PMC" + digits[1]


def doi_of(text):
    bare = re.sub(r"^(https?://(dx\.)?doi\.org/|doi: *)", "", text, flags=re.IGNORECASE)
    return bare.lower() if re.fullmatch(r"10\.[^/\s]*/\S+", bare) else None


NORMAL = {"doi": doi_of, "pmc": pmcid_of, "pmcid": pmcid_of}


def identifiers(record, elements):
    found = []
    for element, kind in elements:
        record.taken.add(element)
        text = text_of(element)
        if text:
            found.append([kind or "", NORMAL.get(kind, lambda t: t)(text) or text])
    return found


def first_of(found, kind):
    return next((v for k, v in found if k == kind and (kind not in NORMAL or NORMAL[kind](v))), None)


def references(record, data):
    found = []
    for element in data.iterfind(".//Reference") if data is not None else []:
        ids = identifiers(record, [(e, e.get("IdType")) for e in element.iterfind(".//ArticleId")])
        pmid = next((int(v) for k, v in ids if k == "pubmed" and re.fullmatch(r"\d{1,8}", v)), None)
        pmc = first_of([["pmc" if k == "pmcid" else k, v] for k, v in ids], "pmc")
        doi = first_of(ids, "doi")
        found.append([record.text(element, "Citation"), pmid, pmc, doi])
        kept = {"pubmed": str(pmid), "pmc": pmc, "pmcid": pmc, "doi": doi}
        record.left += [[f"Reference ArticleId {k}", v] for k, v in ids if kept.get(k) != v]
    return found


def subjects(record, citation):
    headings = []
    for element in record.all(citation, "MeshHeadingList/MeshHeading"):
        name = element.find("DescriptorName")
        headings.append([
            text_of(name), attribute(name, "UI"), flag(name, "MajorTopicYN"),
            [[text_of(q), attribute(q, "UI"), flag(q, "MajorTopicYN")]
             for q in element.findall("QualifierName")]])
    substances = [
        [text_of(e.find("NameOfSubstance")), attribute(e.find("NameOfSubstance"), "UI"),
         text_of(e.find("RegistryNumber"))]
        for e in record.all(citation, "ChemicalList/Chemical")]
    supplementary = [
        [text_of(e), attribute(e, "UI"), attribute(e, "Type")]
        for e in record.all(citation, "SupplMeshList/SupplMeshName")]
    keywords = [
        [text_of(k), attribute(part, "Owner"), flag(k, "MajorTopicYN")]
        for part in record.all(citation, "KeywordList") for k in part.findall("Keyword")
        if text_of(k)]
    return headings, substances, supplementary, keywords


def funding(record, article, *banks):
    grants = [
        [text_of(e.find(n)) for n in ("GrantID", "Acronym", "Agency", "Country")]
        for e in record.all(article, "GrantList/Grant")]
    databanks = [
        [text_of(e.find("DataBankName")) or "",
         [t for t in map(text_of, e.findall("AccessionNumberList/AccessionNumber")) if t]]
        for e in record.all(article, "DataBankList/DataBank")]
    return grants, databanks


def pages(record, article):
    pagination = article.find("Pagination")
    whole = record.text(pagination, "MedlinePgn")
    first, last = record.text(pagination, "StartPage"), record.text(pagination, "EndPage")
    if whole or not first:
        return whole
    return f"{first}-{last}" if last and last != first else first


def types(record, parent, path):
    return [[text_of(e), attribute(e, "UI")] for e in record.all(parent, path) if text_of(e)]


def in_words(person):
    last, fore, initials, suffix, group, places, orcid, _ = person
    name = " ".join(n for n in (group, last, fore or initials, suffix) if n)
    return "; ".join([name, *places, *([orcid] if orcid else [])])


def authors(record, lists):
    """The authors, whether they are all, and the persons of other lists, in words."""
    # A list without a type is one of authors; a chapter's own come behind those of its book.
    own = [l for l in lists if l.get("Type", "authors") == "authors"][-1:]
    rest = []
    for other in lists:
        if other in own:
            continue
        rest += [
            [other.get("Type", "authors"), in_words(p)] for p in record.persons(other, "Author")]
    if not own:
        return None, True, rest
    return record.persons(own[0], "Author"), own[0].get("CompleteYN") != "N", rest


def fields(root):
    record = Record(root)
    is_book = root.tag == "PubmedBookArticle"
    if is_book:
        citation = article = root.find("BookDocument")
        data, holder = root.find("PubmedBookData"), article.find("Book")
    else:
        citation = root if root.tag == "MedlineCitation" else root.find("MedlineCitation")
        article, data = citation.find("Article"), root.find("PubmedData")
        holder = article.find("Journal")
    issue = holder.find("JournalIssue") if not is_book else holder

    pmid = record.one(citation, "PMID")
    status = attribute(citation, "Status")
    title = record.text(article, "ArticleTitle")
    if is_book and not title:
        title = text_of(holder.find("BookTitle"))
    people, complete, others = authors(
        record, [*(holder.findall("AuthorList") if is_book else []), *article.findall("AuthorList")])
    headings, substances, supplementary, keywords = subjects(record, citation)
    grants, databanks = funding(record, article)
    info = citation.find("MedlineJournalInfo")
    issn = record.one(holder, "ISSN") if not is_book else None

    events = []
    for name, event in (("DateCreated", "created"), ("DateCompleted", "completed"),
                        ("DateRevised", "revised")):
        # Books state the last as an element of the document that no field holds.
        events += [record.event(e, event) for e in citation.findall(name) if not is_book]
    if data is not None:
        events += [record.event(e, attribute(e, "PubStatus").lower())
                   for e in data.findall("History/PubMedPubDate")]

    # In the order of the document: a chapter's own come before those of its book.
    stated = [
        (e, e.get("EIdType") or e.get("IdType"))
        for e in [*article.findall("ELocationID"), *article.findall("ArticleIdList/ArticleId"),
                  *holder.findall("ELocationID"),
                  *([] if data is None else data.findall("ArticleIdList/ArticleId"))]]
    ids = identifiers(record, [(e, kind) for e, kind in stated if e.get("ValidYN") != "N"])
    invalid = identifiers(record, [(e, kind) for e, kind in stated if e.get("ValidYN") == "N"])
    # NLM is the owner of all records that say nothing else.
    owner = attribute(citation, "Owner")
    rest = others + ([["Owner", owner]] if owner and owner != "NLM" else [])

    others = []
    for element in citation.findall("OtherAbstract"):
        sections = record.sections(element, "AbstractText")
        if sections:
            others.append([attribute(element, "Language"), attribute(element, "Type"), sections])
    corrections = [
        [attribute(e, "RefType") or "", record.text(e, "RefSource"),
         int(record.text(e, "PMID") or 0) or None]
        for e in citation.findall("CommentsCorrectionsList/CommentsCorrections")]

    return {
        "pmid": int(text_of(pmid)), "version": int(pmid.get("Version") or 1), "status": status,
        "title": title, "vernacularTitle": record.text(article, "VernacularTitle"),
        # Without one, XML states that there is none.
        "abstract": record.sections(article, "Abstract/AbstractText"),
        "copyright": record.text(article, "Abstract/CopyrightInformation"),
        "otherAbstracts": others, "authors": people, "authorsComplete": complete,
        "investigators": record.persons(citation, "InvestigatorList/Investigator"),
        "subjects": record.persons(citation, "PersonalNameSubjectList/PersonalNameSubject"),
        "journal": [
            record.text(holder, "Title"), record.text(holder, "ISOAbbreviation"),
            record.text(info, "MedlineTA"), record.text(info, "NlmUniqueID"), text_of(issn),
            None if issn is None else attribute(issn, "IssnType"),
            record.text(info, "ISSNLinking"), record.text(info, "Country")],
        "volume": record.text(issue, "Volume"), "issue": record.text(issue, "Issue"),
        "pages": pages(record, article), "date": record.date(issue.find("PubDate")),
        "electronicDate": record.date(article.find("ArticleDate")),
        "languages": record.texts(article, "Language"),
        "publicationTypes": types(
            record, article, "PublicationType" if is_book else "PublicationTypeList/PublicationType"),
        # Their absence says something only where NLM has finished indexing.
        "headings": headings or ([] if status == "MEDLINE" else None),
        "substances": substances, "supplementary": supplementary, "keywords": keywords,
        "genes": record.texts(citation, "GeneSymbolList/GeneSymbol"), "grants": grants,
        "databanks": databanks, "missions": record.texts(citation, "SpaceFlightMission"),
        "corrections": corrections,
        "references": references(record, article if is_book else data),
        "history": sorted([e for e in events if e], key=lambda e: (e[1], e[0])),
        "doi": first_of(ids, "doi"), "pmcid": first_of(ids, "pmc"), "pii": first_of(ids, "pii"),
        "identifiers": sorted(map(list, {*map(tuple, ids + invalid), ("pubmed", text_of(pmid))})),
        "conflict": record.text(citation, "CoiStatement"), "rest": sorted(rest + record.rest())}


def content(path):
    with open(path, "rb") as file:
        bytes = file.read()
    return gzip.decompress(bytes) if bytes[:2] == b"\x1f\x8b" else bytes


def records(bytes):
    """The fields of each record; raises etree.XMLSyntaxError where the bytes are not well-formed."""
    parser = etree.iterparse(
        io.BytesIO(bytes), events=("end",), tag=RECORDS, remove_comments=True, remove_pis=True,
        resolve_entities=False, load_dtd=False, no_network=True, huge_tree=True)
    for _, element in parser:
        parent = element.getparent()
        if parent is not None and parent.tag == "PubmedArticle":
            continue
        yield fields(element)
        element.clear()
        while parent is not None and element.getprevious() is not None:
            del parent[0]


if __name__ == "__main__":
    for path in sys.argv[1:]:
        for record in records(content(path)):
            print(json.dumps(record, ensure_ascii=False, separators=(",", ":")))
