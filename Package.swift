// swift-tools-version: 6.2
import PackageDescription

/// The same strictness on every target: see docs/decisions/0001-shape-of-the-package.md.
let strict: [SwiftSetting] = [
  .swiftLanguageMode(.v6),
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("InternalImportsByDefault"),
  .enableUpcomingFeature("MemberImportVisibility"),
  .enableUpcomingFeature("NonisolatedNonsendingByDefault"),
]

func module(_ name: String, _ dependencies: [Target.Dependency] = []) -> Target {
  .target(name: name, dependencies: dependencies, swiftSettings: strict)
}

func wing(_ name: String, _ dependencies: [Target.Dependency]) -> Target {
  .target(name: name, dependencies: dependencies, path: "Sources/Wings/\(name)", swiftSettings: strict)
}

func tests(_ name: String, _ dependencies: [Target.Dependency]) -> Target {
  .testTarget(name: name, dependencies: dependencies, swiftSettings: strict)
}

let arguments = Target.Dependency.product(name: "ArgumentParser", package: "swift-argument-parser")
let grdb = Target.Dependency.product(name: "GRDB", package: "GRDB.swift")
let sqlite = Target.Dependency.product(name: "GRDBSQLite", package: "GRDB.swift")
let crypto = Target.Dependency.product(name: "Crypto", package: "swift-crypto")
let hummingbird = Target.Dependency.product(name: "Hummingbird", package: "hummingbird")
let lifecycle = Target.Dependency.product(name: "ServiceLifecycle", package: "swift-service-lifecycle")
let logging = Target.Dependency.product(name: "Logging", package: "swift-log")
let mustache = Target.Dependency.product(name: "Mustache", package: "swift-mustache")
let cryptoExtras = Target.Dependency.product(name: "CryptoExtras", package: "swift-crypto")

