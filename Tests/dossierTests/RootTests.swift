import ArgumentParser
import Testing

@testable import dossier

@Suite struct RootTests {
  @Test func `The command is called dossier`() {
    #expect(Dossier.configuration.commandName == "dossier")
  }
}
