internal import Casework
internal import HTTPExchange
internal import Sealing

/// The key under which people are told apart today. It lies beside the database, so that no backup of it holds the key, and
/// goes when the first request of another day makes a new one; from then on nobody can tell who was who.
struct DayKey {
  private static let name = "people"

  /// Whether it was made just now: what was counted under another means nothing any more.
  let isNew: Bool
  private let key: HashKey

  /// Reads the key of a day, or makes it.
  ///
  /// - Parameters:
  ///   - folder: where it lies.
  ///   - day: today.
  ///   - random: where a new key comes from.
  /// - Throws: ``Failure/dayKey(path:)`` where it can be neither read nor made.
  init(folder: String, day: CivilDate, using random: inout some RandomNumberGenerator) throws(Failure) {
    guard let kept = HashKeyFile.key(Self.name, of: day.description, in: folder, using: &random) else {
      throw .dayKey(path: HashKeyFile.path(Self.name, of: day.description, in: folder))
    }
    (key, isNew) = kept
  }

  /// By what a person is known today.
  func person(_ remote: RemoteAddress) -> [UInt8] { remote.hashed(by: key.hash) }

  /// By what a sender is known in an hour of today.
  func sender(_ remote: RemoteAddress, hour: Int64) -> [UInt8] {
    remote.hashed { address in key.hash(Array("sender \(hour) ".utf8) + address) }
  }

  /// By what something else is known today; `about` says what it is, so that two things never meet.
  func mark(_ about: StaticString, _ bytes: [UInt8]) -> [UInt8] { key.hash(Array("\(about) ".utf8) + bytes) }
}
