// swift-tools-version: 6.2
import PackageDescription

let settings: [SwiftSetting] = [
  .swiftLanguageMode(.v6),
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("InternalImportsByDefault"),
  .enableUpcomingFeature("MemberImportVisibility"),
  .strictMemorySafety(),
  .treatAllWarnings(as: .error),
]

let package = Package(
  name: "dossier",
  products: [
    .executable(name: "dossier", targets: ["dossier"]),
    .library(name: "DossierCore", targets: ["DossierCore"]),
  ],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
    .package(url: "https://github.com/apple/swift-crypto", from: "4.5.2"),
    .package(url: "https://github.com/groue/GRDB.swift", from: "7.10.0"),
  ],
  targets: [
    .systemLibrary(name: "CLibYAML", pkgConfig: "yaml-0.1", providers: [.apt(["libyaml-dev"])]),
    .systemLibrary(name: "CLinux"),
    .target(name: "CLibArchive"),
    .target(name: "CCheckedPages", linkerSettings: [.linkedLibrary("sqlite3")]),
    .target(
      name: "DossierCore",
      dependencies: [
        "CCheckedPages", "CLibArchive", "CLibYAML", "CLinux", .product(name: "Crypto", package: "swift-crypto"),
        .product(name: "GRDB", package: "GRDB.swift"),
      ],
      exclude: ["Resources/rates", "Resources/terms", "Resources/findings"],
      swiftSettings: settings),
    .executableTarget(
      name: "dossier",
      dependencies: ["DossierCore", .product(name: "ArgumentParser", package: "swift-argument-parser")],
      swiftSettings: settings),
    .executableTarget(
      name: "bench", dependencies: ["DossierCore", "CLibYAML"], path: "Benchmarks/Sources/bench",
      swiftSettings: [.swiftLanguageMode(.v6), .strictMemorySafety()]),
    .testTarget(name: "DossierCoreTests", dependencies: ["DossierCore"], swiftSettings: settings),
    .testTarget(
      name: "dossierTests",
      dependencies: [
        "dossier", "DossierCore", .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ],
      exclude: ["Transcripts"],
      swiftSettings: settings),
  ]
)
