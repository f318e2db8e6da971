import Casework
import QRCode

/// `codes.csv` as Excel and WPS open it: UTF-8 with its mark, CRLF, every cell quoted where it has to be (RFC 4180).
struct CodeTable {
  private var text = "\u{FEFF}code,place,place_name,material,placement,url,version,level\r\n"

  var bytes: [UInt8] { Array(text.utf8) }

  mutating func append(_ code: Code, placeName: String, address: String, _ symbol: Symbol) {
    let cells = [
      code.text, code.place, placeName, code.material, code.placement, address, String(symbol.version),
      String(symbol.level.letter),
    ]
    text += cells.map(quoted).joined(separator: ",") + "\r\n"
  }

  private func quoted(_ cell: String) -> String {
    guard cell.unicodeScalars.contains(where: { ",\"\r\n".unicodeScalars.contains($0) }) else { return cell }
    return "\"" + cell.split(separator: "\"", omittingEmptySubsequences: false).joined(separator: "\"\"") + "\""
  }
}
