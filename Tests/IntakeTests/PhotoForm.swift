/// A report form with photographs, as a browser sends it.
struct PhotoForm {
  private static let boundary = "----WebKitFormBoundary7MA4YWxkTrZu0gW"

  let contentType = "multipart/form-data; boundary=\(Self.boundary)"
  let bytes: [UInt8]

  /// A form; without photographs there is still the field, empty, as browsers send it.
  init(_ fields: [(String, String)], _ photos: [[UInt8]], named name: String = "IMG_0001.jpg") {
    var bytes: [UInt8] = []
    for (field, value) in fields {
      bytes += Array("--\(Self.boundary)\r\nContent-Disposition: form-data; name=\"\(field)\"\r\n\r\n\(value)\r\n".utf8)
    }
    for photo in photos.isEmpty ? [[]] : photos {
      let name = photos.isEmpty ? "" : name
      bytes += Array(
        "--\(Self.boundary)\r\nContent-Disposition: form-data; name=\"photos\"; filename=\"\(name)\"\r\n".utf8)
      bytes += Array("Content-Type: application/octet-stream\r\n\r\n".utf8) + photo + [0x0D, 0x0A]
    }
    self.bytes = bytes + Array("--\(Self.boundary)--\r\n".utf8)
  }
}
