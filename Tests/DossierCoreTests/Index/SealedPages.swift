/// The checksums of an index as `CCheckedPages` makes them, so that a test can say something wrong in rows that look sound.
enum SealedPages {
  private static let pageBytes = 4096
  private static let sumBytes = 8
  private static let saltPlace = 68

  /// Puts the right checksum into each page.
  static func seal(_ index: inout [UInt8]) {
    let salt = (0..<4).reduce(UInt64(0)) { $0 | UInt64(index[saltPlace + $1]) << UInt64($1 * 8) }
    for start in stride(from: 0, to: index.count, by: pageBytes) {
      let sum = checksum(index[start..<start + pageBytes - sumBytes], salt)
      for place in 0..<sumBytes {
        index[start + pageBytes - sumBytes + place] = UInt8(truncatingIfNeeded: sum >> UInt64(place * 8))
      }
    }
  }

  private static func checksum(_ page: ArraySlice<UInt8>, _ salt: UInt64) -> UInt64 {
    var lanes = [UInt64(page.startIndex), salt, 2, 3]
    let inLanes = page.count / 32 * 32
    for place in stride(from: 0, to: page.count, by: 8) {
      let word = (0..<8).reduce(UInt64(0)) { $0 | UInt64(page[page.startIndex + place + $1]) << UInt64($1 * 8) }
      let lane = place < inLanes ? place / 8 % 4 : 0
      lanes[lane] = mix(lanes[lane], word)
    }
    return mix(mix(lanes[0], lanes[1]), mix(lanes[2], lanes[3]))
  }

  private static func mix(_ state: UInt64, _ value: UInt64) -> UInt64 {
    let mixed = (state ^ value) &* 0x9E37_79B9_7F4A_7C15
    return mixed ^ mixed >> 32
  }
}
