/// Where the figures of a page lead: to what each of them counts. A figure without an address leads nowhere.
struct FigureLinks: Sendable {
  var volume = ""
  var completion = ""
  var onTime = ""
  var satisfied = ""
  var time = ""
  var open = ""
}
