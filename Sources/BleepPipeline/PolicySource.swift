import BleepCore
import BleepText

/// Policies by the name of a preset or the path of a file.
public enum PolicySource {
    /// The names of the policies that are part of the program.
    public static let presets = PolicyPreset.allCases.map(\.rawValue)

    static func isPreset(_ name: String?) -> Bool { name.map { PolicyPreset(rawValue: $0) != nil } ?? true }

    /// - Throws: `failed` for a file that cannot be read, `refused` for one that is no valid policy.
    private static func judged(_ name: String?) throws(PipelineError) -> Policy {
        guard let name else { return .standard }
        if let preset = PolicyPreset(rawValue: name) { return preset.policy }
        if !name.contains("."), !name.contains("/"), !OutputPlace.exists(name) {
            throw .failed(
                "\(name): is no preset and there is no such file; expected \(presets.joined(separator: ", ")) or a file"
            )
        }
        let bytes = try TextFile.bytes(of: name)
        do {
            return try PolicyReader.read(bytes, name: name)
        } catch {
            throw .refused("\(error)")
        }
    }

    /// - Parameter name: `nil` gives the standard.
    static func policy(_ name: String?) throws(PipelineError) -> Policy {
        do throws(PipelineError) {
            return try judged(name)
        } catch {
            // Who wanted something else than a judgement of it cannot go on.
            throw .failed("\(error)")
        }
    }

    /// Whether a catalogue keeps caller ids as they were shown.
    public static func keepsCallerIDs(_ name: String?) throws(PipelineError) -> Bool { try policy(name).keepsCallerIDs }

    /// Checks a policy as a whole.
    /// - Returns: what it says, in one line.
    /// - Throws: `refused` with the line and column of the first defect; `failed` where there is nothing to be read.
    public static func check(_ name: String) throws(PipelineError) -> String {
        let policy = try judged(name)
        let unknown = Analyzer.unknownCountries(policy.countries)
        if let country = unknown.first {
            throw .refused(
                "\(name): no tone plan is known for the country \(country); expected ISO codes such as gb, us, de")
        }
        let kept = policy.kinds.filter { $0.value.action == .keep }.map(\.key.rawValue).sorted()
        let parts = [
            policy.covers.count == 2 ? nil : "\(policy.covers.count) categories",
            kept.isEmpty ? nil : "keeps " + kept.joined(separator: ", "),
            policy.hide.isEmpty ? nil : "\(policy.hide.count) to hide",
            policy.allow.isEmpty ? nil : "\(policy.allow.count) to allow",
        ]
        return (["\(name): a valid policy"] + parts.compactMap { $0 }).joined(separator: "; ")
    }
}
