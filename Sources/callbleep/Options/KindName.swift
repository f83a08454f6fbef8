import ArgumentParser
import BleepCore

/// The kind of a hidden span, as a flag says it.
struct KindName: ExpressibleByArgument {
    let kind: SpanKind

    init?(argument: String) {
        guard let kind = SpanKind(rawValue: argument.lowercased()) else { return nil }
        self.kind = kind
    }

    static var allValueStrings: [String] { SpanKind.allCases.map(\.rawValue) }
}
