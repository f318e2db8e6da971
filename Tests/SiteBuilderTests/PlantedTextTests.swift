import Anonymizer
import CaseStore
import Casework
import Foundation
import PortalContent
import Publishing
import RedactionKit
import Simulation
import SiteBuilder
import Templates
import Testing
import Workspace

/// Identifiers planted in reports and answers, published as an editor would who accepts every draft, and looked for in every file.
@Suite("What was planted in reports")
struct PlantedTextTests {
  /// How many cases; with 36,000 it takes minutes.
  private static let cases = ProcessInfo.processInfo.environment["HUIYIN_PLANTED_CASES"].flatMap { Int($0) } ?? 300

  @Test("is in no file of the site, packed copies unpacked")
  func planted() throws {
    let site = try TestSite(content: Checkout.demo)
    var portal = try site.portal()
    var scenario = try #require(portal.scenario)
    let planter = Planter(scenario.texts, copies: max(1, Self.cases / scenario.texts.count))
    scenario.texts = planter.texts
    portal.scenario = scenario
    let store = try site.store()
    try Simulation(portal: portal, scenario: scenario, cases: Self.cases, seed: 1).run(into: store)
    let published = try acceptAll(store, site)
    try site.build(workers: 2, until: DemoSite.end, options: SiteBuildOptions(compresses: true))

    // What content says itself is no leak: the contact wall has names and numbers of its own.
    let said = try Finder(planter.planted).found(
      in: ["content", "site-templates"].map { site.workspace.path + "/" + $0 })
    let finder = Finder(planter.planted.subtracting(said))
    let found = try finder.found(in: [site.workspace.site])
    print(
      "\(published) published cases, \(finder.count) planted identifiers, \(finder.files) files, found: \(found.count)")
    #expect(found.isEmpty, "\(found.sorted().prefix(20))")
    #expect(published > Self.cases / 2 && finder.count > 100)
    let planted = try #require(planter.planted.subtracting(said).first)
    try Data("x\(planted)y".utf8).write(to: URL(fileURLWithPath: site.workspace.site + "/leak.txt"))
    #expect(try finder.found(in: [site.workspace.site]) == [planted], "the search can find")
  }

  /// Publishes every draft as it is; the simulated editor published what the scenario says.
  private func acceptAll(_ store: CaseStore, _ site: TestSite) throws -> Int {
    let wording = try TemplateSet(directory: site.workspace.templates, language: "zh", comparingLanguages: false)
    let maker = DraftMaker(rules: try store.publicationRules(), wording: { wording.wording($0) })
    var numbers = try pages { try store.publicationQueue(after: $0, limit: 500).map(\.number) }
    numbers += try pages { try store.decidedPublications(.published, after: $0, limit: 500).map(\.number) }
    var count = 0
    try store.withBulkTransaction {
      for number in numbers {
        let source = try store.publicationSource(number)
        guard !source.reporterObjects else { continue }
        try store.publish(number, maker.draft(of: source).published, by: .editor, at: DemoSite.end + -60)
        count += 1
      }
    }
    return count
  }

  private func pages(_ page: (CaseNumber?) throws -> [CaseNumber]) rethrows -> [CaseNumber] {
    var all: [CaseNumber] = []
    while true {
      let more = try page(all.last)
      all += more
      if more.isEmpty { return all }
    }
  }
}

/// The scenario's texts, each several times, with sentences of the kit in reports and answers.
private struct Planter {
  private(set) var texts: [ScenarioText] = []
  private(set) var planted: Set<String> = []

  init(_ originals: [ScenarioText], copies: Int) {
    var reports = Generator(half: .train, seed: 5)
    var answers = Generator(half: .train, seed: 6)
    for _ in 0..<copies {
      for var text in originals {
        text.report += plant(&reports, sparing: [])
        // Fixed lines that an office writes are meant to be called.
        text.answer += plant(&answers, sparing: ["landline"])
        texts.append(text)
      }
    }
  }

