import GRDB

/// The tables. What must hold stands here, so that no program can break it.
///
/// A `record` is one version of what a source says under one key. A new version closes the one before it, a
/// retirement closes the last: nothing is overwritten, and the current ones are those with no `until_feed`. Rows of
/// facts hang on the record that states them. A record has parts: 0 is the record itself, 1… are its listings, then the
/// members that it mentions; what has texts or concepts has them in its row.
enum Schema {
  /// The changes in the order in which they came; their numbers are names and no order. It only grows at its end.
  static var migrator: DatabaseMigrator {
    var migrator = DatabaseMigrator()
    migrator.registerMigration("1: feeds, records and facts") { db in try db.execute(sql: first) }
    migrator.registerMigration("2: kept records can be read again") { db in try db.execute(sql: second) }
    migrator.registerMigration("3: decisions on identity") { db in try db.execute(sql: identity) }
    registerSources(in: &migrator)
    migrator.registerMigration("5: accounts and the record of access") { db in try db.execute(sql: access) }
    registerRules(in: &migrator)
    registerCalibration(in: &migrator)
    registerLaterAnswers(in: &migrator)
    registerQuickChecks(in: &migrator)
    registerBlindCards(in: &migrator)
    registerImportJobs(in: &migrator)
    registerAssignments(in: &migrator)
    registerTextsInFacts(in: &migrator)
    registerOwnListings(in: &migrator)
    return migrator
  }

