import DossierCore
import Testing

@Suite struct ImputationPresetTests {
  private let debts = [invoice(1, "300.00", due: "2023-01-10"), invoice(2, "100.00", due: "2023-02-09")]

  private func split(
    _ preset: ImputationPreset, _ amount: String, invoices: [Invoice]? = nil, costs: [Cost] = [],
    naming invoice: String? = nil
  ) throws -> [String] {
    let rules = ClaimRules(
      interest: contractual("36.5"), damages: DamagesRule(.amount(eur("10.00")), per: .invoice),
      imputation: .preset(preset))
    let claim = Claim(
      invoices: invoices ?? debts, costs: costs, payments: [payment(1, amount, on: "2023-02-10", for: invoice)])
    return try claim.statement(rules, "2023-02-10").split()
  }

  @Test func `bucket by bucket: costs, interest, principal (article 6:44 BW, section 367 BGB)`() throws {
    #expect(
      try split(.buckets644, "40.00") == [
        "damages 2023-01-11 n0000001 10.00", "damages 2023-02-10 n0000002 10.00", "interest n0000001 9.30",
        "interest n0000002 0.10", "principal n0000001 10.60",
      ])
    for preset in [ImputationPreset.buckets367, .buckets1254] {
      #expect(
        try split(preset, "40.00") == [
          "interest n0000001 9.30", "interest n0000002 0.10", "damages 2023-01-11 n0000001 10.00",
          "damages 2023-02-10 n0000002 10.00", "principal n0000001 10.60",
        ])
    }
  }

  @Test func `consumer credit: interest last (section 497 (3) BGB)`() throws {
    #expect(
      try split(.buckets497, "421.00") == [
        "damages 2023-01-11 n0000001 10.00", "damages 2023-02-10 n0000002 10.00", "principal n0000001 300.00",
        "principal n0000002 100.00", "interest n0000001 1.00",
      ])
  }

  @Test func `debt by debt: all of the oldest first (article 6:43 BW, section 366 BGB, article 1256 of the old CC)`()
    throws
  {
    #expect(
      try split(.debts643, "325.00") == [
        "damages 2023-01-11 n0000001 10.00", "interest n0000001 9.30", "principal n0000001 300.00",
        "damages 2023-02-10 n0000002 5.70",
      ])
    for preset in [ImputationPreset.debts366, .debts1256] {
      #expect(
        try split(preset, "325.00") == [
          "interest n0000001 9.30", "damages 2023-01-11 n0000001 10.00", "principal n0000001 300.00",
          "interest n0000002 0.10", "damages 2023-02-10 n0000002 5.60",
        ])
    }
  }

  @Test func `debt by debt: what belongs to no invoice comes first, what the debtor names before all`() throws {
    let bailiff = [Cost(id: id("k"), date: day("2023-02-01"), amount: eur("50.00"))]
    #expect(try split(.debts643, "55.00", costs: bailiff).first == "costs k0000001 50.00")
    #expect(
      try split(.debts643, "110.10", costs: bailiff, naming: "R2") == [
        "damages 2023-02-10 n0000002 10.00", "interest n0000002 0.10", "principal n0000002 100.00",
      ])
  }

  @Test func `debt by debt: equally old ones in proportion`() throws {
    let equals = [
      invoice(1, "300.00", due: "2023-02-10"), invoice(2, "100.00", due: "2023-02-10"),
      invoice(3, "100.00", due: "2023-02-11"),
    ]
    #expect(
      try split(.debts366, "100.01", invoices: equals) == ["principal n0000001 75.01", "principal n0000002 25.00"])
  }
}
