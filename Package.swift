// swift-tools-version: 6.2
import PackageDescription

/// Every target is built the same way: Swift 6 mode, the coming language features, no warning let through.
let settings: [SwiftSetting] =
  [
    "ExistentialAny", "InternalImportsByDefault", "MemberImportVisibility", "NonisolatedNonsendingByDefault",
    "InferIsolatedConformances", "ImmutableWeakCaptures",
  ].map { .enableUpcomingFeature($0) } + [.swiftLanguageMode(.v6), .treatAllWarnings(as: .error)]

/// CGI programs start once a request: linked whole they start five times faster than against shared libraries.
let startsOnceARequest = (
  swift: [SwiftSetting.unsafeFlags(["-static-stdlib"], .when(platforms: [.linux], configuration: .release))],
  linker: [
    LinkerSetting.unsafeFlags(
      ["-static-executable", "-Xlinker", "--gc-sections", "-Xlinker", "-s"],
      .when(platforms: [.linux], configuration: .release))
  ]
)

let package = Package(
  name: "huiyin",
  products: [
    .executable(name: "huiyin", targets: ["huiyin"]),
    .executable(name: "report-cgi", targets: ["report-cgi"]),
  ],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
    .package(url: "https://github.com/apple/swift-crypto", from: "4.5.2"),
    .package(url: "https://github.com/apple/swift-http-types", from: "1.8.0"),
    .package(url: "https://github.com/hummingbird-project/hummingbird", from: "2.28.1"),
    .package(url: "https://github.com/hummingbird-project/swift-mustache", from: "2.1.1"),
    .package(url: "https://github.com/jpsim/Yams", from: "6.2.2"),
  ],
  targets: [
    .target(name: "Casework"),
  ]
)
