// swift-tools-version: 6.1
import PackageDescription

let package = Package(
  name: "AllianceGraph",
  platforms: [.macOS(.v14)],
  targets: [
    .target(name: "AllianceModel"),
    .target(name: "AllianceNetwork", dependencies: ["AllianceModel"]),
    .target(name: "AllianceMatching", dependencies: ["AllianceModel", "AllianceNetwork"]),

    .testTarget(name: "AllianceModelTests", dependencies: ["AllianceModel"]),
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
