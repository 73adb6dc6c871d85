import GRDB

extension AllianceStore {
  /// The learned weights of features, by pairing kind and feature; a kind that nothing was learned for is absent.
  public func learnedWeights() throws -> [String: [String: Float]] {
    try database.read { db in
      try Row.fetchAll(db, sql: "SELECT kind, feature, weight FROM feature_weight").reduce(into: [:]) {
        weights, row in
        weights[row["kind"], default: [:]][row["feature"]] = Float(row["weight"] as Double)
      }
    }
  }

  /// Puts learned weights in place of those of a kind; an empty set gives the kind its shipped ones back.
  public func setLearnedWeights(_ weights: [String: Float], of kind: String) throws {
    try database.write { db in
      try db.execute(sql: "DELETE FROM feature_weight WHERE kind = ?", arguments: [kind])
      for (feature, weight) in weights.sorted(by: { $0.key < $1.key }) {
        try db.execute(
          sql: "INSERT INTO feature_weight VALUES (?, ?, ?)", arguments: [kind, feature, Double(weight)])
      }
    }
  }
}
