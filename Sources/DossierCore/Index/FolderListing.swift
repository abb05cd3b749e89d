/// What lies in a folder, and which version of each file: as bytes that are equal if nothing changed.
struct FolderListing: Sendable, Equatable {
  /// One file after the other: the length of its name in two bytes, the name, and 33 bytes of kind and stamp.
  let bytes: [UInt8]

  /// Takes what was kept.
  init(bytes: [UInt8]) { self.bytes = bytes }

  /// Looks at the documents of a folder; their order is the directory's, so that nothing has to be sorted.
  ///
  /// - Throws: `FileError.failed` if it cannot be read.
  init(of path: String) throws(FileError) {
    var bytes: [UInt8] = []
    func put(_ number: UInt64) {
      for place in 0..<8 { bytes.append(UInt8(truncatingIfNeeded: number >> UInt64(place * 8))) }
    }
    try FileSystem.eachStamp(in: path, of: ".yaml") { name, kind, stamp in
      bytes.append(UInt8(truncatingIfNeeded: name.count))
      bytes.append(UInt8(truncatingIfNeeded: name.count >> 8))
      for place in name.indices { bytes.append(name[place]) }
      bytes.append(kind == .regular ? 1 : 0)
      put(UInt64(bitPattern: stamp.size))
      put(UInt64(bitPattern: stamp.modified))
      put(UInt64(bitPattern: stamp.changed))
      put(stamp.inode)
    }
    self.bytes = bytes
  }

  /// The files, each with its kind and stamp as bytes.
  var files: [(name: String, stamp: ArraySlice<UInt8>)] {
    var files: [(String, ArraySlice<UInt8>)] = []
    var place = 0
    while place + 2 <= bytes.count {
      let length = Int(bytes[place]) | Int(bytes[place + 1]) << 8
      let (start, end) = (place + 2, place + 2 + length + Self.stampBytes)
      guard end <= bytes.count else { break }
      files.append((String(decoding: bytes[start..<start + length], as: UTF8.self), bytes[start + length..<end]))
      place = end
    }
    return files
  }

  private static let stampBytes = 33
  private static let changedOffset = 17

  /// The listing with the stamps of files spoilt that may change once more without their stamp telling, so that these are
  /// read again the next time (as git does with its index).
  ///
  /// The time is in nanoseconds since 1970 by the file system's own clock, before anything was looked at.
  func spoilt(from racy: Int64) -> FolderListing {
    var spoilt = bytes
    for file in files {
      let start = file.stamp.startIndex + Self.changedOffset
      var changed: UInt64 = 0
      for place in 0..<8 { changed |= UInt64(bytes[start + place]) << UInt64(place * 8) }
      guard Int64(bitPattern: changed) >= racy else { continue }
      for place in 0..<8 { spoilt[start + place] = 0 }
    }
    return FolderListing(bytes: spoilt)
  }

  /// How many files are new since an earlier listing, and which were written or are gone; what was spoilt there was
  /// written if anything else of the stamp differs.
  func differences(since old: FolderListing) -> (new: Int, written: [String], gone: [String]) {
    var left = Dictionary(old.files.map { ($0.name, $0.stamp) }, uniquingKeysWith: { first, _ in first })
    var new = 0
    var written: [String] = []
    for file in files {
      guard let known = left.removeValue(forKey: file.name) else {
        new += 1
        continue
      }
      if !Self.isSame(file.stamp, known) { written.append(file.name) }
    }
    return (new, written, Array(left.keys))
  }

  private static func isSame(_ stamp: ArraySlice<UInt8>, _ known: ArraySlice<UInt8>) -> Bool {
    let time = changedOffset..<changedOffset + 8
    let isSpoilt = known.dropFirst(time.lowerBound).prefix(time.count).allSatisfy { $0 == 0 }
    guard isSpoilt else { return stamp.elementsEqual(known) }
    return stamp.prefix(time.lowerBound).elementsEqual(known.prefix(time.lowerBound))
      && stamp.dropFirst(time.upperBound).elementsEqual(known.dropFirst(time.upperBound))
  }

  /// What changed since an earlier listing, sorted by name.
  func changes(since old: FolderListing) -> (written: [String], gone: [String]) {
    let known = Dictionary(old.files.map { ($0.name, $0.stamp) }, uniquingKeysWith: { first, _ in first })
    let now = files
    let names = Set(now.map(\.name))
    return (
      now.filter { known[$0.name]?.elementsEqual($0.stamp) != true }.map(\.name).sorted { $0.isBytewiseBefore($1) },
      old.files.map(\.name).filter { !names.contains($0) }.sorted { $0.isBytewiseBefore($1) }
    )
  }
}
