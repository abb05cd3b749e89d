import DossierCore
import Testing

@Suite struct ClaimBasisTests {
  @Test func `Many cases are reckoned by what each would be reckoned by alone`() throws {
    let fixture = try DeskFixture()
    defer { withExtendedLifetime(fixture) {} }
    try fixture.scratch.put("terms/own.yaml", "dossier: 1\nname: Own\nextends: be-b2b\ndamages: {percent: 10}\n")
    let text = try fixture.scratch.text(DeskFixture.casePath)
    let terms = [
      "fees", "own", "be-b2b", "{name: A, interest: {rate: 10.5}}", "{name: A, interest: {rate: 9.5}}",
      "{name: B, extends: own, interest: {rate: 8}}", "{name: C, extends: nl-b2b}", "own",
      "{name: D, interest: {table: be-commercial}}",
    ]
    let store = try Store(root: fixture.scratch.path)
    var bases = ClaimBasisCache(store)
    var seen: [ClaimBasis] = []
    for name in terms + terms {
      let changed = text.replacing("terms: fees", with: "terms: \(name)")
      let file = try Case.decode(YAMLTree(Array(changed.utf8)), path: "", currency: .euro)
      let basis = try bases.basis(of: file)
      #expect(try basis == store.basis(of: file), "\(name)")
      seen.append(basis)
    }
    #expect(Array(seen.prefix(terms.count)) == Array(seen.suffix(terms.count)))
    #expect(seen[3] != seen[4] && seen[1] != seen[2])
  }
}
