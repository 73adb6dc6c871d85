import AllianceModel

/// Who won in an eForms notice: lots' results name contracts, contracts tenders, tenders parties, parties organisations.
///
/// Each tender is one award at most, however often it is named.
struct EFormsResult {
  /// A tender that won.
  struct Award {
    let tender: FeedElement
    let contract: FeedElement?
    /// The lot's id.
    let lot: String?
    /// The organisations' ids.
    let tenderers: [String]
  }

  private let result: FeedElement

  init(_ result: FeedElement) { self.result = result }

  /// The winning tenders, in order. Where a result names no contract with tenders, its own tenders have won.
  var awards: [Award] {
    let won = result.children("LotResult").filter(Self.hasWinner)
    let settled = Set(won.flatMap { Self.references("SettledContract", in: $0) })
    let contracts = result.children("SettledContract").filter {
      $0.text(of: "ID").map(settled.contains) ?? false
    }
    var contractOfTender: [String: FeedElement] = [:]
    for contract in contracts {
      for tender in Self.references("LotTender", in: contract) where contractOfTender[tender] == nil {
        contractOfTender[tender] = contract
      }
    }
    let open = won.filter { Self.references("SettledContract", in: $0).isEmpty || contractOfTender.isEmpty }
    let named = Set(open.flatMap { Self.references("LotTender", in: $0) })
    let parties = tenderersByParty
    return result.children("LotTender").compactMap { tender in
      guard let id = tender.text(of: "ID"), contractOfTender[id] != nil || named.contains(id) else {
        return nil
      }
      let party = Self.references("TenderingParty", in: tender).first
      return Award(
        tender: tender, contract: contractOfTender[id], lot: Self.references("TenderLot", in: tender).first,
        tenderers: party.flatMap { parties[$0] } ?? [])
    }
  }

  /// A lot without the code of its result may have a winner; `clos-nw` and `open-nw` say it has none.
  private static func hasWinner(_ result: FeedElement) -> Bool {
    result.text(of: "TenderResultCode").map { $0 == "selec-w" } ?? true
  }

  private var tenderersByParty: [String: [String]] {
    let parties = result.children("TenderingParty").compactMap { party in
      party.text(of: "ID").map { ($0, Self.references("Tenderer", in: party)) }
    }
    return Dictionary(parties) { first, _ in first }
  }

  private static func references(_ name: String, in element: FeedElement) -> [String] {
    element.children(name).compactMap { $0.text(of: "ID") }
  }
}
