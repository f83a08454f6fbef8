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
        let text = ToneZoneData.text.description.utf8
        for line in text.split(separator: 0x0A) {
            if line.first == 0x20 {
                guard let zone = table.names.last?.code else { continue }
                if let plan = plan(line, zone: zone) { table.plans.append(plan) }
            } else {
                let fields = line.split(separator: 0x20, maxSplits: 1)
                guard fields.count == 2 else { continue }
                table.names.append((word(fields[0]), word(fields[1])))
            }
        }
        return table
    }

    /// `ringback 400+450:400/200,400/2000 high itu1`
    static func plan(_ line: Substring.UTF8View, zone: String) -> TonePlan? {
        let fields = line.split(separator: 0x20)
        guard fields.count == 4, let meaning = TonePlan.Meaning(rawValue: word(fields[0])) else { return nil }
        var steps: [TonePlan.Step] = []
        var frequencies: [Float] = []
        var modulation: Float = 0
        for text in fields[1].split(separator: 0x2C) {
            let halves = text.split(separator: 0x3A)
            if halves.count == 2 || !text.contains(0x2F) {
                frequencies = []
                modulation = 0
                for line in halves[0].split(separator: 0x2B) {
                    let parts = line.split(separator: 0x2A)
                    guard let hertz = Float(word(parts[0])) else { return nil }
                    frequencies.append(hertz)
                    if parts.count == 2 { modulation = Float(word(parts[1])) ?? 0 }
                }
                frequencies.sort()
            }
            let times = text.contains(0x2F) ? halves[halves.count - 1].split(separator: 0x2F) : []
            if times.count == 2, let on = Float(word(times[0])), let off = Float(word(times[1])) {
                let step = TonePlan.Step(
                    frequencies: frequencies, modulation: modulation, on: on / 1_000, off: off / 1_000)
                steps.append(step)
            } else {
                steps.append(TonePlan.Step(frequencies: frequencies, modulation: modulation, on: 0, off: 0))
            }
        }
        guard !steps.isEmpty else { return nil }
        return TonePlan(zone: zone, meaning: meaning, steps: steps, isCertain: word(fields[2]) == "high")
    }

    private static func word(_ bytes: Substring.UTF8View) -> String { String(Substring(bytes)) }
}
