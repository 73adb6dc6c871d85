import AllianceGraph
import ArgumentParser

struct Taxonomy: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Print a taxonomy of the store as SKOS (RDF/XML).",
    discussion: """
      What is printed can be imported again, here or elsewhere.

      EXAMPLES
        alliance taxonomy > air-chain.rdf
        alliance taxonomy air-chain > air-chain.rdf
      """)

  @Argument(help: "The scheme's name. Default: the only one.")
  var scheme: String?

  @OptionGroup var store: StoreOptions

  func run() throws { Terminal.put(try store.open().taxonomy(scheme)) }
}
