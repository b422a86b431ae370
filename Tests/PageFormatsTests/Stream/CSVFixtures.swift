/// PubMed's CSV, of our own.
enum CSVFixtures {
  static let csv = """
    PMID,Title,Authors,Citation,First Author,Journal/Book,Publication Year,Create Date,PMCID,NIHMS ID,DOI
    11,"On alpha, ""beta""
    and gamma.","De Alpha BC, Beta D; Gamma Group.","J Alpha. 2007 Apr 5;22(2):223-34. doi: 10.1/alpha. Epub 2007 Mar 1.","De Alpha BC",J Alpha,2007,2007/03/02,PMC5,NIHMS1,10.1/alpha
    12,Two,,,Alpha B,J Beta,2008,,,,

    13,"Book of alpha",Alpha B.,"In: Books of beta [Internet]. Town: Publisher; 2009.",Beta C,Books of beta,2009,alpha,alpha,,alpha
    14,"Three" more,Alpha B.
    15,Four
    16,a,b,c,d,e,2009,,,,,too many
    PMID,Title,Authors,Citation,First Author,Journal/Book,Publication Year,Create Date,PMCID,NIHMS ID,DOI
    x,,"Alpha B","J Beta. 2010;1:2.",,,1999
    17,"Five, with an open quote
    18,Six
    """

  static let otherOrder = """
    \u{FEFF}"Title","Note","PMID","Citation"
    "One","a note",11,"J Alpha. 2007;1:2. eCollection 2008."
    """
}
