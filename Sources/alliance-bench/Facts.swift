import AllianceFeeds
import AllianceMatching
import AllianceModel
import AllianceNetwork
import AllianceStore
import ArgumentParser
import Foundation

/// Reading a feed, and nothing else.
struct Read: ParsableCommand {
  static let configuration = CommandConfiguration(abstract: "Read a feed to records, and throw them away.")

  @Argument(help: "The feed.") var feed: String

  func run() throws {
    var measurement = Measurement("read", n: 0, queries: 1)
    measurement.n = try measurement.time {
      let reader = try FeedReader(path: feed)
      var records = 0
      while let event = try reader.nextEvent() { if case .record = event { records += 1 } }
      return records
    }
    try measurement.report()
  }
}

/// A feed on its way into a store.
struct Take: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "import", abstract: "Read a feed into a store, which is made where there is none.")

  @Argument(help: "The feed.") var feed: String
  @Argument(help: "The store's file.") var store: String

  func run() throws {
    guard let today = CalendarDate(year: 2026, month: 1, day: 1) else { return }
    var measurement = Measurement("import", n: 0, queries: 1)
    measurement.n = try measurement.time {
      let reader = try FeedReader(path: feed)
      reader.readAhead()
      return try AllianceStore(path: store, alone: true).importFeed(
        reader.header, file: feed, today: today, events: reader.nextEvent
      ).total.read
    }
    try measurement.report()
  }
}

/// What is done before the first question: all facts from the store, the graph of them, and the index of that.
struct Load: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Read all facts of a store, build the graph of them, and index it where asked.")

  @Argument(help: "The store's file.") var store: String
  @Flag(help: "Build what suggestions are looked up in, too.") var index = false

  func run() throws {
    var measurement = Measurement("load", n: 0, queries: 1)
    let store = try AllianceStore(path: store)
    let start = Measurement.processorSeconds
    var read = start
    let graph = try measurement.time {
      let contents = try store.contents()
      read = Measurement.processorSeconds
      let graph = CollaborationGraph(contents)
      if index { _ = Matcher(graph) }
      return graph
    }
    measurement.note = String(format: "%.2f s of it to read the facts", read - start)
    measurement.n = graph.members.count
    measurement.checksum = Double(graph.listings.count)
    try measurement.report()
  }
}
