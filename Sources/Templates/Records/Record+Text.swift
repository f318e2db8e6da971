extension Record {
  /// Sets a text. It is shown escaped; bytes that are not UTF-8 and control characters are shown as U+FFFD.
  public mutating func set(_ slot: TextSlot, _ value: String) {
    var value = value
    value.withUTF8 { write(UnsafeRawBufferPointer($0), into: slot.at, as: .text) }
  }

  /// Sets a text from UTF-8 bytes, such as a column read from the database.
  public mutating func set(_ slot: TextSlot, utf8 value: UnsafeRawBufferPointer) {
    write(value, into: slot.at, as: .text)
  }

  /// Sets a text from UTF-8 bytes.
  public mutating func set(_ slot: TextSlot, utf8 value: Span<UInt8>) {
    value.withUnsafeBytes { write($0, into: slot.at, as: .text) }
  }

  /// Sets a text from UTF-8 bytes.
  public mutating func set(_ slot: TextSlot, utf8 value: some Collection<UInt8>) {
    writeCollection(value, into: slot.at, as: .text)
  }

  /// Says that this page has no such text: `{{name}}` shows nothing, `{{#name}}` is skipped, `{{^name}}` is shown.
  public mutating func setAbsent(_ slot: TextSlot) {
    store(.absent, in: slot.at)
  }

  /// Sets markup that the program made itself. It is shown as it is, but for bytes that are not UTF-8, shown as U+FFFD.
  public mutating func set(_ slot: HTMLSlot, _ value: String) {
    var value = value
    value.withUTF8 { write(UnsafeRawBufferPointer($0), into: slot.at, as: .markup) }
  }

  /// Sets markup from UTF-8 bytes.
  public mutating func set(_ slot: HTMLSlot, utf8 value: UnsafeRawBufferPointer) {
    write(value, into: slot.at, as: .markup)
  }

  /// Sets markup from UTF-8 bytes.
  public mutating func set(_ slot: HTMLSlot, utf8 value: Span<UInt8>) {
    value.withUnsafeBytes { write($0, into: slot.at, as: .markup) }
  }

  /// Sets markup from UTF-8 bytes.
  public mutating func set(_ slot: HTMLSlot, utf8 value: some Collection<UInt8>) {
    writeCollection(value, into: slot.at, as: .markup)
  }

  /// Says that this page has no such markup: it shows nothing and its section is skipped.
  public mutating func setAbsent(_ slot: HTMLSlot) {
    store(.absent, in: slot.at)
  }

  private mutating func writeCollection(_ value: some Collection<UInt8>, into slot: SlotPosition, as kind: PageText) {
    let done: Void? = value.withContiguousStorageIfAvailable { write(UnsafeRawBufferPointer($0), into: slot, as: kind) }
    if done == nil {
      Array(value).withUnsafeBytes { write($0, into: slot, as: kind) }
    }
  }

  private mutating func write(_ value: UnsafeRawBufferPointer, into slot: SlotPosition, as kind: PageText) {
    guard let index = index(of: slot) else { return }
    let start = bytes.count
    kind.append(value, to: &bytes)
    cells[index] = Cell(state: .present, start: start, length: bytes.count - start)
  }
}
