/// What keeps an order from being made, besides what the batch itself has to say.
enum PrintRoomProblem: Error, CustomStringConvertible {
  /// Content has so many mistakes.
  case content(Int)
  /// No place that was chosen gets what was chosen.
  case nothingThere
  /// The program ended half-way so often.
  case endedEachTime(Int)

  var description: String {
    switch self {
    case .content(let count):
      "content/ has \(count) \(count == 1 ? "mistake" : "mistakes"), and nothing is printed from it: “huiyin check” says where; "
        + "mend them and ask again"
    case .nothingThere:
      "none of the chosen places is open and of the level that gets this material: choose other places or another material"
    case .endedEachTime(let times):
      "the program that makes files ended half-way \(times) times: “journalctl -u huiyin-print” says why; "
        + "ask for fewer places at once"
    }
  }
}
