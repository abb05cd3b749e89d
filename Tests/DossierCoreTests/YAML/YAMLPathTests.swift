import DossierCore
import Testing

@Suite struct YAMLPathTests {
  @Test func `A path reads as people write it`() {
    #expect(YAMLPath.root.key("invoices").index(2).key("due").description == "invoices[2].due")
  }
}
