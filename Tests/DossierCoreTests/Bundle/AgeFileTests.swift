import DossierCore
import Foundation
import Testing

@Suite(.enabled(if: SealFixture.encrypts, "age is not installed"))
struct AgeFileTests {
  private let scratch: ScratchDirectory
  private let own: (file: String, recipient: String)

  init() throws {
    scratch = try ScratchDirectory()
    own = try SealFixture.identity("own", in: scratch)
    try BundleFixture.write(to: scratch.full("plain"))
  }

  private func encrypt(_ recipients: [String], to name: String = "sealed") throws {
    try AgeFile.encrypt(
      scratch.full("plain"), to: scratch.full(name), recipients: recipients.map { try #require(AgeRecipient($0)) })
  }

  private func open(_ name: String, with identity: String?) throws -> (isEncrypted: Bool, files: Int) {
    let before = try FileManager.default.contentsOfDirectory(atPath: scratch.path).sorted()
    defer {
      let after = try? FileManager.default.contentsOfDirectory(atPath: scratch.path).sorted()
      #expect(after == before)
    }
    let archive = try IncomingArchive(
      scratch.full(name), in: scratch.path, name: BundleFixture.name(), identity: identity)
    // The archive itself is not kept beside what was read of it: there is one directory more.
    #expect(try FileManager.default.contentsOfDirectory(atPath: scratch.path).count == before.count + 1)
    let report = Bag.verify(archive.staging.bag)
    return (archive.isEncrypted, report.isValid ? report.files : 0)
  }

  @Test func `What is encrypted is told by its content, and opened with the identity`() throws {
    try encrypt([own.recipient])
    #expect(try FileSystem.status(of: scratch.full("sealed"))?.stamp.mode == 0o600)
    #expect(
      try runProgram([
        "age", "--armor", "-r", own.recipient, "-o", scratch.full("text.tar.zst"), scratch.full("plain"),
      ]) == 0)
    #expect(try open("plain", with: nil) == (false, 3))
    #expect(try open("sealed", with: own.file) == (true, 3))
    #expect(try open("text.tar.zst", with: own.file) == (true, 3))
    #expect(throws: IncomingError.seal(.noIdentity(path: scratch.full("sealed")))) {
      try open("sealed", with: nil)
    }
    #expect(throws: IncomingError.seal(.file(.failed(.open, path: "/no/such/file", cause: .missing)))) {
      try open("sealed", with: "/no/such/file")
    }
  }

  @Test func `A file that is no identity is named, and not the bundle`() throws {
    try encrypt([own.recipient])
    for (name, text, said) in [
      ("text", "hello\n", "unknown identity type"), ("empty", "", "no secret keys found"),
      ("cut", "AGE-SECRET-KEY-1XX\n", "malformed secret key"),
    ] {
      try scratch.put(name, text)
      do {
        _ = try open("sealed", with: scratch.full(name))
        Issue.record("\(name) was taken for an identity")
      } catch IncomingError.seal(.badIdentity(let path, let message)) {
        #expect(path == scratch.full(name))
        #expect(message.contains(said), "\(message)")
      }
    }
  }

  @Test func `Each recipient opens it, keys of SSH too, and nobody else`() throws {
    let other = try SealFixture.identity("other", in: scratch)
    let third = try SealFixture.identity("third", in: scratch)
    let ssh = try SealFixture.signer("ssh", in: scratch)
    try encrypt([own.recipient, other.recipient, ssh.line])
    for file in [own.file, other.file, ssh.file] { #expect(try open("sealed", with: file) == (true, 3)) }
    let path = scratch.full("sealed")
    #expect(
      throws: IncomingError.seal(.notDecrypted(path: path, "no identity matched any of the recipients"))
    ) { try open("sealed", with: third.file) }
  }

  @Test func `Cut off or changed anywhere it is refused, and nothing stays`() throws {
    try encrypt([own.recipient])
    let whole = try FileSystem.read(scratch.full("sealed"), limitBytes: 1 << 20).bytes
    for length in Array(stride(from: 0, to: whole.count, by: 97)) + [whole.count - 1] {
      try Data(whole[..<length]).write(to: URL(fileURLWithPath: scratch.full("cut")))
      #expect(throws: IncomingError.self, "\(length)") { try open("cut", with: own.file) }
    }
    for place in stride(from: 0, to: whole.count, by: 89) {
      var bytes = whole
      bytes[place] ^= 1
      try Data(bytes).write(to: URL(fileURLWithPath: scratch.full("changed")))
      #expect(throws: IncomingError.self, "byte \(place)") { try open("changed", with: own.file) }
    }
  }

  @Test func `Nothing is encrypted to nobody, nor over another file`() throws {
    #expect(throws: SealError.noRecipients) { try encrypt([]) }
    #expect(throws: SealError.self) { try encrypt([own.recipient], to: "plain") }
    // Well-formed for us, and none to age.
    #expect(throws: SealError.self) { try encrypt(["age1qqqqqqqqqqqqqqqq"]) }
    #expect(try FileManager.default.contentsOfDirectory(atPath: scratch.path).sorted() == ["own", "own.said", "plain"])
  }
}
