import CZBar
import Foundation

/// What ZBar reads in a picture.
func readByZBar(_ picture: GreyPicture) -> [String] {
  let scanner = zbar_image_scanner_create()
  let image = zbar_image_create()
  defer {
    zbar_image_destroy(image)
    zbar_image_scanner_destroy(scanner)
  }
  zbar_image_scanner_set_config(scanner, ZBAR_QRCODE, ZBAR_CFG_ENABLE, 1)
  zbar_image_set_format(image, "Y800".utf8.reversed().reduce(0) { $0 << 8 | UInt($1) })
  zbar_image_set_size(image, UInt32(picture.width), UInt32(picture.height))
  return picture.pixels.withUnsafeBytes { pixels in
    zbar_image_set_data(image, pixels.baseAddress, UInt(pixels.count), nil)
    guard zbar_scan_image(scanner, image) > 0 else { return [] }
    return Array(sequence(first: zbar_image_first_symbol(image)) { zbar_symbol_next($0) }.prefix { $0 != nil })
      .compactMap {
        guard let data = zbar_symbol_get_data($0) else { return nil }
        let count = Int(zbar_symbol_get_data_length($0))
        return String(decoding: UnsafeRawBufferPointer(start: data, count: count), as: UTF8.self)
      }
  }
}

/// What ZXing-C++ reads in each PNG file of a folder, by the file's name.
func readByZXing(folder: URL) throws -> [String: [String]] {
  let script = """
    import json, pathlib, sys
    try:
        import PIL.Image, zxingcpp
    except ImportError as error:
        sys.exit(f"{error}: run `{sys.executable} -m pip install zxing-cpp pillow`, or name another Python in HUIYIN_PYTHON")
    found = {}
    for path in sorted(pathlib.Path(sys.argv[1]).glob("*.png")):
        grey = PIL.Image.open(path).convert("L")
        pixels = memoryview(grey.tobytes()).cast("B", (grey.height, grey.width))
        found[path.name] = [result.text for result in zxingcpp.read_barcodes(pixels)]
    json.dump(found, sys.stdout)
    """
  let python = Process()
  python.executableURL = URL(filePath: "/usr/bin/env")
  python.arguments = [
    ProcessInfo.processInfo.environment["HUIYIN_PYTHON"] ?? "python3", "-c", script, folder.path(),
  ]
  let (output, errors) = (Pipe(), Pipe())
  (python.standardOutput, python.standardError) = (output, errors)
  try python.run()
  let found = output.fileHandleForReading.readDataToEndOfFile()
  let complaint = errors.fileHandleForReading.readDataToEndOfFile()
  python.waitUntilExit()
  guard python.terminationStatus == 0 else {
    throw DecoderMissing(description: String(decoding: complaint, as: UTF8.self))
  }
  return try JSONDecoder().decode([String: [String]].self, from: found)
}

struct DecoderMissing: Error, CustomStringConvertible {
  let description: String
}
