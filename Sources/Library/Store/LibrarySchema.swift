internal import GRDB

/// The tables of a library. Migrations are appended, never edited.
enum LibrarySchema {
  /// `imlt`: tells a library from other SQLite files (SQLite file format, offset 68).
  static let applicationID: Int32 = 0x696D_6C74
  /// Raised with every migration; a library with a later one is left alone.
  static let version = 6
  /// What the first development builds wrote held fewer fields and cannot be read.
  static let oldestVersion = 6

  static var migrator: DatabaseMigrator {
    var migrator = DatabaseMigrator()
    migrator.registerMigration("1") { database in
      try database.execute(sql: firstVersion)
      try database.execute(sql: QuarantineTable.schema)
      try database.execute(sql: "PRAGMA application_id = \(applicationID)")
      try database.execute(sql: "PRAGMA user_version = 6")
    }
    return migrator
  }

  /// - `file`: its contributions are the numbers from `first` to `last`.
  /// - `document`: a record. `identity` is an `Identity`, which for records with a PMID is the PMID.
  ///   `winners` names the contributions that the merged record needs.
  ///   `kind` is that of a contribution: a page, a stub, or deleted.
  /// - `contribution`: what a file states of a record; `content` is packed, and NULL where that is a
  ///   PMID alone or the record's deletion. `anchor` is its `Identity`, NULL where that is a PMID.
  ///   No column refers to another table by SQLite's own rules: it would look for a parent or for
  ///   children at each of the rows, and the one writer knows them.
  /// - `dictionary`: what contents of a format are packed with.
  /// - `identifier`: which identities state an identifier, and how often.
  /// - `link`: `citing` cites `cited`, as an entry of a file says; `cited_entry` is 0
  ///   where the file states nothing of the cited record but its PMID: there is no contribution for
  ///   that. Two files, two rows, one link.
  /// - `text_segment`, `text_block`: the text index, which `TextWriter` tells of.
  private static let firstVersion = """
    CREATE TABLE file (
      id INTEGER PRIMARY KEY,
      path TEXT NOT NULL UNIQUE,
      size INTEGER NOT NULL,
      modified INTEGER NOT NULL,
      fingerprint BLOB NOT NULL,
      format TEXT NOT NULL,
      first INTEGER NOT NULL,
      last INTEGER NOT NULL
    );
    CREATE TABLE document (
      number INTEGER PRIMARY KEY,
      identity INTEGER NOT NULL UNIQUE,
      kind INTEGER NOT NULL,
      year INTEGER,
      journal TEXT,
      title TEXT,
      first_author TEXT,
      citations_stated INTEGER,
      winners BLOB
    );
    CREATE TABLE contribution (
      id INTEGER PRIMARY KEY,
      file INTEGER NOT NULL,
      document INTEGER NOT NULL,
      kind INTEGER NOT NULL,
      offset INTEGER NOT NULL,
      length INTEGER NOT NULL,
      anchor INTEGER,
      content BLOB
    );
    CREATE TABLE dictionary (
      number INTEGER PRIMARY KEY,
      format TEXT NOT NULL,
      data BLOB NOT NULL
    );
    CREATE INDEX contribution_document ON contribution(document);
    CREATE INDEX contribution_anchor ON contribution(anchor) WHERE anchor IS NOT NULL;
    CREATE TABLE identifier (
      key INTEGER NOT NULL,
      anchor INTEGER NOT NULL,
      uses INTEGER NOT NULL,
      PRIMARY KEY (key, anchor)
    ) WITHOUT ROWID;
    CREATE INDEX identifier_anchor ON identifier(anchor) WHERE anchor >= 1152921504606846976;
    CREATE TABLE link (
      citing INTEGER NOT NULL,
      cited INTEGER NOT NULL,
      citing_entry INTEGER NOT NULL,
      cited_entry INTEGER NOT NULL,
      PRIMARY KEY (citing, cited, citing_entry, cited_entry)
    ) WITHOUT ROWID;
    CREATE INDEX link_cited ON link(cited, citing);
    CREATE TABLE descriptor (number INTEGER PRIMARY KEY, name TEXT NOT NULL UNIQUE);
    CREATE TABLE qualifier (number INTEGER PRIMARY KEY, name TEXT NOT NULL UNIQUE);
    CREATE TABLE topic_chunk (number INTEGER PRIMARY KEY, data BLOB NOT NULL);
    CREATE TABLE order_chunk (number INTEGER PRIMARY KEY, data BLOB NOT NULL);
    CREATE TABLE text_segment (
      number INTEGER PRIMARY KEY,
      documents INTEGER NOT NULL,
      least INTEGER NOT NULL,
      greatest INTEGER NOT NULL,
      words BLOB NOT NULL,
      dead BLOB NOT NULL
    );
    CREATE TABLE text_block (number INTEGER PRIMARY KEY, data BLOB NOT NULL);
    """
}
