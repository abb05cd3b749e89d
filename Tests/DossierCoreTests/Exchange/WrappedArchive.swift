import DossierCore

/// An archive of others whose entries are put, as they are but for their names, among the files of a sound bundle.
///
/// They lie beside the attachment of its case, and the bundle's lists name those that are files with their hashes.
struct WrappedArchive {
  private static let folder = "data/cases/2023-04/232-0991-37210"

  /// The entries with their new names.
  private(set) var entries: [UInt8] = []
  /// Of a ZIP what its directory says of them, with the places that they have among themselves.
  private(set) var directory: [[UInt8]] = []
  /// The files among them, by their paths in the bag.
  private(set) var files: [(path: String, content: [UInt8])] = []

  /// The bundle as a tar or a ZIP, as the sample is.
  static func bytes(of sample: [UInt8], named name: String, in scratch: ScratchDirectory) throws -> [UInt8] {
    let isZip = name.hasSuffix(".zip")
    let wrapped = isZip ? WrappedArchive(zip: sample) : WrappedArchive(tar: sample)
    let path = scratch.full("bundle-sound")
    _ = try? FileSystem.removeFile(path)
    let writer = try ArchiveWriter(path, form: isZip ? .zip : .tar, time: BundleFixture.requireTime())
    for (path, content) in try wrapped.soundFiles() { try writer.addFile("bundle/\(path)", content) }
    try writer.finish()
    let sound = try FileSystem.read(path, limitBytes: 1 << 24).bytes
    return isZip ? wrapped.behind(zip: sound) : entries(ofTar: sound) + wrapped.entries
  }

  /// The files of a sound bundle, with lists that name also what is wrapped.
  private func soundFiles() throws -> [(path: String, content: [UInt8])] {
    var bundle = ImportFixture.forward()
    for (path, _) in files { bundle.files[String(path.dropFirst(5))] = "" }
    let record = try bundle.record()
    let own = ImportFixture.forward().files.map { (path: "data/\($0.key)", content: Array($0.value.utf8)) }
    func list(_ files: [(path: String, content: [UInt8])]) -> [UInt8] {
      Array(files.map { "\(ContentHash(of: $0.content).hex)  \($0.path)\n" }.joined().utf8)
    }
    let tags = [
      ("bagit.txt", Array("BagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-8\n".utf8)),
      ("bundle.yaml", Array(record.utf8)), ("manifest-sha256.txt", list(own + files)),
    ]
    return own + tags + [("tagmanifest-sha256.txt", list(tags))]
  }

  /// The entries of a tar without the empty blocks at its end.
  static func entries(ofTar tar: [UInt8]) -> ArraySlice<UInt8> {
    let end = tar.lastIndex { $0 != 0 } ?? 0
    return tar[..<((end / 512 + 1) * 512)]
  }

  /// A name below the bundle's folder, for an entry.
  fileprivate static func inside(_ name: [UInt8]) -> [UInt8] { Array("bundle/\(folder)/".utf8) + name }

  private mutating func note(_ name: [UInt8], _ content: ArraySlice<UInt8>) {
    let path = "\(Self.folder)/" + String(decoding: name, as: UTF8.self)
    guard !files.contains(where: { $0.path == path }) else { return }
    files.append((path, Array(content)))
  }

  // MARK: Tar

  private init(tar: [UInt8]) {
    var place = 0
    var told: [UInt8]?
    while place + 512 <= tar.count {
      var header = Array(tar[place..<(place + 512)])
      place += 512
      guard header.contains(where: { $0 != 0 }) else {
        entries += header
        continue
      }
      let digits = String(decoding: header[124..<136].filter { (48...55).contains($0) }, as: UTF8.self)
      let size = Int(digits, radix: 8) ?? 0
      var content = tar[place..<min(place + size, tar.count)]
      let padded = tar[place..<min(place + (size + 511) / 512 * 512, tar.count)]
      place += padded.count
      if header[156] == UInt8(ascii: "x") {
        // One record, which says the name of the next entry.
        let name = Array(content.drop { $0 != UInt8(ascii: "=") }.dropFirst().dropLast())
        let record = Array(" path=".utf8) + Self.inside(name) + [10]
        content = (Array("\(record.count + 2)".utf8) + record)[...]
        header.replaceSubrange(124..<136, with: Array(String(content.count, radix: 8).utf8).padded(to: 12))
        entries += Self.summed(header) + content + [UInt8](repeating: 0, count: 512 - content.count)
        told = name
        continue
      }
      let name = told ?? Array(header[..<100].prefix { $0 != 0 })
      told = nil
      if [0, UInt8(ascii: "0")].contains(header[156]) { note(name, content) }
      header.replaceSubrange(..<100, with: Self.inside(name).padded(to: 100))
      entries += Self.summed(header) + padded
    }
    // One that is cut off stays so.
    entries += tar[place...]
  }

