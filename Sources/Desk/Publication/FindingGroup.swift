internal import Anonymizer

/// The classes of findings by what they are about: the colours of the desk. The class itself is always written beside it.
enum FindingGroup: String, CaseIterable {
  case person
  case contact
  case paper
  case place
  /// Hidden by hand.
  case hand
  /// Shown although something was found.
  case shown

  init(_ kind: IdentifierClass) {
    self =
      switch kind {
      case .name, .employer, .age, .birthDate, .shop: .person
      case .mobile, .landline, .serviceNumber, .email, .qq, .wechat, .handle, .url, .number: .contact
      case .idCard, .passport, .permit, .creditCode, .bankCard, .plate, .account, .courtCase, .imei, .mac, .ip: .paper
      case .address, .coordinates: .place
      }
  }

  /// The class of the style.
  var style: String { "f-\(rawValue)" }
}
