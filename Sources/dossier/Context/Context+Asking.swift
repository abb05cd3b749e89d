internal import DossierCore

extension Context {
  /// Asks the person at the terminal for a yes.
  ///
  /// Throws `Refusal.needsYes` if there is none to ask, or if the answer is no.
  mutating func confirm(_ question: String) throws {
    guard world.terminals.standardInput, world.terminals.standardError else { throw Refusal.needsYes }
    console.printError("\(question) [y/N]")
    let answer = console.readLine()?.lowercased() ?? ""
    guard ["y", "yes", "j", "ja", "o", "oui"].contains(answer) else { throw Refusal.saidNo }
  }
}
