public import Casework

/// A back-end that hands in reports by signed messages. Its secret is not kept: it is made, each time it is needed, of the nonce
/// and of a key that lies beside the database.
public struct WebhookSender: Hashable, Sendable {
  /// What it is called, here and in what it sends.
  public let name: String
  /// The way that what it hands in came.
  public let channel: Channel
  /// Chance that belongs to this secret alone.
  public let nonce: [UInt8]

  /// A sender.
  public init(name: String, channel: Channel, nonce: [UInt8]) {
    self.name = name
    self.channel = channel
    self.nonce = nonce
  }
}
