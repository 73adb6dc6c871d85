import AllianceExport
import AllianceGraph
import AllianceModel
import ArgumentParser

struct Register: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Print the members for other systems, as XML.",
    discussion: """
      member-feed holds all that one source states, and can be imported again, here or elsewhere. org is linked data \
      by the W3C Organization Ontology, with schema.org for what is offered and sought. cerif is CERIF-XML in the \
      OpenAIRE profile for research information systems, which has no word for needs, products, supplies and sums. \
      Entries that were merged are one in org and cerif, and apart in member-feed.

      EXAMPLES
        alliance register --source founding > members.xml
        alliance register --format org --audience public > members.rdf
        alliance register --format cerif > members.cerif.xml
      """)

  @Option(help: "What to print: member-feed, org, cerif.")
  var format = RegisterFormat.memberFeed

  @Option(help: "The source whose member feed to print. Default: the only one.")
  var source: String?

  @Option(help: ArgumentHelp("Whose eyes it is for. Narrower listings are left out.", valueName: "audience"))
  var audience = Visibility.secretariat

  @OptionGroup var store: StoreOptions

  func validate() throws {
    guard source == nil || format == .memberFeed else {
      throw ValidationError("--source is for member-feed; the other formats hold all sources.")
    }
  }

  func run() throws {
    let request = RegisterRequest(format: format, source: source, audience: audience)
    Terminal.put(try store.open().register(request))
  }
}