  /// A text of the kit; what is too short to be told from other words is no plant.
  private mutating func plant(_ generator: inout Generator, sparing spared: Set<String>) -> String {
    let labelled = generator.next()
    let scalars = Array(labelled.text.unicodeScalars)
    for span in labelled.spans where !spared.contains(span.kind) {
      let value = String(String.UnicodeScalarView(scalars[span.range]))
      if value.unicodeScalars.count >= (span.kind == "name" ? 3 : 6) { planted.insert(value) }
    }
    return labelled.text
  }
}

/// Looks for many words at once: their first four bytes lead to them.
private final class Finder {
  private var words: [UInt32: [[UInt8]]] = [:]
  private let begins = UnsafeMutableBufferPointer<Bool>.allocate(capacity: 1 << 20)
  let count: Int
  private(set) var files = 0

  init(_ planted: Set<String>) {
    count = planted.count
    begins.initialize(repeating: false)
    for word in planted {
      let bytes = Array(word.utf8)
      let key = bytes.prefix(4).reduce(0) { $0 << 8 | UInt32($1) }
      words[key, default: []].append(bytes)
      begins[Self.mark(key)] = true
    }
  }

  deinit { begins.deallocate() }

  /// The words that stand in the files of folders.
  func found(in folders: [String]) throws -> Set<String> {
    var found: Set<String> = []
    files = 0
    for folder in folders {
      var packed: [String] = []
      for path in try FileManager.default.subpathsOfDirectory(atPath: folder) {
        let full = folder + "/" + path
        var isFolder: ObjCBool = false
        guard FileManager.default.fileExists(atPath: full, isDirectory: &isFolder), !isFolder.boolValue else {
          continue
        }
        files += 1
        if full.hasSuffix(".gz") {
          packed.append(full)
        } else {
          let bytes = try Data(contentsOf: URL(fileURLWithPath: full))
          found.formUnion(words(in: full.hasSuffix(".br") ? try #require(Unpacked.brotli(bytes)) : bytes))
        }
      }
      for start in stride(from: 0, to: packed.count, by: 500) {
        found.formUnion(words(in: try Unpacked.gzip(packed[start..<min(start + 500, packed.count)])))
      }
    }
    return found
  }

  private func words(in data: Data) -> Set<String> {
    var found: Set<String> = []
    data.withUnsafeBytes { (bytes: UnsafeRawBufferPointer) in
      var (key, index) = (0 as UInt32, 0)
      while index < bytes.count {
        key = key << 8 | UInt32(truncatingIfNeeded: bytes[index])
        index += 1
        if begins[Int(truncatingIfNeeded: (key &* 0x9E37_79B1) >> 12)], index >= 4 {
          for word in words[key] ?? [] where bytes[(index - 4)...].starts(with: word) {
            found.insert(String(decoding: word, as: UTF8.self))
          }
        }
      }
    }
    return found
  }

  private static func mark(_ key: UInt32) -> Int { Int((key &* 0x9E37_79B1) >> 12) }
}

/// Packed copies, unpacked.
private enum Unpacked {
  /// Several files, one after the other.
  static func gzip(_ paths: ArraySlice<String>) throws -> Data {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/gzip")
    process.arguments = ["-dc"] + paths
    let pipe = Pipe()
    process.standardOutput = pipe
    try process.run()
    let data = try pipe.fileHandleForReading.readToEnd() ?? Data()
    process.waitUntilExit()
    try #require(process.terminationStatus == 0)
    return data
  }

  /// Nil where the library is missing: then nothing is packed that way either.
  static func brotli(_ packed: Data) -> Data? {
    typealias Decode =
      @convention(c) (
        Int, UnsafePointer<UInt8>?, UnsafeMutablePointer<Int>, UnsafeMutablePointer<UInt8>?
      ) -> Int32
    guard let library = dlopen("libbrotlidec.so.1", RTLD_NOW), let symbol = dlsym(library, "BrotliDecoderDecompress")
    else { return nil }
    let decode = unsafeBitCast(symbol, to: Decode.self)
    var room = [UInt8](repeating: 0, count: packed.count * 60 + 65_536)
    var size = room.count
    return decode(packed.count, Array(packed), &size, &room) == 1 ? Data(room[..<size]) : nil
  }
}
