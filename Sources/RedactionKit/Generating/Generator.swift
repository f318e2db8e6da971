/// Makes labelled complaint texts out of templates, values and disguises. The same seed makes the same texts.
public struct Generator: Sendable {
  private let half: Half
  private let isFurther: Bool
  private var draw: SeededDraw

  /// Starts a row of texts from one half of the kit; `isFurther` takes the second collection of sentences and disguises.
  public init(half: Half, seed: UInt64, isFurther: Bool = false) {
    self.half = half
    self.isFurther = isFurther
    draw = SeededDraw(seed: seed)
  }

  /// The next text: one to four sentences, identifiers in some of them, hard negatives in others.
  public mutating func next() -> LabelledText {
    var scalars: [Unicode.Scalar] = []
    var spans: [LabelledSpan] = []
    for _ in 0..<Int.random(in: 1...4, using: &draw) {
      let isPlain = draw.chance(45)
      let template = draw.pick(sentences(isPlain), or: "")
      fill(template, &scalars, &spans)
    }
    return LabelledText(text: String(String.UnicodeScalarView(scalars)), spans: spans)
  }

  private func sentences(_ isPlain: Bool) -> [String] {
    guard isFurther else { return isPlain ? SentenceTemplates.plain(half) : SentenceTemplates.planted(half) }
    switch half {
    case .train: return isPlain ? FurtherSentences.plainTrain : FurtherSentences.train + SentenceTemplates.planted(half)
    case .heldOut:
      return isPlain ? FurtherSentences.plainHeldOut : FurtherSentences.heldOut + SentenceTemplates.planted(half)
    }
  }

  private mutating func fill(_ template: String, _ scalars: inout [Unicode.Scalar], _ spans: inout [LabelledSpan]) {
    var rest = template[...]
    while let open = rest.firstIndex(of: "{"), let close = rest.firstIndex(of: "}") {
      scalars += rest[..<open].unicodeScalars
      let kind = String(rest[rest.index(after: open)..<close])
      let value = self.value(kind)
      spans.append(
        LabelledSpan(
          range: scalars.count..<scalars.count + value.unicodeScalars.count, kind: Self.label(kind)))
      scalars += value.unicodeScalars
      rest = rest[rest.index(after: close)...]
    }
    scalars += rest.unicodeScalars
  }

  private mutating func value(_ kind: String) -> String {
    switch kind {
    case "name": Values.name(&draw)
    case "mobile": disguised(Values.mobile(&draw))
    case "id-card": disguised(Values.identityCard(&draw))
    case "bank-card": disguised(Values.bankCard(&draw))
    case "landline": Values.landline(&draw)
    case "plate": Values.plate(&draw)
    case "address": Values.estateAddress(&draw)
    case "rural": Values.ruralAddress(&draw)
    case "qq": draw.character("123456789") + draw.digits(8)
    case "wechat": Values.handle(&draw)
    case "unnumbered": FurtherValues.unnumbered(half, &draw)
    case "employer": FurtherValues.employer(half, &draw)
    case "age": FurtherValues.age(&draw)
    case "birth": FurtherValues.birth(&draw)
    case "shop": FurtherValues.shop(half, &draw)
    case "nickname": FurtherValues.nickname(half, &draw)
    case "tail": draw.digits(4)
    case "split": FurtherValues.split(Values.mobile(&draw), half)
    default: Values.handle(&draw) + draw.word("@ 艾特 (at)") + draw.word("qq 163 126") + draw.word(".com 点com")
    }
  }

  private mutating func disguised(_ number: String) -> String {
    isFurther && draw.chance(60) ? FurtherDisguise.apply(number, half, &draw) : Disguise.apply(number, half, &draw)
  }

  /// The class of a value, as the anonymiser writes it.
  private static func label(_ kind: String) -> String {
    switch kind {
    case "rural", "unnumbered": "address"
    case "nickname": "name"
    case "birth": "birth-date"
    case "tail": "plate"
    case "split": "mobile"
    default: kind
    }
  }
}
