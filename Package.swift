// swift-tools-version: 6.2
import PackageDescription

/// Every target is built the same way: Swift 6 mode, the coming language features, no warning let through.
let settings: [SwiftSetting] =
  [
    "ExistentialAny", "InternalImportsByDefault", "MemberImportVisibility", "NonisolatedNonsendingByDefault",
    "InferIsolatedConformances", "ImmutableWeakCaptures",
  ].map { .enableUpcomingFeature($0) } + [.swiftLanguageMode(.v6), .treatAllWarnings(as: .error)]

/// A CGI program starts once a request: linked whole it starts five times faster than against shared libraries.
let startsOnceARequest = (
  swift: [SwiftSetting.unsafeFlags(["-static-stdlib"], .when(platforms: [.linux], configuration: .release))],
  linker: [
    LinkerSetting.unsafeFlags(
      ["-static-executable", "-Xlinker", "--gc-sections", "-Xlinker", "-s"],
      .when(platforms: [.linux], configuration: .release))
  ]
    // What swift-crypto needs besides, and a static executable does not find by itself.
    + ["_FoundationCollections", "_FoundationCShims", "swiftSynchronization"].map {
      LinkerSetting.linkedLibrary($0, .when(platforms: [.linux], configuration: .release))
    }
)

let package = Package(
  name: "huiyin",
  products: [
    .executable(name: "huiyin", targets: ["huiyin"]),
    .executable(name: "report-cgi", targets: ["report-cgi"]),
    .executable(name: "desk-cgi", targets: ["desk-cgi"]),
    .executable(name: "photo-decoder", targets: ["photo-decoder"]),
  ],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
    .package(url: "https://github.com/apple/swift-crypto", from: "4.5.2"),
    .package(url: "https://github.com/apple/swift-http-types", from: "1.8.0"),
    .package(url: "https://github.com/hummingbird-project/hummingbird", from: "2.28.1"),
    .package(url: "https://github.com/hummingbird-project/swift-mustache", from: "2.1.1"),
    .package(url: "https://github.com/jpsim/Yams", from: "6.2.2"),
    .package(url: "https://github.com/swiftcsv/SwiftCSV", from: "0.10.0"),
  ],
  targets: [
    // Values and rules.
    .target(name: "Casework"),
    .target(name: "Anonymizer"),
    .target(name: "RedactionKit", dependencies: ["Anonymizer"]),
    .target(name: "Publishing", dependencies: ["Anonymizer", "CaseStore", "Casework"]),
    .target(name: "Templates"),
    .target(name: "Pages", dependencies: ["Templates"]),
    .target(name: "Workspace"),

    // Content and codes.
    .systemLibrary(name: "CCMarkGFM", providers: [.apt(["libcmark-gfm-dev", "libcmark-gfm-extensions-dev"])]),
    .target(name: "CharacterSets"),
    .target(
      name: "PortalContent", dependencies: ["CCMarkGFM", "CharacterSets", "Casework", "Yams"],
      linkerSettings: [.linkedLibrary("cmark-gfm"), .linkedLibrary("cmark-gfm-extensions")]),
    .systemLibrary(name: "CQRCode", pkgConfig: "libqrencode", providers: [.apt(["libqrencode-dev"])]),
    .systemLibrary(name: "CZlib", pkgConfig: "zlib", providers: [.apt(["zlib1g-dev"])]),
    .target(name: "Deflate", dependencies: ["CZlib"]),
    .target(name: "QRCode", dependencies: ["CQRCode", "Deflate"]),
    .target(name: "Codes", dependencies: ["Casework", "PortalContent", "QRCode"]),

    // The store.
    .target(name: "CSQLite", linkerSettings: [.linkedLibrary("sqlite3"), .linkedLibrary("m")]),
    .target(name: "SQLite", dependencies: ["CSQLite"]),
    .target(name: "CaseStore", dependencies: ["Casework", "SQLite"]),
    .target(name: "Simulation", dependencies: ["CaseStore", "Casework", "PortalContent"]),
    .target(name: "Importer", dependencies: ["CaseStore", "Casework", "PortalContent"]),

    // Build time.
    .target(name: "Topics"),
    .target(name: "CSiteOutput"),
    .target(name: "SiteOutput", dependencies: ["CSiteOutput"]),
    .target(
      name: "SiteBuilder",
      dependencies: [
        "CaseStore", "Casework", "Deflate", "Pages", "PortalContent", "SiteOutput", "Templates", "Topics", "Workspace",
      ]),
    .target(name: "Verifying", dependencies: ["Casework"]),
    .systemLibrary(name: "CCairo", pkgConfig: "cairo-pdf", providers: [.apt(["libcairo2-dev"])]),
    .systemLibrary(name: "CPango", pkgConfig: "pangocairo", providers: [.apt(["libpango1.0-dev"])]),
    .systemLibrary(name: "CRSVG", pkgConfig: "librsvg-2.0", providers: [.apt(["librsvg2-dev"])]),
    .systemLibrary(name: "CZBar", pkgConfig: "zbar", providers: [.apt(["libzbar-dev"])]),
    .systemLibrary(name: "CHarfBuzz", pkgConfig: "harfbuzz-subset", providers: [.apt(["libharfbuzz-dev"])]),
    .target(
      name: "Posters",
      dependencies: ["CCairo", "CHarfBuzz", "CPango", "CRSVG", "CZBar", "Deflate", "QRCode", "Templates"]),

    // Request time.
    .target(name: "HTTPExchange"),
    .systemLibrary(
      name: "CPhotoCodecs",
      providers: [.apt(["libturbojpeg0-dev", "libpng-dev", "libwebp-dev", "libheif-dev"])]),
    .target(name: "Photos"),
    .target(name: "Sealing", dependencies: [.product(name: "Crypto", package: "swift-crypto")]),
    .systemLibrary(name: "CArgon2", pkgConfig: "libargon2", providers: [.apt(["libargon2-dev"])]),
    .target(name: "Credentials", dependencies: ["CArgon2", "Casework", "Sealing"]),
    .target(
      name: "Intake",
      dependencies: ["CaseStore", "Casework", "HTTPExchange", "Pages", "Photos", "Sealing", "Templates", "Workspace"]),
    .target(
      name: "Desk",
      dependencies: [
        "Anonymizer", "CaseStore", "Casework", "Credentials", "HTTPExchange", "Pages", "Photos", "Publishing",
        "Sealing", "Templates", "Workspace",
      ]),
    .target(
      name: "Open311",
      dependencies: ["CaseStore", "Casework", "HTTPExchange", "Intake", "Sealing", "Templates", "Workspace"]),
    .target(
      name: "MailIntake",
      dependencies: [
        "CaseStore", "Casework", "CharacterSets", "HTTPExchange", "Intake", "Sealing", "Templates", "Workspace",
      ]),
    .target(
      name: "Doctor",
      dependencies: ["CaseStore", "Casework", "HTTPExchange", "PortalContent", "Sealing", "Workspace"]),

    // Programs.
    .executableTarget(
      name: "huiyin",
      dependencies: [
        "Anonymizer", "CaseStore", "Casework", "Codes", "Credentials", "Desk", "Doctor", "HTTPExchange", "Importer",
        "Intake", "MailIntake", "Open311", "Photos", "PortalContent", "Posters", "Publishing", "QRCode",
        "RedactionKit", "Sealing",
        "Simulation", "SiteBuilder", "SiteOutput", "Templates", "Verifying", "Workspace",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
        .product(name: "HTTPTypes", package: "swift-http-types"),
        .product(name: "Hummingbird", package: "hummingbird"),
      ]),
    .executableTarget(
      name: "report-cgi", dependencies: ["Casework", "HTTPExchange", "Intake", "Open311", "Photos", "Workspace"],
      swiftSettings: startsOnceARequest.swift, linkerSettings: startsOnceARequest.linker),
    .executableTarget(
      name: "desk-cgi", dependencies: ["Casework", "Desk", "HTTPExchange", "Workspace"],
      swiftSettings: startsOnceARequest.swift, linkerSettings: startsOnceARequest.linker),

    .executableTarget(
      name: "photo-decoder", dependencies: ["CPhotoCodecs", "Photos"],
      swiftSettings: [.unsafeFlags(["-static-stdlib"], .when(platforms: [.linux], configuration: .release))],
      linkerSettings: [.unsafeFlags(["-static-stdlib"], .when(platforms: [.linux], configuration: .release))]),

    // Tests, with the real parts.
    .testTarget(name: "PhotosTests", dependencies: ["CPhotoCodecs", "Photos", "photo-decoder"]),
    .systemLibrary(name: "CPNG", path: "Tests/CPNG", pkgConfig: "libpng", providers: [.apt(["libpng-dev"])]),
    .testTarget(name: "CaseworkTests", dependencies: ["Casework"]),
    .testTarget(
      name: "TemplatesTests", dependencies: ["Templates", .product(name: "Mustache", package: "swift-mustache")]),
    .testTarget(name: "PortalContentTests", dependencies: ["Casework", "PortalContent", "SwiftCSV"]),
    .testTarget(name: "PostersTests", dependencies: ["Posters", "QRCode"]),
    .testTarget(name: "QRCodeTests", dependencies: ["CPNG", "CZBar", "Casework", "QRCode"]),
    .testTarget(name: "SQLiteTests", dependencies: ["SQLite"]),
    .testTarget(name: "CaseStoreTests", dependencies: ["CSQLite", "CaseStore", "Casework", "SQLite"]),
    .testTarget(
      name: "SimulationTests", dependencies: ["CaseStore", "Casework", "PortalContent", "SQLite", "Simulation"]),
    .testTarget(
      name: "ImporterTests", dependencies: ["CaseStore", "Casework", "Importer", "PortalContent", "SQLite"]),
    .executableTarget(
      name: "measure", dependencies: ["Pages", "PortalContent", "QRCode", "Templates"], path: "Benchmarks/measure"),
    .executableTarget(
      name: "redaction-bench", dependencies: ["Anonymizer", "RedactionKit"], path: "Benchmarks/redaction/kit"),
    .executableTarget(name: "site-output-probe", dependencies: ["SiteOutput"]),
    .testTarget(
      name: "DoctorTests",
      dependencies: ["CSQLite", "CaseStore", "Casework", "Doctor", "HTTPExchange", "Sealing", "Workspace"]),
    .testTarget(name: "TopicsTests", dependencies: ["Topics"]),
    .testTarget(name: "SiteOutputTests", dependencies: ["SiteOutput", "site-output-probe"]),
    .testTarget(name: "FaultTests", dependencies: ["CaseStore", "Casework", "huiyin", "photo-decoder", "report-cgi"]),
    .testTarget(name: "HTTPExchangeTests", dependencies: ["HTTPExchange"]),
    .testTarget(name: "SealingTests", dependencies: ["Sealing"]),
    .testTarget(name: "CredentialsTests", dependencies: ["CArgon2", "Casework", "Credentials", "Sealing"]),
    .testTarget(name: "PublishingTests", dependencies: ["Anonymizer", "CaseStore", "Casework", "Publishing"]),
    .testTarget(
      name: "Open311Tests",
      dependencies: [
        "CSQLite", "CaseStore", "Casework", "HTTPExchange", "Open311", "Sealing", "Workspace", "report-cgi",
      ], exclude: ["clients.py"]),
    .testTarget(
      name: "DeskTests",
      dependencies: [
        "CPhotoCodecs", "CaseStore", "Casework", "Credentials", "Desk", "HTTPExchange", "Photos", "Sealing",
        "Workspace", "desk-cgi", "photo-decoder",
      ]),
    .testTarget(name: "AnonymizerTests", dependencies: ["Anonymizer", "RedactionKit"]),
    .testTarget(name: "RedactionKitTests", dependencies: ["Anonymizer", "RedactionKit"]),
    .testTarget(
      name: "IntakeTests",
      dependencies: [
        "CPhotoCodecs", "CSQLite", "CaseStore", "Casework", "HTTPExchange", "Intake", "Photos", "Sealing", "Workspace",
        "photo-decoder", "report-cgi",
      ]),
    .testTarget(
      name: "MailIntakeTests",
      dependencies: ["CSQLite", "CaseStore", "Casework", "MailIntake", "Sealing", "Workspace"],
      exclude: ["Messages"]),
    .testTarget(
      name: "HuiyinTests", dependencies: ["CSQLite", "CaseStore", "Casework", "huiyin"], exclude: ["Browser"]),
    .testTarget(
      name: "SiteBuilderTests",
      dependencies: [
        "Anonymizer", "CaseStore", "Casework", "Pages", "PortalContent", "Publishing", "RedactionKit", "Simulation",
        "SiteBuilder", "SiteOutput", "Templates", "Verifying", "Workspace",
      ]),
  ]
)

for target in package.targets where target.type != .system {
  target.swiftSettings = (target.swiftSettings ?? []) + settings
}
