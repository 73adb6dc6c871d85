extension Schema {
  static let second = """
    -- The root's start tag and what else a record needs around it to be read again; NULL where nothing is kept.
    ALTER TABLE feed ADD COLUMN envelope TEXT;
    -- Where the record begins; line is that of its fault.
    ALTER TABLE quarantine ADD COLUMN starts INTEGER CHECK (starts >= 1);
    -- Whether record is all of it, and can be read again.
    ALTER TABLE quarantine ADD COLUMN whole INTEGER NOT NULL DEFAULT 0 CHECK (whole IN (0, 1));
    CREATE INDEX quarantine_reason ON quarantine (reason);
    CREATE INDEX quarantine_feed ON quarantine (feed);
    """
}
