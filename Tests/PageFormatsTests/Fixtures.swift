/// Pages of our own, at most 1 kB each, with words of the field in place of names and prose.
enum Fixtures {
  static let cureHunter = """
    HOMEPRODUCTSCOMPANYCONTACTFAQResearchDictionaryPharmaSign Up FREE or Login

    Title of alpha
    and beta cells.

    AbstractOBJECTIVE:
    The first text: with a colon
    METHODS:
    Cells x 10(10).
    Copyright © 2001 Society Alpha.
    AuthorsAlpha-Beta Gamma, Jan van der Delta, D E Epsilon Jr, Zeta, Theta Study Group
    JournalJournal of alpha (J Alpha) Vol. 22 Issue 2 Pg. 223-34 (Apr 15 2007) ISSN: 1084-9785 [Print] United States
    PMID17600469 (Publication Type: Clinical Trial, Phase I, Journal Article, Research Support, Non-U.S. Gov't)
    Chemical References
      • Alpha Antigens
      • Benzo(a)pyrene
    Topics
      • Adult
      • Alpha Antigens (genetics, administration & dosage)
      • Beta Receptors (T-Cell)
      • Gamma Rays (utilization)
      • Tomography, X-Ray
        Computed

    Join CureHunter, for free Research Interface BASIC access!
    Choose Username:
    """

  static let bare = """
    [Translated title of alpha?]
    Authors: Alpha Beta
    Journal: JAMA (Chicago) (1999)
    PMID: 12 (Publication Type: Letter)
    """

  static let article = """
    » Articles » PMID: 3493432

    A Title of Alpha

    Overview
    Journal J Alpha
    Specialty Oncology
    Date 1987 Apr 9
    PMID 3493432
    Citations 596
    Authors
    Affiliations
    Soon will be listed here.
    Abstract

    BACKGROUND: One text. RESULTS: Another text.

    Citing Articles

    Title of a citing one.

    Alpha S, Beta M, De Luca R Onco Targets Ther. 2025; 17(1.

    PMID: 39796666 PMC: 11718842. DOI: 10.3390/alpha17010035.


    Title of another.

    Gamma S J Clin Oncol. 2006; 91 Suppl 1:12-5.

    DOI: 10.1/beta.

    References

    1. Biophys J. 1975 May;15(5):403-15

    PMID: 19211013.

    2. N Engl J Med. 1999 Jul-Aug;3:e12

    3. Delta A, Epsilon B. A title within. Lancet. 2001; 5:1-2.
    PMID: 77.
    """

  static let articleWithNames = """
    » Articles » PMID: 5

    T

    Overview
    PMID
    6
    Date Winter 1999
    Journal
    Unknown Thing
    Authors
    Alpha S, Mahdavi Beta P, Gamma JA Jr
    Affiliations
    Institute of Alpha.
    Citing Articles

    Six.

    Alpha A, Beta B, Gamma C, Delta D, Epsilon E, Zeta F Cells. 2024; 13(23):5.

    PMID: 9999999999.
    """

  static let html = """
    <!DOCTYPE html><html><head><title>x</title><script>var a = "<p>";</script></head><body>
    <h1>Title of alpha &amp; beta.</h1><div><b>Abstract</b> Text of alpha.</div>
    <div>Authors <span>Alpha Beta, Gamma Delta</span></div>
    <div>Journal: Journal of alpha (J Alpha) Vol. 1 (2001)</div>
    <div>PMID 77 (Publication Type: Letter)</div>
    <div>Topics</div><ul><li>Adult</li><li>Neoplasms (therapy)</li></ul>
    <p>Join CureHunter, for free</p></body></html>
    """

  static let labelsInTheAbstract = """
    Title of alpha.
    AbstractAuthors have shown alpha.
    Journal clubs met.
    PMID numbers were kept.
    References: none.
    Cited by beta.
    Topics of gamma were
    CONCLUSION:
    this:
    AuthorsAlpha Beta
    JournalJournal of alpha (J Alpha) Vol. 1 (2001)
    PMID31 (Publication Type: Letter)
    Topics
      • Adult
    """

  static let headingsInTheAbstract = """
    » Articles » PMID: 41

    Title of alpha

    Overview
    PMID 41
    Authors
    Alpha S
    Abstract

    References were read. Overview of alpha. RESULTS: PMID: 12 was one. Citing Articles: five.

    References

    Beta T Cells. 2024; 3:4.

    PMID: 42.
    """

  static let articleHTML = """
    <html><head><style>p { color: red }</style><script>"Overview"</script></head><body>
    <nav>&raquo; <a href="/">Articles</a> &raquo; PMID: 51</nav>
    <h1>Title of &alpha; &amp; beta</h1>
    <h2>Overview</h2>
    <table><tr><td>Journal</td><td>J Alpha</td></tr><tr><td>PMID</td><td>51</td></tr>
    <tr><td>Citations</td><td>1,596</td></tr></table>
    <h3>Authors</h3><p><a>Alpha S</a>, <a>Beta MT</a></p>
    <h3>Affiliations</h3><ul><li>Institute of Alpha.<li>Institute of Beta.</ul>
    <h2>Abstract</h2><p>Text of<br>one.</p><p>Text of two.</p>
    <h2>Citing Articles</h2>
    <div><p>One &lt;within&gt;.</p><p>Gamma S, Delta R <i>Lancet</i>. 2025; 17.</p>
    <p>PMID: <b>52</b>.</p></div></body></html>
    """

  static let all = [
    cureHunter, bare, article, articleWithNames, html, labelsInTheAbstract, headingsInTheAbstract,
    articleHTML,
  ]
}