let package = Package(
  name: "campanello",
  platforms: [.macOS(.v15)],
  products: [.executable(name: "campanello", targets: ["campanello"])],
  dependencies: [
    .package(url: "https://github.com/groue/GRDB.swift", exact: "7.10.0"),
    .package(url: "https://github.com/apple/swift-argument-parser", exact: "1.8.2"),
    .package(url: "https://github.com/apple/swift-crypto", exact: "4.5.2"),
    .package(url: "https://github.com/apple/swift-log", exact: "1.16.2"),
    .package(url: "https://github.com/apple/swift-nio", exact: "2.101.2"),
    .package(url: "https://github.com/hummingbird-project/hummingbird", exact: "2.28.1", traits: []),
    .package(url: "https://github.com/hummingbird-project/swift-mustache", exact: "2.1.1"),
    .package(url: "https://github.com/swift-server/swift-service-lifecycle", exact: "2.13.0"),
  ],
  targets: [
    // The binary, and the composition root behind it.
    .executableTarget(name: "campanello", dependencies: ["App"], swiftSettings: strict),
    module(
      "App",
      [
        "AlarmPages", "Alarms", "Connectors", "Conversations", "CustomerPages", "Demand", "Demo", "Facts",
        "FileFormats", "HousePages", "IncidentPages", "Incidents", "Indicators", "Intake", "Judging", "Ledger",
        "Markup", "Notices", "Outbox", "Outlets", "PageKit", "People", "Primitives", "Privacy", "Secrets", "Statistics",
        "Storage", "SurveyPages", "Surveys", "TextAnalysis", "Transport", "Web", "WebAssets", arguments, lifecycle,
        logging,
      ]),
    // HTTP: routes, sign-in, middleware; pages are asked for and sent, not written here.
    module(
      "Web",
      [
        "AlarmPages", "Alarms", "Connectors", "Conversations", "CustomerPages", "Facts", "FileFormats", "HousePages",
        "IncidentPages", "Incidents", "Indicators", "Intake", "Ledger", "Markup", "Notices", "Outlets", "PageKit",
        "People", "Primitives", "Privacy", "Secrets", "Storage", "SurveyPages", "Surveys", "Transport", "WebAssets",
        "WireForms", hummingbird, lifecycle, logging,
      ]),
    // The wings: all that is seen of a noun of the product, a folder a page. What it asks, its words, its view.
    wing(
      "AlarmPages",
      [
        "Alarms", "Conversations", "CustomerPages", "Customers", "Demand", "Facts", "IncidentPages", "Incidents",
        "Indicators", "Judging", "Markup", "PageKit", "Primitives", "Storage",
      ]),
    wing(
      "CustomerPages",
      [
        "Alarms", "Customers", "Indicators", "Markup", "PageKit", "Primitives", "Statistics", "Storage",
      ]),
    wing(
      "HousePages",
      [
        "Alarms", "Demand", "Facts", "Indicators", "Intake", "Ledger", "Markup", "Notices", "Outlets", "PageKit",
        "People", "Primitives", "Storage",
      ]),
    wing(
      "IncidentPages",
      [
        "Alarms", "Conversations", "Demand", "Facts", "Incidents", "Indicators", "Markup", "Outlets", "PageKit",
        "Primitives", "Storage", "Transport",
      ]),
    wing(
      "SurveyPages",
      [
        "Alarms", "Facts", "Indicators", "Markup", "PageKit", "People", "Primitives", "Secrets", "Statistics",
        "Storage", "Surveys",
      ]),
    wing("PageKit", ["Alarms", "Indicators", "Markup", "Outlets", "Primitives"]),
    // HTML and addresses.
    module("Markup", ["Primitives"]),
    // The files a browser gets are embedded in the binary.
    .target(
      name: "WebAssets", dependencies: ["Primitives"],
      resources: [
        .embedInCode("campanello.css"), .embedInCode("campanello.js"), .embedInCode("status.css"),
      ], swiftSettings: strict),
    // What browsers send: forms, uploads, cookies; and events sent to them. Bytes in, values out.
    module("WireForms", ["Primitives"]),
    .target(
      name: "Connectors",
      dependencies: ["Facts", "FileFormats", "Primitives", "Secrets", "TextAnalysis", "WireForms"],
      swiftSettings: strict),
    // What is sent: where to, in each network's words; and how: mail and HTTP. Only Transport sees libcurl.
    module("Outlets", ["Primitives", "Secrets", "Transport"]),
    module("Transport", ["CLibCurl", "Primitives"]),
    module("Demo", ["Facts", "Primitives"]),

    // Capabilities: values, rules, their own tables.
    module("Alarms", ["Indicators", "Primitives", "Statistics", "Storage"]),
    module("Conversations", ["Alarms", "Facts", "Indicators", "Primitives", "Statistics", "Storage"]),
    module("Customers", ["Alarms", "Facts", "Indicators", "Primitives", "Statistics", "Storage"]),
    module("Demand", ["Alarms", "Facts", "Indicators", "Primitives", "Statistics", "Storage", "TextAnalysis"]),
    module("Facts", ["Indicators", "Ledger", "Primitives", "Secrets", "Storage", "TextAnalysis"]),
    // What arrives: files that were sent, and what other systems tell by themselves.
    module(
      "Intake",
      [
        "Alarms", "Connectors", "Facts", "FileFormats", "Indicators", "Ledger", "Primitives", "Secrets", "Storage",
        "TextAnalysis",
      ]),
    // What is kept of a person, handed out and erased.
    module(
      "Privacy",
      ["Facts", "Incidents", "Intake", "Ledger", "Primitives", "Storage", "Surveys"]),
    // The alarms of a day, of all that can ring.
    module("Judging", ["Alarms", "Customers", "Facts", "Indicators", "Primitives", "Storage"]),
    module("Indicators", ["Primitives", "Statistics", "Storage"]),
    module("People", ["Ledger", "Primitives", "Secrets", "Storage"]),

    module(
      "Surveys",
      [
        "Facts", "FileFormats", "Indicators", "Ledger", "Markup", "Outbox", "Outlets", "Primitives", "Secrets",
        "Statistics", "Storage", "TextAnalysis", "TextTemplates", "Transport",
      ]),

    // What goes on, what customers are told of it, and where.
    module(
      "Incidents",
      [
        "Alarms", "FileFormats", "Indicators", "Ledger", "Markup", "Outbox", "Outlets", "Primitives", "Secrets",
        "Storage", "TextTemplates", "Transport",
      ]),

    module("Notices", ["Ledger", "Outbox", "Outlets", "Primitives", "Secrets", "Storage", "Transport", "Markup"]),

    // What everybody stands on: who did what; what leaves, once; secrets. Only Secrets sees Crypto.
    module("Ledger", ["Primitives", "Storage"]),
    module("Outbox", ["Primitives", "Storage"]),
    module("Secrets", [crypto, cryptoExtras]),

    // One SQL seam, two drivers.
    module("Storage", ["CLibPQ", "Primitives", grdb, sqlite]),

    // Pure: no clock, no database, no network.
    module("FileFormats", ["CZlib", "Primitives"]),
    module("Primitives"),
    module("Statistics", ["Primitives"]),
    module("TextAnalysis", ["Statistics"]),
    module("TextTemplates", [mustache]),

    // Measurements, run by hand: see docs/benchmarks.md.
    .executableTarget(
      name: "truth-benchmark", dependencies: ["Alarms", "Primitives", "Statistics"], path: "Benchmarks/Truth",
      swiftSettings: strict),
    .executableTarget(
      name: "trend-size", dependencies: ["Alarms", "Indicators", "Primitives", "Statistics"],
      path: "Benchmarks/TrendSize", swiftSettings: strict),
    .executableTarget(
      name: "spike-benchmark", dependencies: ["Demand", "Primitives", "QuietChannels", "Statistics"],
      path: "Benchmarks/Spikes", exclude: ["Simulation"], swiftSettings: strict),
    .target(
      name: "QuietChannels", dependencies: ["Primitives"], path: "Benchmarks/Spikes/Simulation", swiftSettings: strict),
    .executableTarget(
      name: "risk-benchmark", dependencies: ["Primitives", "Statistics"], path: "Benchmarks/Risk",
      exclude: ["beside_sklearn.py"], swiftSettings: strict),
    .executableTarget(
      name: "alarm-benchmark", dependencies: ["Alarms", "App", "Judging", "Primitives", "Storage", arguments],
      path: "Benchmarks/AlarmRun", swiftSettings: strict),
    .target(
      name: "WireFuzzing", dependencies: ["Primitives", "WireForms"], path: "Benchmarks/WireFuzz/Cases",
      swiftSettings: strict),
    .executableTarget(
      name: "wire-fuzz", dependencies: ["Primitives", "WireFuzzing"], path: "Benchmarks/WireFuzz", exclude: ["Cases"],
      swiftSettings: strict),
    .executableTarget(
      name: "page-server", dependencies: [hummingbird], path: "Benchmarks/PageServer", swiftSettings: strict),
    .executableTarget(
      name: "place-benchmark", dependencies: ["Alarms", "Primitives", "Statistics"], path: "Benchmarks/Place",
      swiftSettings: strict),

    // Tests, named like what they test.
    .target(
      name: "StorageTesting", dependencies: ["Storage"], path: "Tests/StorageTesting", swiftSettings: strict),
    .target(name: "SharedFolder", path: "Tests/SharedFolder", swiftSettings: strict),
    tests(
      "AlarmsTests",
      [
        "Alarms", "Facts", "Indicators", "Primitives", "SharedFolder", "Statistics", "Storage", "StorageTesting",
      ]),
    tests("ConnectorsTests", ["Connectors", "Facts", "FileFormats", "Primitives", "SharedFolder"]),
    tests(
      "AppTests",
      [
        "AlarmPages", "Alarms", "App", "Facts", "FileFormats", "Incidents", "Indicators", "Intake", "Ledger", "Outbox",
        "People", "Primitives", "Privacy", "Secrets", "Storage", "StorageTesting",
      ]),
    tests(
      "ConversationsTests",
      ["Alarms", "Conversations", "Facts", "Indicators", "Primitives", "Storage", "StorageTesting"]),
    tests(
      "CustomersTests",
      [
        "People", "Ledger", "Alarms", "Customers", "Facts", "Indicators", "Primitives", "Statistics", "Storage",
        "StorageTesting",
      ]),
    tests(
      "DemandTests",
      [
        "People", "Ledger",
        "Alarms", "Demand", "Facts", "Indicators", "Primitives", "QuietChannels", "SharedFolder", "Statistics",
        "Storage", "StorageTesting", "TextAnalysis",
      ]),
    tests("DemoTests", ["Demo", "Facts", "Primitives"]),
    tests(
      "FactsTests",
      ["Secrets", "People", "Ledger", "Facts", "Indicators", "Primitives", "Storage", "StorageTesting", "TextAnalysis"]),
    tests("FileFormatsTests", ["CZlib", "FileFormats", "Primitives", "SharedFolder"]),
    tests(
      "IncidentsTests",
      [
        "Incidents", "Ledger", "LoopbackPeers", "Outbox", "Outlets", "People", "Primitives", "Secrets", "Storage",
        "StorageTesting", "Transport",
      ]),
    tests(
      "IntakeTests",
      [
        "People", "Ledger",
        "Alarms", "Connectors", "Facts", "Indicators", "Intake", "Primitives", "Secrets", "Storage",
        "StorageTesting", "TextAnalysis",
      ]),
    tests("IndicatorsTests", ["Indicators", "Primitives", "Statistics", "Storage", "StorageTesting"]),
    tests("PeopleTests", ["Ledger", "People", "Primitives", "Secrets", "Storage", "StorageTesting"]),
    tests("PrimitivesTests", ["Primitives", "SharedFolder"]),
    tests("StatisticsTests", ["Primitives", "SharedFolder", "Statistics"]),
    tests("StorageTests", ["Primitives", "Storage", "StorageTesting"]),
    tests(
      "SurveysTests",
      [
        "Incidents",
        "Privacy",
        "People", "Ledger",
        "Facts", "FileFormats", "Indicators", "Intake", "LoopbackPeers", "Outbox", "Outlets", "Primitives",
        "Secrets", "Statistics", "Storage", "StorageTesting", "Surveys", "Transport",
      ]),
    tests("TextAnalysisTests", ["Primitives", "TextAnalysis"]),
    .target(name: "LoopbackPeers", path: "Tests/LoopbackPeers", swiftSettings: strict),
    tests("OutboxTests", ["Outbox", "Primitives", "Storage", "StorageTesting"]),
    tests("TransportTests", ["LoopbackPeers", "Primitives", "Transport"]),
    tests("OutletsTests", ["LoopbackPeers", "Outlets", "Primitives", "Secrets", "Transport"]),
    tests(
      "NoticesTests",
      [
        "People", "Ledger",
        "LoopbackPeers", "Notices", "Outbox", "Outlets", "Primitives", "Secrets", "Storage", "StorageTesting",
        "Transport",
      ]),
    .target(
      name: "PageTesting",
      dependencies: [
        "Alarms", "Conversations", "Facts", "Indicators", "People", "Primitives", "Storage", "StorageTesting",
      ], path: "Tests/PageTesting", swiftSettings: strict),
    tests("MarkupTests", ["Markup"]),
    tests("PageKitTests", ["AlarmPages", "Markup", "PageKit", "Primitives", "WebAssets", "HousePages"]),
    .testTarget(
      name: "AlarmPagesTests",
      dependencies: [
        "WebAssets",
        "Ledger",
        "AlarmPages", "Alarms", "Conversations", "Customers", "Facts", "Indicators", "Intake", "Markup", "Notices",
        "PageKit", "PageTesting",
        "People", "Primitives", "Statistics", "Storage", "StorageTesting", "Surveys",
      ],
      exclude: ["Snapshots"], swiftSettings: strict),
    .testTarget(
      name: "CustomerPagesTests",
      dependencies: [
        "CustomerPages", "Alarms", "Conversations", "Customers", "Facts", "Indicators", "Intake", "Markup", "Notices",
        "PageKit", "PageTesting",
        "People", "Primitives", "Statistics", "Storage", "StorageTesting", "Surveys",
      ],
      exclude: ["Snapshots"], swiftSettings: strict),
    .testTarget(
      name: "HousePagesTests",
      dependencies: [
        "Outlets",
        "Ledger",
        "HousePages", "Alarms", "Conversations", "Customers", "Facts", "Indicators", "Intake", "Markup", "Notices",
        "PageKit", "PageTesting",
        "People", "Primitives", "Statistics", "Storage", "StorageTesting", "Surveys",
      ],
      exclude: ["Snapshots"], swiftSettings: strict),
    .testTarget(
      name: "SurveyPagesTests",
      dependencies: [
        "Ledger",
        "SurveyPages", "Alarms", "Conversations", "Customers", "Facts", "Indicators", "Intake", "Markup", "Notices",
        "PageKit", "PageTesting",
        "People", "Primitives", "Statistics", "Storage", "StorageTesting", "Surveys",
      ],
      exclude: ["Snapshots"], swiftSettings: strict),
    tests("WireFormsTests", ["Primitives", "WireForms", "WireFuzzing"]),
    .testTarget(
      name: "WebTests",
      dependencies: [
        "App", "Connectors", "Facts", "FileFormats", "Incidents", "Intake", "Ledger", "Markup", "Notices", "Outbox",
        "Outlets", "PageKit", "PageTesting", "People", "Primitives", "Privacy", "Secrets", "SharedFolder", "Storage",
        "StorageTesting",
        "Surveys", "Transport", "Web",
        hummingbird, logging, .product(name: "NIOEmbedded", package: "swift-nio"),
      ],
      exclude: ["Walks/Snapshots"], swiftSettings: strict),

    // System libraries.
    .systemLibrary(name: "CLibCurl", pkgConfig: "libcurl", providers: [.apt(["libcurl4-openssl-dev"])]),
    .systemLibrary(name: "CLibPQ", pkgConfig: "libpq", providers: [.apt(["libpq-dev"])]),
    .systemLibrary(name: "CZlib", pkgConfig: "zlib", providers: [.apt(["zlib1g-dev"])]),
  ]
)
