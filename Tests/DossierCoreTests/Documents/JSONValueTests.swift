import DossierCore
import Testing

@Suite struct JSONValueTests {
  let value: JSONValue = [
    "schema": "dossier.test/1", "amount": "1250.00", "days": 151, "empty": [], "none": nil, "list": [true, ["a": "b"]],
  ]

  @Test func `Keys keep their order on one line`() {
    #expect(
      value.compact
        == #"{"schema":"dossier.test/1","amount":"1250.00","days":151,"empty":[],"none":null,"list":[true,{"a":"b"}]}"#)
  }

  @Test func `Over several lines each level is set in by two`() {
    #expect(
      value.indented == """
        {
          "schema": "dossier.test/1",
          "amount": "1250.00",
          "days": 151,
          "empty": [],
          "none": null,
          "list": [
            true,
            {
              "a": "b"
            }
          ]
        }
        """)
  }

  @Test func `Texts are escaped where JSON or a terminal needs it`() {
    #expect(
      JSONValue.string("\"\\/\n\r\t\u{1}\u{7F}\u{9B}\u{2028}é📄").compact
        == #""\"\\/\n\r\t\u0001\u007f\u009b\u2028é📄""#)
  }

  @Test func `Absent members can be left out`() {
    #expect(JSONValue.objectOfPresent(["a": nil, "b": .text(Int?.none), "c": .text(1)]).compact == #"{"c":"1"}"#)
  }
}
