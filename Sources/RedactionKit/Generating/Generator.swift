/// Makes labelled complaint texts out of templates, values and disguises. The same seed makes the same texts.
public struct Generator: Sendable {
  private let half: Half
  private var draw: SeededDraw

  /// Starts a row of texts from one half of the kit.
  public init(half: Half, seed: UInt64) {
    self.half = half
    draw = SeededDraw(seed: seed)
  }

  /// The next text: one to four sentences, identifiers in some of them, hard negatives in others.
  public mutating func next() -> LabelledText {
    var scalars: [Unicode.Scalar] = []
    var spans: [LabelledSpan] = []
    for _ in 0..<Int.random(in: 1...4, using: &draw) {
      let isPlain = draw.chance(45)
      let template = draw.pick(isPlain ? SentenceTemplates.plain(half) : SentenceTemplates.planted(half), or: "")
      fill(template, &scalars, &spans)
    }
    return LabelledText(text: String(String.UnicodeScalarView(scalars)), spans: spans)
  }

  private mutating func fill(_ template: String, _ scalars: inout [Unicode.Scalar], _ spans: inout [LabelledSpan]) {
    var rest = template[...]
    while let open = rest.firstIndex(of: "{"), let close = rest.firstIndex(of: "}") {
      scalars += rest[..<open].unicodeScalars
      let kind = String(rest[rest.index(after: open)..<close])
      let value = self.value(kind)
      spans.append(
        LabelledSpan(
          range: scalars.count..<scalars.count + value.unicodeScalars.count, kind: kind == "rural" ? "address" : kind))
      scalars += value.unicodeScalars
      rest = rest[rest.index(after: close)...]
    }
    scalars += rest.unicodeScalars
  }

  private mutating func value(_ kind: String) -> String {
    switch kind {
    case "name": Values.name(&draw)
    case "mobile": Disguise.apply(Values.mobile(&draw), half, &draw)
    case "id-card": Disguise.apply(Values.identityCard(&draw), half, &draw)
    case "bank-card": Disguise.apply(Values.bankCard(&draw), half, &draw)
    case "landline": Values.landline(&draw)
    case "plate": Values.plate(&draw)
    case "address": Values.estateAddress(&draw)
    case "rural": Values.ruralAddress(&draw)
    case "qq": draw.character("123456789") + draw.digits(8)
    case "wechat": Values.handle(&draw)
    default: Values.handle(&draw) + draw.word("@ 艾特 (at)") + draw.word("qq 163 126") + draw.word(".com 点com")
    }
  }
}
