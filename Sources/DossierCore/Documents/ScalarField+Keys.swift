extension SSHPublicKey: ScalarField {
  static var kind: ScalarKind {
    .pattern(
      "[a-z0-9@.-]{4,64} [A-Za-z0-9+/]+={0,2}( [^\\u0000-\\u001f\\u007f]*)?",
      "a public key of SSH: its type, the key, a comment; without options")
  }
  static var placeholder: SSHPublicKey { SSHPublicKey(unchecked: "unknown") }
  static func read(_ text: String) throws(ScalarProblem) -> SSHPublicKey {
    if let key = SSHPublicKey(text) { return key }
    let isSecret = text.contains("PRIVATE KEY")
    throw ScalarProblem(
      "invalid-key", isSecret ? "this is a private key" : "'\(text.prefix(40))' is no public key of SSH",
      hint: isSecret
        ? "keep it to yourself, and give the line of its .pub file"
        : "give the line of a .pub file, such as 'ssh-ed25519 AAAA… roos', without options before it")
  }
}

extension AgeRecipient: ScalarField {
  static var kind: ScalarKind {
    .pattern(
      "age1[a-z0-9]{4,}|ssh-(ed25519|rsa) [A-Za-z0-9+/]+={0,2}( [^\\u0000-\\u001f\\u007f]*)?",
      "a recipient of age: 'age1…', or a public key of SSH")
  }
  static var placeholder: AgeRecipient { AgeRecipient(unchecked: "unknown") }
  static func read(_ text: String) throws(ScalarProblem) -> AgeRecipient {
    if let recipient = AgeRecipient(text) { return recipient }
    let isSecret = text.uppercased().hasPrefix("AGE-SECRET-KEY")
    throw ScalarProblem(
      "invalid-recipient", isSecret ? "this is a secret key" : "'\(text.prefix(40))' is no recipient of age",
      hint: isSecret
        ? "keep it to yourself, and give what 'age-keygen -y' prints of it"
        : "give 'age1…' as 'age-keygen' prints it, or a public key of SSH (ssh-ed25519 or ssh-rsa)")
  }
}
