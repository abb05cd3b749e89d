import DossierCore
import Testing

@Suite struct SSHPublicKeyTests {
  static let blob = "AAAAC3NzaC1lZDI1NTE5AAAAIJxs5o/AytxPVTXbgyxw5bP3yWwXzI6X7EkPGL1CRH6C"

  @Test func `A key is its type, itself and a comment`() throws {
    let key = try #require(SSHPublicKey("ssh-ed25519 \(Self.blob) roos at work"))
    #expect([key.type, key.blob, key.comment] == ["ssh-ed25519", Self.blob, "roos at work"])
    #expect(key.line == "ssh-ed25519 \(Self.blob)")
    #expect("\(key)" == "ssh-ed25519 \(Self.blob) roos at work")
    let bare = try #require(SSHPublicKey("ssh-ed25519 \(Self.blob)"))
    #expect(bare.isSame(as: key) && bare != key)
    // What 'ssh-keygen -l' says of it.
    #expect(key.fingerprint == "SHA256:WTGoML32VcKC6YDyojlXQjOsCB5xtz+TzFbilSdhXf8")
  }

  @Test(arguments: [
    "", " ", "ssh-ed25519", "ssh-ed25519 ", "ssh-ed25519 AAAA", "ssh-ed25519  \(blob)", " ssh-ed25519 \(blob)",
    "ssh-ed25519\t\(blob)", "ssh-ed25519 \(blob)\n", "ssh-ed25519 \(blob) a\nb", "ssh-ed25519 \(blob)\u{7F}",
    "ssh-rsa \(blob)", "ssh-ed25519-cert-v01@openssh.com \(blob)", "ssh-ed25519 \(blob.dropLast())",
    "ssh-ed25519 \(blob)=", "from=\"10.0.0.1\" ssh-ed25519 \(blob)", "cert-authority ssh-ed25519 \(blob)",
    "-f ssh-ed25519 \(blob)", "roos ssh-ed25519 \(blob)", "ssh-ed25519 \(String(repeating: "A", count: 20_000))",
  ])
  func `What has options, is damaged or is none at all is refused`(_ line: String) {
    #expect(SSHPublicKey(line) == nil)
  }

  @Test func `A recipient of age has one of two forms`() {
    let own = "age1kmzd5jplnvdvajhxaslxsk69qqhwfd5k5c7nc5ykv2pkg9sus4eq0sr2ur"
    #expect(AgeRecipient(own)?.text == own)
    #expect(AgeRecipient("ssh-ed25519 \(Self.blob) roos") != nil)
    for text in [
      "", "age1", "-age1qqqqqq", "age1abc def", own.uppercased(), "\(own)\n", "-r", "/etc/passwd", "github:roos",
      "AGE-SECRET-KEY-1QQQQQQQQQQQQ",
    ] {
      #expect(AgeRecipient(text) == nil, "\(text)")
    }
  }
}
