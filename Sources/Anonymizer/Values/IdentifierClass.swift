/// What a finding identifies. The raw value is what `huiyin redact --json` prints.
public enum IdentifierClass: String, Sendable, CaseIterable {
  /// A mobile telephone number, also one digit short or long.
  case mobile
  /// A fixed-line telephone number, with its extension.
  case landline
  /// A 400 or 800 number, which belongs to one business.
  case serviceNumber = "service-number"
  /// A resident identity card number of 18 or 15 digits, whole or partly starred.
  case idCard = "id-card"
  /// A Chinese passport number.
  case passport
  /// A travel or residence permit of Hong Kong, Macau or Taiwan.
  case permit
  /// A unified social credit code: a sole trader's code is a person's.
  case creditCode = "credit-code"
  /// A bank card or bank account number.
  case bankCard = "bank-card"
  /// A vehicle plate, whole or its last digits.
  case plate
  /// An e-mail address.
  case email
  /// A QQ number.
  case qq
  /// A WeChat name.
  case wechat
  /// A name on another platform.
  case handle
  /// A web address.
  case url
  /// An address on the Internet Protocol.
  case ip
  /// A network card's address.
  case mac
  /// A handset's number.
  case imei
  /// A position on the Earth.
  case coordinates
  /// A day of birth.
  case birthDate = "birth-date"
  /// Somebody's exact age.
  case age
  /// A customer, meter, order, case or document number.
  case account
  /// A court case or title deed number.
  case courtCase = "court-case"
  /// A person's name.
  case name
  /// An employer or school that points at the reporter.
  case employer
  /// What is below the community: estate with building, building, unit, floor, room, house number, group.
  case address
  /// A shop named after its owner.
  case shop
  /// A run of digits no rule could place: the safety net.
  case number
}
