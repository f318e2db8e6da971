/// A finding in terms of the folded text, before overlaps are settled.
struct Match {
  var range: Range<Int>
  var kind: IdentifierClass
  var confidence: Double
  var reason: Reason
}
