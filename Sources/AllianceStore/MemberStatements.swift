public import AllianceModel
import GRDB

/// What one record says of a member, by itself.
public struct MemberStatement: Hashable, Codable, Sendable {
  /// The member as the record has it; of what a mention leaves out, nothing.
  public var member: Member
  /// Whether it is the member's own record, and not the mention of another.
  public var isOwn: Bool
  /// Where the record stands, and since when and until when feeds had it.
  public var provenance: Provenance
}

extension AllianceStore {
  /// All that records say of a member now, the one that speaks for it first: its own record; of mentions the latest
  /// by its own date, then by the name of its source, then the last by key.
  public func statements(about member: FactID) throws -> [MemberStatement] {
    try database.read { db in
      var lists = StoredLists()
      return try Row.fetchAll(
        db,
        sql: """
          SELECT s.*, r.sort, \(ProvenanceReader.columns)
          FROM member_statement s JOIN record r ON r.id = s.record
          WHERE s.member = ? AND r.until_feed IS NULL ORDER BY \(MemberChoice.rule)
          """, arguments: [member.description]
      ).compactMap { row in
        guard let kind = MemberKind(rawValue: row["kind"]),
          let standing = Standing(rawValue: row["standing"]),
          let provenance = ProvenanceReader.provenance(row)
        else { return nil }
        let said = Member(
          id: member, kind: kind, standing: standing, names: try lists.texts(row["names"]),
          region: (row["region"] as String?).flatMap { Region($0) }, website: row["website"],
          founded: row["founded"])
        return MemberStatement(
          member: said, isOwn: row["sort"] == RecordSort.member.rawValue, provenance: provenance)
      }
    }
  }
}
