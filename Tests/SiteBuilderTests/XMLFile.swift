import Foundation
import FoundationXML

/// Whether an XML parser takes a file.
enum XMLFile {
  static func isWellFormed(_ bytes: Data) -> Bool { XMLParser(data: bytes).parse() }
}
