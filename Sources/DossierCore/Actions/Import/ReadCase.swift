/// The number under which a new case came, and where a case of that number lies.
struct NewCasePlace {
  let number: CaseNumber
  let opened: CalendarDate

  /// Reads them of a case's document.
  init?(_ value: YAMLValue) {
    guard let number = value["number"]?.scalarText.flatMap({ CaseNumber($0) }),
      let opened = value["opened"]?.scalarText.flatMap({ Timestamp($0) })?.date
    else { return nil }
    self.number = number
    self.opened = opened
  }

  /// Where it lies in a store.
  var path: String { StoreLayout.newCase(number, opened: opened) }
}

/// A case of a bundle with what the bundle says of it, and this store's copy.
final class ReadCase: Sendable {
  let file: Loaded<Case>
  let line: BundledCaseLine
  let ours: Loaded<Case>?
  /// The case in this store's words.
  let incoming: IncomingCase
  /// What the merge makes of it; nil of a copy, or without a hand-over.
  let merged: CaseMerge?
  /// A new case as it is written if its number is free.
  let opened: Loaded<Case>?

  init(
    _ file: Loaded<Case>, _ line: BundledCaseLine, ours: Loaded<Case>?, _ incoming: IncomingCase, merged: CaseMerge?,
    opened: Loaded<Case>?
  ) {
    (self.file, self.line, self.ours, self.incoming) = (file, line, ours, incoming)
    (self.merged, self.opened) = (merged, opened)
  }

  /// The folder of its attachments in the bundle.
  var folder: String { StoreLayout.attachments(ofCaseAt: file.path) }

  /// What options may call it: its id, its numbers, and its references.
  var names: Set<String> {
    var names: Set<String> = [file.value.id.text, file.value.number.normalized]
    if let number = ours?.value.number { names.insert(number.normalized) }
    let references = file.value.references.map(\.value) + (ours?.value.references.map(\.value) ?? [])
    let former = ours?.value.formerNumbers.map(\.text) ?? []
    for reference in references + former + [line.reference].compactMap(\.self) {
      names.insert(CaseNumber.normalized(reference))
    }
    return names
  }
}
