public import Casework
internal import SQLite

extension CaseStore {
  /// Keeps a sender; one with the same name before it sends nothing any more.
  ///
  /// - Parameters:
  ///   - sender: who.
  ///   - moment: now.
  /// - Throws: ``StoreError``.
  public func keep(_ sender: WebhookSender, at moment: Timestamp) throws(StoreError) {
    try write { () throws(StoreError) in
      let insert = try query("INSERT OR REPLACE INTO senders VALUES (?1, ?2, ?3, ?4)")
      try insert.bind(1, sender.name)
      try insert.bind(2, sender.channel.rawValue)
      try insert.bind(3, blob: sender.nonce)
      try insert.bind(4, moment)
      try insert.run()
    }
  }

  /// Takes a sender back.
  ///
  /// - Parameter name: what it is called.
  /// - Returns: whether there was one.
  /// - Throws: ``StoreError``.
  public func removeWebhookSender(_ name: String) throws(StoreError) -> Bool {
    try write { () throws(StoreError) in
      let delete = try query("DELETE FROM senders WHERE name = ?1")
      try delete.bind(1, name)
      return try changes(delete)
    }
  }

  /// All senders, by name.
  ///
  /// - Throws: ``StoreError``.
  public func webhookSenders() throws(StoreError) -> [WebhookSender] {
    let query = try query("SELECT name, channel, nonce FROM senders ORDER BY name")
    var senders: [WebhookSender] = []
    while try query.next() { senders.append(try sender(query)) }
    return senders
  }

  /// The sender with a name; nil where there is none.
  ///
  /// - Parameter name: what it is called.
  /// - Returns: the sender.
  /// - Throws: ``StoreError``.
  public func webhookSender(_ name: String) throws(StoreError) -> WebhookSender? {
    let query = try query("SELECT name, channel, nonce FROM senders WHERE name = ?1")
    try query.bind(1, name)
    return try query.next() ? try sender(query) : nil
  }

  private func sender(_ query: borrowing Query) throws(StoreError) -> WebhookSender {
    guard let channel = Channel(rawValue: query.string(1)) else { throw .unknownName(statement: "senders.channel") }
    return WebhookSender(name: query.string(0), channel: channel, nonce: query.bytes(2).map { $0 })
  }
}
