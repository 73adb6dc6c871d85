// swift-tools-version: 6.1
import PackageDescription

let package = Package(
  name: "AllianceGraph",
  platforms: [.macOS(.v15)],
  dependencies: [
    .package(url: "https://github.com/apple/swift-algorithms", from: "1.2.0"),
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.5.0"),
    .package(url: "https://github.com/apple/swift-crypto", "3.12.0"..<"5.0.0"),
    .package(url: "https://github.com/groue/GRDB.swift", from: "7.0.0"),
    .package(url: "https://github.com/hummingbird-project/hummingbird", from: "2.20.0", traits: []),
    .package(url: "https://github.com/apple/swift-http-types", from: "1.3.0"),
    .package(url: "https://github.com/apple/swift-log", from: "1.16.0"),
    .package(url: "https://github.com/apple/swift-metrics", from: "2.5.0"),
    .package(url: "https://github.com/apple/swift-nio", from: "2.80.0"),
    .package(url: "https://github.com/swift-server/swift-service-lifecycle", from: "2.6.0"),
  ],
  targets: [
    .systemLibrary(
      name: "CLibXML2", pkgConfig: "libxml-2.0", providers: [.apt(["libxml2-dev"])]),
    .systemLibrary(name: "CZlib", pkgConfig: "zlib", providers: [.apt(["zlib1g-dev"])]),
    .systemLibrary(name: "CSQLite", pkgConfig: "sqlite3", providers: [.apt(["libsqlite3-dev"])]),
    .systemLibrary(name: "CCurl", pkgConfig: "libcurl", providers: [.apt(["libcurl4-openssl-dev"])]),

    .target(name: "AllianceModel"),
    .target(name: "AllianceKernel"),
    .target(name: "AllianceFeeds", dependencies: ["AllianceModel", "CLibXML2", "CZlib"]),
    .target(name: "AllianceFetch", dependencies: ["AllianceModel", "CCurl"]),
    .target(
      name: "AllianceStore",
      dependencies: [
        "AllianceModel", "CSQLite",
        .product(name: "GRDB", package: "GRDB.swift"),
        .product(name: "GRDBSQLite", package: "GRDB.swift"),
        .product(name: "Crypto", package: "swift-crypto"),
      ]),
    .target(name: "AllianceNetwork", dependencies: ["AllianceModel"]),
    .target(name: "AllianceIdentity", dependencies: ["AllianceModel"]),
    .target(
      name: "AllianceMatching",
      dependencies: [
        "AllianceKernel", "AllianceModel", "AllianceNetwork",
        .product(name: "Algorithms", package: "swift-algorithms"),
      ]),
    .target(name: "AllianceBoards", dependencies: ["AllianceModel", "AllianceNetwork"]),

    .target(
      name: "AllianceExport",
      dependencies: ["AllianceModel", "AllianceNetwork", "AllianceMatching", "AllianceBoards"]),
    .target(
      name: "AllianceGraph",
      dependencies: [
        "AllianceModel", "AllianceFeeds", "AllianceFetch", "AllianceStore", "AllianceNetwork",
        "AllianceIdentity",
        "AllianceMatching", "AllianceBoards", "AllianceExport",
        .product(name: "Crypto", package: "swift-crypto"),
      ]),
    .target(
      name: "AllianceServer",
      dependencies: [
        "AllianceGraph", "AllianceBoards", "AllianceExport", "AllianceIdentity", "AllianceMatching",
        "AllianceModel", "AllianceStore",
        .product(name: "Hummingbird", package: "hummingbird"),
        .product(name: "HummingbirdCore", package: "hummingbird"),
        .product(name: "HTTPTypes", package: "swift-http-types"),
        .product(name: "Logging", package: "swift-log"),
        .product(name: "Metrics", package: "swift-metrics"),
        .product(name: "CoreMetrics", package: "swift-metrics"),
        .product(name: "NIOCore", package: "swift-nio"),
        .product(name: "NIOPosix", package: "swift-nio"),
        .product(name: "ServiceLifecycle", package: "swift-service-lifecycle"),
        .product(name: "UnixSignals", package: "swift-service-lifecycle"),
        .product(name: "Crypto", package: "swift-crypto"),
        .product(name: "CryptoExtras", package: "swift-crypto"),
      ]),
    .executableTarget(
      name: "alliance",
      dependencies: [
        "AllianceGraph", "AllianceBoards", "AllianceExport", "AllianceIdentity", "AllianceMatching",
        "AllianceModel", "AllianceServer", "AllianceStore",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ]),
    .executableTarget(
      name: "alliance-bench",
      dependencies: [
        "AllianceExport", "AllianceFeeds", "AllianceKernel", "AllianceMatching", "AllianceModel",
        "AllianceNetwork",
        "AllianceStore",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ]),

    .target(name: "SampleAlliance", dependencies: ["AllianceModel"], path: "Tests/SampleAlliance"),
    .target(name: "SeededRandom", path: "Tests/SeededRandom"),
    .testTarget(name: "AllianceKernelTests", dependencies: ["AllianceKernel", "SeededRandom"]),
    .target(name: "HostileServer", path: "Tests/HostileServer"),
    .testTarget(name: "AllianceModelTests", dependencies: ["AllianceModel"]),
    .testTarget(
      name: "AllianceFeedsTests",
      dependencies: ["AllianceFeeds", "AllianceModel", "CLibXML2", "CZlib", "SeededRandom"],
      resources: [.copy("Fixtures")]),
    .testTarget(
      name: "AllianceFetchTests", dependencies: ["AllianceFetch", "AllianceModel", "HostileServer"]),
    .testTarget(
      name: "AllianceStoreTests",
      dependencies: [
        "AllianceStore", "AllianceModel", "SeededRandom", .product(name: "GRDB", package: "GRDB.swift"),
        .product(name: "GRDBSQLite", package: "GRDB.swift"),
      ]),
    .testTarget(
      name: "AllianceNetworkTests",
      dependencies: ["AllianceNetwork", "AllianceModel", "SampleAlliance", "SeededRandom"]),
    .testTarget(name: "AllianceIdentityTests", dependencies: ["AllianceIdentity", "AllianceModel"]),
    .testTarget(
      name: "AllianceMatchingTests",
      dependencies: [
        "AllianceKernel", "AllianceMatching", "AllianceModel", "AllianceNetwork", "SampleAlliance",
      ]),
    .testTarget(
      name: "AllianceBoardsTests",
      dependencies: ["AllianceBoards", "AllianceModel", "AllianceNetwork", "SampleAlliance", "SeededRandom"]),
    .testTarget(
      name: "AllianceExportTests",
      dependencies: [
        "AllianceExport", "AllianceMatching", "AllianceModel", "AllianceNetwork", "SampleAlliance",
        "SeededRandom",
      ], exclude: ["Goldens"]),
    .testTarget(
      name: "AllianceGraphTests",
      dependencies: [
        "AllianceGraph", "AllianceExport", "AllianceIdentity", "AllianceMatching", "AllianceModel",
        "AllianceStore", "SeededRandom",
      ], exclude: ["Fixtures"]),
    .testTarget(
      name: "AllianceServerTests",
      dependencies: [
        "AllianceServer", "AllianceGraph", "AllianceModel", "AllianceStore",
        .product(name: "Hummingbird", package: "hummingbird"),
        .product(name: "HTTPTypes", package: "swift-http-types"),
        .product(name: "Logging", package: "swift-log"),
        .product(name: "NIOCore", package: "swift-nio"),
        .product(name: "NIOEmbedded", package: "swift-nio"),
      ]),
    .testTarget(
      name: "allianceTests",
      dependencies: ["alliance", "AllianceGraph", "AllianceModel", "HostileServer", "SeededRandom"],
      exclude: ["Fixtures"]),
  ],
  swiftLanguageModes: [.v6]
)

for target in package.targets where target.type != .system {
  target.swiftSettings = [
    .enableUpcomingFeature("ExistentialAny"),
    .enableUpcomingFeature("InternalImportsByDefault"),
    .enableUpcomingFeature("MemberImportVisibility"),
  ]
}
