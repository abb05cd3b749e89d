public import ArgumentParser
public import DossierCore

// Choices of the model that options take by the names that files have.

extension DayCount: ExpressibleByArgument {}
extension Compounding: ExpressibleByArgument {}
extension StoreRole: ExpressibleByArgument {}
extension NumberScheme: ExpressibleByArgument {}
extension AttachmentKind: ExpressibleByArgument {}
extension CaseRelation: ExpressibleByArgument {}
extension Channel: ExpressibleByArgument {}
extension ClosingReason: ExpressibleByArgument {}
extension LogKind: ExpressibleByArgument {}
extension RequestKind: ExpressibleByArgument {}
extension Side: ExpressibleByArgument {}
extension Visibility: ExpressibleByArgument {}
extension DocumentType: ExpressibleByArgument {}
extension ReportGrouping: ExpressibleByArgument {}
