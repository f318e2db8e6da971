import CQRCode
import Glibc

/// The modules of a plan, made by libqrencode. It may be called from several threads at once.
func encode(_ bytes: [UInt8], _ plan: Plan) throws(QRCodeError) -> Symbol {
  guard let input = QRinput_new2(Int32(plan.version), plan.level.encoderLevel) else { throw .encoder(errno: errno) }
  defer { QRinput_free(input) }
  for segment in plan.segmentation.segments {
    let status = bytes[segment.range].withUnsafeBufferPointer { part in
      QRinput_append(input, segment.mode.encoderMode, Int32(part.count), part.baseAddress)
    }
    guard status == 0 else { throw .encoder(errno: errno) }
  }
  guard let code = QRcode_encodeInput(input) else { throw .encoder(errno: errno) }
  defer { QRcode_free(code) }
  let side = Int(code.pointee.width)
  // The lowest bit of a module is its colour; the others tell what it is for.
  let modules = UnsafeBufferPointer(start: code.pointee.data, count: side * side).map { $0 & 1 == 1 }
  return Symbol(version: Int(code.pointee.version), level: plan.level, side: side, modules: modules)
}

extension CorrectionLevel {
  fileprivate var encoderLevel: QRecLevel {
    switch self {
    case .low: QR_ECLEVEL_L
    case .medium: QR_ECLEVEL_M
    case .quartile: QR_ECLEVEL_Q
    case .high: QR_ECLEVEL_H
    }
  }
}

extension Mode {
  fileprivate var encoderMode: QRencodeMode {
    switch self {
    case .numeric: QR_MODE_NUM
    case .alphanumeric: QR_MODE_AN
    case .byte: QR_MODE_8
    }
  }
}
