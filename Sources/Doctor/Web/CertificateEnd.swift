import Casework

/// Until when a certificate is good, as `curl --write-out '%{certs}'` tells it: `Expire date:Feb  3 23:59:59 2027 GMT`.
enum CertificateEnd {
  private static let months = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"]

  /// The last day of the server's own certificate, which comes first; nil where none is told.
  static func find(in text: String) -> CivilDate? {
    let label = "Expire date:"
    guard let line = text.split(separator: "\n").first(where: { $0.hasPrefix(label) }) else { return nil }
    let parts = line.dropFirst(label.count).split(separator: " ")
    guard parts.count >= 4, let month = months.firstIndex(of: String(parts[0])), let day = Int(parts[1]),
      let year = Int(parts[3])
    else { return nil }
    return CivilDate(year: year, month: month + 1, day: day)
  }
}
