/// The files of a published site, wherever they are: a folder, or a web server asked one by one.
public struct PublishedFiles {
  private let read: (String) throws -> [UInt8]?

  /// Files by a function that gives the bytes at an address from the root, such as `/counts.csv`; nil where there is nothing.
  public init(_ read: @escaping (String) throws -> [UInt8]?) {
    self.read = read
  }

  /// What stands at an address; that of a folder is its page.
  func text(_ address: String) throws -> String? {
    let file = address.hasSuffix("/") ? address + "index.html" : address
    return try read(file).map { String(decoding: $0, as: UTF8.self) }
  }
}
