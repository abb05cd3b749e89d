import DossierCore
import Testing

@Suite struct StoreAccessTests {
  /// What the owner's bits say, whoever runs the test.
  private func byMode(_ path: String, _ isFolder: Bool) -> Bool {
    let wanted: UInt32 = isFolder ? 0o700 : 0o600
    guard let status = try? FileSystem.status(of: path) else { return false }
    return status.stamp.mode & wanted == wanted
  }

  @Test func `Files and folders that may not be read and written are found, and not what lies in such a folder`() throws
  {
    let scratch = try ScratchDirectory()
    for path in [
      "dossier.yaml", "cases/2023-04/a.yaml", "cases/2023-04/b.yaml", "terms/own.yaml", "notes.txt", ".git/x",
    ] {
      try scratch.put(path, "x\n")
      try FileSystem.setMode(0o600, of: scratch.full(path))
    }
    for path in ["", "cases", "cases/2023-04", "terms", ".git"] {
      try FileSystem.setMode(0o700, of: scratch.full(path))
    }
    #expect(StoreAccess(in: scratch.path, allows: byMode).faults == [])
    for path in ["cases/2023-04/b.yaml", "terms/own.yaml", "dossier.yaml", "notes.txt", ".git/x"] {
      try FileSystem.setMode(0o400, of: scratch.full(path))
    }
    try FileSystem.setMode(0o500, of: scratch.full("terms"))
    let faults = StoreAccess(in: scratch.path, allows: byMode).faults
    #expect(
      faults == [
        .init(path: "terms", isFolder: true), .init(path: "cases/2023-04/b.yaml", isFolder: false),
        .init(path: "dossier.yaml", isFolder: false),
      ])
    #expect(faults.map(\.mode) == ["u+rwx", "u+rw", "u+rw"])
    for path in ["terms"] { try FileSystem.setMode(0o700, of: scratch.full(path)) }
  }

  @Test func `A store that may not be looked into is one fault`() {
    #expect(StoreAccess(in: "/no/such/store").faults == [.init(path: "", isFolder: true)])
  }
}
