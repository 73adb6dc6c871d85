// swift-tools-version: 6.1
import PackageDescription

let package = Package(
  name: "AllianceGraph",
  platforms: [.macOS(.v14)],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.5.0"),
    .package(url: "https://github.com/apple/swift-crypto", "3.12.0"..<"5.0.0"),
    .package(url: "https://github.com/groue/GRDB.swift", from: "7.0.0"),
  ],
  targets: [
    .target(name: "AllianceModel"),
    .target(
      name: "AllianceStore",
      dependencies: [
        "AllianceModel",
        .product(name: "GRDB", package: "GRDB.swift"),
        .product(name: "Crypto", package: "swift-crypto"),
      ]),
    .target(name: "AllianceNetwork", dependencies: ["AllianceModel"]),
    .target(name: "AllianceMatching", dependencies: ["AllianceModel", "AllianceNetwork"]),

    .testTarget(name: "AllianceModelTests", dependencies: ["AllianceModel"]),
    .testTarget(name: "AllianceStoreTests", dependencies: ["AllianceStore", "AllianceModel"]),
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
