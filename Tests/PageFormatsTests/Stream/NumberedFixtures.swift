/// PubMed's texts of numbered records, of our own.
enum NumberedFixtures {
  static let mail = """
    Alpha sent this.

    1. J Alpha. 2007;1:2.

    One.

    1. A part of the first.

    PMID: 11


    2. J Alpha. 2008.

    Two.

    PMID: 12
    """

  static let abstracts = """

    1. J Alpha (Beta). 2007 Apr-May;22 Suppl 2(2 Pt A):223-34.e1. doi: 
    10.1/alpha.2. Epub 2007 Mar 1.

    [On alpha and beta, in lines that are as long as those which the source wraps at
    the right].

    [Article in German, French; Abstract available in German from the publisher]

    Alpha AB(#)(1), De Beta C(1)(2), Gamma D Jr; Delta Group, and Others, Epsilon E(3).

    Collaborators: Zeta Z, Eta E.

    Author information: 
    (1)Institute of Alpha (1), Town, in a line that is just about as long as others,
    Land. (2)Institute of Beta.
    (3)Institute of Gamma.
    (#)Contributed equally

    Comment in
        J Beta. 2008 Jan;1(1):5.
        J Gamma. 2008;2:6. Alpha, A [corrected to Alpha, B, in a line which is long,
    and goes on].

    Erratum in
        J Alpha. 2009;3:7.

    AIM AND SCOPE: One text of which the line is as long as the lines of the source
    are: it goes on.
    Main results: Another, p = 0.1 (
    1. of 2).

    2. No record but a part of the first.

    © 2007 Alpha.

    Publisher: ZIEL: 文字文字文
    字文字 Anderes.

    DOI: 10.1/alpha.2
    PMCID: PMC5
    PMID: 11 [Indexed for MEDLINE]

    Conflict of interest statement: None, in two
    lines.


    2. J Beta. 2008;(3). pii: S1(07)1. [Epub ahead of print]

    Two: a title?

    Alpha A.

    Author information: 
    Institute of Alpha.

    No label: a text.

    PMID: 12  [PubMed - in process]

    3. Book of alpha.

    Beta B.

    In: Books of beta [Internet]. Town: Publisher; 2009 Jan–. 2010 Feb 5.

    PMID: 13

    A paragraph of no kind.


    4. J Beta. 2010 Jan 9;1:2. doi: alpha. eCollection 2011.

    Without a number.

    [No authors listed]

    No abstract available.


    5. J Beta. 2010.

    PMID: 123456789
    """

  static let summaries = """

    1: De Alpha BC, St. Beta D; Gamma Study Group. On alpha vs. beta: is it. 2006
    so? J Alpha (Beta). 2007 Apr 5;22(2):223-34. doi: 10.1/alpha. Epub 2007 Mar 1.
    Review. PubMed PMID: 11; PubMed Central PMCID: PMC5.

    2: [No authors listed] Two. 2006. J Beta. 2008;3:4. PMID: 12.


    3. Alpha B. Book of alpha. 2009 Jan 3. In: Books of beta [Internet]. Town:
    Publisher; 2010 Jan–. PMID: 13.

    4: A title alone. J Beta. 2010. PMID: 14.

    5: Nothing of the kind. PMID: 15.

    6: J Beta. 2011;1:2.
    """
}
