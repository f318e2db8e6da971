internal import Casework
internal import HTTPExchange

/// What the address of a receipt and of a case's status carries: the number and the query code.
struct ReceiptAddress {
  /// Says that a telephone number was given and not kept.
  static let withoutContact = (name: "c", value: "none")

  let number: String
  let queryCode: String

  var query: [(name: String, value: String)] { [("n", number), ("q", queryCode)] }
}
