/// One change of a document's meaning, to be made in its text with every other byte left alone.
public enum YAMLEdit: Sendable, Hashable {
  /// Gives the key or entry at the path this value; a missing key is added, in its place of the declaration order.
  case set(YAMLPath, YAMLValue)
  /// Adds a value at the end of the list at the path; a missing or empty list is made.
  case append(YAMLPath, YAMLValue)
  /// Takes away the key or entry at the path.
  case remove(YAMLPath)
}
