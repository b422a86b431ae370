internal import GRDB

/// The tables of a library. Migrations are appended, never edited.
enum LibrarySchema {
  /// `imlt`: tells a library from other SQLite files (SQLite file format, offset 68).
  static let applicationID: Int32 = 0x696D_6C74
  /// Raised with every migration; a library with a later one is left alone.
  static let version = 2
  /// What the first development builds wrote held fewer fields and cannot be read.
  static let oldestVersion = 2

  static var migrator: DatabaseMigrator {
    var migrator = DatabaseMigrator()
    migrator.registerMigration("1") { database in
      try database.execute(sql: firstVersion)
      try database.execute(sql: "INSERT INTO text(text, rank) VALUES('hashsize', 33554432)")
      try database.execute(sql: "PRAGMA application_id = \(applicationID)")
      try database.execute(sql: "PRAGMA user_version = 2")
    }
    return migrator
  }

  /// - `file`: its contributions are the numbers from `first` to `last`.
  /// - `document`: a record. `identity` is an `Identity`, which for records with a PMID is the PMID.
  ///   `winners` names the contributions that the merged record needs.
  /// - `contribution`: what a file states of a record; `content` is NULL where that is a PMID alone.
  ///   `anchor` is its `Identity`, NULL where that is a PMID. `file` is no foreign key, for SQLite
  ///   would look for a file's contributions among all of them, and the file has their range.
  /// - `identifier`: which identities state an identifier, and how often.
  /// - `link`: `citing` cites `cited`, as an entry of a file says. Two files, two rows, one link.
  /// - `text`: without content; its rows are removed by repeating what was put in.
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
      is_stub INTEGER NOT NULL,
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
      document INTEGER NOT NULL REFERENCES document DEFERRABLE INITIALLY DEFERRED,
      is_stub INTEGER NOT NULL,
      offset INTEGER NOT NULL,
      length INTEGER NOT NULL,
      anchor INTEGER,
      content BLOB
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
      citing INTEGER NOT NULL REFERENCES document DEFERRABLE INITIALLY DEFERRED,
      cited INTEGER NOT NULL REFERENCES document DEFERRABLE INITIALLY DEFERRED,
      citing_entry INTEGER NOT NULL,
      cited_entry INTEGER NOT NULL,
      PRIMARY KEY (citing, cited, citing_entry, cited_entry)
    ) WITHOUT ROWID;
    CREATE INDEX link_cited ON link(cited, citing);
    CREATE TABLE descriptor (number INTEGER PRIMARY KEY, name TEXT NOT NULL UNIQUE);
    CREATE TABLE qualifier (number INTEGER PRIMARY KEY, name TEXT NOT NULL UNIQUE);
    CREATE TABLE topic_chunk (number INTEGER PRIMARY KEY, data BLOB NOT NULL);
    CREATE TABLE order_chunk (number INTEGER PRIMARY KEY, data BLOB NOT NULL);
    CREATE VIRTUAL TABLE text USING fts5(
      title, abstract, authors, journal, topics, substances,
      content='', tokenize='unicode61 remove_diacritics 2'
    );
    """
}
