import DossierCore
import Foundation
import Testing

@Suite(.enabled(if: SealFixture.signs, "ssh-keygen is not installed"))
struct BundleSignatureTests {
  private let scratch: ScratchDirectory
  private let roos: (file: String, line: String)
  private let tom: (file: String, line: String)

  init() throws {
    scratch = try ScratchDirectory()
    roos = try SealFixture.signer("roos", in: scratch)
    tom = try SealFixture.signer("tom", in: scratch)
  }

  /// Writes a signed bag, unpacks it, changes it, and judges its signature.
  private func status(
    signedWith key: String?, by signers: [String], change: (_ root: String) throws -> Void = { _ in }
  ) throws -> SignatureStatus {
    let path = scratch.full("bag")
    _ = try? FileManager.default.removeItem(atPath: path)
    _ = try BagWriter.write(
      "top", BundleFixture.files, info: [], to: path, time: BundleFixture.requireTime(), signedWith: key)
    let folder = try BundleFixture.folder(of: path, in: scratch)
    try change(folder)
    let files = try BagFiles(folder: folder)
    let report = BundleCheck.verify(files)
    let before = try FileManager.default.contentsOfDirectory(atPath: scratch.path).sorted()
    let keys = try signers.map { try #require(SSHPublicKey($0)) }
    let status = try BundleSignature.status(
      of: files, report, signers: keys, in: scratch.path, name: BundleFixture.name())
    #expect(try FileManager.default.contentsOfDirectory(atPath: scratch.path).sorted() == before)
    return status
  }

  @Test func `A signature is known by its key, and by no other`() throws {
    let key = try #require(SSHPublicKey(roos.line))
    #expect(try status(signedWith: nil, by: [roos.line]) == .none)
    #expect(try status(signedWith: roos.file, by: []) == .notChecked)
    #expect(try status(signedWith: roos.file, by: [tom.line, roos.line]) == .by(key))
    #expect(try status(signedWith: roos.file, by: [tom.line]) == .byOthers)
  }

  @Test func `OpenSSH itself takes a signature, by the name of its use`() throws {
    let bytes = Array("tag manifest\n".utf8)
    let signature = try BundleSignature.sign(bytes, with: roos.file)
    try scratch.put("manifest.sig", String(decoding: signature, as: UTF8.self))
    try scratch.put("manifest", "tag manifest\n")
    try scratch.put("signers", "roos \(roos.line)\n")
    func verify(_ use: String) throws -> Int32 {
      try runProgram([
        "sh", "-c",
        "ssh-keygen -Y verify -f \(scratch.full("signers")) -I roos -n \(use) -s \(scratch.full("manifest.sig")) "
          + "< \(scratch.full("manifest"))",
      ])
    }
    #expect(try verify("dossier-bundle") == 0)
    #expect(try verify("file") != 0)
  }

  @Test func `A signature counts for one tag manifest and one use`() throws {
    let sign = { [scratch, roos] (use: String, root: String) in
      _ = try FileManager.default.removeItem(atPath: "\(root)/tagmanifest-sha256.txt.sig")
      let manifest = root + "/tagmanifest-sha256.txt"
      #expect(try runProgram(["ssh-keygen", "-Y", "sign", "-n", use, "-f", roos.file, manifest]) == 0)
      _ = scratch
    }
    let key = try #require(SSHPublicKey(roos.line))
    #expect(try status(signedWith: roos.file, by: [roos.line]) { try sign("dossier-bundle", $0) } == .by(key))
    #expect(try status(signedWith: roos.file, by: [roos.line]) { try sign("file", $0) } == .byOthers)
    func change(_ name: String, _ text: String) throws -> SignatureStatus {
      try status(signedWith: roos.file, by: [roos.line]) { root in
        try Data(text.utf8).write(to: URL(fileURLWithPath: "\(root)/\(name)"))
      }
    }
    #expect(try change("tagmanifest-sha256.txt", "") == .byOthers)
    for text in ["", "-----BEGIN SSH SIGNATURE-----\n", String(repeating: "x", count: 70_000)] {
      #expect(try change("tagmanifest-sha256.txt.sig", text) == .byOthers)
    }
  }

  @Test func `What cannot sign says why`() throws {
    try scratch.put("no-key", "nothing\n")
    try FileSystem.setMode(0o600, of: scratch.full("no-key"))
    #expect(throws: SealError.file(.failed(.open, path: scratch.full("gone"), cause: .missing))) {
      try BundleSignature.sign([], with: scratch.full("gone"))
    }
    #expect(throws: SealError.self) { try BundleSignature.sign([], with: scratch.full("no-key")) }
    // No agent holds this one, and its secret half is not there.
    try scratch.put("alone.pub", tom.line + "\n")
    #expect(throws: SealError.self) { try BundleSignature.sign([1], with: scratch.full("alone.pub")) }
    let path = scratch.full("bag")
    #expect(throws: BagError.self) {
      _ = try BagWriter.write(
        "top", BundleFixture.files, info: [], to: path, time: BundleFixture.requireTime(),
        signedWith: scratch.full("no-key"))
    }
    #expect(!FileManager.default.fileExists(atPath: path))
  }

  @Test func `Lists of keys have one a line, without options`() throws {
    let text = "# who may sign\n\n\(roos.line)\r\n  \(tom.line)\n"
    #expect(try SignerList(text).keys.map(\.comment) == ["roos of tests", "tom of tests"])
    #expect(throws: SignerList.Problem(line: 2, hasOptions: true)) {
      try SignerList("\n" + "namespaces=\"file\" \(roos.line)\n")
    }
    #expect(throws: SignerList.Problem(line: 1, hasOptions: true)) { try SignerList("roos \(roos.line)") }
    #expect(throws: SignerList.Problem(line: 1, hasOptions: false)) { try SignerList("hello") }
  }
}
