import Casework
import Foundation

/// Which program sends what to whom: `var/hooks.json`. It names programs that run on this machine, so it is no part of
/// content, and nobody but its owner may write it.
struct Hooks {
  /// A program that sends messages one way.
  struct Channel: Decodable {
    /// The program and its arguments; no shell reads them.
    let command: [String]
    /// How many seconds one message may take.
    let timeout: Int

    enum CodingKeys: String, CodingKey, CaseIterable {
      case command
      case timeout
    }

    init(from decoder: any Decoder) throws {
      try HooksMistake.check(decoder, known: CodingKeys.allCases.map(\.rawValue))
      let values = try decoder.container(keyedBy: CodingKeys.self)
      command = try values.decode([String].self, forKey: .command)
      timeout = try values.decodeIfPresent(Int.self, forKey: .timeout) ?? 30
      guard let program = command.first, program.hasPrefix("/") else { throw HooksMistake.command }
      // A second attempt begins two minutes after the first: the first is over by then.
      guard (1...90).contains(timeout) else { throw HooksMistake.timeout(timeout) }
    }
  }

  private struct File: Decodable {
    let channels: [String: Channel]
    let audiences: [String: String]

    enum CodingKeys: String, CodingKey, CaseIterable {
      case channels
      case audiences
    }

    init(from decoder: any Decoder) throws {
      try HooksMistake.check(decoder, known: CodingKeys.allCases.map(\.rawValue))
      let values = try decoder.container(keyedBy: CodingKeys.self)
      channels = try values.decode([String: Channel].self, forKey: .channels)
      audiences = try values.decode([String: String].self, forKey: .audiences)
    }
  }

  /// The name and the program of the channel of each audience.
  let channels: [NoticeAudience: (name: String, channel: Channel)]

  /// Reads the file.
  ///
  /// - Throws: ``HooksMistake``.
  init(readingFile path: String) throws(HooksMistake) {
    guard let data = FileManager.default.contents(atPath: path) else { throw .missing }
    try Self.checkOwner(path)
    let file: File
    do {
      file = try JSONDecoder().decode(File.self, from: data)
    } catch {
      throw error as? HooksMistake ?? HooksMistake(error)
    }
    var channels: [NoticeAudience: (name: String, channel: Channel)] = [:]
    for (word, name) in file.audiences.sorted(by: { $0.key < $1.key }) {
      guard let audience = NoticeAudience(rawValue: word) else { throw .unknownAudience(word) }
      guard let channel = file.channels[name] else { throw .unknownChannel(name, audience: word) }
      channels[audience] = (name, channel)
    }
    self.channels = channels
  }

  private static func checkOwner(_ path: String) throws(HooksMistake) {
    let attributes = try? FileManager.default.attributesOfItem(atPath: path)
    let mode = attributes?[.posixPermissions] as? Int ?? 0
    guard mode & 0o022 == 0 else { throw .writableByOthers }
  }
}
