extension Schema {
  /// Who may sign in and with what, and who did what.
  ///
  /// Passwords and secrets are here as hashes only. An account of a member names it by id, without a foreign key: feeds
  /// may retire the member, and the account then sees no listings of its own until it is back.
  static let access = """
    CREATE TABLE account (
      id INTEGER PRIMARY KEY,
      name TEXT NOT NULL UNIQUE CHECK (length(name) BETWEEN 1 AND 64),
      role TEXT NOT NULL CHECK (role IN ('reader', 'member', 'secretariat')),
      member TEXT CHECK (instr(member, ':') > 1) CHECK ((member IS NOT NULL) = (role = 'member')),
      password TEXT CHECK (password <> '')
    ) STRICT;

    CREATE TABLE credential (
      id INTEGER PRIMARY KEY AUTOINCREMENT,
      account INTEGER NOT NULL REFERENCES account ON DELETE CASCADE,
      purpose TEXT NOT NULL CHECK (purpose IN ('session', 'token', 'invitation')),
      label TEXT NOT NULL CHECK (length(label) <= 64),
      writes INTEGER NOT NULL CHECK (writes IN (0, 1)),
      secret BLOB NOT NULL UNIQUE CHECK (length(secret) = 32),
      expires INTEGER NOT NULL CHECK (expires > 0)
    ) STRICT;
    CREATE INDEX credential_account ON credential (account);

    -- Rows are added and never changed; accounts stay in it by name when they are gone.
    CREATE TABLE access_record (
      id INTEGER PRIMARY KEY AUTOINCREMENT,
      at INTEGER NOT NULL CHECK (at > 0),
      account TEXT NOT NULL,
      action TEXT NOT NULL CHECK (action <> ''),
      subject TEXT NOT NULL
    ) STRICT;
    CREATE TRIGGER access_record_stays BEFORE UPDATE ON access_record
    BEGIN SELECT raise(ABORT, 'the record of access is not changed'); END;
    """
}
