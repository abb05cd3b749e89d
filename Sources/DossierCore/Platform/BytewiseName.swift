/// The name of a file by its bytes: texts of Swift are equal whatever their Unicode form, names of files are not.
struct BytewiseName: Sendable {
  let text: String

  init(_ text: String) { self.text = text }
}

extension BytewiseName: Hashable {
  static func == (left: BytewiseName, right: BytewiseName) -> Bool {
    let (left, right) = (left.text.utf8.span, right.text.utf8.span)
    guard left.count == right.count else { return false }
    for place in left.indices where left[place] != right[place] { return false }
    return true
  }

  func hash(into hasher: inout Hasher) {
    var text = text
    text.withUTF8 { bytes in unsafe hasher.combine(bytes: UnsafeRawBufferPointer(bytes)) }
  }
}
