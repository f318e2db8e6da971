internal import Anonymizer
internal import CaseStore
internal import Publishing
internal import Templates

/// The report or the answer: the original and the draft, stretch by stretch, and the passages that were found or decided about.
struct DraftPartRow {
  let shape: Shape
  private let label: TextSlot
  private let original: ListSlot
  private let draft: ListSlot
  private let piece: PieceRow
  private let passages: ListSlot
  private let passage: PassageRow
  private let clauses: ListSlot
  private let clause: ChoiceRow

  init() {
    var builder = ShapeBuilder("part")
    label = builder.text("partLabel")
    piece = PieceRow()
    original = builder.list("original", piece.shape)
    draft = builder.list("draft", piece.shape)
    passage = PassageRow()
    passages = builder.list("passages", passage.shape)
    clause = ChoiceRow()
    clauses = builder.list("clauses", clause.shape)
    shape = builder.build()
  }

  func fill(
    _ row: inout Row, _ part: Mask.Part, _ view: DraftView, _ moments: Moments, mayDecide: Bool
  ) throws(Failure) {
    let maker = moments.maker
    row.set(label, try maker.say("case.\(part.rawValue)"))
    let text = view.draft.text(part)
    var number = 0
    for stretch in text.pieces {
      let mark = try PieceMark(stretch, maker)
      if mark != nil { number += 1 }
      let count = mark == nil ? "" : String(number)
      row.append(original) { piece.fill(&$0, stretch.original, mark, count) }
      row.append(draft) { piece.fill(&$0, stretch.shown, mark, count) }
      guard let mark else { continue }
      try row.append(passages) { row throws(Failure) in
        try passage.fill(&row, part, stretch, mark, count, maker, mayDecide: mayDecide)
      }
    }
    guard mayDecide else { return }
    let scalars = view.draft.scalars(part)
    for range in Clauses.ranges(in: scalars) {
      let words = String(String.UnicodeScalarView(scalars[range]))
      let value = "\(part.rawValue)-\(range.lowerBound)-\(range.upperBound)"
      row.append(clauses) { clause.fill(&$0, Choice(value: value, label: words), chosen: "") }
    }
  }
}

/// What is written beside a stretch that is not plain text.
struct PieceMark {
  let group: FindingGroup
  let label: String

  /// Nil for plain text.
  init?(_ piece: DraftPiece, _ maker: PageMaker) throws(Failure) {
    switch piece.standing {
    case .plain: return nil
    case .found(let finding):
      group = FindingGroup(finding.kind)
      label = try maker.say("publication.class.\(finding.kind.rawValue)")
    case .maskedByEditor:
      group = .hand
      label = try maker.say("desk.publication.group.hand")
    case .shownByEditor(let finding, _):
      group = .shown
      label = try maker.say("publication.class.\(finding.kind.rawValue)")
    }
  }
}

/// A stretch of a text, marked or plain.
private struct PieceRow {
  let shape: Shape
  private let text: TextSlot
  private let style: TextSlot
  private let label: TextSlot
  private let count: TextSlot

  init() {
    var builder = ShapeBuilder("piece")
    text = builder.text("text")
    style = builder.text("style")
    label = builder.text("label")
    count = builder.text("count")
    shape = builder.build()
  }

  func fill(_ row: inout Row, _ words: String, _ mark: PieceMark?, _ number: String) {
    row.set(text, words)
    row.set(style, mark?.group.style ?? "")
    row.set(label, mark?.label ?? "")
    row.set(count, number)
  }
}

/// A passage that was found or decided about, with what can be done to it.
private struct PassageRow {
  let shape: Shape
  private let count: TextSlot
  private let style: TextSlot
  private let label: TextSlot
  private let original: TextSlot
  private let shown: TextSlot
  private let confidence: TextSlot
  private let isDoubtful: FlagSlot
  private let why: TextSlot
  private let passage: TextSlot
  private let mayShow: FlagSlot
  private let mayRestore: FlagSlot

  init() {
    var builder = ShapeBuilder("passage")
    count = builder.text("count")
    style = builder.text("style")
    label = builder.text("label")
    original = builder.text("passageText")
    shown = builder.text("shown")
    confidence = builder.text("confidence")
    isDoubtful = builder.flag("isDoubtful")
    why = builder.text("why")
    passage = builder.text("passage")
    mayShow = builder.flag("mayShow")
    mayRestore = builder.flag("mayRestore")
    shape = builder.build()
  }

  func fill(
    _ row: inout Row, _ part: Mask.Part, _ piece: DraftPiece, _ mark: PieceMark, _ number: String,
    _ maker: PageMaker, mayDecide: Bool
  ) throws(Failure) {
    row.set(count, number)
    row.set(style, mark.group.style)
    row.set(label, mark.label)
    row.set(original, piece.original)
    row.set(shown, piece.shown)
    var (range, isFound, isDecided) = (piece.range, false, true)
    switch piece.standing {
    case .plain: return
    case .found(let finding):
      (range, isFound, isDecided) = (finding.range, true, false)
      try fillFinding(&row, finding, maker)
    case .maskedByEditor: fillNothing(&row, why: "")
    case .shownByEditor(let finding, let reason):
      range = finding.range
      fillNothing(&row, why: try maker.say("desk.publication.shown-because", ("reason", reason)))
    }
    row.set(passage, "\(part.rawValue)-\(range.lowerBound)-\(range.upperBound)")
    row.set(mayShow, isFound && mayDecide)
    row.set(mayRestore, isDecided && mayDecide)
  }

  private func fillFinding(_ row: inout Row, _ finding: Finding, _ maker: PageMaker) throws(Failure) {
    let percent = ("percent", String(Int((finding.confidence * 100).rounded())))
    row.set(confidence, try maker.say("desk.publication.confidence", percent))
    row.set(isDoubtful, finding.confidence < 0.9)
    row.set(why, try maker.say("publication.reason.\(finding.reason.rawValue)"))
  }

  private func fillNothing(_ row: inout Row, why words: String) {
    row.set(confidence, "")
    row.set(isDoubtful, false)
    row.set(why, words)
  }
}
