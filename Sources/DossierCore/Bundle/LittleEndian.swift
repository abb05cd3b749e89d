extension [UInt8] {
  /// The number of so many bytes at a place, the least significant first; 0 beyond the end.
  func littleEndian(_ place: Int, _ bytes: Int) -> UInt64 {
    guard place >= 0, place + bytes <= count else { return 0 }
    return (0..<bytes).reduce(0) { $0 | UInt64(self[place + $1]) << (8 * UInt64($1)) }
  }
}
