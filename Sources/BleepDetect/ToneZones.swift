/// The tone plans of the world: which country uses which tones.
public enum ToneZones {
    /// What the user may tell: ISO 3166-1 codes, lower case, in alphabetical order.
    public static var codes: [String] { table.names.map(\.code) }

    /// The English name of a zone.
    /// - Parameter code: ISO 3166-1, lower case.
    /// - Returns: `nil` when no plan is known for it.
    public static func name(of code: String) -> String? { table.names.first { $0.code == code }?.name }

    /// Every signal of every zone, read at first use.
    public static var plans: [TonePlan] { table.plans }

    private struct Table: Sendable {
        var names: [(code: String, name: String)] = []
        var plans: [TonePlan] = []
    }

    private static let table = read()

    private static func read() -> Table {
        var table = Table()
        table.plans.reserveCapacity(1_200)
        var reader = TonePlanReader(ToneZoneData.text.description)
        while !reader.isAtEnd {
            if reader.isIndented {
                let zone = table.names.last?.code
                if let zone, let plan = reader.plan(zone: zone) { table.plans.append(plan) }
            } else if let name = reader.zone() {
                table.names.append(name)
            }
            reader.nextLine()
        }
        return table
    }
}
