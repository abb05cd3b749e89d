import DossierCore
import Testing

@Suite struct StoreItemTests {
  @Test(arguments: ["cases/2023-04/1.yaml", "cases/2023-12/232-0991-37210.yaml", "cases/1999-01/é b.yaml"])
  func `A YAML file in the folder of a month is a case`(_ path: String) {
    #expect(StoreItem(path: path) == .case)
  }

  @Test(arguments: [
    "cases/2023-13/1.yaml", "cases/2023-00/1.yaml", "cases/2023-4/1.yaml", "cases/2O23-04/1.yaml",
    "cases/2023-04/1.yml",
    "cases/0000-01/1.yaml", "cases/2023-04", "cases/2023-04.yaml", "cases/1.yaml", "Cases/2023-04/1.yaml",
    "cases/2023_04/1.yaml", "cases/2023-04/a/b/1.yaml", "caseS/2023-04/1.yaml",
  ])
  func `What looks like one alone is none`(_ path: String) {
    #expect(StoreItem(path: path) == .foreign)
  }

  @Test func `A YAML file beside a case is an attachment`() {
    #expect(StoreItem(path: "cases/2023-04/1/a.yaml") == .attachment(of: "cases/2023-04/1.yaml"))
  }
}
