internal import DossierCore

/// An entry of a case as the file has it.
struct EntryView {
  private let place: EntryPlace
  private let number: CaseNumber
  private let value: YAMLValue

  init(_ place: EntryPlace, in file: Loaded<Case>) {
    self.place = place
    number = file.value.number
    let tree = file.document.tree
    value = tree.node(at: place.path).map { Case.schema.typed(tree.value($0), at: place.path) } ?? .map([])
  }

  /// The list that it stands in, and its fields in canonical YAML.
  func text(palette: Palette) -> String {
    palette.dim("# \(place.list.rawValue) of \(number)") + "\n" + YAMLWriter.text(value)
  }

  /// `dossier.entry/1`.
  var json: JSONValue {
    [
      "schema": "dossier.entry/1",
      "case": .text(number),
      "list": .string(place.list.rawValue),
      "entry": value.json(as: Case.schema.kind(at: place.path)),
    ]
  }
}