  /// A header with the checksum of its bytes.
  private static func summed(_ header: [UInt8]) -> [UInt8] {
    var header = header
    header.replaceSubrange(148..<156, with: [UInt8](repeating: 32, count: 8))
    let sum = header.reduce(0) { $0 + Int($1) }
    header.replaceSubrange(148..<155, with: Array(String(sum, radix: 8).utf8).padded(to: 7))
    return header
  }

  // MARK: ZIP

  private init(zip: [UInt8]) {
    let end = zip.count - 22
    var place = zip.number(end + 16, 4)
    while place < end {
      let (nameLength, more) = (zip.number(place + 28, 2), zip.number(place + 30, 2) + zip.number(place + 32, 2))
      var record = Array(zip[place..<(place + 46 + nameLength + more)])
      let name = Array(record[46..<(46 + nameLength)])
      let (start, packed) = (zip.number(place + 42, 4), zip.number(place + 20, 4))
      place += record.count
      record.rename(at: 46, lengthAt: 28)
      record.set(42, 4, to: entries.count)
      directory.append(record)
      let header = 30 + zip.number(start + 26, 2) + zip.number(start + 28, 2)
      var entry = Array(zip[start..<(start + header)])
      entry.rename(at: 30, lengthAt: 26)
      let content = zip[(start + header)..<(start + header + packed)]
      entries += entry + content
      let isFile = record.number(38, 4) >> 16 & 0o170000 != 0o120000
      // What is stored as it is; the one that is not is refused for how far it expands.
      if isFile, record.number(10, 2) == 0 { note(name, content) }
    }
  }

  /// These entries behind those of another ZIP.
  private func behind(zip: [UInt8]) -> [UInt8] {
    let end = zip.count - 22
    let start = zip.number(end + 16, 4)
    var own: [UInt8] = []
    for record in directory {
      var record = record
      record.set(42, 4, to: record.number(42, 4) + start)
      own += record
    }
    var last = Array(zip[end...])
    for place in [8, 10] { last.set(place, 2, to: zip.number(end + 10, 2) + directory.count) }
    last.set(12, 4, to: end - start + own.count)
    last.set(16, 4, to: start + entries.count)
    return zip[..<start] + entries + zip[start..<end] + own + last
  }
}

extension ArchiveWriter {
  /// Adds a file.
  borrowing func addFile(_ name: String, _ content: [UInt8]) throws {
    var isGiven = false
    try add(name, size: Int64(content.count)) { () throws(FileError) in
      defer { isGiven = true }
      return isGiven ? [] : content
    }
  }
}

extension [UInt8] {
  /// With zeros behind it up to a length, which it does not exceed.
  fileprivate func padded(to length: Int) -> [UInt8] { self + [UInt8](repeating: 0, count: length - count) }

  /// A number in little-endian order.
  fileprivate func number(_ place: Int, _ length: Int) -> Int {
    (0..<length).reduce(0) { $0 | Int(self[place + $1]) << (8 * $1) }
  }

  fileprivate mutating func set(_ place: Int, _ length: Int, to number: Int) {
    for step in 0..<length { self[place + step] = UInt8(truncatingIfNeeded: number >> (8 * step)) }
  }

  /// Puts the name of a ZIP's entry below the bundle's folder.
  fileprivate mutating func rename(at place: Int, lengthAt lengthPlace: Int) {
    let length = number(lengthPlace, 2)
    let name = WrappedArchive.inside(Array(self[place..<(place + length)]))
    replaceSubrange(place..<(place + length), with: name)
    set(lengthPlace, 2, to: name.count)
  }
}
