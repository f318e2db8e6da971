/// A JSON value as far as a corpus needs it: numbers are whole.
enum JSONValue {
  case object([String: JSONValue])
  case array([JSONValue])
  case string(String)
  case number(Int)
  case other
}
