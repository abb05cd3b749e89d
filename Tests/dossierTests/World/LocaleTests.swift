import DossierCore
import Testing

@testable import dossier

@Suite struct LocaleTests {
  @Test(
    arguments: [
      ([:], false), (["LANG": "nl_BE.UTF-8"], true), (["LANG": "nl_BE.utf8"], true), (["LANG": "C"], false),
      (["LANG": "nl_BE.UTF-8@euro"], true), (["LANG": "nl_BE.ISO-8859-1"], false), (["LANG": "nl_BE"], false),
      (["LANG": "nl_BE.UTF-8", "LC_ALL": "C"], false), (["LANG": "C", "LC_CTYPE": "C.UTF-8"], true),
      (["LC_CTYPE": "C", "LC_ALL": "C.UTF-8"], true), (["LANG": "C.UTF-8", "LC_ALL": ""], true),
    ] as [([String: String], Bool)])
  func `The first variable that is set says whether the locale is Unicode's`(
    _ variables: [String: String], _ isUnicode: Bool
  ) throws {
    let clock = try #require(Timestamp("2023-04-25T18:45:12Z"))
    let world = try World(
      environment: { variables[$0] }, directory: nil, absoluteDirectory: "/", clock: clock)
    #expect(world.writesUnicode == isUnicode)
  }
}
