extension String {
  /// The text with a capital at its start, for the heads of columns.
  var withCapital: String { prefix(1).uppercased() + dropFirst() }
}
