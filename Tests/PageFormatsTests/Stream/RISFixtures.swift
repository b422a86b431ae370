/// RIS of our own, in the ways of several programs.
enum RISFixtures {
  static let ris = """
    Record #1 of 2
    Provider: Alpha

    TY  - JOUR
    AU  - De Alpha, Beta C.
    AU  - Beta, B.C., Jr.
    AU  - Gamma D E
    A1  - Gamma D E
    AU  - Alpha Study Group,
    TI  - On alpha: beta
    T2  - Journal of alpha
    JF  - Journal of alpha
    J2  - J. Alpha
    JO  - J Alpha
    PY  - 2007
    DA  - APR 5
    Y1  - 2007/04//
    VL  - 22
    IS  - 2
    SP  - 223
    EP  - 234
    SN  - 12345678 (Print)
    SN  - 1234-567x
    DO  - https://doi.org/10.1/alpha
    AB  - AIM: One text
    goes on.
    RESULTS: Another.
    AB  - Copyright of J Alpha.
    KW  - *Alpha
    KW  - Beta
    Gamma
    AD  - Institute of Alpha.
    LA  - English
    M3  - Review
    DB  - Alpha
    AN  - 5
    UR  - https://pubmed.ncbi.nlm.nih.gov/11/
    L2  - http://www.ncbi.nlm.nih.gov/pmc/articles/PMC5
    XX  - kept
    ER  - 

    2. 
    TY  -  BOOK
    T1  -  Two
    A1  -  Alpha, B
    PY  -  alpha
    DA  -  2008-02-30
    DO  -  alpha
    C7  -  e5
    C3  -  PUBMED 12,OTHER 3
    LA  -  unknown
    ER  -  
    TY  - JOUR
    TI  - Three
    DB  - PubMed
    AN  - 13
    UR  - https://pubmed.ncbi.nlm.nih.gov/14
    Y1  - 2009///Spring
    DO  - 10.1/gamma     LK  - more
    TY  - JOUR
    ID  - without an end
    """
}