  private static let first = """
    CREATE TABLE feed (
      id INTEGER PRIMARY KEY,
      source TEXT NOT NULL CHECK (source <> '' AND instr(source, ':') = 0),
      format TEXT NOT NULL,
      file TEXT NOT NULL,
      issued TEXT NOT NULL CHECK (issued GLOB '????-??-??'),
      content TEXT NOT NULL CHECK (content IN ('full', 'changes')),
      added INTEGER NOT NULL DEFAULT 0 CHECK (added >= 0),
      changed INTEGER NOT NULL DEFAULT 0 CHECK (changed >= 0),
      unchanged INTEGER NOT NULL DEFAULT 0 CHECK (unchanged >= 0),
      retired INTEGER NOT NULL DEFAULT 0 CHECK (retired >= 0),
      quarantined INTEGER NOT NULL DEFAULT 0 CHECK (quarantined >= 0)
    ) STRICT;

    CREATE TABLE record (
      id INTEGER PRIMARY KEY,
      source TEXT NOT NULL,
      sort TEXT NOT NULL CHECK (sort IN ('member', 'project', 'listing', 'relation', 'concept')),
      key TEXT NOT NULL CHECK (key <> ''),
      digest BLOB NOT NULL CHECK (length(digest) = 32),
      line INTEGER NOT NULL CHECK (line >= 1),
      first_feed INTEGER NOT NULL REFERENCES feed,
      last_feed INTEGER NOT NULL REFERENCES feed,
      until_feed INTEGER REFERENCES feed CHECK (until_feed > first_feed)
    ) STRICT;
    CREATE UNIQUE INDEX record_current ON record (source, sort, key) WHERE until_feed IS NULL;
    CREATE INDEX record_version ON record (source, sort, key);

    CREATE TABLE text (
      record INTEGER NOT NULL REFERENCES record ON DELETE CASCADE,
      part INTEGER NOT NULL CHECK (part >= 0),
      role TEXT NOT NULL
        CHECK (role IN ('name', 'alias', 'profile', 'title', 'text', 'preferred', 'alternative', 'definition')),
      position INTEGER NOT NULL,
      language TEXT NOT NULL,
      text TEXT NOT NULL,
      PRIMARY KEY (record, part, role, position)
    ) STRICT, WITHOUT ROWID;

    CREATE TABLE concept_reference (
      record INTEGER NOT NULL REFERENCES record ON DELETE CASCADE,
      part INTEGER NOT NULL CHECK (part >= 0),
      position INTEGER NOT NULL,
      scheme TEXT,
      name TEXT NOT NULL,
      PRIMARY KEY (record, part, position)
    ) STRICT, WITHOUT ROWID;

    CREATE TABLE member_statement (
      record INTEGER NOT NULL REFERENCES record ON DELETE CASCADE,
      part INTEGER NOT NULL CHECK (part >= 0),
      member TEXT NOT NULL,
      stated_on TEXT,
      kind TEXT NOT NULL CHECK (kind IN ('enterprise', 'university', 'researchInstitute', 'investor',
        'applicationUnit', 'industryBody', 'government', 'expert')),
      standing TEXT NOT NULL CHECK (standing IN ('member', 'candidate', 'former', 'outside')),
      region TEXT,
      website TEXT,
      founded INTEGER,
      PRIMARY KEY (record, part)
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX member_statement_member ON member_statement (member);

    CREATE TABLE identifier (
      record INTEGER NOT NULL,
      part INTEGER NOT NULL,
      scheme TEXT NOT NULL CHECK (scheme <> ''),
      value TEXT NOT NULL CHECK (value <> ''),
      PRIMARY KEY (record, part, scheme, value),
      FOREIGN KEY (record, part) REFERENCES member_statement ON DELETE CASCADE
    ) STRICT, WITHOUT ROWID;

    -- The statement that speaks for a member: its own record, else the latest that mentions it.
    CREATE TABLE member (
      id TEXT PRIMARY KEY CHECK (instr(id, ':') > 1),
      record INTEGER NOT NULL,
      part INTEGER NOT NULL,
      current INTEGER NOT NULL CHECK (current IN (0, 1)),
      FOREIGN KEY (record, part) REFERENCES member_statement DEFERRABLE INITIALLY DEFERRED
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX member_record ON member (record, part);

    -- All that a member is called: by the statement that speaks for it in its order, then by others.
    CREATE TABLE member_name (
      member TEXT NOT NULL REFERENCES member ON DELETE CASCADE,
      rank INTEGER NOT NULL,
      role TEXT NOT NULL CHECK (role IN ('name', 'alias')),
      language TEXT NOT NULL,
      text TEXT NOT NULL,
      PRIMARY KEY (member, rank)
    ) STRICT, WITHOUT ROWID;

    CREATE TABLE listing (
      record INTEGER NOT NULL REFERENCES record ON DELETE CASCADE,
      part INTEGER NOT NULL CHECK (part >= 1),
      member TEXT NOT NULL REFERENCES member DEFERRABLE INITIALLY DEFERRED,
      key TEXT NOT NULL CHECK (key <> ''),
      side TEXT NOT NULL CHECK (side IN ('capability', 'need')),
      kind TEXT NOT NULL
        CHECK (kind IN ('product', 'technology', 'service', 'facility', 'funding', 'scenario')),
      readiness INTEGER CHECK (readiness BETWEEN 1 AND 9),
      currency TEXT, minimum TEXT, maximum TEXT,
      region TEXT,
      valid_from TEXT,
      valid_until TEXT CHECK (valid_until >= valid_from),
      visibility TEXT NOT NULL CHECK (visibility IN ('public', 'members', 'matched', 'secretariat')),
      award_currency TEXT, award_minimum TEXT, award_maximum TEXT,
      PRIMARY KEY (record, part)
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX listing_member ON listing (member);

    CREATE TABLE project (
      record INTEGER PRIMARY KEY REFERENCES record ON DELETE CASCADE,
      stage TEXT NOT NULL CHECK (stage IN ('seeking', 'running', 'finished')),
      starts TEXT,
      ends TEXT CHECK (ends >= starts),
      currency TEXT, minimum TEXT, maximum TEXT,
      round TEXT
    ) STRICT;

    CREATE TABLE participant (
      record INTEGER NOT NULL REFERENCES project ON DELETE CASCADE,
      position INTEGER NOT NULL,
      member TEXT NOT NULL REFERENCES member DEFERRABLE INITIALLY DEFERRED,
      role TEXT NOT NULL CHECK (role IN ('coordinator', 'partner', 'funder', 'user')),
      contribution TEXT,
      PRIMARY KEY (record, position)
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX participant_member ON participant (member);

    CREATE TABLE relation (
      record INTEGER PRIMARY KEY REFERENCES record ON DELETE CASCADE,
      predicate TEXT NOT NULL
        CHECK (predicate IN ('supplies', 'collaborates', 'funds', 'owns', 'licenses', 'employs')),
      from_member TEXT NOT NULL REFERENCES member DEFERRABLE INITIALLY DEFERRED,
      to_member TEXT NOT NULL REFERENCES member DEFERRABLE INITIALLY DEFERRED CHECK (to_member <> from_member),
      observed_on TEXT,
      reference TEXT,
      currency TEXT, minimum TEXT, maximum TEXT
    ) STRICT;
    CREATE INDEX relation_from ON relation (from_member);
    CREATE INDEX relation_to ON relation (to_member);

    CREATE TABLE concept_link (
      record INTEGER NOT NULL REFERENCES record ON DELETE CASCADE,
      role TEXT NOT NULL CHECK (role IN ('broader', 'related', 'upstreamOf')),
      position INTEGER NOT NULL,
      target TEXT NOT NULL,
      PRIMARY KEY (record, role, position)
    ) STRICT, WITHOUT ROWID;

    -- What was said of suggestions, and what came of them: rows are added and never changed, but for being taken back.
    CREATE TABLE feedback (
      id INTEGER PRIMARY KEY,
      kind TEXT NOT NULL CHECK (kind <> ''),
      seeker TEXT NOT NULL REFERENCES member,
      candidate TEXT NOT NULL REFERENCES member CHECK (candidate <> seeker),
      verdict TEXT NOT NULL CHECK (verdict IN ('accept', 'decline', 'met', 'agreement', 'contract', 'inUse')),
      reason TEXT NOT NULL,
      said_on TEXT NOT NULL CHECK (said_on GLOB '????-??-??'),
      summands TEXT NOT NULL CHECK (json_valid(summands)),
      after_feed INTEGER NOT NULL,
      withdrawn INTEGER NOT NULL DEFAULT 0 CHECK (withdrawn IN (0, 1))
    ) STRICT;
    CREATE INDEX feedback_pair ON feedback (seeker, candidate, kind);

    -- Weights that the alliance's own history taught, in place of the shipped ones.
    CREATE TABLE feature_weight (
      kind TEXT NOT NULL CHECK (kind <> ''),
      feature TEXT NOT NULL CHECK (feature <> ''),
      weight REAL NOT NULL CHECK (weight >= 0),
      PRIMARY KEY (kind, feature)
    ) STRICT, WITHOUT ROWID;

    -- Records that could not be taken, whole, until somebody mends and sends them again.
    CREATE TABLE quarantine (
      id INTEGER PRIMARY KEY,
      feed INTEGER NOT NULL REFERENCES feed ON DELETE CASCADE,
      line INTEGER,
      reason TEXT NOT NULL,
      record TEXT NOT NULL
    ) STRICT;
    """
}
